package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** The steps of an enrolment: the transition table, the sources and the permitted dates. */
class EnrolmentTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(20));
    private static final StaffId WORKER = new StaffId(1);
    private static final OrganisationId SCHOOL = new OrganisationId(5);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final String TRADE = "SEWING";
    private static final String LEVEL = "SHORT";
    private static final byte[] CERTIFICATE = {1};

    /** Performs a step. */
    private interface Step {
        EnrolmentTransition by(Enrolment enrolment, BusinessStamp stamp);
    }

    private static final Map<EnrolmentStep, Step> STEPS = Map.of(
            EnrolmentStep.APPLY, (enrolment, stamp) -> enrolment.apply(stamp, SCHOOL, FeeSource.CENTRE, NOW),
            EnrolmentStep.ENROL, (enrolment, stamp) -> enrolment.enrol(stamp, TODAY),
            EnrolmentStep.REJECT, (enrolment, stamp) -> enrolment.reject(stamp, "FULL"),
            EnrolmentStep.BEGIN, Enrolment::begin,
            EnrolmentStep.SUSPEND, (enrolment, stamp) -> enrolment.suspend(stamp, PauseReason.FAMILY, NOW),
            EnrolmentStep.RESUME, Enrolment::resume,
            EnrolmentStep.COMPLETE, (enrolment, stamp) -> enrolment.complete(stamp, TODAY, CourseResult.GOOD),
            EnrolmentStep.CERTIFY, (enrolment, stamp) -> enrolment.certify(stamp, CERTIFICATE),
            EnrolmentStep.DROP, (enrolment, stamp) -> enrolment.drop(stamp, "CHILDCARE"),
            EnrolmentStep.CANCEL, (enrolment, stamp) -> enrolment.cancel(stamp, EnrolmentCancelReason.OTHER_WAY));

    /** Takes every step from every status for every source and compares the outcome with the transition table. */
    @ParameterizedTest
    @EnumSource
    void everyStepFollowsTheTransitionTable(EnrolmentStatus from) {
        assertThat(STEPS.keySet())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(EnrolmentStep.PROPOSE, EnrolmentStep.TAKE_BACK, EnrolmentStep.CORRECT)));
        STEPS.forEach((step, take) -> {
            for (BusinessSource source : BusinessSource.values()) {
                Enrolment course = at(from);
                BusinessStamp stamp = new BusinessStamp(source, WORKER, NOW);
                if (from.allows(step, source)) {
                    EnrolmentTransition transition = take.by(course, stamp);
                    assertThat(course.status()).isEqualTo(step.target());
                    assertThat(course.statusSince()).isEqualTo(NOW);
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.source()).isEqualTo(source);
                    assertThat(transition.recordedBy()).isEqualTo(WORKER);
                    assertThat(transition.at()).isEqualTo(NOW);
                } else {
                    assertThat(refusal(() -> take.by(course, stamp)))
                            .as(step + " from " + from + " by " + source)
                            .isEqualTo(TrainingRule.STEP_NOT_OPEN);
                    assertThat(course.status()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void proposedCourseRecordsCaseAndNeed() {
        Enrolment course = Stored.as(12, new Enrolment(FILE, TRADE, LEVEL, "n1", EARLIER));
        EnrolmentTransition transition = course.propose(centre());
        assertThat(transition.step()).isEqualTo(EnrolmentStep.PROPOSE);
        assertThat(transition.reasonKey()).isNull();
        assertThat(course.id()).isEqualTo(12);
        assertThat(course.status()).isEqualTo(EnrolmentStatus.PROPOSED);
        assertThat(course.statusSince()).isEqualTo(EARLIER);
        assertThat(course.caseId()).isEqualTo(FILE.id());
        assertThat(course.person()).isEqualTo(FILE.person());
        assertThat(course.needKey()).isEqualTo("n1");
        assertThat(course.course()).isEqualTo(ServiceType.training(TRADE, LEVEL));
        assertThat(course.ref()).isNotBlank();
        assertThat(course.code()).isNotNull();
        assertThat(course.partner()).isNull();
        assertThat(course.isSent()).isFalse();
    }

    @Test
    void applicationRecordsSchoolFeeAndReplyDeadline() {
        Enrolment course = at(EnrolmentStatus.PROPOSED);
        Instant due = NOW.plus(Duration.ofDays(5));
        course.apply(centre(), SCHOOL, FeeSource.SPONSOR, due);
        assertThat(course.isSent()).isTrue();
        assertThat(course.partner()).isEqualTo(SCHOOL);
        assertThat(course.feeSource()).isEqualTo(FeeSource.SPONSOR);
        assertThat(course.replyDue()).isEqualTo(due);
    }

    /** The permitted start dates: from the day of the application to a year from now. */
    @Test
    void courseStartsAfterTheApplicationAndWithinAYear() {
        Enrolment course = at(EnrolmentStatus.APPLIED);
        LocalDate applied = CentreTime.day(EARLIER);
        assertRefused(TrainingRule.DAY_BEFORE_APPLYING, () -> course.enrol(school(), applied.minusDays(1)));
        assertRefused(
                TrainingRule.DAY_TOO_FAR,
                () -> course.enrol(school(), TODAY.plusMonths(12).plusDays(1)));
        assertThat(course.startOn()).isNull();
        course.enrol(school(), applied);
        assertThat(course.startOn()).isEqualTo(applied);
        Enrolment late = at(EnrolmentStatus.APPLIED);
        late.enrol(school(), TODAY.plusMonths(12));
        assertThat(late.startOn()).isEqualTo(TODAY.plusMonths(12));
    }

    @ParameterizedTest
    @EnumSource
    void onlyEnrolledCoursesStartOnTheirFirstDay(EnrolmentStatus status) {
        Enrolment course = at(status);
        assertThat(course.isStartDue(TODAY)).isEqualTo(status == EnrolmentStatus.ENROLLED);
        assertThat(course.isStartDue(TODAY.minusDays(1))).isFalse();
    }

    @Test
    void startDateIsTheOneGivenByTheSchool() {
        Enrolment course = at(EnrolmentStatus.ENROLLED);
        assertThat(course.begunOn()).isNull();
        course.begin(new BusinessStamp(BusinessSource.SYSTEM, null, NOW));
        assertThat(course.begunOn()).isEqualTo(TODAY);
    }

    @Test
    void interruptionHasDeadlineAndReasonUntilResumed() {
        Enrolment course = at(EnrolmentStatus.IN_PROGRESS);
        Instant until = NOW.plus(Duration.ofDays(30));
        EnrolmentTransition transition = course.suspend(centre(), PauseReason.FAMILY, until);
        assertThat(transition.reasonKey()).isEqualTo("PauseReason.FAMILY");
        assertThat(course.suspendedUntil()).isEqualTo(until);
        course.resume(centre());
        assertThat(course.suspendedUntil()).isNull();
    }

    @Test
    void completionIsBetweenFirstDayAndToday() {
        Enrolment course = at(EnrolmentStatus.IN_PROGRESS);
        assertRefused(
                TrainingRule.DAY_IN_FUTURE, () -> course.complete(school(), TODAY.plusDays(1), CourseResult.PASSED));
        assertRefused(
                TrainingRule.DAY_BEFORE_START,
                () -> course.complete(school(), TODAY.minusDays(1), CourseResult.PASSED));
        assertThat(course.completedOn()).isNull();
        EnrolmentTransition transition = course.complete(school(), TODAY, CourseResult.PASSED);
        assertThat(transition.reasonKey()).isEqualTo("CourseResult.PASSED");
        assertThat(course.completedOn()).isEqualTo(TODAY);
        assertThat(course.result()).isEqualTo(CourseResult.PASSED);
        course.certify(school(), CERTIFICATE);
        assertThat(course.certificateSealed()).isEqualTo(CERTIFICATE);
    }

    @Test
    void reasonIsRecordedWithTheTransition() {
        assertThat(at(EnrolmentStatus.APPLIED).reject(school(), "FULL").reasonKey())
                .isEqualTo("course_reject_reason.FULL");
        assertThat(at(EnrolmentStatus.IN_PROGRESS).drop(centre(), "STIGMA").reasonKey())
                .isEqualTo("training_drop_cause.STIGMA");
        assertThat(at(EnrolmentStatus.APPLIED)
                        .cancel(centre(), EnrolmentCancelReason.CLIENT_WISH)
                        .reasonKey())
                .isEqualTo("EnrolmentCancelReason.CLIENT_WISH");
    }

    @ParameterizedTest
    @EnumSource
    void eachSourceGetsItsStepsInOrder(EnrolmentStatus status) {
        for (BusinessSource source : BusinessSource.values()) {
            assertThat(status.stepsOpenTo(source))
                    .containsExactlyElementsOf(EnumSet.allOf(EnrolmentStep.class).stream()
                            .filter(step -> status.allows(step, source))
                            .toList());
        }
        assertThat(status.isAttended())
                .isEqualTo(EnumSet.of(EnrolmentStatus.ENROLLED, EnrolmentStatus.IN_PROGRESS, EnrolmentStatus.SUSPENDED)
                        .contains(status));
    }

    private static Enrolment at(EnrolmentStatus goal) {
        Enrolment course = new Enrolment(FILE, TRADE, LEVEL, null, EARLIER);
        switch (goal) {
            case PROPOSED -> {
                // this is the initial status
            }
            case APPLIED -> course.apply(
                    new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER), SCHOOL, FeeSource.FREE, NOW);
            case REJECTED -> after(course, EnrolmentStatus.APPLIED).reject(school(), "NO_COURSE");
            case ENROLLED -> after(course, EnrolmentStatus.APPLIED).enrol(school(), TODAY);
            case IN_PROGRESS -> after(course, EnrolmentStatus.ENROLLED)
                    .begin(new BusinessStamp(BusinessSource.SYSTEM, null, NOW));
            case SUSPENDED -> after(course, EnrolmentStatus.IN_PROGRESS).suspend(centre(), PauseReason.OTHER, NOW);
            case COMPLETED -> after(course, EnrolmentStatus.IN_PROGRESS).complete(school(), TODAY, CourseResult.GOOD);
            case CERTIFIED -> after(course, EnrolmentStatus.COMPLETED).certify(school(), CERTIFICATE);
            case DROPPED -> after(course, EnrolmentStatus.IN_PROGRESS).drop(centre(), "HEALTH");
            case CANCELLED -> after(course, EnrolmentStatus.APPLIED).cancel(centre(), EnrolmentCancelReason.OTHER);
        }
        return course;
    }

    private static Enrolment after(Enrolment course, EnrolmentStatus before) {
        course.apply(new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER), SCHOOL, FeeSource.FREE, NOW);
        if (before != EnrolmentStatus.APPLIED) {
            course.enrol(school(), TODAY);
        }
        if (before == EnrolmentStatus.IN_PROGRESS || before == EnrolmentStatus.COMPLETED) {
            course.begin(new BusinessStamp(BusinessSource.SYSTEM, null, NOW));
        }
        if (before == EnrolmentStatus.COMPLETED) {
            course.complete(school(), TODAY, CourseResult.GOOD);
        }
        return course;
    }

    private static BusinessStamp centre() {
        return new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW);
    }

    private static BusinessStamp school() {
        return new BusinessStamp(BusinessSource.PARTNER, WORKER, NOW);
    }
}
