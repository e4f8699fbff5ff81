package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refusal;
import static vn.donghanh.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.CaseViews;
import vn.donghanh.partner.ServiceOffer;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;
import vn.donghanh.testing.Stored;
import vn.donghanh.training.Enrolment.Say;

/** A course step by step: what may follow what, on whose word, and which days can be. */
class EnrolmentTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = VietNam.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(20));
    private static final StaffId WORKER = new StaffId(1);
    private static final OrganisationId SCHOOL = new OrganisationId(5);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final TrainingTrade TRADE = TrainingTrade.SEWING;
    private static final TrainingLevel LEVEL = TrainingLevel.SHORT;
    private static final byte[] CERTIFICATE = {1};

    /** How a step is taken. */
    private interface Step {
        EnrolmentMove by(Enrolment one, Say say);
    }

    private static final Map<EnrolmentStep, Step> STEPS = Map.of(
            EnrolmentStep.APPLY, (one, say) -> one.apply(say, SCHOOL, FeeSource.CENTRE, NOW),
            EnrolmentStep.ENROL, (one, say) -> one.enrol(say, TODAY),
            EnrolmentStep.REJECT, (one, say) -> one.reject(say, RejectCause.FULL),
            EnrolmentStep.BEGIN, Enrolment::begin,
            EnrolmentStep.SUSPEND, (one, say) -> one.suspend(say, PauseCause.FAMILY, NOW),
            EnrolmentStep.RESUME, Enrolment::resume,
            EnrolmentStep.COMPLETE, (one, say) -> one.complete(say, TODAY, CourseResult.GOOD),
            EnrolmentStep.CERTIFY, (one, say) -> one.certify(say, CERTIFICATE),
            EnrolmentStep.DROP, (one, say) -> one.drop(say, DropCause.CHILDCARE),
            EnrolmentStep.CANCEL, (one, say) -> one.cancel(say, CancelCause.OTHER_WAY));

    /** Every step from every state on everybody's word: taken exactly where the table says so. */
    @ParameterizedTest
    @EnumSource
    void eachStepIsTakenOnlyWhereTheTableAllowsIt(EnrolmentStatus from) {
        assertThat(STEPS.keySet())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(EnrolmentStep.PROPOSE, EnrolmentStep.TAKE_BACK, EnrolmentStep.CORRECT)));
        STEPS.forEach((step, take) -> {
            for (By by : By.values()) {
                Enrolment course = at(from);
                Say say = new Say(by, WORKER, NOW);
                if (from.allows(step, by)) {
                    EnrolmentMove move = take.by(course, say);
                    assertThat(course.status()).isEqualTo(step.target());
                    assertThat(course.statusSince()).isEqualTo(NOW);
                    assertThat(move.step()).isEqualTo(step);
                    assertThat(move.by()).isEqualTo(by);
                    assertThat(move.movedBy()).isEqualTo(WORKER);
                    assertThat(move.at()).isEqualTo(NOW);
                } else {
                    assertThat(refusal(() -> take.by(course, say)))
                            .as(step + " from " + from + " by " + by)
                            .isEqualTo(TrainingRule.STEP_NOT_OPEN);
                    assertThat(course.status()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void aProposedCourseIsAboutTheCaseAndItsNeed() {
        Enrolment course = Stored.as(12, new Enrolment(FILE, TRADE, LEVEL, "n1", EARLIER));
        EnrolmentMove move = course.proposed(centre());
        assertThat(move.step()).isEqualTo(EnrolmentStep.PROPOSE);
        assertThat(move.causeKey()).isNull();
        assertThat(course.id()).isEqualTo(12);
        assertThat(course.status()).isEqualTo(EnrolmentStatus.PROPOSED);
        assertThat(course.statusSince()).isEqualTo(EARLIER);
        assertThat(course.caseId()).isEqualTo(FILE.id());
        assertThat(course.person()).isEqualTo(FILE.person());
        assertThat(course.needKey()).isEqualTo("n1");
        assertThat(course.trade()).isEqualTo(TRADE);
        assertThat(course.level()).isEqualTo(LEVEL);
        assertThat(course.course()).isEqualTo(ServiceOffer.training(TRADE, LEVEL));
        assertThat(course.ref()).isNotBlank();
        assertThat(course.code()).isNotNull();
        assertThat(course.school()).isNull();
        assertThat(course.wasSent()).isFalse();
    }

    @Test
    void anApplicationNamesTheSchoolTheFeeAndWhenAnAnswerIsDue() {
        Enrolment course = at(EnrolmentStatus.PROPOSED);
        Instant due = NOW.plus(Duration.ofDays(5));
        course.apply(centre(), SCHOOL, FeeSource.SPONSOR, due);
        assertThat(course.wasSent()).isTrue();
        assertThat(course.school()).isEqualTo(SCHOOL);
        assertThat(course.feeSource()).isEqualTo(FeeSource.SPONSOR);
        assertThat(course.replyDue()).isEqualTo(due);
    }

    /** From the day of the application to a year from now. */
    @Test
    void aCourseBeginsAfterItWasAppliedForAndWithinAYear() {
        Enrolment course = at(EnrolmentStatus.APPLIED);
        LocalDate applied = VietNam.day(EARLIER);
        refused(TrainingRule.DAY_BEFORE_APPLYING, () -> course.enrol(school(), applied.minusDays(1)));
        refused(
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
    void itStartsOnItsFirstDayIfAPlaceWasGiven(EnrolmentStatus status) {
        Enrolment course = at(status);
        assertThat(course.startsBy(TODAY)).isEqualTo(status == EnrolmentStatus.ENROLLED);
        assertThat(course.startsBy(TODAY.minusDays(1))).isFalse();
    }

    @Test
    void theDayOnWhichItBeganIsTheOneTheSchoolNamed() {
        Enrolment course = at(EnrolmentStatus.ENROLLED);
        assertThat(course.begunOn()).isNull();
        course.begin(new Say(By.CLOCK, null, NOW));
        assertThat(course.begunOn()).isEqualTo(TODAY);
    }

    @Test
    void anInterruptionHasItsDayAndItsCauseUntilItIsOver() {
        Enrolment course = at(EnrolmentStatus.IN_PROGRESS);
        Instant until = NOW.plus(Duration.ofDays(30));
        EnrolmentMove move = course.suspend(centre(), PauseCause.FAMILY, until);
        assertThat(move.causeKey()).isEqualTo("PauseCause.FAMILY");
        assertThat(course.suspendedUntil()).isEqualTo(until);
        course.resume(centre());
        assertThat(course.suspendedUntil()).isNull();
    }

    @Test
    void aCourseEndsBetweenItsFirstDayAndToday() {
        Enrolment course = at(EnrolmentStatus.IN_PROGRESS);
        refused(TrainingRule.DAY_IN_FUTURE, () -> course.complete(school(), TODAY.plusDays(1), CourseResult.PASSED));
        refused(
                TrainingRule.DAY_BEFORE_START,
                () -> course.complete(school(), TODAY.minusDays(1), CourseResult.PASSED));
        assertThat(course.completedOn()).isNull();
        EnrolmentMove move = course.complete(school(), TODAY, CourseResult.PASSED);
        assertThat(move.causeKey()).isEqualTo("CourseResult.PASSED");
        assertThat(course.completedOn()).isEqualTo(TODAY);
        assertThat(course.result()).isEqualTo(CourseResult.PASSED);
        course.certify(school(), CERTIFICATE);
        assertThat(course.certificateSealed()).isEqualTo(CERTIFICATE);
    }

    @Test
    void whyItEndedStandsInTheMove() {
        assertThat(at(EnrolmentStatus.APPLIED)
                        .reject(school(), RejectCause.FULL)
                        .causeKey())
                .isEqualTo("RejectCause.FULL");
        assertThat(at(EnrolmentStatus.IN_PROGRESS)
                        .drop(centre(), DropCause.STIGMA)
                        .causeKey())
                .isEqualTo("DropCause.STIGMA");
        assertThat(at(EnrolmentStatus.APPLIED)
                        .cancel(centre(), CancelCause.CLIENT_WISH)
                        .causeKey())
                .isEqualTo("CancelCause.CLIENT_WISH");
    }

    @ParameterizedTest
    @EnumSource
    void eachSideIsOfferedItsStepsInTheirOrder(EnrolmentStatus status) {
        for (By by : By.values()) {
            assertThat(status.steps(by))
                    .containsExactlyElementsOf(EnumSet.allOf(EnrolmentStep.class).stream()
                            .filter(step -> status.allows(step, by))
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
                // so it begins
            }
            case APPLIED -> course.apply(new Say(By.CENTRE, WORKER, EARLIER), SCHOOL, FeeSource.FREE, NOW);
            case REJECTED -> after(course, EnrolmentStatus.APPLIED).reject(school(), RejectCause.NO_COURSE);
            case ENROLLED -> after(course, EnrolmentStatus.APPLIED).enrol(school(), TODAY);
            case IN_PROGRESS -> after(course, EnrolmentStatus.ENROLLED).begin(new Say(By.CLOCK, null, NOW));
            case SUSPENDED -> after(course, EnrolmentStatus.IN_PROGRESS).suspend(centre(), PauseCause.OTHER, NOW);
            case COMPLETED -> after(course, EnrolmentStatus.IN_PROGRESS).complete(school(), TODAY, CourseResult.GOOD);
            case CERTIFIED -> after(course, EnrolmentStatus.COMPLETED).certify(school(), CERTIFICATE);
            case DROPPED -> after(course, EnrolmentStatus.IN_PROGRESS).drop(centre(), DropCause.HEALTH);
            case CANCELLED -> after(course, EnrolmentStatus.APPLIED).cancel(centre(), CancelCause.OTHER);
        }
        return course;
    }

    private static Enrolment after(Enrolment course, EnrolmentStatus before) {
        course.apply(new Say(By.CENTRE, WORKER, EARLIER), SCHOOL, FeeSource.FREE, NOW);
        if (before != EnrolmentStatus.APPLIED) {
            course.enrol(school(), TODAY);
        }
        if (before == EnrolmentStatus.IN_PROGRESS || before == EnrolmentStatus.COMPLETED) {
            course.begin(new Say(By.CLOCK, null, NOW));
        }
        if (before == EnrolmentStatus.COMPLETED) {
            course.complete(school(), TODAY, CourseResult.GOOD);
        }
        return course;
    }

    private static Say centre() {
        return new Say(By.CENTRE, WORKER, NOW);
    }

    private static Say school() {
        return new Say(By.SCHOOL, WORKER, NOW);
    }
}
