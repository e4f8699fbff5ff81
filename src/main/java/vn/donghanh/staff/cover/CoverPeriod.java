package vn.donghanh.staff.cover;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.donghanh.shared.RuleViolationException;

/** The first and the last day of a cover. */
public record CoverPeriod(LocalDate from, LocalDate until) implements Serializable {
    /** @param longest the most days that a cover may last */
    void requireValid(LocalDate today, int longest) {
        if (from.isBefore(today)) {
            throw RuleViolationException.at("from", CoverRule.BEGINS_IN_PAST);
        }
        if (until.isBefore(from)) {
            throw RuleViolationException.at("until", CoverRule.ENDS_BEFORE_IT_BEGINS);
        }
        if (ChronoUnit.DAYS.between(from, until) >= longest) {
            throw RuleViolationException.at("until", CoverRule.TOO_LONG, longest);
        }
    }
}
