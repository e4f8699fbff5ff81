package vn.donghanh.shared.web.conversion;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.ComponentFinder;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/**
 * Converts days as users type them: 9/3/2026, 09-03-2026, 09.03.2026, 09032026. The year has four digits, because 26
 * could be 1926. Applies to every LocalDate field. A field with the attribute {@code near}, such as that of an
 * appointment, also accepts 27/11 and 2711, in the year that gives the day nearest to today.
 */
public class LocalDateConverter implements Converter<LocalDate> {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

    /** Nobody alive was born before; the database does not take the days of the year 0 at all. */
    private static final int FIRST_YEAR = 1900;

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ]?|(\\d{2})(\\d{2})");

    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        boolean near =
                Boolean.parseBoolean(String.valueOf(component.getAttributes().get("near")));
        try {
            return near
                    ? dayNear(
                            typed.strip(),
                            CentreTime.day(
                                    CDI.current().select(Clock.class).get().instant()))
                    : day(typed.strip());
        } catch (DateTimeException noSuchDay) {
            String text = ComponentFinder.withLabel(
                    component, Texts.current().get(near ? "shared.message.near" : "shared.message.day"));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), noSuchDay);
        }
    }

    /** Parses a day; empty when the text is not one. */
    public static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(day(typed.strip()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static LocalDate day(String typed) {
        Matcher part = TYPED.matcher(typed);
        if (!part.matches()) {
            throw new DateTimeException("not a day");
        }
        int first = part.group(1) != null ? 1 : 4;
        LocalDate day = LocalDate.of(number(part, first + 2), number(part, first + 1), number(part, first));
        if (day.getYear() < FIRST_YEAR) {
            throw new DateTimeException("before the life of anybody");
        }
        return day;
    }

    static LocalDate dayNear(String typed, LocalDate today) {
        Matcher part = WITHOUT_YEAR.matcher(typed);
        if (!part.matches()) {
            return day(typed);
        }
        int first = part.group(1) != null ? 1 : 3;
        MonthDay day = MonthDay.of(number(part, first + 1), number(part, first));
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .min(Comparator.comparingLong(candidate -> Math.abs(ChronoUnit.DAYS.between(today, candidate))))
                .orElseThrow(() -> new DateTimeException("no such day near"));
    }

    private static int number(Matcher part, int group) {
        return Integer.parseInt(part.group(group));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalDate day) {
        return day == null ? "" : DisplayFormatter.DAY.format(day);
    }
}
