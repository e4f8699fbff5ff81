package vn.donghanh.breakglass;

import java.util.EnumSet;
import java.util.Set;

/** Where the review of a break-glass opening stands. */
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
