package vn.donghanh.partnerbusiness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.consent.ConsentMethod;
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

    @Test
    void consentIsGivenForThePartnerWhoWasNamed() {
        SendToPartnerForm form = new SendToPartnerForm();
        form.setView(view(option(3, "c"), option(4, "d")));
        form.setRecipient("c");
        assertThat(form.findAgreed()).as("before the client said how").isNull();
        form.getConsent().setForm(ConsentMethod.WRITTEN);
        assertThat(form.findAgreed()).as("unasked").isNull();
        form.setAsked("c");
        assertThat(form.findAgreed()).isEqualTo(form.consentCommand());
        form.setRecipient("d");
        assertThat(form.getConsent().getForm()).as("for another partner").isNull();
        form.getConsent().setForm(ConsentMethod.WRITTEN);
        assertThat(form.findAgreed()).as("asked for another partner").isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, partner_send.message.sent", "false, partner_send.message.unread"})
    void whatNobodyCanOpenIsNotSaidToBeSeen(boolean readable, String sentKey) {
        SendToPartnerForm form = new SendToPartnerForm();
        form.setView(view(new RecipientOption(commune(3, "c"), false, readable, null, null)));
        assertThat(form.isUnread()).isEqualTo(!readable);
        assertThat(form.getSentKey()).isEqualTo(sentKey);
    }

    private static RecipientOption option(long id, String ref) {
        return new RecipientOption(commune(id, ref), false, true, null, null);
    }

    private static PartnerOption commune(long id, String ref) {
        return new PartnerOption(new OrganisationId(id), ref, "Phường", null, List.of(), List.of());
    }

    private static SendingView view(RecipientOption... options) {
        return new SendingView(
                PartnerBusinessKind.COMMUNE,
                "ABCD",
                List.of(options),
                false,
                false,
                LocalDate.of(2026, 12, 1),
                FormOfAddress.BAN,
                List.of(),
                true);
    }
}
