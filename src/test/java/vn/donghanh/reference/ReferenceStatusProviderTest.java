package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.operations.StatusFinding;

class ReferenceStatusProviderTest {
    @Test
    void nextYearsHolidaysAreAskedForFromNovemberOn() {
        List<Integer> years = List.of(2025, 2026);
        assertThat(ReferenceStatusProvider.holidays(years, LocalDate.of(2026, 10, 31))
                        .finding())
                .isEqualTo(StatusFinding.HOLIDAYS_ENTERED);
        assertThat(ReferenceStatusProvider.holidays(years, LocalDate.of(2026, 11, 1)))
                .satisfies(row -> assertThat(row.finding()).isEqualTo(StatusFinding.HOLIDAYS_MISSING))
                .satisfies(row -> assertThat(row.figures()).containsExactly("2027"));
        assertThat(ReferenceStatusProvider.holidays(List.of(2027), LocalDate.of(2026, 12, 1))
                        .figures())
                .containsExactly("2026");
    }

    @Test
    void boundWithoutAValueIsNamed() {
        Set<ThresholdSettingCode> inForce = EnumSet.allOf(ThresholdSettingCode.class);
        assertThat(ReferenceStatusProvider.bounds(inForce).finding()).isEqualTo(StatusFinding.BOUNDS_IN_FORCE);

        inForce.remove(ThresholdSettingCode.DISK_ROOM);
        assertThat(ReferenceStatusProvider.bounds(inForce).finding()).isEqualTo(StatusFinding.BOUNDS_MISSING);
    }
}
