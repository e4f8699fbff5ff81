package vn.donghanh.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.staff.SetUp;
import vn.donghanh.staff.StaffRule;

/** Holidays as they are typed at the set-up: a day and a name on each line. */
class HolidayTextTest {
    @Test
    void emptyLinesAreLeftOut() {
        assertThat(HolidayText.read("\n1/1/2026 Tết Dương lịch\n\n"))
                .containsExactly(new SetUp.Day(LocalDate.of(2026, 1, 1), "Tết Dương lịch"));
        assertThat(HolidayText.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1/2026", "31/2/2026 Tết", "Tết 1/1/2026"})
    void aLineThatIsNoDayWithANameIsNamedByItsNumber(String line) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> HolidayText.read("1/1/2026 Tết Dương lịch\n" + line));
        assertThat(refusal.rule()).isEqualTo(StaffRule.HOLIDAY_LINE);
        assertThat(refusal.arguments()).containsExactly(2);
        assertThat(refusal.field()).isEqualTo("holidays");
    }
}
