package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Identity fields are disclosed to a clinic one by one, only with a separate consent, and their disclosure ends with it. */
@ExtendWith(ArquillianExtension.class)
class ReferralIdentityIT {
    private static final String NAME = "Trần Thị Thử Nghiệm";

    @Inject
    Clock clock;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    ReferralStory referrals;

    @Inject
    ReferralService service;

    @Inject
    ClinicAnswers partnerService;

    @Inject
    PartnerBusinessQueries partnerQueries;

    @Inject
    IdentityService identity;

    @Inject
    ConsentService consents;

    @PersistenceContext
    EntityManager em;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCaseWithLegalName() {
        staff.ensureStaff();
        staff.as("worker1", () -> caseNumber = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        story.recordConsent("worker1", caseNumber, 300);
        number = caseNumber.value();
        staff.as("worker1", () -> identity.record(number, IdentityField.LEGAL_NAME, IdentityFieldValue.of(NAME)));
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
    }

    @Test
    void nameIsNotSentWithConsentToTheMinimumOnly() {
        assertThat(story.refusals(
                        "worker1", () -> service.send(number, null, draftWith(SlipField.LEGAL_NAME), null, true)))
                .containsExactly(ConsentRule.PARTNER_NOT_CONSENTED);
        assertThat(decryptedFields())
                .as("fields decrypted although nothing was sent")
                .isEmpty();
    }

    @Test
    void onlySelectedFieldsAreDecryptedAndEachIsAudited() {
        referrals.agree(number, ConsentScope.SHARE_HEALTH_ID);
        String code = referrals.send(number, draftWith(SlipField.LEGAL_NAME));
        assertThat(decryptedFields()).as("fields decrypted").containsExactly("LEGAL_NAME");
        staff.as("health1", () -> partnerService.receive(code));
        DisclosureContent shown =
                story.as("health1", () -> partnerQueries.get(code)).content();
        assertThat(shown.line("LEGAL_NAME"))
                .hasValueSatisfying(line -> assertThat(line.values()).containsExactly(NAME));
        assertThat(shown.fields()).doesNotContain("BIRTH", "ID_PAPER", "CALLED");
        assertThat(em.createNativeQuery(
                                "select count(*) from donghanh_log.disclosure where cast(content_sealed as char) like"
                                        + " ?1")
                        .setParameter(1, "%" + NAME + "%")
                        .getSingleResult())
                .as("rows with the name in plain text")
                .hasToString("0");
    }

    @Test
    void unrecordedIdentityFieldIsRefused() {
        referrals.agree(number, ConsentScope.SHARE_HEALTH_ID);
        assertThat(story.refusals(
                        "worker1", () -> service.send(number, null, draftWith(SlipField.ID_PAPER), null, true)))
                .containsExactly(ReferralRule.IDENTITY_NOT_ON_RECORD);
    }

    @Test
    void sendingIdentityNeedsPermissionToDecryptIt() {
        referrals.agree(number, ConsentScope.SHARE_HEALTH_ID);
        staff.as("worker1", () -> cases.grant(caseNumber, staff.id("nurse1"), AccessGround.TEAM));
        assertThat(story.refusals(
                        "nurse1", () -> service.send(number, null, draftWith(SlipField.LEGAL_NAME), null, true)))
                .containsExactly(ReferralRule.IDENTITY_NOT_YOURS);
    }

    @Test
    void withdrawnIdentityConsentEndsTheDisclosure() {
        referrals.agree(number, ConsentScope.SHARE_HEALTH_ID);
        String named = referrals.send(number, draftWith(SlipField.LEGAL_NAME));
        String unnamed = referrals.send(number, draftWith(SlipField.AGE_BAND));
        String consent = referrals.recipient(number).identityConsent().ref();
        staff.as("worker1", () -> consents.withdraw(number, consent, CentreTime.today(clock)));
        assertThat(story.isHidden("health1", () -> partnerService.receive(named)))
                .isTrue();
        assertThat(story.isHidden("health1", () -> partnerService.receive(unnamed)))
                .as("disclosure of the minimum content")
                .isFalse();
    }

    private ReferralDraft draftWith(SlipField field) {
        return referrals.draft(number, HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null, null, Set.of(field));
    }

    /** Returns the identity fields that were decrypted for sending, according to the audit log. */
    private List<String> decryptedFields() {
        List<?> fields = em.createNativeQuery(
                        """
                        select s.detail from donghanh_log.audit_event e join donghanh_log.audit_subject s on s.event_ref = e.ref
                        where s.kind = 'case' and s.ref = ?1 and s.detail is not null
                        and e.action = 'referral.send' and e.outcome = 'DONE' order by s.id""")
                .setParameter(1, number)
                .getResultList();
        return fields.stream().map(String::valueOf).toList();
    }
}
