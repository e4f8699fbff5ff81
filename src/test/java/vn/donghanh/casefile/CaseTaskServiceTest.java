package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.WorkingDays;

class CaseTaskServiceTest {
    /** A Tuesday; the Monday after is a holiday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(LocalDate.of(2026, 3, 16)));

    @Test
    void aTaskIsPostponedToAWorkingDayWithinTheLimit() {
        assertThatCode(() -> postpone(LocalDate.of(2026, 3, 18))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, rule.TaskRule.DUE_IN_PAST",
        "2026-03-14, rule.TaskRule.POSTPONED_TO_FREE_DAY",
        "2026-03-16, rule.TaskRule.POSTPONED_TO_FREE_DAY",
        "2026-03-19, rule.CaseRule.POSTPONED_TOO_FAR",
    })
    void otherDaysAreRefused(LocalDate day, String rule) {
        RuleViolationException refusal = catchThrowableOfType(RuleViolationException.class, () -> postpone(day));
        assertThat(refusal.rule().key()).isEqualTo(rule);
        assertThat(refusal.field()).isEqualTo("newDue");
    }

    private static void postpone(LocalDate newDue) {
        CaseTaskService.checkNewDue(CALENDAR, TODAY, TODAY, newDue, 5);
    }
}
