package vn.donghanh.setup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.setup.SetupCommand;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/** Tests the parser for holidays entered at the set-up: a day and a name on each line. */
class HolidayListParserTest {
    @Test
    void emptyLinesAreIgnored() {
        assertThat(HolidayListParser.parse("\n1/1/2026 Tết Dương lịch\n\n"))
                .containsExactly(new SetupCommand.Day(LocalDate.of(2026, 1, 1), "Tết Dương lịch"));
        assertThat(HolidayListParser.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1/2026", "31/2/2026 Tết", "Tết 1/1/2026"})
    void invalidLineIsReportedByItsNumber(String line) {
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class, () -> HolidayListParser.parse("1/1/2026 Tết Dương lịch\n" + line));
        assertThat(refusal.rule()).isEqualTo(StaffRule.HOLIDAY_LINE);
        assertThat(refusal.arguments()).containsExactly(2);
        assertThat(refusal.field()).isEqualTo("holidays");
    }
}
