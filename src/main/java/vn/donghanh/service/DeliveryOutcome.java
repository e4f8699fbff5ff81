package vn.donghanh.service;

/** What became of a service that was offered or arranged. */
public enum DeliveryOutcome {
    DELIVERED,
    PARTIAL,
    /** The client declined it: the client's own choice. */
    DECLINED,
    /** The client did not come. */
    NOT_COME,
    /** It was begun and ended early. */
    STOPPED,
    NOT_AVAILABLE,
    CANCELLED;

    /** Whether the client received anything; then a quantity is required, and the record may prove a plan action. */
    public boolean isGiven() {
        return switch (this) {
            case DELIVERED, PARTIAL, STOPPED -> true;
            case DECLINED, NOT_COME, NOT_AVAILABLE, CANCELLED -> false;
        };
    }

    /** Whether the client received all of it; only then it counts as access to a service. */
    boolean isAccess() {
        return switch (this) {
            case DELIVERED -> true;
            case PARTIAL, STOPPED, DECLINED, NOT_COME, NOT_AVAILABLE, CANCELLED -> false;
        };
    }

    /** Whether it may have cost money: a vehicle that waited in vain is paid too. */
    boolean mayCost() {
        return switch (this) {
            case DELIVERED, PARTIAL, STOPPED, NOT_COME -> true;
            case DECLINED, NOT_AVAILABLE, CANCELLED -> false;
        };
    }

    /** Whether the line must say what happened. A client who declines or does not come owes no explanation. */
    public boolean needsLine() {
        return switch (this) {
            case PARTIAL, STOPPED, NOT_AVAILABLE, CANCELLED -> true;
            case DELIVERED, DECLINED, NOT_COME -> false;
        };
    }
}
