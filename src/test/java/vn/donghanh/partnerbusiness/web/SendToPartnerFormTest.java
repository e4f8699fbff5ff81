package vn.donghanh.partnerbusiness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.security.OrganisationId;

class SendToPartnerFormTest {
    @Test
    void consentNeedsASelectedPartner() {
        SendToPartnerForm form = new SendToPartnerForm();
        form.setView(new SendingView(
                PartnerBusinessKind.TRAINING,
                "ABCD",
                List.of(),
                false,
                false,
                LocalDate.of(2026, 12, 1),
                FormOfAddress.BAN,
                List.of(),
                true));
        assertRefused(PartnerBusinessRule.RECIPIENT_MISSING, form::consentCommand);
        assertThat(form.isUnread()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, partner_send.message.sent", "false, partner_send.message.unread"})
    void whatNobodyCanOpenIsNotSaidToBeSeen(boolean readable, String sentKey) {
        PartnerOption commune = new PartnerOption(new OrganisationId(3), "c", "Phường", null, List.of(), List.of());
        SendToPartnerForm form = new SendToPartnerForm();
        form.setView(new SendingView(
                PartnerBusinessKind.COMMUNE,
                "ABCD",
                List.of(new RecipientOption(commune, false, readable, null, null)),
                false,
                false,
                LocalDate.of(2026, 12, 1),
                FormOfAddress.BAN,
                List.of(),
                true));
        assertThat(form.isUnread()).isEqualTo(!readable);
        assertThat(form.getSentKey()).isEqualTo(sentKey);
    }
}
