package vn.donghanh.reporting.programme;

import static vn.donghanh.reporting.programme.ProgrammePlanStep.ADOPT;
import static vn.donghanh.reporting.programme.ProgrammePlanStep.CONFIRM;
import static vn.donghanh.reporting.programme.ProgrammePlanStep.DISCARD;
import static vn.donghanh.reporting.programme.ProgrammePlanStep.SEND_BACK;
import static vn.donghanh.reporting.programme.ProgrammePlanStep.SUBMIT;

import java.util.EnumSet;
import java.util.Set;

/** The status of a version of a plan. {@link #steps} is the only table of transitions. */
public enum ProgrammePlanStatus {
    /** Comes with the product and holds once an installation chooses it. */
    TEMPLATE,
    /** Its author still changes it. */
    DRAFT,
    /** Waits for a second person. */
    PROPOSED,
    /** Holds from its first day until that of a later version; it never changes. */
    IN_FORCE,
    DISCARDED;

    public Set<ProgrammePlanStep> steps() {
        return switch (this) {
            case TEMPLATE -> EnumSet.of(ADOPT);
            case DRAFT -> EnumSet.of(SUBMIT, DISCARD);
            case PROPOSED -> EnumSet.of(CONFIRM, SEND_BACK, DISCARD);
            case IN_FORCE, DISCARDED -> EnumSet.noneOf(ProgrammePlanStep.class);
        };
    }
}
