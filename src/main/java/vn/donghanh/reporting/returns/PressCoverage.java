package vn.donghanh.reporting.returns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.donghanh.reporting.programme.Period;

/**
 * In how many months the press of the province published something.
 *
 * @param press months with at least one item of a newspaper or broadcaster
 * @param portal months with at least one item of a web portal, shown apart
 * @param months all months
 */
public record PressCoverage(long press, long portal, long months) {
    static PressCoverage of(List<Period> months, Collection<LocalDate> press, Collection<LocalDate> portal) {
        return new PressCoverage(count(months, press), count(months, portal), months.size());
    }

    private static long count(List<Period> months, Collection<LocalDate> days) {
        return months.stream()
                .filter(month -> days.stream().anyMatch(month::contains))
                .count();
    }
}
