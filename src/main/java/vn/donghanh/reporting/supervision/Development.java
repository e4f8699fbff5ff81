package vn.donghanh.reporting.supervision;

import java.util.Optional;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.ConfidenceInterval;

/** Whether a share has changed since an earlier period. Only a difference that chance hardly explains is called a change. */
public enum Development {
    BETTER,
    WORSE,
    UNCLEAR,
    /** One of both periods has nobody to count. */
    NOT_COMPARABLE;

    /** @param now a share of which less is better */
    static Development ofFewer(Ratio now, Ratio before) {
        return switch (of(now, before)) {
            case BETTER -> WORSE;
            case WORSE -> BETTER;
            case UNCLEAR -> UNCLEAR;
            case NOT_COMPARABLE -> NOT_COMPARABLE;
        };
    }

    /** @param now a share of which more is better */
    static Development of(Ratio now, Ratio before) {
        Optional<ConfidenceInterval> difference = now.minus(before);
        if (difference.isEmpty()) {
            return NOT_COMPARABLE;
        }
        if (difference.get().isAboveZero()) {
            return BETTER;
        }
        return difference.get().isBelowZero() ? WORSE : UNCLEAR;
    }
}
