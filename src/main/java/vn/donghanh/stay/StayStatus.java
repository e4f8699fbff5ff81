package vn.donghanh.stay;

import static vn.donghanh.stay.StayStep.ADMIT;
import static vn.donghanh.stay.StayStep.CONFIRM;
import static vn.donghanh.stay.StayStep.EXIT;
import static vn.donghanh.stay.StayStep.EXTEND;
import static vn.donghanh.stay.StayStep.LEAVE;
import static vn.donghanh.stay.StayStep.LIST_PAPERS;
import static vn.donghanh.stay.StayStep.PLAN_EXIT;
import static vn.donghanh.stay.StayStep.REFUSE;
import static vn.donghanh.stay.StayStep.TRANSFER;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The status of an emergency stay. {@link #allowedSteps} is the transition table. */
public enum StayStatus {
    REQUESTED,
    ADMITTED,
    DOSSIER_PENDING,
    CONFIRMED,
    EXTENDED,
    EXIT_PLANNED,
    EXITED,
    TRANSFERRED,
    LEFT_UNPLANNED,
    REFUSED;

    /**
     * Returns the steps allowed from this status; {@link StayStep} defines the permission of each. An exit is also planned before the confirmation, which remains
     * possible then; {@link Stay#allowedSteps} says which of the two steps of the director is open.
     */
    public Set<StayStep> allowedSteps() {
        return switch (this) {
            case REQUESTED -> Set.of(ADMIT, REFUSE);
            case ADMITTED -> Set.of(LIST_PAPERS, LEAVE);
            case DOSSIER_PENDING -> Set.of(CONFIRM, PLAN_EXIT, LEAVE);
            case CONFIRMED, EXTENDED -> Set.of(EXTEND, PLAN_EXIT, LEAVE);
            case EXIT_PLANNED -> Set.of(CONFIRM, PLAN_EXIT, EXTEND, EXIT, TRANSFER, LEAVE);
            case EXITED, TRANSFERRED, LEFT_UNPLANNED, REFUSED -> Set.of();
        };
    }

    /** Whether the client is in the shelter. */
    public boolean isResident() {
        return allowedSteps().contains(LEAVE);
    }

    /** Whether the client was in the shelter and has left. */
    public boolean isLeft() {
        return switch (this) {
            case EXITED, TRANSFERRED, LEFT_UNPLANNED -> true;
            case REQUESTED, ADMITTED, DOSSIER_PENDING, CONFIRMED, EXTENDED, EXIT_PLANNED, REFUSED -> false;
        };
    }

    /** Whether the stay is requested or current: the case cannot be closed, and no second stay requested. */
    public boolean isOpen() {
        return !allowedSteps().isEmpty();
    }

    static Set<StayStatus> open() {
        return Arrays.stream(values()).filter(StayStatus::isOpen).collect(Collectors.toUnmodifiableSet());
    }
}
