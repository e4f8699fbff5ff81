package vn.donghanh.stay;

import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** A way from one status to another, and whose it is. {@link StayStatus#allowedSteps} says from where each may be taken. */
public enum StayStep {
    REQUEST(StayStatus.REQUESTED, Permission.STAY_HOST),
    ADMIT(StayStatus.ADMITTED, Permission.STAY_HOST),
    REFUSE(StayStatus.REFUSED, Permission.STAY_OVERSEE),
    /** Taken by the product itself as soon as she is in: what papers are still missing. */
    LIST_PAPERS(StayStatus.DOSSIER_PENDING, null),
    CONFIRM(StayStatus.CONFIRMED, Permission.STAY_DECIDE),
    EXTEND(StayStatus.EXTENDED, Permission.STAY_DECIDE),
    PLAN_EXIT(StayStatus.EXIT_PLANNED, Permission.CASE_WORK),
    EXIT(StayStatus.EXITED, Permission.STAY_DECIDE),
    TRANSFER(StayStatus.TRANSFERRED, Permission.STAY_DECIDE),
    LEAVE(StayStatus.LEFT_UNPLANNED, Permission.STAY_HOST);

    private final StayStatus target;
    private final @Nullable Permission requiredPermission;

    StayStep(StayStatus target, @Nullable Permission whose) {
        this.target = target;
        this.requiredPermission = whose;
    }

    public StayStatus target() {
        return target;
    }

    /** Null: nobody's, the product takes it. */
    public @Nullable Permission requiredPermission() {
        return requiredPermission;
    }

    boolean isPermittedTo(CurrentUser user) {
        return requiredPermission != null && user.may(requiredPermission);
    }
}
