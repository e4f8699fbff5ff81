package vn.donghanh.document.sharing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.erasure.ErasureDecision;
import vn.donghanh.erasure.ErasureGround;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.erasure.IdentificationMethod;
import vn.donghanh.erasure.RecordErasureCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.referral.ClinicAnswers;
import vn.donghanh.referral.ReferralCancelReason;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralProgressService;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.referral.deadline.ReferralDeadlineJob;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.training.ApplyForCourseCommand;
import vn.donghanh.training.EnrolmentCancelReason;
import vn.donghanh.training.FeeSource;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.training.TrainingService;

/** A page of a document goes to one partner as a picture, without what was blacked out, and leaves with the disclosure. */
@ExtendWith(ArquillianExtension.class)
class DocumentSharingIT {
    @Inject
    ReferralStory referrals;

    @Inject
    CaseScenario story;

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    SharingFixture sharing;

    @Inject
    DocumentSharingService service;

    @Inject
    DocumentSharingQueries queries;

    @Inject
    SharedPageQueries sharedPages;

    @Inject
    ReferralQueries referralQueries;

    @Inject
    ReferralProgressService progress;

    @Inject
    ReferralDeadlineJob deadlines;

    @Inject
    PartnerBusinessQueries clinic;

    @Inject
    ClinicAnswers clinicService;

    @Inject
    TrainingQueries trainingQueries;

    @Inject
    TrainingService training;

    @Inject
    PartnerBusinessQueries school;

    @Inject
    ConsentService consents;

    @Inject
    DisclosureQueries register;

    @Inject
    ErasureService erasures;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Resource
    UserTransaction transaction;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        caseNumber = story.as("worker1", () -> cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        number = caseNumber.value();
        story.recordConsent("worker1", caseNumber, 300);
    }

    @Test
    void clinicSeesThePageWithoutWhatIsBlack() throws IOException {
        String code = refer();
        staff.as("worker1", () -> sharing.share(number, code));
        assertThat(story.as("health1", () -> clinic.get(code)).sharedPages())
                .as("nothing before the referral is opened")
                .isEmpty();
        assertThat(story.isHidden("health1", () -> clinic.getPage(code, 1))).isTrue();

        staff.as("health1", () -> clinicService.receive(code));
        assertThat(story.as("health1", () -> clinic.get(code)).sharedPages()).containsExactly(1);
        assertIsBlackAbove(story.as("health1", () -> clinic.getPage(code, 1)));
        assertThat(story.as("worker1", () -> referralQueries.get(number, code)).sharedPages())
                .isEqualTo(1);
        assertThat(story.as("worker1", () -> register.page(number)).lines())
                .extracting(DisclosureQueries.Row::pictures)
                .containsExactly(1);
        assertThat(stored()).doesNotContain("JFIF");
    }

    @Test
    void schoolSeesThePageWithoutWhatIsBlack() throws IOException {
        String code = apply();
        staff.as("worker1", () -> sharing.share(number, code));
        assertThat(story.as("training1", () -> school.get(code)).sharedPages()).containsExactly(1);
        assertIsBlackAbove(story.as("training1", () -> school.getPage(code, 1)));
        assertThat(story.as("worker1", () -> trainingQueries.get(number, enrolment(code)))
                        .sharedPages())
                .isEqualTo(1);
        assertThat(stored()).doesNotContain("JFIF");
    }

