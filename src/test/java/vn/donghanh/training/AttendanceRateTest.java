package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

class AttendanceRateTest {
    @ParameterizedTest
    @CsvSource({
        "86, 86",
        "86%, 86",
        "100 %, 100",
        "0, 0",
        "12/14, 86",
        "12 / 14, 86",
        "14/14, 100",
        "0/14, 0",
        "1/3, 33"
    })
    void percentAndLessonsAreParsed(String written, int percent) {
        assertThat(AttendanceRate.parsePercent(written)).isEqualTo(percent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "130", "15/14", "12/0", "-5", "86,5", "tất cả", "1/2/3"})
    void invalidAttendanceIsRefusedAtItsField(String written) {
        assertThatThrownBy(() -> AttendanceRate.parsePercent(written))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(TrainingRule.PERCENT));
    }

    @Test
    void countIsIncompleteOnlyWhileMonthsAreMissing() {
        assertThat(new CountedMonths(1, 3).isIncomplete()).isTrue();
        assertThat(new CountedMonths(3, 3).isIncomplete()).isFalse();
    }
}
