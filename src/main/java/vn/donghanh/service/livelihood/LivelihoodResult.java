package vn.donghanh.service.livelihood;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.LookWindow;

/** What is known of what was given: the newest answer, and without one why there is none. */
public enum LivelihoodResult {
    AHEAD,
    OPEN,
    USED,
    PARTLY,
    SOLD,
    LOST,
    NOT_SAID,
    NOT_REACHED,
    NOT_ASKED;

    /** @param answers in the order in which they were recorded; a later one corrects an earlier one, but an attempt corrects no answer */
    static LivelihoodResult of(LookWindow window, List<LivelihoodAnswer> answers, LocalDate today) {
        @Nullable LivelihoodAnswer newest = null;
        for (LivelihoodAnswer answer : answers) {
            newest = answer.isFinal() || newest == null ? answer : newest;
        }
        if (newest != null) {
            return valueOf(newest.name());
        }
        if (today.isBefore(window.from())) {
            return AHEAD;
        }
        return window.isOpenOn(today) ? OPEN : NOT_ASKED;
    }

    /** Returns whether nothing is known and the days to ask are still to come or have begun. */
    public boolean isAwaited() {
        return this == AHEAD || this == OPEN;
    }
}
