package vn.donghanh.staffcourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.Role;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** What it takes to demand a course for a role, and how it ends. */
class DemandedCourseTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @Test
    void endsTodayOnce() {
        DemandedCourse demand = demand(TODAY.minusDays(9));
        assertThat(demand.isOpen()).isTrue();
        demand.end(TODAY);
        assertThat(demand.validTo()).isEqualTo(TODAY);
        assertThat(demand.isOpen()).isFalse();
        assertRefused(StaffCourseRule.DEMAND_OVER, () -> demand.end(TODAY));
    }

    @Test
    void oneThatHasNotBegunEndsOnItsFirstDay() {
        DemandedCourse demand = demand(TODAY.plusDays(9));
        demand.end(TODAY);
        assertThat(demand.validTo()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(refused(new DemandCourseCommand(null, null, null, " "), List.of()))
                .containsExactly(
                        StaffCourseRule.ROLE_MISSING,
                        StaffCourseRule.TOPIC_MISSING,
                        StaffCourseRule.FIRST_DAY_MISSING,
                        StaffCourseRule.BASIS_MISSING);
        assertThat(refused(command(TODAY.minusDays(1)), List.of())).containsExactly(StaffCourseRule.DEMAND_IN_THE_PAST);
        assertThat(refused(command(TODAY), List.of())).isEmpty();
    }

    @Test
    void courseIsDemandedOnceAtATime() {
        DemandedCourse demand = demand(TODAY);
        assertThat(refused(command(TODAY.plusDays(1)), List.of(demand)))
                .containsExactly(StaffCourseRule.DEMANDED_ALREADY);
        demand.end(TODAY);
        assertThat(refused(command(TODAY), List.of(demand))).containsExactly(StaffCourseRule.DEMANDED_ALREADY);
        assertThat(refused(command(TODAY.plusDays(1)), List.of(demand))).isEmpty();
        assertThat(demand.isFor(Role.SUPERVISOR, "LAW")).isTrue();
        assertThat(demand.isFor(Role.SUPERVISOR, "CHILDREN")).isFalse();
        assertThat(demand.isFor(Role.DIRECTOR, "LAW")).isFalse();
    }

    private static DemandedCourse demand(LocalDate from) {
        return new DemandedCourse(Role.SUPERVISOR, "LAW", from, "Quyết định 1");
    }

    private static DemandCourseCommand command(LocalDate from) {
        return new DemandCourseCommand(Role.SUPERVISOR, "LAW", from, "Quyết định 2");
    }

    private static List<BusinessRule> refused(DemandCourseCommand command, List<DemandedCourse> earlier) {
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class, () -> Precondition.requireAll(command.preconditions(earlier, TODAY)));
        return refusal == null
                ? List.of()
                : refusal.allViolations().stream()
                        .map(RuleViolationException::rule)
                        .toList();
    }
}
