package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.missing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.CaseFixture;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.casefile.ReferralSource;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentLapseJob;
import vn.donghanh.consent.ConsentRegister;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.ConsentStatus;
import vn.donghanh.consent.Ground;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.TimeSource;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

/** Consent on a received case: asked, answered, replaced, taken back, and the ground that stands without it. */
@ExtendWith(ArquillianExtension.class)
class ConsentIT {
    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    IntakeService intake;

    @Inject
    ConsentService consents;

    @Inject
    ConsentRegister register;

    @Inject
    ConsentLapseJob job;

    @Inject
    CaseFixture cases;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    private String number;

    @BeforeEach
    void receiveSomeone() {
        crew.aboard();
        number = received("worker1", ConsentForm.WRITTEN);
    }

    @Test
    void aNewerYesReplacesTheOneBefore() {
        record(yes(ConsentScope.CONTACT, ConsentForm.WRITTEN, null, null));
        record(yes(ConsentScope.CONTACT, ConsentForm.WITNESSED_VERBAL, "nurse1", null));

        assertThat(line(ConsentScope.CONTACT).status()).isEqualTo(ConsentStatus.GRANTED);
        assertThat(line(ConsentScope.CONTACT).witness()).isEqualTo("Lê Thị Kiều Oanh");
        assertThat(page("worker1").past())
                .extracting(ConsentRegister.Line::status)
                .contains(ConsentStatus.SUPERSEDED);
    }

    @Test
    void eachRuleOfAYesRefusesAtItsField() {
        refused(
                ConsentRule.WITNESS_IS_RECORDER,
                yes(ConsentScope.CONTACT, ConsentForm.WITNESSED_VERBAL, "worker1", null));
        refused(ConsentRule.WITNESS_MISSING, yes(ConsentScope.CONTACT, ConsentForm.WITNESSED_VERBAL, null, null));
        refused(ConsentRule.NAMED_PERSON_MISSING, yes(ConsentScope.INTERPRETER, ConsentForm.WRITTEN, null, " "));
        refused(ConsentRule.GUARDIAN_FOR_MINORS_ONLY, yes(ConsentScope.CONTACT, ConsentForm.GUARDIAN, null, null));
        refused(ConsentRule.FORM_IS_NO_CONSENT, yes(ConsentScope.CONTACT, ConsentForm.VITAL_INTEREST, null, null));
        refused(ConsentRule.SCOPE_NOT_ASKED_HERE, yes(ConsentScope.SHARE_COMMUNE, ConsentForm.WRITTEN, null, null));
        LocalDate latest = page("worker1").latestExpiry();
        refused(ConsentRule.EXPIRY_TOO_LATE, until(latest.plusDays(1)));
        refused(ConsentRule.EXPIRY_PAST, until(LocalDate.of(2020, 1, 1)));
        record(until(latest));
    }

    @Test
    void whatSheThinksAboutIsAnsweredLater() {
        record(new ConsentAnswer(ConsentScope.STATISTICS, ConsentAnswer.Said.LATER, null, null, null, null, null));
        String asked = line(ConsentScope.STATISTICS).ref();
        record(new ConsentAnswer(ConsentScope.STATISTICS, ConsentAnswer.Said.NO, null, null, null, null, null));

        assertThat(line(ConsentScope.STATISTICS).ref()).isEqualTo(asked);
        assertThat(line(ConsentScope.STATISTICS).status()).isEqualTo(ConsentStatus.REFUSED);
    }

