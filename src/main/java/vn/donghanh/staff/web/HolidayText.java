package vn.donghanh.staff.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.SetUp;
import vn.donghanh.staff.StaffRule;

/**
 * Holidays as lines of text, "02/09/2026 Quốc khánh". The days that the law fixes by the solar calendar are written already;
 * those of the lunar calendar and the swap days are announced each year and are for the Centre to add.
 */
final class HolidayText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int LONGEST_NAME = 120;

    private record Feast(int month, int day, String name) {}

    private static final List<Feast> FIXED = List.of(
            new Feast(1, 1, "Tết Dương lịch"),
            new Feast(4, 30, "Ngày Chiến thắng"),
            new Feast(5, 1, "Ngày Quốc tế lao động"),
            new Feast(9, 2, "Quốc khánh"));

    /** Tết (five days around the first of the first lunar month) and the Hùng Kings' day, of the years that are known. */
    private static final List<SetUp.Day> LUNAR = List.of(
            day(2026, 2, 16, "Tết Âm lịch"),
            day(2026, 2, 17, "Tết Âm lịch"),
            day(2026, 2, 18, "Tết Âm lịch"),
            day(2026, 2, 19, "Tết Âm lịch"),
            day(2026, 2, 20, "Tết Âm lịch"),
            day(2026, 4, 26, "Giỗ Tổ Hùng Vương"),
            day(2027, 2, 5, "Tết Âm lịch"),
            day(2027, 2, 6, "Tết Âm lịch"),
            day(2027, 2, 7, "Tết Âm lịch"),
            day(2027, 2, 8, "Tết Âm lịch"),
            day(2027, 2, 9, "Tết Âm lịch"),
            day(2027, 4, 16, "Giỗ Tổ Hùng Vương"));

    private HolidayText() {}

    /** This year's and next year's. */
    static String statutory(Instant now) {
        int year = VietNam.day(now).getYear();
        StringBuilder text = new StringBuilder();
        for (int each = year; each <= year + 1; each++) {
            List<SetUp.Day> days = new ArrayList<>();
            for (Feast feast : FIXED) {
                days.add(day(each, feast.month(), feast.day(), feast.name()));
            }
            // the National Day is two days; which second one, the Government says for each year
            days.add(day(each, 9, 1, "Quốc khánh"));
            for (SetUp.Day lunar : LUNAR) {
                if (lunar.day().getYear() == each) {
                    days.add(lunar);
                }
            }
            days.sort(Comparator.comparing(SetUp.Day::day));
            days.forEach(day -> text.append(WRITTEN.format(day.day()))
                    .append(' ')
                    .append(day.name())
                    .append('\n'));
        }
        return text.toString();
    }

    /** @throws RuleViolation at {@code holidays}, with the number of the line that is none */
    static List<SetUp.Day> read(String text) {
        List<SetUp.Day> days = new ArrayList<>();
        String[] lines = text == null ? new String[0] : text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                days.add(line(lines[line].strip(), line + 1));
            }
        }
        return days;
    }

    private static SetUp.Day line(String text, int number) {
        int space = text.indexOf(' ');
        String name = space < 0 ? "" : text.substring(space).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.at("holidays", StaffRule.HOLIDAY_LINE, number);
        }
        try {
            return new SetUp.Day(LocalDate.parse(text.substring(0, space), DAY), name);
        } catch (DateTimeException noDay) {
            throw RuleViolation.at("holidays", StaffRule.HOLIDAY_LINE, number);
        }
    }

    private static SetUp.Day day(int year, int month, int day, String name) {
        return new SetUp.Day(LocalDate.of(year, month, day), name);
    }
}
