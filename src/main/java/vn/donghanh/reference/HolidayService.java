package vn.donghanh.reference;

import static vn.donghanh.security.Permission.SETTINGS_ADMIN;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Use cases of holiday administration. Past days cannot be changed, because deadlines were calculated with them. */
@UseCases
public class HolidayService {
    @Inject
    HolidayRepository holidays;

    @Inject
    HolidayQueries calendar;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param removable whether the day may still be removed */
    public record Day(LocalDate day, String name, String basis, boolean removable) implements Serializable {}

    /** @param missing the year whose holidays should be complete by now and are not; null when none */
    public record PageView(int year, List<Day> days, @Nullable Integer missing) implements Serializable {}

    /** @param wanted the year; null for the current one */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("holiday.list")
    public PageView page(@Nullable Integer wanted) {
        LocalDate today = CentreTime.today(clock);
        int year = wanted == null ? today.getYear() : wanted;
        List<Day> days = holidays.findByYear(year).stream()
                .map(holiday -> holiday.row(today))
                .toList();
        Optional<Integer> missing = calendar.missingYear(today);
        return new PageView(year, days, missing.orElse(null));
    }

    @Requires(SETTINGS_ADMIN)
    @AuditAction("holiday.add")
    public void add(LocalDate day, String name, String basis) {
        auditContext.about("holiday", day.toString());
        if (day.isBefore(CentreTime.today(clock))) {
            throw RuleViolationException.at("day", SettingsRule.NOT_IN_THE_PAST);
        }
        if (holidays.find(day).isPresent()) {
            throw RuleViolationException.at("day", SettingsRule.HOLIDAY_THERE_ALREADY);
        }
        holidays.add(day, requireText("name", name), requireText("basis", basis));
    }

    /** Removes a future day that was entered by mistake. */
    @Requires(SETTINGS_ADMIN)
    @AuditAction("holiday.remove")
    public void remove(LocalDate day) {
        auditContext.about("holiday", day.toString());
        Holiday holiday = holidays.find(day).orElseThrow(NotFoundException::new);
        if (!day.isAfter(CentreTime.today(clock))) {
            throw new RuleViolationException(SettingsRule.NOT_IN_THE_PAST);
        }
        holidays.remove(holiday);
    }

    private static String requireText(String field, String typed) {
        String clean = VietnameseText.clean(typed);
        if (clean.isEmpty()) {
            throw RuleViolationException.at(field, SettingsRule.WORDS_MISSING);
        }
        return clean;
    }
}
