package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.security.StaffId;

class MonthlyAttendanceTest {
    private static final StaffId TEACHER = new StaffId(7);
    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

    @Test
    void thresholdItselfIsSufficient() {
        assertThat(counted(70).isBelow(70)).isFalse();
        assertThat(counted(69).isBelow(70)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void attendanceIsBetweenZeroAndHundredPercent(int percent) {
        assertRefused(TrainingRule.PERCENT, () -> counted(percent));
    }

    @Test
    void attendanceCanBeCorrected() {
        MonthlyAttendance month = counted(40);
        month.update(90, TEACHER, NOW);
        assertThat(month.percent()).isEqualTo(90);
        assertThat(month.isBelow(70)).isFalse();
        assertThat(month.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(counted(0).percent()).isZero();
        assertThat(counted(100).percent()).isEqualTo(100);
    }

    private static MonthlyAttendance counted(int percent) {
        return new MonthlyAttendance(1, YearMonth.of(2026, 2), percent, TEACHER, NOW);
    }
}
