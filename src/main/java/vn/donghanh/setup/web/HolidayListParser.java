package vn.donghanh.setup.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.setup.SetupCommand;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/**
 * Parses holidays entered as lines of text, "02/09/2026 Quốc khánh". The statutory holidays of the solar calendar are prefilled; those of the lunar
 * calendar and the swap days are announced each year and are added by the Centre.
 */
final class HolidayListParser {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_NAME_LENGTH = 120;

    private record ParsedHoliday(int month, int day, String name) {}

    private static final List<ParsedHoliday> FIXED = List.of(
            new ParsedHoliday(1, 1, "Tết Dương lịch"),
            new ParsedHoliday(4, 30, "Ngày Chiến thắng"),
            new ParsedHoliday(5, 1, "Ngày Quốc tế lao động"),
            new ParsedHoliday(9, 2, "Quốc khánh"));

    /** Tết (five days around the first day of the first lunar month) and Hùng Kings' Day, for the years announced so far. */
    private static final List<SetupCommand.Day> LUNAR = List.of(
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

    private HolidayListParser() {}

    /** Returns the statutory holidays of the current and the next year as text. */
    static String statutoryHolidays(Instant now) {
        int year = CentreTime.day(now).getYear();
        StringBuilder text = new StringBuilder();
        for (int current = year; current <= year + 1; current++) {
            List<SetupCommand.Day> days = new ArrayList<>();
            for (ParsedHoliday holiday : FIXED) {
                days.add(day(current, holiday.month(), holiday.day(), holiday.name()));
            }
            // National Day is two days; the Government fixes the second one each year
            days.add(day(current, 9, 1, "Quốc khánh"));
            for (SetupCommand.Day holiday : LUNAR) {
                if (holiday.day().getYear() == current) {
                    days.add(holiday);
                }
            }
            days.sort(Comparator.comparing(SetupCommand.Day::day));
            days.forEach(day -> text.append(CentreTime.DAY_FORMAT.format(day.day()))
                    .append(' ')
                    .append(day.name())
                    .append('\n'));
        }
        return text.toString();
    }

    /** @throws RuleViolationException at {@code holidays}, with the number of each invalid line */
    static List<SetupCommand.Day> parse(String text) {
        List<SetupCommand.Day> days = new ArrayList<>();
        List<Precondition> preconditions = new ArrayList<>();
        String[] lines = text == null ? new String[0] : text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                try {
                    days.add(parseLine(lines[line].strip(), line + 1));
                } catch (RuleViolationException refusal) {
                    preconditions.addAll(Precondition.unmet(refusal));
                }
            }
        }
        Precondition.requireAll(preconditions);
        return days;
    }

    private static SetupCommand.Day parseLine(String text, int number) {
        int space = text.indexOf(' ');
        String name = space < 0 ? "" : text.substring(space).strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            throw RuleViolationException.at("holidays", StaffRule.HOLIDAY_LINE, number);
        }
        try {
            return new SetupCommand.Day(LocalDate.parse(text.substring(0, space), DAY), name);
        } catch (DateTimeException invalidDate) {
            throw RuleViolationException.at("holidays", StaffRule.HOLIDAY_LINE, number);
        }
    }

    private static SetupCommand.Day day(int year, int month, int day, String name) {
        return new SetupCommand.Day(LocalDate.of(year, month, day), name);
    }
}
