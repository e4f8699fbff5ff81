package vn.donghanh.plan;

/** Where one version of a plan stands. What was submitted never changes again: a returned plan goes on as the next version. */
public enum PlanStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED,
    SUPERSEDED;

    boolean mayBecome(PlanStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == RETURNED || next == APPROVED;
            case APPROVED -> next == SUPERSEDED;
            case RETURNED, SUPERSEDED -> false;
        };
    }
}
