package vn.donghanh.service;

/** Whether cash above the bound has been confirmed by a second person. */
public enum CashStatus {
    NOT_REQUIRED,
    /** Until confirmed it counts as not given. */
    WAITING,
    CONFIRMED,
    REFUSED;

    public boolean counts() {
        return switch (this) {
            case NOT_REQUIRED, CONFIRMED -> true;
            case WAITING, REFUSED -> false;
        };
    }
}
