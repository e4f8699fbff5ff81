package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** Reverting a school's entries. Both transitions are kept. */
class EnrolmentTakeBackTest {
    private static final Instant DAY = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(DAY);

    private final List<EnrolmentTransition> transitions = new ArrayList<>();
    private final Enrolment enrolment =
            new Enrolment(CaseViews.at(CaseStatus.ACTIVE, new StaffId(7), DAY), "SEWING", "SHORT", null, DAY);
    private final Instant now = DAY;

    @Test
    void revertedEnrolmentWaitsForAnAnswerAgain() {
        reachApplied();
        asSchool(stamp -> enrolment.enrol(stamp, TODAY.plusDays(7)));
        takeBack();
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.APPLIED);
        assertThat(enrolment.startOn()).isNull();
        asSchool(stamp -> enrolment.reject(stamp, "FULL"));
        takeBack();
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.APPLIED);
    }

    @Test
    void revertedEnrolmentRevertsTheAutomaticStart() {
        reachApplied();
        reachInProgress();
        assertThat(enrolment.begunOn()).isEqualTo(TODAY);
        takeBack();
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.APPLIED);
        assertThat(enrolment.begunOn()).isNull();
        reachInProgress();
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
    }

    @Test
    void revertedCompletionClearsTheResult() {
        reachCertified();
        takeBack();
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(enrolment.certificateSealed()).isNull();
        EnrolmentTransition put = revert(EntryCorrectionReason.WRONG_PERSON);
        assertThat(put.step()).isEqualTo(EnrolmentStep.CORRECT);
        assertThat(put.reasonKey()).isEqualTo("EntryCorrectionReason.WRONG_PERSON");
        assertThat(put.from()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(put.to()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        assertThat(enrolment.completedOn()).isNull();
        assertThat(enrolment.result()).isNull();
    }

    @Test
    void schoolCannotRevertEntriesOfTheCentre() {
        reachApplied();
        refused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, this::takeBack);
        reachInProgress();
        transitions.add(enrolment.suspend(
                new BusinessStamp(BusinessSource.CENTRE, new StaffId(7), now), PauseReason.FAMILY, now));
        refused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, this::takeBack);
    }

    @Test
    void onlyTheSchoolRevertsItsEntries() {
        reachCertified();
        for (BusinessSource source : List.of(BusinessSource.CENTRE, BusinessSource.SYSTEM)) {
            refused(
                    PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                    () -> enrolment.takeBack(
                            new BusinessStamp(source, null, now), new StepHistory<>(transitions), null));
        }
    }

    @Test
    void revertedTransitionIsNotValid() {
        reachApplied();
        asSchool(stamp -> enrolment.reject(stamp, "FULL"));
        EnrolmentTransition reverted = transitions.get(transitions.size() - 1);
        assertThat(new StepHistory<>(transitions).isValid(reverted)).isTrue();
        assertThat(enrolment.mayRevert(reverted)).isTrue();
        takeBack();
        assertThat(new StepHistory<>(transitions).isValid(reverted)).isFalse();
        assertThat(enrolment.mayRevert(reverted)).isFalse();
    }

    @Test
    void schoolRevertsExactlyItsOwnSteps() {
        Set<String> allowed = new TreeSet<>();
        for (EnrolmentStatus status : EnrolmentStatus.values()) {
            for (EnrolmentStep step : EnrolmentStep.values()) {
                for (EnrolmentStatus before : EnrolmentStatus.values()) {
                    if (!step.isReversal() && status.allowsReverting(step, before)) {
                        allowed.add(status + " " + step + " " + before);
                    }
                }
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "ENROLLED ENROL APPLIED",
                        "IN_PROGRESS ENROL APPLIED",
                        "REJECTED REJECT APPLIED",
                        "COMPLETED COMPLETE IN_PROGRESS",
                        "CERTIFIED CERTIFY COMPLETED");
    }

    private void reachApplied() {
        BusinessStamp centre = new BusinessStamp(BusinessSource.CENTRE, new StaffId(7), now);
        transitions.add(enrolment.propose(centre));
        transitions.add(enrolment.apply(centre, new OrganisationId(3), FeeSource.FREE, now));
    }

    private void reachInProgress() {
        asSchool(stamp -> enrolment.enrol(stamp, TODAY));
        transitions.add(enrolment.begin(new BusinessStamp(BusinessSource.SYSTEM, null, now)));
    }

    private void reachCertified() {
        reachApplied();
        reachInProgress();
        asSchool(stamp -> enrolment.complete(stamp, TODAY, CourseResult.GOOD));
        asSchool(stamp -> enrolment.certify(stamp, new byte[] {1}));
    }

    private EnrolmentTransition asSchool(Function<BusinessStamp, EnrolmentTransition> step) {
        EnrolmentTransition transition = step.apply(new BusinessStamp(BusinessSource.PARTNER, new StaffId(90), now));
        transitions.add(transition);
        return transition;
    }

    private EnrolmentTransition takeBack() {
        return revert(null);
    }

    private EnrolmentTransition revert(@Nullable EntryCorrectionReason error) {
        return asSchool(stamp -> enrolment.takeBack(stamp, new StepHistory<>(transitions), error));
    }

    private static void refused(BusinessRule rule, ThrowingCallable task) {
        assertThatThrownBy(task)
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }
}
