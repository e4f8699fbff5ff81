package vn.donghanh.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Where the review of a break-glass opening stands. */
public enum BreakGlassState {
    WAITING,
    JUSTIFIED,
    NOT_JUSTIFIED;

    Set<BreakGlassState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(JUSTIFIED, NOT_JUSTIFIED);
            case JUSTIFIED, NOT_JUSTIFIED -> EnumSet.noneOf(BreakGlassState.class);
        };
    }
}
