package vn.donghanh.casefile.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reason for a grant of access to a case. Shown to every reader of the case. */
public enum AccessGround {
    /** Received and screens the client; ends with the hand-over. */
    INTAKE,
    /** Is the case manager. */
    ASSIGNMENT,
    /** Works on the case together with the case manager. */
    TEAM,
    /** Supervises the unit of the case. */
    SUPERVISION,
    /** Directs the Centre; sees case numbers, not names. */
    DIRECTION,
    /** Substitutes for a colleague until a date. */
    SUBSTITUTE,
    /** Handles a client's request about their personal data. */
    DATA_PROTECTION,
    /** Opened the case in break-glass mode: without another grant, with a reason, for some hours, subject to review. */
    BREAK_GLASS;

    /** Returns the grounds on which a case, or a section of it, is given to somebody to work on. */
    public static Set<AccessGround> assignable() {
        return EnumSet.of(ASSIGNMENT, TEAM, SUBSTITUTE);
    }

    /** Returns the grounds of which a stand-in gets the same access. */
    static Set<AccessGround> covered() {
        return Arrays.stream(values()).filter(AccessGround::isCovered).collect(Collectors.toSet());
    }

    /** Whether who stands in for a colleague gets what the colleague has on this ground. */
    boolean isCovered() {
        return switch (this) {
            case INTAKE, ASSIGNMENT, TEAM, SUPERVISION -> true;
            case DIRECTION, SUBSTITUTE, DATA_PROTECTION, BREAK_GLASS -> false;
        };
    }
}
