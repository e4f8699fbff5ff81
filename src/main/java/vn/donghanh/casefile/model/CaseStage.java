package vn.donghanh.casefile.model;

import java.util.EnumSet;
import java.util.Set;

/** Stage of the procedure, in its order. A declined case stays in {@link #RECEPTION}, where it ended. */
public enum CaseStage {
    RECEPTION,
    ASSESSMENT,
    PLAN,
    WORK,
    CLOSING,
    FOLLOW_UP,
    ENDED;

    /** Returns the stages of the stage bar, up to the decision on closing. */
    public static Set<CaseStage> procedure() {
        return EnumSet.range(RECEPTION, CLOSING);
    }

    /** Returns the stages in which a case can be open. */
    public static Set<CaseStage> open() {
        return EnumSet.range(RECEPTION, FOLLOW_UP);
    }
}
