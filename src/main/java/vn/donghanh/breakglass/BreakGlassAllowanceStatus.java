package vn.donghanh.breakglass;

import java.util.EnumSet;
import java.util.Set;

/** Where an opening stands that was asked for beyond the measure. */
public enum BreakGlassAllowanceStatus {
    WAITING,
    /** Until its hours are over: then it lapses, of which nothing is written. */
    ALLOWED,
    REFUSED,
    /** It became an opening, which is reviewed like any other. */
    OPENED;

    Set<BreakGlassAllowanceStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(ALLOWED, REFUSED);
            case ALLOWED -> EnumSet.of(OPENED);
            case REFUSED, OPENED -> EnumSet.noneOf(BreakGlassAllowanceStatus.class);
        };
    }
}
