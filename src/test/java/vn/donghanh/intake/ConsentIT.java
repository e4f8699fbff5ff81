package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.ConsentLapseJob;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/**
 * Tests the life cycle of consent on a received case: asked, given, renewed and withdrawn, and the ground without
 * consent.
 */
@ExtendWith(ArquillianExtension.class)
class ConsentIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    IntakeService intake;

    @Inject
    ConsentService consents;

    @Inject
    ConsentQueries register;

    @Inject
    PlanQueries plans;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    ConsentLapseJob job;

    @Inject
    CaseFixture cases;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private String number;

    @BeforeEach
    void receiveClient() {
        staff.ensureStaff();
        number = receive("worker1", ConsentMethod.WRITTEN);
    }

    @Test
    void newerConsentReplacesTheEarlierOne() {
        record(consent(ConsentScope.CONTACT, ConsentMethod.WRITTEN, null, null));
        record(consent(ConsentScope.CONTACT, ConsentMethod.WITNESSED_VERBAL, "nurse1", null));

        assertThat(row(ConsentScope.CONTACT).status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(row(ConsentScope.CONTACT).witness()).isEqualTo("Lê Thị Kiều Oanh");
        assertThat(page("worker1").past())
                .extracting(ConsentQueries.Row::status)
                .contains(ConsentStatus.SUPERSEDED);
    }

    @Test
    void eachConsentRuleRefusesAtItsField() {
        refused(
                ConsentRule.WITNESS_IS_RECORDER,
                consent(ConsentScope.CONTACT, ConsentMethod.WITNESSED_VERBAL, "worker1", null));
        refused(ConsentRule.WITNESS_MISSING, consent(ConsentScope.CONTACT, ConsentMethod.WITNESSED_VERBAL, null, null));
        refused(ConsentRule.NAMED_PERSON_MISSING, consent(ConsentScope.INTERPRETER, ConsentMethod.WRITTEN, null, " "));
        refused(
                ConsentRule.GUARDIAN_FOR_MINORS_ONLY,
                consent(ConsentScope.CONTACT, ConsentMethod.GUARDIAN, null, null));
        refused(
                ConsentRule.FORM_IS_NO_CONSENT,
                consent(ConsentScope.CONTACT, ConsentMethod.VITAL_INTEREST, null, null));
        refused(
                ConsentRule.SCOPE_NOT_ASKED_HERE,
                consent(ConsentScope.SHARE_COMMUNE, ConsentMethod.WRITTEN, null, null));
        LocalDate latest = page("worker1").latestExpiry();
        refused(ConsentRule.EXPIRY_TOO_LATE, consentUntil(latest.plusDays(1)));
        refused(ConsentRule.EXPIRY_PAST, consentUntil(LocalDate.of(2020, 1, 1)));
        record(consentUntil(latest));
    }

    @Test
    void undecidedConsentIsAnsweredLater() {
        record(new RecordConsentCommand(
                ConsentScope.STATISTICS, RecordConsentCommand.Answer.LATER, null, null, null, null, null));
        String reference = row(ConsentScope.STATISTICS).ref();
        record(new RecordConsentCommand(
                ConsentScope.STATISTICS, RecordConsentCommand.Answer.NO, null, null, null, null, null));

        assertThat(row(ConsentScope.STATISTICS).ref()).isEqualTo(reference);
        assertThat(row(ConsentScope.STATISTICS).status()).isEqualTo(ConsentStatus.REFUSED);
    }

    @Test
    void caseConsentWithdrawalNotifiesDataProtectionOfficer() {
        assertNotFound(() -> page("dpo1"));
        String ref = row(ConsentScope.CASE_MGMT).ref();
        staff.as("worker1", () -> consents.withdraw(number, ref, CentreTime.today(clock)));

        ConsentQueries.PageView page = page("dpo1");
        assertThat(page.ground().kind()).isEqualTo(LegalGround.GroundKind.NONE);
        assertThat(page.header().alias()).isNull();
        assertThat(page.mayEndCase()).isTrue();
        staff.as("dpo1", () -> consents.endCase(number, page.header().version(), "yêu cầu qua điện thoại"));
        assertThat(page("dpo1").header().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void timeOfTheOfficerCountsFromTheDayOfTheWithdrawal() {
        LocalDate withdrawnOn = CentreTime.today(clock);
        String ref = row(ConsentScope.CASE_MGMT).ref();
        time.runAt(clock.instant().plus(Duration.ofDays(20)), () -> {
            staff.as("worker1", () -> consents.withdraw(number, ref, withdrawnOn));
            assertThat(officerDue()).as("two working days after it was said").isBefore(clock.instant());
        });
    }

    /** A no of yesterday: it has effect from now on, and counts from the day on which it was said. */
    @Test
    void answersHaveTheDayOnWhichTheyWereGiven() {
        LocalDate received = CentreTime.today(clock);
        time.runAt(clock.instant().plus(Duration.ofDays(20)), () -> {
            LocalDate today = received.plusDays(20);
            RecordConsentCommand no = new RecordConsentCommand(
                    ConsentScope.CONTACT, RecordConsentCommand.Answer.NO, null, null, null, null, null);
            refused(ConsentRule.ANSWER_DAY_IN_FUTURE, no.answeredOn(today.plusDays(1)));
            refused(ConsentRule.ANSWER_DAY_TOO_EARLY, no.answeredOn(received.minusDays(30)));
            assertThat(statuses(ConsentScope.CONTACT)).containsExactly((ConsentStatus) null);
            record(no.answeredOn(today.minusDays(1)));
            assertThat(statuses(ConsentScope.CONTACT)).containsExactly(ConsentStatus.REFUSED);
            assertThat(row(ConsentScope.CONTACT).answeredOn()).isEqualTo(today.minusDays(1));
            RecordConsentCommand yes = consentUntil(page("worker1").latestExpiry());
            record(yes.answeredOn(today.minusDays(2)));
            assertThat(row(ConsentScope.FOLLOW_UP_AFTER).answeredOn()).isEqualTo(today.minusDays(2));
            refused(ConsentRule.ANSWER_DAY_TOO_EARLY, yes.answeredOn(today.minusDays(3)));
            RecordConsentCommand withdrawal = new RecordConsentCommand(
                    ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.WITHDRAWS, null, null, null, null, null);
            refused(ConsentRule.ANSWER_DAY_TOO_EARLY, withdrawal.answeredOn(received.minusDays(1)));
            record(withdrawal.answeredOn(received));
            assertThat(officerDue()).as("two working days after it was said").isBefore(clock.instant());
        });
    }

    private Instant officerDue() {
        return em.createQuery(
                        "select t.dueAt from CaseTask t join CaseFile c on c.id = t.caseId where c.number = :number"
                                + " and t.kind = :kind",
                        Instant.class)
                .setParameter("number", CaseNumber.parse(number).orElseThrow())
                .setParameter("kind", TaskKind.WITHDRAWAL_CONFIRM)
                .getSingleResult();
    }

    @Test
    void caseManagerIsWarnedBeforeCaseConsentExpires() {
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        job.run();
        assertThat(openTasks(caseNumber)).as("eleven months are left").doesNotContain(TaskKind.CONSENT_RENEW);
        assertThat(page("worker1").renewable()).isFalse();

        story.recordConsent("worker1", caseNumber, 31);
        job.run();
        assertThat(openTasks(caseNumber)).as("31 days are left").doesNotContain(TaskKind.CONSENT_RENEW);

        story.recordConsent("worker1", caseNumber, 30);
        job.run();
        job.run();
        assertThat(openTasks(caseNumber)).containsOnlyOnce(TaskKind.CONSENT_RENEW);
        assertThat(page("worker1").renewable()).isTrue();
        assertThat(page("worker1").header().notices()).isEmpty();

        story.recordConsent("worker1", caseNumber, 300);
        assertThat(openTasks(caseNumber)).doesNotContain(TaskKind.CONSENT_RENEW);
        job.run();
        assertThat(openTasks(caseNumber)).doesNotContain(TaskKind.CONSENT_RENEW);
    }

    /** One task for all that lapses, which ends with the last answer, whatever it is. */
    @Test
    void everyLapsingConsentIsAskedAgain() {
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, 31);
        answer(ConsentScope.STATISTICS, RecordConsentCommand.Answer.YES, 20);
        answer(ConsentScope.STATISTICS, RecordConsentCommand.Answer.YES, 300);
        job.run();
        assertThat(openTasks(caseNumber)).doesNotContain(TaskKind.CONSENT_RENEW);
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, 30);
        answer(ConsentScope.PHOTO_AUDIO, RecordConsentCommand.Answer.YES, 3);
        job.run();
        job.run();
        assertThat(openTasks(caseNumber)).containsOnlyOnce(TaskKind.CONSENT_RENEW);
        assertThat(page("worker1").lapsing())
                .extracting(LapsingConsentQueries.LapsingConsent::scope)
                .containsExactly(ConsentScope.PHOTO_AUDIO, ConsentScope.CONTACT);
        assertThat(story.as("worker1", () -> plans.review(number)).lapsing()).hasSize(2);
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, 300);
        answer(ConsentScope.PHOTO_AUDIO, RecordConsentCommand.Answer.LATER, 0);
        assertThat(openTasks(caseNumber)).as("still thinking").contains(TaskKind.CONSENT_RENEW);
        answer(ConsentScope.PHOTO_AUDIO, RecordConsentCommand.Answer.NOT_RENEWED, 0);
        assertThat(openTasks(caseNumber)).doesNotContain(TaskKind.CONSENT_RENEW);
        job.run();
        assertThat(openTasks(caseNumber)).doesNotContain(TaskKind.CONSENT_RENEW);
        assertThat(page("worker1").lapsing()).isEmpty();
    }

    /** Nothing is left half written by the answer that is refused. */
    @Test
    void aNoWhileAConsentHoldsSaysWhichNoItIs() {
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, 40);
        assertThatThrownBy(() -> answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.NO, 0))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(ConsentRule.NO_UNCLEAR);
                    assertThat(refusal.field()).isEqualTo("no");
                });
        assertThat(statuses(ConsentScope.CONTACT)).containsExactly(ConsentStatus.GRANTED);
        assertThat(page("worker1").agreed())
                .extracting(ConsentQueries.AgreedScope::scope)
                .containsExactlyInAnyOrder(ConsentScope.CASE_MGMT, ConsentScope.CONTACT);
    }

    @Test
    void aNoThatWithdrawsEndsTheConsentAtOnce() {
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, 40);
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.WITHDRAWS, 0);
        assertThat(statuses(ConsentScope.CONTACT)).containsExactly(ConsentStatus.WITHDRAWN);
        assertThat(timeline()).contains("timeline.consent.WITHDRAWN").doesNotContain("timeline.consent.REFUSED");
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.NO, 0);
        assertThat(statuses(ConsentScope.CONTACT))
                .as("with nothing in force it is a plain no")
                .containsExactly(ConsentStatus.REFUSED);
    }

    @Test
    void aNoThatWithdrawsFromTheCaseCallsTheOfficer() {
        assertNotFound(() -> page("dpo1"));
        answer(ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.WITHDRAWS, 0);
        assertThat(page("dpo1").ground().kind()).isEqualTo(LegalGround.GroundKind.NONE);
        assertThat(page("dpo1").mayEndCase()).isTrue();
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        assertThat(story.as("dpo1", () -> cases.openTaskKinds(caseNumber)))
                .as("to end the case")
                .contains(TaskKind.WITHDRAWAL_CONFIRM);
    }

    /** Nobody but the officer can end the case of a client who could not be asked at first and then says no. */
    @Test
    void aNoAfterAnEmergencyCallsTheOfficer() {
        number = receive("duty1", ConsentMethod.VITAL_INTEREST);
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        assertThat(story.as("duty1", () -> cases.openTaskKinds(caseNumber))).contains(TaskKind.CONSENT_ASK);
        staff.as("duty1", () -> consents.record(number, sayNo()));
        staff.as("duty1", () -> consents.record(number, sayNo()));
        assertThat(page("dpo1").mayEndCase()).isTrue();
        assertThat(story.as("dpo1", () -> cases.openTaskKinds(caseNumber)))
                .containsOnlyOnce(TaskKind.WITHDRAWAL_CONFIRM);
        assertThat(story.as("duty1", () -> cases.openTaskKinds(caseNumber)))
                .as("asked, and answered")
                .doesNotContain(TaskKind.CONSENT_ASK);
        staff.as("dpo1", () -> consents.endCase(number, page("dpo1").header().version(), "không muốn lập hồ sơ"));
        assertThat(page("dpo1").header().status()).isEqualTo(CaseStatus.CLOSED);
    }

    private static RecordConsentCommand sayNo() {
        return new RecordConsentCommand(
                ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.NO, null, null, null, null, null);
    }

    @Test
    void aConsentAfterTheWithdrawalLetsTheOfficerGo() {
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        answer(ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.WITHDRAWS, 0);
        answer(ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.YES, 100);
        assertNotFound(() -> page("dpo1"));
        staff.as("worker1", () -> cases.grant(caseNumber, staff.id("dpo1"), AccessGround.DATA_PROTECTION));
        assertThat(story.as("dpo1", () -> cases.openTaskKinds(caseNumber))).doesNotContain(TaskKind.WITHDRAWAL_CONFIRM);
        answer(ConsentScope.CASE_MGMT, RecordConsentCommand.Answer.WITHDRAWS, 0);
        assertThat(story.as("dpo1", () -> cases.openTaskKinds(caseNumber)))
                .containsOnlyOnce(TaskKind.WITHDRAWAL_CONFIRM);
        assertThat(page("dpo1").mayEndCase()).isTrue();
    }

    @Test
    void aVitalInterestThatNobodyConfirmedIsNoTaskAnyMore() {
        number = receive("duty1", ConsentMethod.VITAL_INTEREST);
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        Instant received = clock.instant();
        time.runAt(received.plus(Duration.ofHours(71)), job::run);
        assertThat(story.as("lead1", () -> cases.openTaskKinds(caseNumber))).contains(TaskKind.VITAL_INTEREST_CONFIRM);
        time.runAt(received.plus(Duration.ofHours(73)), job::run);
        assertThat(story.as("lead1", () -> cases.openTaskKinds(caseNumber)))
                .doesNotContain(TaskKind.VITAL_INTEREST_CONFIRM);
        assertThat(em.createNativeQuery(
                                """
                                select t.ending from case_task t join case_file f on f.id = t.case_id
                                where f.number = ?1 and t.kind = 'VITAL_INTEREST_CONFIRM'""",
                                String.class)
                        .setParameter(1, number)
                        .getSingleResult())
                .isEqualTo("NOT_POSSIBLE");
    }

    @Test
    void whatIsNotRenewedStaysInTheListUntilItsDay() {
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, 40);
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.LATER, 0);
        assertThat(statuses(ConsentScope.CONTACT))
                .as("thinking about it")
                .containsExactly(ConsentStatus.REQUESTED, ConsentStatus.GRANTED);
        answer(ConsentScope.CONTACT, RecordConsentCommand.Answer.NOT_RENEWED, 0);
        assertThat(statuses(ConsentScope.CONTACT)).containsExactly(ConsentStatus.NOT_RENEWED, ConsentStatus.GRANTED);
        assertThat(page("worker1").current())
                .filteredOn(line -> line.scope() == ConsentScope.CONTACT)
                .extracting(ConsentQueries.Row::mayWithdraw)
                .containsExactly(false, true);
        assertThat(timeline()).contains("timeline.consent.NOT_RENEWED").doesNotContain("timeline.consent.WITHDRAWN");
        job.run();
        assertThat(openTasks(CaseNumber.parse(number).orElseThrow()))
                .as("asked, and answered")
                .doesNotContain(TaskKind.CONSENT_RENEW);
        time.runAt(clock.instant().plus(Duration.ofDays(42)), () -> assertThat(statuses(ConsentScope.CONTACT))
                .containsExactly(ConsentStatus.NOT_RENEWED));
    }

    /** Figures count whoever has not said no, so a no to them waits for no day. */
    @Test
    void aNoToStatisticsIsAWithdrawal() {
        answer(ConsentScope.STATISTICS, RecordConsentCommand.Answer.YES, 40);
        answer(ConsentScope.STATISTICS, RecordConsentCommand.Answer.LATER, 0);
        answer(ConsentScope.STATISTICS, RecordConsentCommand.Answer.NOT_RENEWED, 0);
        assertThat(statuses(ConsentScope.STATISTICS)).containsExactly(ConsentStatus.REFUSED);
        assertThat(page("worker1").past())
                .extracting(ConsentQueries.Row::status)
                .containsExactly(ConsentStatus.WITHDRAWN);
    }

    @Test
    void aNoAboutARelativeNamesThatRelative() {
        record(consent(ConsentScope.SHARE_FAMILY, ConsentMethod.WRITTEN, null, "Chị Hạnh"));
        record(named(RecordConsentCommand.Answer.NO, "Dì Ba"));
        assertThat(statuses(ConsentScope.SHARE_FAMILY)).containsExactly(ConsentStatus.REFUSED, ConsentStatus.GRANTED);
        assertThat(row(ConsentScope.SHARE_FAMILY).named()).isEqualTo("Dì Ba");
        refused(ConsentRule.NO_UNCLEAR, named(RecordConsentCommand.Answer.NO, " chị hạnh"));
        record(named(RecordConsentCommand.Answer.WITHDRAWS, "Chị Hạnh"));
        assertThat(page("worker1").agreed())
                .extracting(ConsentQueries.AgreedScope::scope)
                .doesNotContain(ConsentScope.SHARE_FAMILY);
    }

    private static RecordConsentCommand named(RecordConsentCommand.Answer said, String name) {
        return new RecordConsentCommand(ConsentScope.SHARE_FAMILY, said, null, null, null, name, null);
    }

    private List<ConsentStatus> statuses(ConsentScope scope) {
        return page("worker1").current().stream()
                .filter(line -> line.scope() == scope)
                .map(ConsentQueries.Row::status)
                .toList();
    }

    private List<String> timeline() {
        return story.as("worker1", () -> overview.page(number, false)).entries().stream()
                .map(entry -> entry.entry().key())
                .toList();
    }

    private void answer(ConsentScope scope, RecordConsentCommand.Answer said, int days) {
        boolean yes = said == RecordConsentCommand.Answer.YES;
        staff.as(
                "worker1",
                () -> consents.record(
                        number,
                        new RecordConsentCommand(
                                scope,
                                said,
                                yes ? ConsentMethod.WRITTEN : null,
                                null,
                                null,
                                null,
                                yes ? CentreTime.today(clock).plusDays(days) : null)));
    }

    @Test
    void caseWithExpiredConsentIsMarkedUntilRenewal() {
        CaseNumber caseNumber = CaseNumber.parse(number).orElseThrow();
        story.recordConsent("worker1", caseNumber, 0);
        assertThat(page("worker1").header().notices()).isEmpty();
        time.runAt(clock.instant().plus(Duration.ofDays(2)), () -> {
            assertThat(page("worker1").header().notices()).hasSize(1);
            assertThat(page("worker1").renewable()).isTrue();
            job.run();
            assertThat(renewalDueAt()).as("nobody could ask before").isAfter(clock.instant());
            story.recordConsent("worker1", caseNumber, 300);
            assertThat(page("worker1").header().notices()).isEmpty();
        });
    }

    private Instant renewalDueAt() {
        return story.as("worker1", () -> overview.page(number, false).tasks().stream()
                .filter(task -> task.kind() == TaskKind.CONSENT_RENEW)
                .map(CaseOverviewQueries.DueTask::due)
                .findFirst()
                .orElseThrow());
    }

    private List<TaskKind> openTasks(CaseNumber caseNumber) {
        return story.as("worker1", () -> cases.openTaskKinds(caseNumber));
    }

    @Test
    void vitalInterestIsConfirmedOnceByAnotherPerson() {
        number = receive("duty1", ConsentMethod.VITAL_INTEREST);
        assertNotFound(() -> staff.as("duty1", () -> consents.confirmVitalInterest(number)));
        staff.as("lead1", () -> consents.confirmVitalInterest(number));

        assertThat(page("duty1").ground().confirmed()).isTrue();
        assertThatThrownBy(() -> staff.as("director1", () -> consents.confirmVitalInterest(number)))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ConsentRule.VITAL_INTEREST_CONFIRMED));
    }

    @Test
    void consentsAreHiddenWithoutCaseAccess() {
        for (String stranger : List.of("worker2", "worker3", "lead2", "auditor1")) {
            assertThatThrownBy(() -> page(stranger)).as(stranger).isInstanceOf(NotFoundException.class);
        }
    }

    private String receive(String user, ConsentMethod form) {
        ReceiveClientCommand command = new ReceiveClientCommand(
                form == ConsentMethod.VITAL_INTEREST ? IntakeMode.EMERGENCY : IntakeMode.WALK_IN,
                ReferralSource.SELF,
                new AnswerOrReason(null, MissingReason.UNKNOWN),
                null,
                AgeBand.FROM_25_TO_34,
                new IntakeGround(form, null, null, null),
                Set.of(),
                null,
                List.of(),
                clock.instant(),
                AdditionalDetails.empty(),
                null);
        return story.as(user, () -> intake.receive(command));
    }

    private RecordConsentCommand consent(ConsentScope scope, ConsentMethod form, String witness, String named) {
        return new RecordConsentCommand(
                scope,
                RecordConsentCommand.Answer.YES,
                form,
                witness,
                null,
                named,
                page("worker1").latestExpiry());
    }

    private static RecordConsentCommand consentUntil(LocalDate day) {
        return new RecordConsentCommand(
                ConsentScope.FOLLOW_UP_AFTER,
                RecordConsentCommand.Answer.YES,
                ConsentMethod.WRITTEN,
                null,
                null,
                null,
                day);
    }

    private void record(RecordConsentCommand answer) {
        staff.as("worker1", () -> consents.record(number, answer));
    }

    private void refused(ConsentRule rule, RecordConsentCommand answer) {
        assertThatThrownBy(() -> record(answer))
                .as(rule.name())
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    private ConsentQueries.Row row(ConsentScope scope) {
        return page("worker1").current().stream()
                .filter(line -> line.scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    private ConsentQueries.PageView page(String user) {
        return story.as(user, () -> register.page(number));
    }

    @Test
    void consentNeedsMethodExpiryDateAndOpenCase() {
        refused(ConsentRule.FORM_MISSING, consent(ConsentScope.CONTACT, null, null, null));
        refused(
                ConsentRule.EXPIRY_MISSING,
                new RecordConsentCommand(
                        ConsentScope.CONTACT,
                        RecordConsentCommand.Answer.YES,
                        ConsentMethod.WRITTEN,
                        null,
                        null,
                        null,
                        null));
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        assertThat(story.refusals(
                        "worker1",
                        () -> consents.record(
                                closed.value(), consent(ConsentScope.CONTACT, ConsentMethod.WRITTEN, null, null))))
                .containsExactly(ConsentRule.CASE_ENDED);
    }

    @Test
    void caseWithValidConsentIsNotEndedForTheClient() {
        String ref = row(ConsentScope.CASE_MGMT).ref();
        staff.as("worker1", () -> consents.withdraw(number, ref, CentreTime.today(clock)));
        record(consent(ConsentScope.CASE_MGMT, ConsentMethod.WRITTEN, null, null));
        staff.as(
                "worker1",
                () -> cases.grant(
                        CaseNumber.parse(number).orElseThrow(), staff.id("dpo1"), AccessGround.DATA_PROTECTION));
        assertThat(story.refusals(
                        "dpo1",
                        () -> consents.endCase(number, page("dpo1").header().version(), "yêu cầu")))
                .containsExactly(ConsentRule.CASE_CONSENT_STANDS);
    }
}
