package vn.donghanh.partnerbusiness.web;

import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.SendingView;

class SendToPartnerFormTest {
    @Test
    void consentNeedsASelectedPartner() {
        SendToPartnerForm form = new SendToPartnerForm();
        form.setView(new SendingView(
                PartnerBusinessKind.TRAINING, "ABCD", List.of(), false, LocalDate.of(2026, 12, 1), List.of(), true));
        assertRefused(PartnerBusinessRule.RECIPIENT_MISSING, form::consentCommand);
    }
}
