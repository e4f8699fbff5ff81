package vn.donghanh.lawful;

import static vn.donghanh.lawful.LawfulStep.ADVISE;
import static vn.donghanh.lawful.LawfulStep.ANSWER;
import static vn.donghanh.lawful.LawfulStep.REFUSE;
import static vn.donghanh.lawful.LawfulStep.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;

/** The status of a lawful request. {@link #steps} is the only table of transitions. */
public enum LawfulStatus {
    RECEIVED,
    ADVISED,
    ANSWERED,
    REFUSED,
    WITHDRAWN;

    public Set<LawfulStep> steps() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ADVISE, ANSWER, REFUSE, WITHDRAW);
            case ADVISED -> EnumSet.of(ANSWER, REFUSE, WITHDRAW);
            case ANSWERED, REFUSED, WITHDRAWN -> EnumSet.noneOf(LawfulStep.class);
        };
    }

    /** Whether the request awaits a decision. */
    public boolean isOpen() {
        return !steps().isEmpty();
    }
}
