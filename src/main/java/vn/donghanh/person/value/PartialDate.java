package vn.donghanh.person.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;

/**
 * A date of birth as far as it is known. Asks are answered with ranges: whoever may be under an age is treated as under it
 * until it is settled.
 *
 * @param precision how the rest is meant
 * @param value {@code 1988-04-12}, {@code 1988-04}, {@code 1988}, {@code 17@2026-03-10} (age and the day it was said), or empty
 */
public record PartialDate(Precision precision, String value) {
    /** Someone who guesses a year is off by this many. */
    private static final int GUESS_TOLERANCE = 2;
    /** An age said aloud may be counted the lunar way, which is one or two years more. */
    private static final int LUNAR_SURPLUS = 2;

    private static final int MAX_AGE = 120;

    /** How exactly a date of birth is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        APPROX_YEAR,
        AGE_AT_INTAKE,
        UNKNOWN
    }

    /** The earliest and the latest day on which the person may have been born. */
    private record Span(LocalDate first, LocalDate last) {}

    /** The ages in whole years that are possible, from the least to the most. */
    public record AgeRange(int least, int most) {}

    /** From the first year that is possible to the last. */
    public record YearRange(int least, int most) {}

    /** @throws RuleViolationException when the value does not fit the precision */
    public PartialDate {
        if (span(precision, value).isEmpty() && !value.isEmpty()) {
            throw new RuleViolationException(PersonRule.DATE_NOT_READABLE);
        }
    }

    public static PartialDate day(LocalDate day) {
        return new PartialDate(Precision.DAY, day.toString());
    }

    public static PartialDate month(int year, int month) {
        return new PartialDate(Precision.MONTH, YearMonth.of(year, month).toString());
    }

    public static PartialDate year(int year) {
        return new PartialDate(Precision.YEAR, Year.of(year).toString());
    }

    public static PartialDate aboutYear(int year) {
        return new PartialDate(Precision.APPROX_YEAR, Year.of(year).toString());
    }

    /** An age in whole years as it was said on that day. */
    public static PartialDate age(int age, LocalDate saidOn) {
        return new PartialDate(Precision.AGE_AT_INTAKE, age + "@" + saidOn);
    }

    public static PartialDate unknown() {
        return new PartialDate(Precision.UNKNOWN, "");
    }

    /** Reads what {@link #text} wrote.
     *
     * @throws RuleViolationException when it is something else
     */
    public static PartialDate parse(String text) {
        String[] parts = text.split(" ", 2);
        try {
            return new PartialDate(Precision.valueOf(parts[0]), parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException e) {
            throw new RuleViolationException(PersonRule.DATE_NOT_READABLE);
        }
    }

    /** The form in which it is sealed, e.g. {@code YEAR 1988}. */
    public String text() {
        return precision == Precision.UNKNOWN ? precision.name() : precision + " " + value;
    }

    /** How old she may be on that day; empty when nothing is known. */
    public Optional<AgeRange> ageOn(LocalDate day) {
        return span(precision, value)
                .map(born -> new AgeRange(Math.max(0, years(born.last(), day)), Math.max(0, years(born.first(), day))));
    }

    /** The years in which she may have been born; empty when nothing is known. */
    public Optional<YearRange> years() {
        return span(precision, value)
                .map(born -> new YearRange(born.first().getYear(), born.last().getYear()));
    }

    /** True unless she is certainly of that age or older: who may be under it counts as under it. */
    public boolean mayBeUnder(int age, LocalDate day) {
        return ageOn(day).map(range -> range.least() < age).orElse(true);
    }

    /** What two births say about each other; nothing if one is not known. */
    public Optional<MatchIndicator> matchWith(PartialDate other) {
        Optional<Span> theirs = span(other.precision, other.value);
        return span(precision, value)
                .flatMap(mine -> theirs.map(span -> {
                    if (mine.first().isAfter(span.last()) || span.first().isAfter(mine.last())) {
                        return MatchIndicator.BIRTH_CONTRADICTS;
                    }
                    return precision == Precision.DAY && equals(other)
                            ? MatchIndicator.BIRTH_SAME_DAY
                            : MatchIndicator.BIRTH_FITS;
                }));
    }

    public boolean isAfter(LocalDate day) {
        return span(precision, value).map(born -> born.first().isAfter(day)).orElse(false);
    }

    private static int years(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.YEARS.between(from, to);
    }

    private static Optional<Span> span(Precision precision, String value) {
        try {
            return switch (precision) {
                case DAY -> Optional.of(new Span(LocalDate.parse(value), LocalDate.parse(value)));
                case MONTH -> Optional.of(monthSpan(YearMonth.parse(value)));
                case YEAR -> Optional.of(yearSpan(Year.parse(value), 0));
                case APPROX_YEAR -> Optional.of(yearSpan(Year.parse(value), GUESS_TOLERANCE));
                case AGE_AT_INTAKE -> Optional.of(ageSpan(value.split("@", 2)));
                case UNKNOWN -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new RuleViolationException(PersonRule.DATE_NOT_READABLE);
        }
    }

    private static Span monthSpan(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    private static Span yearSpan(Year year, int guess) {
        return new Span(
                year.minusYears(guess).atDay(1),
                year.plusYears(guess).atMonth(12).atEndOfMonth());
    }

    private static Span ageSpan(String[] ageAndDay) {
        int age = Integer.parseInt(ageAndDay[0]);
        if (ageAndDay.length != 2 || age < 0 || age > MAX_AGE) {
            throw new NumberFormatException();
        }
        LocalDate saidOn = LocalDate.parse(ageAndDay[1]);
        int least = Math.max(0, age - LUNAR_SURPLUS);
        return new Span(saidOn.minusYears(age + 1L).plusDays(1), saidOn.minusYears(least));
    }
}
