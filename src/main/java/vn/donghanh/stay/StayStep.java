package vn.donghanh.stay;

import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/**
 * A transition between statuses with its permission. {@link StayStatus#allowedSteps} defines from which status it is
 * allowed.
 */
public enum StayStep {
    REQUEST(StayStatus.REQUESTED, Permission.STAY_HOST),
    ADMIT(StayStatus.ADMITTED, Permission.STAY_HOST),
    REFUSE(StayStatus.REFUSED, Permission.STAY_OVERSEE),
    /** Performed by the system on admission: lists the missing documents. */
    LIST_PAPERS(StayStatus.DOSSIER_PENDING, null),
    CONFIRM(StayStatus.CONFIRMED, Permission.STAY_DECIDE),
    EXTEND(StayStatus.EXTENDED, Permission.STAY_DECIDE),
    PLAN_EXIT(StayStatus.EXIT_PLANNED, Permission.CASE_WORK),
    EXIT(StayStatus.EXITED, Permission.STAY_DECIDE),
    TRANSFER(StayStatus.TRANSFERRED, Permission.STAY_DECIDE),
    LEAVE(StayStatus.LEFT_UNPLANNED, Permission.STAY_HOST);

    private final StayStatus target;
    private final @Nullable Permission requiredPermission;

    StayStep(StayStatus target, @Nullable Permission permission) {
        this.target = target;
        this.requiredPermission = permission;
    }

    public StayStatus target() {
        return target;
    }

    /** Returns the required permission; null for a step performed by the system. */
    public @Nullable Permission requiredPermission() {
        return requiredPermission;
    }

    boolean isPermittedTo(CurrentUser user) {
        return requiredPermission != null && user.may(requiredPermission);
    }
}
