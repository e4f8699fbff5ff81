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
    void firstFollowUpMayBeRecordedOnAnyDay() {
        assertThat(plan(Set.of()).nextMilestoneOn(CLOSED.plusDays(20))).isEqualTo(Milestone.MONTH_1);
    }

    @Test
    void nextFollowUpWaitsForPreviousDueDate() {
        FollowUpPlan plan = plan(Set.of(Milestone.MONTH_1));
        RuleViolationException refusal =
                catchThrowableOfType(RuleViolationException.class, () -> plan.nextMilestoneOn(CLOSED.plusMonths(1)));
        assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_NOT_YET);
        assertThat(refusal.arguments()).containsExactly(CLOSED.plusMonths(1));
        assertThat(plan.nextMilestoneOn(CLOSED.plusMonths(1).plusDays(1))).isEqualTo(Milestone.MONTH_3);
    }

    /** One late contact is no evidence of two points in time. */
    @Test
    void aFollowUpIsAfterTheDayOfTheOneBefore() {
        LocalDate late = CLOSED.plusMonths(7);
        FollowUpPlan plan =
                new FollowUpPlan(DUE, Map.of(Milestone.MONTH_1, CLOSED.plusMonths(1), Milestone.MONTH_3, late));
        for (LocalDate day : List.of(late.minusDays(1), late)) {
            RuleViolationException refusal =
                    catchThrowableOfType(RuleViolationException.class, () -> plan.nextMilestoneOn(day));
            assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_NOT_AFTER_LAST);
            assertThat(refusal.arguments()).containsExactly(late);
        }
        assertThat(plan.nextMilestoneOn(late.plusDays(1))).isEqualTo(Milestone.MONTH_6);
    }

    @Test
    void aFollowUpMayBeBeforeItsOwnDay() {
        FollowUpPlan plan = plan(Set.of(Milestone.MONTH_1, Milestone.MONTH_3));
        assertThat(plan.nextMilestoneOn(CLOSED.plusMonths(3).plusDays(1))).isEqualTo(Milestone.MONTH_6);
    }

    private static FollowUpPlan plan(Set<Milestone> recorded) {
        return new FollowUpPlan(DUE, recorded.stream().collect(Collectors.toMap(Function.identity(), DUE::get)));
    }

    @Test
    void planIsCompleteAfterTwelfthMonth() {
        FollowUpPlan plan = plan(Set.of(Milestone.values()));
        assertThat(plan.isComplete()).isTrue();
        RuleViolationException refusal =
                catchThrowableOfType(RuleViolationException.class, () -> plan.nextMilestoneOn(CLOSED.plusYears(1)));
        assertThat(refusal.rule()).isEqualTo(ClosingRule.FOLLOW_UP_COMPLETE);
    }

    @ParameterizedTest
    @EnumSource
    void planIsIncompleteWhileOneMilestoneIsLeft(Milestone left) {
        FollowUpPlan plan = plan(EnumSet.complementOf(EnumSet.of(left)));
        assertThat(plan.isComplete()).isFalse();
        assertThat(plan.next()).contains(left);
        assertThat(plan.dueOn(left)).isEqualTo(DUE.get(left));
    }

    @ParameterizedTest
    @EnumSource
    void everyMilestoneHasItsOwnDeadline(Milestone milestone) {
        assertThat(milestone.deadline()).hasToString(milestone.name().replace("MONTH", "FOLLOW_UP"));
    }
}
