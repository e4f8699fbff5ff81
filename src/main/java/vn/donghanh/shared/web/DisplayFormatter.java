package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;

/**
 * Formats days, times and numbers for pages, as in {@code #{fmt.date(x)}}. Null gives an empty text. Days and times are
 * in the time zone of Việt Nam; the last second of a day is a deadline given as a day and is shown as the day.
 */
@Named("fmt")
@ApplicationScoped
public class DisplayFormatter {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(CentreTime.ZONE);

    /** Forms of address that precede a name. */
    private static final Pattern FORM_OF_ADDRESS = Pattern.compile("(Chị|Anh|Em|Bé|Cháu|Cô|Chú|Bác|Bà|Ông) ");

    private static final Pattern SLIP_NUMBER = Pattern.compile("^[\\d.]+(?= đồng$)|^\\d+(,\\d+)?(?=%$)");

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences preferences;

    @Inject
    Clock clock;

    /** Formats a day: 10/03/2026. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Formats a month: 03/2026. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** Formats the day of an instant: 10/03/2026. */
    public String dateOf(@Nullable Instant at) {
        return at == null ? "" : date(CentreTime.day(at));
    }

    /** Formats a day briefly: 10/03 in the current year, 10/03/2025 in another. */
    public String shortDate(@Nullable LocalDate day) {
        return day == null ? "" : (day.getYear() == today().getYear() ? SHORT_DAY : DAY).format(day);
    }

    /** Formats the day of an instant briefly. */
    public String shortDay(@Nullable Instant at) {
        return at == null ? "" : shortDate(CentreTime.day(at));
    }

    /** Formats an instant: 10/03/2026 14:05, or 10/03/2026 for the end of that day. */
    public String dateTime(@Nullable Instant at) {
        return at == null ? "" : moment(at);
    }

    /** Formats the time of day: 14:05. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /** Formats the time of day with seconds, for the time of saving: 14:05:12. */
    public String seconds(@Nullable Instant at) {
        return at == null ? "" : SECONDS.format(at);
    }

    /** Formats the time of the last change: "hôm nay 14:05" or "09/03 17:20". */
    public String when(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = CentreTime.day(at);
        String head = day.equals(today()) ? texts.get("fmt.today.lower") : shortDate(day);
        return CentreTime.endsDay(at) ? head : head + " " + TIME.format(at);
    }

    static String moment(Instant at) {
        return CentreTime.endsDay(at) ? DAY.format(CentreTime.day(at)) : MOMENT.format(at);
    }

    /** Formats a day with its weekday: Thứ Ba, 10/03/2026. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : texts.get("fmt.weekday." + day.getDayOfWeek().getValue()) + ", " + DAY.format(day);
    }

    /** Formats an appointment: Thứ Ba, 10/03/2026 14:00. */
    public String appointment(@Nullable Instant at) {
        return at == null ? "" : weekday(CentreTime.day(at)) + " " + TIME.format(at);
    }

    /** Formats the distance to a deadline in calendar days: "Quá 2 ngày", "Hôm nay", "Ngày mai", "Còn 20 ngày". */
    public String due(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return texts.get("fmt.due.today");
        }
        if (days == 1) {
            return texts.get("fmt.due.tomorrow");
        }
        return days < 0 ? texts.of("fmt.due.over", -days) : texts.of("fmt.due.left", days);
    }

    /** Returns the tone of a deadline: {@code bad} when overdue, {@code warn} today and tomorrow, otherwise empty. */
    public String dueTone(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), day);
        return days < 0 ? "bad" : days <= 1 ? "warn" : "";
    }

    /** Writes the amount or the rate that a slip holds, as 20.000.000 đồng or 7,5%, in the reader's language. */
    public String slipNumber(String text) {
        return SLIP_NUMBER
                .matcher(text)
                .replaceFirst(found ->
                        number(new BigDecimal(found.group().replace(".", "").replace(',', '.'))));
    }

    /** Formats a number: 1.234,5 in Vietnamese, 1,234.5 in English. */
    public String number(@Nullable Number number) {
        return number == null
                ? ""
                : NumberFormat.getNumberInstance(preferences.locale()).format(number);
    }

    /** Formats a capped count: "hơn 1.000" when it exceeds the cap. */
    public String count(long count, long cap) {
        return count > cap ? texts.of("fmt.count.more", cap) : number(count);
    }

    /** Returns the initials of the last two words of a name: "ML" for "Phan Thị Mỹ Linh". */
    public String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+", -1);
        String last = words[words.length - 1].substring(0, 1);
        return words.length == 1 ? last : words[words.length - 2].charAt(0) + last;
    }

    /**
     * Returns an alias for use within a sentence: "Chị Na" becomes "chị Na" in Vietnamese; a name without a form of
     * address stays as it is.
     */
    public String within(@Nullable String alias) {
        if (alias == null
                || !"vi".equals(preferences.locale().getLanguage())
                || !FORM_OF_ADDRESS.matcher(alias).lookingAt()) {
            return alias == null ? "" : alias;
        }
        return alias.substring(0, 1).toLowerCase(Locale.ROOT) + alias.substring(1);
    }

    public LocalDate today() {
        return CentreTime.today(clock);
    }
}
