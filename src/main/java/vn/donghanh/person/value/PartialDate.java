package vn.donghanh.person.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;

/**
 * A date of birth as precisely as it is known. Age checks are answered with ranges: a person who may be under an age is
 * treated as under it until it is known.
 *
 * @param precision how the value is meant
 * @param value {@code 1988-04-12}, {@code 1988-04}, {@code 1988}, {@code 17@2026-03-10} (age and the day of the
 *     statement), or empty
 */
public record PartialDate(Precision precision, String value) {
    /** The tolerance of a guessed year, in years. */
    private static final int GUESS_TOLERANCE = 2;
    /** A stated age may be counted by the lunar calendar, which gives one or two years more. */
    private static final int LUNAR_SURPLUS = 2;

    private static final int MAX_AGE = 120;

    /** The precision of a date of birth. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        APPROX_YEAR,
        AGE_AT_INTAKE,
        UNKNOWN
    }

    /** The earliest and the latest possible day of birth. */
    private record Span(LocalDate first, LocalDate last) {}

    /** The possible ages in whole years. */
    public record AgeRange(int least, int most) {}

    /** The possible years of birth. */
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

    /** Creates a date from an age in whole years as stated on that day. */
    public static PartialDate age(int age, LocalDate saidOn) {
        return new PartialDate(Precision.AGE_AT_INTAKE, age + "@" + saidOn);
    }

    public static PartialDate unknown() {
        return new PartialDate(Precision.UNKNOWN, "");
    }

    /**
     * Parses text written by {@link #text}.
     *
     * @throws RuleViolationException when the text is not valid
     */
    public static PartialDate parse(String text) {
        String[] parts = text.split(" ", 2);
        try {
            return new PartialDate(Precision.valueOf(parts[0]), parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException e) {
            throw new RuleViolationException(PersonRule.DATE_NOT_READABLE);
        }
    }

    /** Returns the text form that is encrypted, e.g. {@code YEAR 1988}. */
    public String text() {
        return precision == Precision.UNKNOWN ? precision.name() : precision + " " + value;
    }

    /** Returns the possible ages on that day; empty when nothing is known. */
    public Optional<AgeRange> ageOn(LocalDate day) {
        return span(precision, value)
                .map(born -> new AgeRange(Math.max(0, years(born.last(), day)), Math.max(0, years(born.first(), day))));
    }

    /** Returns the possible years of birth; empty when nothing is known. */
    public Optional<YearRange> years() {
        return span(precision, value)
                .map(born -> new YearRange(born.first().getYear(), born.last().getYear()));
    }

    /** Returns whether the person may be under that age; false only if they are certainly that age or older. */
    public boolean mayBeUnder(int age, LocalDate day) {
        return ageOn(day).map(range -> range.least() < age).orElse(true);
    }

    /** Compares two dates of birth; empty if one is unknown. */
    public Optional<MatchIndicator> matchWith(PartialDate other) {
        Optional<Span> otherSpan = span(other.precision, other.value);
        return span(precision, value)
                .flatMap(ownSpan -> otherSpan.map(span -> {
                    if (ownSpan.first().isAfter(span.last()) || span.first().isAfter(ownSpan.last())) {
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
