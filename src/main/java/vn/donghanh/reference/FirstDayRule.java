package vn.donghanh.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** The bound of the first day of what administrators set from a day on: what is decided for the next year fits, a slip in the year does not. */
public enum FirstDayRule implements BusinessRule {
    TOO_FAR_AHEAD;

    private static final int MOST_DAYS_AHEAD = 366;

    /** Returns that a first day is near enough, at the field {@code from}; one that is missing is refused elsewhere. */
    public static Precondition nearEnough(@Nullable LocalDate from, LocalDate today) {
        LocalDate latest = today.plusDays(MOST_DAYS_AHEAD);
        return Precondition.of(TOO_FAR_AHEAD, from == null || !from.isAfter(latest), latest)
                .at("from");
    }

    /** @throws RuleViolationException when the first day is too far ahead */
    public static void requireNearEnough(LocalDate from, LocalDate today) {
        Precondition.requireAll(List.of(nearEnough(from, today)));
    }
}
