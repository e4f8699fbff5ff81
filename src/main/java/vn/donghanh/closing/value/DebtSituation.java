package vn.donghanh.closing.value;

/** How a client stands with debts of any kind, as the client tells it. */
public enum DebtSituation {
    NONE,
    /** Pays back as agreed. */
    REPAYING,
    BEHIND,
    /** Somebody threatens the client or makes them work because of a debt. */
    PRESSED
}
