package vn.donghanh.breakglass;

import java.util.EnumSet;
import java.util.Set;

/** The status of the review of an emergency access. */
public enum BreakGlassStatus {
    WAITING,
    JUSTIFIED,
    NOT_JUSTIFIED;

    Set<BreakGlassStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(JUSTIFIED, NOT_JUSTIFIED);
            case JUSTIFIED, NOT_JUSTIFIED -> EnumSet.noneOf(BreakGlassStatus.class);
        };
    }
}
