package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.shared.RuleViolationException;

class FollowUpPlanTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 10);
    private static final Map<Milestone, LocalDate> DUE = Map.of(
            Milestone.MONTH_1, CLOSED.plusMonths(1),
            Milestone.MONTH_3, CLOSED.plusMonths(3),
            Milestone.MONTH_6, CLOSED.plusMonths(6),
            Milestone.MONTH_12, CLOSED.plusMonths(12));

    @Test
    void firstFollowUpMayBeRecordedOnAnyDayFromTheClosing() {
        assertThat(plan(Set.of()).milestoneOn(CLOSED)).isEqualTo(Milestone.MONTH_1);
        assertThat(plan(Set.of()).milestoneOn(CLOSED.plusDays(20))).isEqualTo(Milestone.MONTH_1);
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class, () -> plan(Set.of()).milestoneOn(CLOSED.minusDays(1)));
        assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_BEFORE_CLOSING);
        assertThat(refusal.arguments()).containsExactly(CLOSED);
    }

    /** From the middle between two days the contact is nearer to the later one. */
    @Test
    void lateContactBelongsToTheMilestoneThatIsNearer() {
        FollowUpPlan plan = plan(Set.of());
        LocalDate middle = LocalDate.of(2026, 3, 11);
        assertThat(plan.milestoneOn(middle)).isEqualTo(Milestone.MONTH_1);
        assertThat(plan.isMissed(Milestone.MONTH_1, middle)).isFalse();
        assertThat(plan.milestoneOn(middle.plusDays(1))).isEqualTo(Milestone.MONTH_3);
        assertThat(plan.isMissed(Milestone.MONTH_1, middle.plusDays(1))).isTrue();
        assertThat(plan.milestoneOn(CLOSED.plusMonths(6))).isEqualTo(Milestone.MONTH_6);
        assertThat(plan.milestoneOn(CLOSED.plusYears(2))).isEqualTo(Milestone.MONTH_12);
        assertThat(plan.open(CLOSED.plusMonths(6))).containsExactly(Milestone.MONTH_6, Milestone.MONTH_12);
    }

    @Test
    void recordOfALaterMilestonePassesTheEarlierOnes() {
        FollowUpPlan plan = plan(Set.of(Milestone.MONTH_3));
        assertThat(plan.passedBy(Milestone.MONTH_3)).containsExactly(Milestone.MONTH_1);
        assertThat(plan.isPassed(Milestone.MONTH_1)).isTrue();
        assertThat(plan.isPassed(Milestone.MONTH_6)).isFalse();
        assertThat(plan.next(CLOSED.plusDays(2))).contains(Milestone.MONTH_6);
        assertThat(plan.open(CLOSED.plusDays(2))).containsExactly(Milestone.MONTH_6, Milestone.MONTH_12);
    }

    @Test
    void whatWasNextOnTheLastDayOfTheConsentIsKept() {
        FollowUpPlan plan = plan(Set.of(Milestone.MONTH_1));
        assertThat(plan.endedAfter(CLOSED.plusMonths(2)).milestones())
                .containsExactly(Milestone.MONTH_1, Milestone.MONTH_3);
        assertThat(plan.ended().milestones()).containsExactly(Milestone.MONTH_1);
    }

    @Test
    void nextFollowUpWaitsForPreviousDueDate() {
        FollowUpPlan plan = plan(Set.of(Milestone.MONTH_1));
        RuleViolationException refusal =
                catchThrowableOfType(RuleViolationException.class, () -> plan.milestoneOn(CLOSED.plusMonths(1)));
        assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_NOT_YET);
        assertThat(refusal.arguments()).containsExactly(CLOSED.plusMonths(1));
        assertThat(plan.milestoneOn(CLOSED.plusMonths(1).plusDays(1))).isEqualTo(Milestone.MONTH_3);
    }

    /** One late contact is no evidence of two points in time. */
    @Test
    void aFollowUpIsAfterTheDayOfTheOneBefore() {
        LocalDate late = CLOSED.plusMonths(4);
        FollowUpPlan plan =
                new FollowUpPlan(CLOSED, DUE, Map.of(Milestone.MONTH_1, CLOSED.plusMonths(1), Milestone.MONTH_3, late));
        for (LocalDate day : List.of(late.minusDays(1), late)) {
            RuleViolationException refusal =
                    catchThrowableOfType(RuleViolationException.class, () -> plan.milestoneOn(day));
            assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_NOT_AFTER_LAST);
            assertThat(refusal.arguments()).containsExactly(late);
        }
        assertThat(plan.milestoneOn(late.plusDays(1))).isEqualTo(Milestone.MONTH_6);
    }

    @Test
    void aFollowUpMayBeBeforeItsOwnDay() {
        FollowUpPlan plan = plan(Set.of(Milestone.MONTH_1, Milestone.MONTH_3));
        assertThat(plan.milestoneOn(CLOSED.plusMonths(3).plusDays(1))).isEqualTo(Milestone.MONTH_6);
    }

    private static FollowUpPlan plan(Set<Milestone> recorded) {
        return new FollowUpPlan(
                CLOSED, DUE, recorded.stream().collect(Collectors.toMap(Function.identity(), DUE::get)));
    }

    @Test
    void planIsCompleteAfterTwelfthMonth() {
        FollowUpPlan plan = plan(Set.of(Milestone.values()));
        assertThat(plan.isComplete()).isTrue();
        RuleViolationException refusal =
                catchThrowableOfType(RuleViolationException.class, () -> plan.milestoneOn(CLOSED.plusYears(2)));
        assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_COMPLETE);
    }

    @ParameterizedTest
    @EnumSource
    void planIsCompleteWithItsLastMilestone(Milestone left) {
        FollowUpPlan plan = plan(EnumSet.complementOf(EnumSet.of(left)));
        boolean last = left == Milestone.MONTH_12;
        assertThat(plan.isComplete()).isNotEqualTo(last);
        assertThat(plan.next(CLOSED.plusDays(1)).isPresent()).isEqualTo(last);
        assertThat(plan.dueOn(left)).isEqualTo(DUE.get(left));
    }

    @ParameterizedTest
    @EnumSource
    void everyMilestoneHasItsOwnDeadline(Milestone milestone) {
        assertThat(milestone.deadline()).hasToString(milestone.name().replace("MONTH", "FOLLOW_UP"));
    }
}