    @Test
    void withdrawingConsentToTheCaseInvolvesTheOfficerWhoEndsIt() {
        missing(() -> page("dpo1"));
        String ref = line(ConsentScope.CASE_MGMT).ref();
        crew.as("worker1", () -> consents.withdraw(number, ref));

        ConsentRegister.Page page = page("dpo1");
        assertThat(page.ground().kind()).isEqualTo(Ground.Kind.NONE);
        assertThat(page.header().alias()).isNull();
        assertThat(page.mayEndCase()).isTrue();
        crew.as("dpo1", () -> consents.endCase(number, page.header().version(), "yêu cầu qua điện thoại"));
        assertThat(page("dpo1").header().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void theCaseManagerIsToldInTimeThatConsentToTheCaseLapses() {
        CaseNumber file = CaseNumber.parse(number).orElseThrow();
        job.run();
        assertThat(waiting(file)).as("eleven months are left").doesNotContain(TaskKind.CONSENT_RENEW);
        assertThat(page("worker1").renewable()).isFalse();

        story.consented("worker1", file, 31);
        job.run();
        assertThat(waiting(file)).as("31 days are left").doesNotContain(TaskKind.CONSENT_RENEW);

        story.consented("worker1", file, 30);
        job.run();
        job.run();
        assertThat(waiting(file)).containsOnlyOnce(TaskKind.CONSENT_RENEW);
        assertThat(page("worker1").renewable()).isTrue();
        assertThat(page("worker1").header().notices()).isEmpty();

        story.consented("worker1", file, 300);
        assertThat(waiting(file)).doesNotContain(TaskKind.CONSENT_RENEW);
        job.run();
        assertThat(waiting(file)).doesNotContain(TaskKind.CONSENT_RENEW);
    }

    @Test
    void aCaseOfALapsedConsentIsMarkedUntilTheClientAgreesAgain() {
        CaseNumber file = CaseNumber.parse(number).orElseThrow();
        story.consented("worker1", file, 0);
        assertThat(page("worker1").header().notices()).isEmpty();
        time.at(clock.instant().plus(Duration.ofDays(2)), () -> {
            assertThat(page("worker1").header().notices()).hasSize(1);
            assertThat(page("worker1").renewable()).isTrue();
            story.consented("worker1", file, 300);
            assertThat(page("worker1").header().notices()).isEmpty();
        });
    }

    private List<TaskKind> waiting(CaseNumber file) {
        return story.as("worker1", () -> cases.waiting(file));
    }

    @Test
    void aVitalInterestIsConfirmedByAnotherPersonOnce() {
        number = received("duty1", ConsentForm.VITAL_INTEREST);
        missing(() -> crew.as("duty1", () -> consents.confirmVitalInterest(number)));
        crew.as("lead1", () -> consents.confirmVitalInterest(number));

        assertThat(page("duty1").ground().confirmed()).isTrue();
        assertThatThrownBy(() -> crew.as("director1", () -> consents.confirmVitalInterest(number)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ConsentRule.VITAL_INTEREST_CONFIRMED));
    }

    @Test
    void whoDoesNotSeeTheCaseDoesNotSeeItsConsents() {
        for (String stranger : List.of("worker2", "worker3", "lead2", "auditor1")) {
            assertThatThrownBy(() -> page(stranger)).as(stranger).isInstanceOf(NotFound.class);
        }
    }

    private String received(String who, ConsentForm form) {
        Receive command = new Receive(
                form == ConsentForm.VITAL_INTEREST ? IntakeMode.EMERGENCY : IntakeMode.WALK_IN,
                ReferralSource.SELF,
                new Maybe(null, Missing.UNKNOWN),
                AgeBand.FROM_25_TO_34,
                new GroundTaken(form, null, null, null),
                Set.of(),
                null,
                List.of(),
                clock.instant(),
                Further.nothing(),
                null);
        return story.as(who, () -> intake.receive(command));
    }

    private ConsentAnswer yes(ConsentScope scope, ConsentForm form, String witness, String named) {
        return new ConsentAnswer(
                scope,
                ConsentAnswer.Said.YES,
                form,
                witness,
                null,
                named,
                page("worker1").latestExpiry());
    }

    private static ConsentAnswer until(LocalDate day) {
        return new ConsentAnswer(
                ConsentScope.FOLLOW_UP_AFTER, ConsentAnswer.Said.YES, ConsentForm.WRITTEN, null, null, null, day);
    }

    private void record(ConsentAnswer answer) {
        crew.as("worker1", () -> consents.record(number, answer));
    }

    private void refused(ConsentRule rule, ConsentAnswer answer) {
        assertThatThrownBy(() -> record(answer))
                .as(rule.name())
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    private ConsentRegister.Line line(ConsentScope scope) {
        return page("worker1").current().stream()
                .filter(line -> line.scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    private ConsentRegister.Page page(String who) {
        return story.as(who, () -> register.page(number));
    }

    @Test
    void aYesHasAFormAndALastDayAndACaseThatGoesOn() {
        refused(ConsentRule.FORM_MISSING, yes(ConsentScope.CONTACT, null, null, null));
        refused(
                ConsentRule.EXPIRY_MISSING,
                new ConsentAnswer(
                        ConsentScope.CONTACT, ConsentAnswer.Said.YES, ConsentForm.WRITTEN, null, null, null, null));
        CaseNumber closed = story.at(CaseStatus.CLOSED);
        assertThat(story.refusals(
                        "worker1",
                        () -> consents.record(
                                closed.value(), yes(ConsentScope.CONTACT, ConsentForm.WRITTEN, null, null))))
                .containsExactly(ConsentRule.CASE_ENDED);
    }

    @Test
    void aCaseToWhichTheClientStillAgreesIsNotEndedOnTheClientsBehalf() {
        String ref = line(ConsentScope.CASE_MGMT).ref();
        crew.as("worker1", () -> consents.withdraw(number, ref));
        record(yes(ConsentScope.CASE_MGMT, ConsentForm.WRITTEN, null, null));
        assertThat(story.refusals(
                        "dpo1",
                        () -> consents.endCase(number, page("dpo1").header().version(), "yêu cầu")))
                .containsExactly(ConsentRule.CASE_CONSENT_STANDS);
    }
}