    private static void assertIsBlackAbove(byte[] jpeg) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(seen.getRGB(8, 8) & 0xFF).as("was white").isLessThan(0x60);
        assertThat(seen.getRGB(40, 10) & 0xFF).as("is white").isGreaterThan(0x80);
    }

    /** What the database holds of the newest picture. */
    private String stored() {
        byte[] sealed = (byte[])
                em.createNativeQuery("select picture from donghanh_log.disclosed_picture order by id desc limit 1")
                        .getSingleResult();
        return new String(sealed, ISO_8859_1);
    }

    @Test
    void nobodyElseSeesThePages() {
        String referred = refer();
        staff.as("worker1", () -> sharing.share(number, referred));
        staff.as("health1", () -> clinicService.receive(referred));
        assertThat(story.isHidden("health2", () -> clinic.getPage(referred, 1))).isTrue();
        assertThat(story.isHidden("health1", () -> clinic.getPage(referred, 2))).isTrue();

        String applied = apply();
        staff.as("worker1", () -> sharing.share(number, applied));
        assertThat(story.isHidden("training2", () -> school.getPage(applied, 1)))
                .isTrue();
        assertThat(story.isHidden("training1", () -> school.getPage(applied, 2)))
                .isTrue();
        assertThat(story.isHidden("training1", () -> school.getPage(referred, 1)))
                .as("the code of a referral")
                .isTrue();
        assertThat(story.isHidden("worker2", () -> queries.form(number, applied)))
                .isTrue();
        staff.as("worker1", () -> cases.grant(caseNumber, staff.id("worker2"), AccessGround.BREAK_GLASS));
        assertThat(story.isHidden("worker2", () -> queries.form(number, applied)))
                .as("break-glass gives no documents")
                .isTrue();
    }

    @Test
    void eachOpeningOfAPageIsOneEvent() {
        String code = apply();
        staff.as("worker1", () -> sharing.share(number, code));
        assertThat(events("document.share", code, "DONE")).isEqualTo(1);
        staff.as("training1", () -> school.getPage(code, 1));
        staff.as("training1", () -> school.getPage(code, 1));
        assertThat(events("partner-business.view-document", code, "DONE")).isEqualTo(2);
        story.isHidden("training2", () -> school.getPage(code, 1));
        assertThat(events("partner-business.view-document", code, "REFUSED")).isEqualTo(1);
    }

    private long events(String action, String code, String outcome) {
        return ((Number) em.createNativeQuery(
                                """
                                select count(distinct e.id) from donghanh_log.audit_event e
                                join donghanh_log.audit_subject s on s.event_ref = e.ref
                                where e.action = ?1 and s.kind = 'disclosure' and s.ref = ?2 and e.outcome = ?3""")
                        .setParameter(1, action)
                        .setParameter(2, code)
                        .setParameter(3, outcome)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void pagesLeaveWithACancelledReferralOrCourse() {
        String referred = refer();
        String opening = story.as("worker1", () -> sharing.open(number, "OTHER"));
        staff.as("worker1", () -> sharing.share(number, referred, opening));
        staff.as("health1", () -> clinicService.receive(referred));
        staff.as("worker1", () -> progress.cancel(number, referred, ReferralCancelReason.CLIENT_WISH));
        assertThat(story.isHidden("health1", () -> clinic.getPage(referred, 1))).isTrue();
        assertThat(story.isHidden("worker1", () -> sharing.share(number, referred, opening)))
                .isTrue();

        String applied = apply();
        staff.as("worker1", () -> sharing.share(number, applied, opening));
        staff.as("worker1", () -> training.cancel(number, enrolment(applied), EnrolmentCancelReason.CLIENT_WISH));
        assertThat(story.isHidden("training1", () -> school.getPage(applied, 1)))
                .isTrue();
        assertThat(story.isHidden("worker1", () -> sharing.share(number, applied, opening)))
                .isTrue();
    }

    @Test
    void pagesLeaveWithTheConsentToThePartner() {
        String referred = refer();
        String applied = apply();
        staff.as("worker1", () -> {
            sharing.share(number, referred);
            sharing.share(number, applied);
        });
        staff.as("health1", () -> clinicService.receive(referred));
        staff.as("worker1", () -> consents.withdraw(number, consent("SHARE_TRAINING"), CentreTime.today(clock)));
        assertThat(story.isHidden("training1", () -> school.getPage(applied, 1)))
                .isTrue();
        assertThat(story.as("health1", () -> clinic.getPage(referred, 1)))
                .as("another consent")
                .isNotEmpty();
        staff.as("worker1", () -> consents.withdraw(number, consent("CASE_MGMT"), CentreTime.today(clock)));
        assertThat(story.isHidden("health1", () -> clinic.getPage(referred, 1))).isTrue();
    }

    @Test
    void pagesLeaveWhenTheClinicDidNotAnswerInTime() {
        String code = refer();
        staff.as("worker1", () -> sharing.share(number, code));
        staff.as("health1", () -> clinicService.receive(code));
        time.runAt(clock.instant().plus(Duration.ofDays(60)), () -> {
            deadlines.run();
            assertThat(story.isHidden("health1", () -> clinic.getPage(code, 1))).isTrue();
        });
    }

    @Test
    void onlyOpenedDocumentsOfTheCaseCanBeSent() {
        String code = apply();
        String other = story.as("worker1", () -> cases.open("Khác " + RandomReference.random(), TriageLevel.LOW))
                .value();
        String elsewhere = story.as("worker1", () -> sharing.open(other, "OTHER"));
        assertThat(story.isHidden("worker1", () -> sharing.share(number, code, elsewhere)))
                .isTrue();
        assertThat(story.isHidden("worker1", () -> sharing.share(number, code, RandomReference.random())))
                .isTrue();
        String opening = story.as("worker1", () -> sharing.open(number, "OTHER"));
        assertThat(story.refusals(
                        "worker1",
                        () -> service.share(
                                number,
                                code,
                                new ShareDocumentCommand(
                                        opening, SharingFixture.SESSION, List.of(1), null, false, false))))
                .containsExactly(DocumentSharingRule.NOT_LOOKED_AT, DocumentSharingRule.CLIENT_NOT_ASKED);
    }

    @Test
    void medicalPapersGoToClinicsOnly() {
        String referred = refer();
        String applied = apply();
        String medical = story.as("worker1", () -> sharing.open(number, "MEDICAL_DOC"));
        String legal = story.as("worker1", () -> sharing.open(number, "LEGAL_DOC"));
        staff.as("worker1", () -> service.share(number, referred, complete(medical)));
        for (String opening : List.of(medical, legal)) {
            assertThat(story.refusals("worker1", () -> service.share(number, applied, complete(opening))))
                    .containsExactly(DocumentSharingRule.SECTION_NOT_FOR_PARTNER);
        }
        assertThat(story.refusals("worker1", () -> service.share(number, referred, complete(legal))))
                .containsExactly(DocumentSharingRule.SECTION_NOT_FOR_PARTNER);
        assertThat(story.as("training1", () -> school.get(applied)).sharedPages())
                .isEmpty();
    }

    private static ShareDocumentCommand complete(String opening) {
        return new ShareDocumentCommand(opening, SharingFixture.SESSION, List.of(1), null, true, true);
    }

    /** The end of a disclosure is a row; a database of yesterday does not have it. */
    @Test
    void erasedPagesOpenForNobodyNorFromABackup() throws Exception {
        String referred = refer();
        String applied = apply();
        staff.as("worker1", () -> {
            sharing.share(number, referred);
            sharing.share(number, applied);
        });
        staff.as("health1", () -> clinicService.receive(referred));
        staff.as("director1", () -> cases.transition(caseNumber, CaseStep.GIVE_UP));
        assertThat(story.as("training1", () -> school.getPage(applied, 1)))
                .as("readable for some weeks after the case has closed")
                .isNotEmpty();

        erase();
        assertThat(story.isHidden("health1", () -> clinic.getPage(referred, 1))).isTrue();
        assertThat(story.isHidden("training1", () -> school.getPage(applied, 1)))
                .isTrue();

        transaction.begin();
        em.createNativeQuery(
                        """
                        insert into donghanh_log.disclosure_reopening (closing_id, reopened_at)
                        select k.id, now(6) from donghanh_log.disclosure_closing k
                        join donghanh_log.disclosure d on d.ref = k.disclosure_ref where d.code in (?1, ?2)""")
                .setParameter(1, referred)
                .setParameter(2, applied)
                .executeUpdate();
        em.createNativeQuery("update case_file set erased_at = null where number = ?1")
                .setParameter(1, number)
                .executeUpdate();
        transaction.commit();
        assertUnreadable("health1", referred, ConsentScope.SHARE_HEALTH_MIN);
        assertUnreadable("training1", applied, ConsentScope.SHARE_TRAINING);
        execute("update case_file set erased_at = now(6) where number = '" + number + "'");
        // ends them again: other tests list what these partners see
        execute(
                """
                insert into donghanh_log.disclosure_closing (disclosure_ref, reason, closed_at, closed_by, gone_at)
                select k.disclosure_ref, k.reason, k.closed_at, k.closed_by, k.gone_at from donghanh_log.disclosure_closing k
                join donghanh_log.disclosure d on d.ref = k.disclosure_ref where d.code in ('%s', '%s')"""
                        .formatted(referred, applied));
        assertThat(story.isHidden("health1", () -> clinic.getPage(referred, 1))).isTrue();
    }

    private void erase() {
        staff.as(
                "worker1",
                () -> erasures.record(
                        number,
                        new RecordErasureCommand(
                                ErasureGround.CLIENT_ASKED, IdentificationMethod.CODE_WORD, LocalDate.of(2026, 1, 5))));
        staff.as("dpo1", () -> {
            String request = erasures.page().waiting().stream()
                    .filter(row -> row.number().value().equals(number))
                    .findFirst()
                    .orElseThrow()
                    .ref();
            erasures.decide(request, ErasureDecision.GRANTED, "Thân chủ yêu cầu xóa dữ liệu");
        });
    }

    /** The picture itself, not only the slip on whose page it is shown. */
    private void assertUnreadable(String reader, String code, ConsentScope scope) throws Exception {
        DisclosureCode parsed = DisclosureCode.parse(code).orElseThrow();
        transaction.begin();
        try {
            staff.as(reader, () -> {
                assertThat(sharedPages.findNumbers(parsed, scope))
                        .as("the rows are there")
                        .containsExactly(1);
                assertThatThrownBy(() -> sharedPages.get(parsed, scope, 1)).isInstanceOf(DecryptionException.class);
            });
        } finally {
            transaction.rollback();
        }
    }

    private String refer() {
        return referrals.send(number, HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
    }

    /** Applies for a course at the school of {@code training1}; returns the code of the slip. */
    private String apply() {
        return story.as("worker1", () -> {
            String ref = training.propose(number, "SEWING", "SHORT");
            PartnerOption chosen = trainingQueries
                    .get(number, ref)
                    .sending()
                    .recipients()
                    .get(0)
                    .partner();
            consents.record(
                    number,
                    new RecordConsentCommand(
                            ConsentScope.SHARE_TRAINING,
                            RecordConsentCommand.Answer.YES,
                            ConsentMethod.WRITTEN,
                            null,
                            null,
                            null,
                            CentreTime.today(clock).plusMonths(6),
                            chosen.id()));
            training.apply(
                    number,
                    ref,
                    new ApplyForCourseCommand(new SendToPartnerCommand(chosen.ref(), "Lụa", true), FeeSource.FREE));
            return trainingQueries.get(number, ref).row().code();
        });
    }

    private String enrolment(String code) {
        return String.valueOf(em.createNativeQuery("select ref from enrolment where code = ?1")
                .setParameter(1, code)
                .getSingleResult());
    }

    private String consent(String scope) {
        return String.valueOf(em.createNativeQuery(
                        "select c.ref from consent c join case_file f on f.id = c.case_id where f.number = ?1 and"
                                + " c.scope = ?2 and c.status = 'GRANTED'")
                .setParameter(1, number)
                .setParameter(2, scope)
                .getSingleResult());
    }

    private void execute(String statement) throws Exception {
        transaction.begin();
        em.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }
}
