package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;
import vn.donghanh.reporting.released.TableShape.Sum;

/**
 * The numbers of a year beside those of its half-years. A number is shown when both half-years show it, and when it equals one of them or their sum, which
 * everybody could compute or expect, or differs from each and from the sum by nobody or by five and more. Otherwise it is one of at least four numbers: those
 * that differ by one to four. Where one part of a sum is hidden, all parts are, so that none follows from the total.
 */
final class YearNumbers {
    private static final long LEAST_DIFFERENCE = 5;

    private YearNumbers() {}

    static Map<String, KnownNumber> of(PeriodNumbers year, ReleasedPeriod first, ReleasedPeriod second) {
        Map<String, KnownNumber> released = new TreeMap<>();
        List<String> alone = new ArrayList<>(List.of(
                PeriodNumbers.WITHDRAWN,
                PeriodNumbers.INELIGIBLE,
                PeriodNumbers.MINORS,
                PeriodNumbers.POSSIBLE_MINORS,
                PeriodNumbers.REFUSING));
        TableShape.MOVEMENTS.forEach(row -> alone.add(PeriodNumbers.cell(TableShape.MOVEMENT, row, TableShape.TOTAL)));
        for (TableShape shape : TableShape.all()) {
            alone.addAll(shape.alone());
            shape.sums().forEach(sum -> released.putAll(parts(sum, year, first, second)));
        }
        alone.stream()
                .filter(key -> isInAll(key, year, first, second))
                .forEach(key -> released.put(key, new KnownNumber(year.value(key), isShown(key, year, first, second))));
        return released;
    }

    private static Map<String, KnownNumber> parts(
            Sum sum, PeriodNumbers year, ReleasedPeriod first, ReleasedPeriod second) {
        if (!sum.parts().stream().allMatch(part -> isInAll(part, year, first, second))) {
            return Map.of();
        }
        boolean shown = isShown(sum.total(), year, first, second)
                && sum.parts().stream().allMatch(part -> isShown(part, year, first, second))
                && (!sum.open() || (first.shown(sum.rest()) != null && second.shown(sum.rest()) != null));
        Map<String, KnownNumber> parts = new TreeMap<>();
        sum.parts().forEach(part -> parts.put(part, new KnownNumber(year.value(part), shown)));
        return parts;
    }

    private static boolean isInAll(String key, PeriodNumbers year, ReleasedPeriod first, ReleasedPeriod second) {
        return year.has(key) && first.has(key) && second.has(key);
    }

    private static boolean isShown(String key, PeriodNumbers year, ReleasedPeriod first, ReleasedPeriod second) {
        if (!isInAll(key, year, first, second)) {
            return false;
        }
        KnownNumber earlier = first.number(key);
        KnownNumber later = second.number(key);
        long value = year.value(key);
        if (key.contains(TableShape.MANAGED_AT_BEGINNING)) {
            return earlier.shown() && earlier.value() == value;
        }
        if (key.contains(TableShape.MANAGED_AT_END) || key.contains(TableShape.RESIDENT_AT_END)) {
            return later.shown() && later.value() == value;
        }
        return earlier.shown() && later.shown() && saysNothingOfFew(value, earlier.value(), later.value());
    }

    /** Whether the number of a year says nothing of one to four persons beside the numbers of its half-years. */
    static boolean saysNothingOfFew(long year, long first, long second) {
        if (year == first || year == second || year == first + second) {
            return true;
        }
        return isNobodyOrMany(year - first) && isNobodyOrMany(year - second) && isNobodyOrMany(first + second - year);
    }

    private static boolean isNobodyOrMany(long difference) {
        return difference == 0 || Math.abs(difference) >= LEAST_DIFFERENCE;
    }
}
