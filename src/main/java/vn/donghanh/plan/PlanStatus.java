package vn.donghanh.plan;

/** The status of a plan version. A submitted version never changes: a returned plan continues as the next version. */
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
