package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.donghanh.reference.DeadlineCode;

/** What each kind of partner is given time for, and with which words the client is asked. */
class PartnerReplyTest {
    @Test
    void eachRoleHasItsDeadline() {
        assertThat(PartnerBusinessKind.LEGAL_AID.reply()).isEqualTo(DeadlineCode.LEGAL_AID_REPLY);
        assertThat(PartnerBusinessKind.EMPLOYER.reply()).isEqualTo(PartnerBusinessKind.EMPLOYMENT_SERVICE.reply());
        assertThat(PartnerBusinessKind.EMPLOYER.reply()).isEqualTo(DeadlineCode.EMPLOYMENT_REPLY);
        assertThat(PartnerBusinessKind.LENDER.reply()).isEqualTo(DeadlineCode.LENDING_REPLY);
        assertThat(PartnerBusinessKind.COMMUNE.reply()).isEqualTo(DeadlineCode.SUPPORT_REPLY);
        assertThat(PartnerBusinessKind.TRAINING.reply()).isEqualTo(DeadlineCode.TRAINING_REPLY);
        assertThat(PartnerBusinessKind.TRAINING.contact()).isEqualTo(DeadlineCode.TRAINING_CONTACT);
        assertThat(PartnerBusinessKind.COMMUNE.contact()).isEqualTo(DeadlineCode.PARTNER_CONTACT);
    }

    @Test
    void eachKindHasWordsOfItsOwn() {
        assertThat(PartnerBusinessKind.LENDER.consentKey())
                .isEqualTo("partnerbusiness.consent.PartnerBusinessKind.LENDER");
        assertThat(PartnerBusinessKind.LENDER.programmeKey())
                .isEqualTo("partnerbusiness.programme.PartnerBusinessKind.LENDER");
    }
}
