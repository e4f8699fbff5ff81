package vn.donghanh.breakglass;

import java.util.EnumSet;
import java.util.Set;

/** The status of a request for emergency access beyond the hourly limit. */
public enum BreakGlassAllowanceStatus {
    WAITING,
    /** Allowed for some hours. The lapse after that is not stored. */
    ALLOWED,
    REFUSED,
    /** Used: it became an emergency access, which is reviewed like any other. */
    OPENED;

    Set<BreakGlassAllowanceStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(ALLOWED, REFUSED);
            case ALLOWED -> EnumSet.of(OPENED);
            case REFUSED, OPENED -> EnumSet.noneOf(BreakGlassAllowanceStatus.class);
        };
    }
}
