package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
 * How days, times and numbers are written, in pages as {@code #{fmt.date(x)}}. Null is written as nothing. Days and times are those of Việt Nam.
 * The last second of a day is a deadline given as a day, and is written as the day.
 */
@Named("fmt")
@ApplicationScoped
public class DisplayFormatter {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CentreTime.ZONE);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(CentreTime.ZONE);

    /** How people address one another, before the name. */
    private static final Pattern FORM_OF_ADDRESS = Pattern.compile("(Chị|Anh|Em|Bé|Cháu|Cô|Chú|Bác|Bà|Ông) ");

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences preferences;

    @Inject
    Clock clock;

    /** 10/03/2026 */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 03/2026 */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** 10/03/2026, the day of an instant. */
    public String dateOf(@Nullable Instant at) {
        return at == null ? "" : date(CentreTime.day(at));
    }

    /** 10/03 in the current year, 10/03/2025 in another. */
    public String shortDate(@Nullable LocalDate day) {
        return day == null ? "" : (day.getYear() == today().getYear() ? SHORT_DAY : DAY).format(day);
    }

    /** The day of an instant, short. */
    public String shortDay(@Nullable Instant at) {
        return at == null ? "" : shortDate(CentreTime.day(at));
    }

    /** 10/03/2026 14:05; 10/03/2026 for the end of that day. */
    public String dateTime(@Nullable Instant at) {
        return at == null ? "" : moment(at);
    }

    /** 14:05 */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /** 14:05:12, for what was saved when. */
    public String seconds(@Nullable Instant at) {
        return at == null ? "" : SECONDS.format(at);
    }

    /** "hôm nay 14:05" or "09/03 17:20": when a thing was last touched. */
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

    /** Thứ Ba, 10/03/2026 */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : texts.get("fmt.weekday." + day.getDayOfWeek().getValue()) + ", " + DAY.format(day);
    }

    /** Thứ Ba, 10/03/2026 14:00: a time that somebody has to come at */
    public String appointment(@Nullable Instant at) {
        return at == null ? "" : weekday(CentreTime.day(at)) + " " + TIME.format(at);
    }

    /** "Quá 2 ngày", "Hôm nay", "Ngày mai", "Còn 20 ngày", in calendar days. */
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

    /** The tone a deadline has: {@code bad} when over, {@code warn} today and tomorrow, else nothing. */
    public String dueTone(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), day);
        return days < 0 ? "bad" : days <= 1 ? "warn" : "";
    }

    /** 1.234,5 in Vietnamese, 1,234.5 in English. */
    public String number(@Nullable Number number) {
        return number == null
                ? ""
                : NumberFormat.getNumberInstance(preferences.locale()).format(number);
    }

    /** A capped count: "hơn 1.000" when there are more than the cap. */
    public String count(long count, long cap) {
        return count > cap ? texts.of("fmt.count.more", cap) : number(count);
    }

    /** First letters of the last two words of a name: "Phan Thị Mỹ Linh" is "ML". */
    public String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+", -1);
        String last = words[words.length - 1].substring(0, 1);
        return words.length == 1 ? last : words[words.length - 2].charAt(0) + last;
    }

    /** An alias within a sentence: "Chị Na" is "chị Na" there, a name without a form of address stays as it is. English keeps it. */
    public String within(@Nullable String alias) {
        if (alias == null
                || !"vi".equals(preferences.locale().getLanguage())
                || !FORM_OF_ADDRESS.matcher(alias).lookingAt()) {
            return alias == null ? "" : alias;
        }
        return alias.substring(0, 1).toLowerCase(Locale.ROOT) + alias.substring(1);
    }

    public LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
