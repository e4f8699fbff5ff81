package vn.donghanh.casefile.spi;

/** Kind of item that may be open when a case ends: a task, or a feature's ongoing work with a partner. */
public enum OpenItemKind {
    TASK,
    REFERRAL,
    COURSE,
    LEGAL_AID,
    PLACEMENT,
    SUPPORT,
    LOAN;

    /** Returns whether staff know such an item by its public code, rather than by what it is about. */
    public boolean isKnownByCode() {
        return switch (this) {
            case REFERRAL, COURSE, LEGAL_AID, SUPPORT -> true;
            case TASK, PLACEMENT, LOAN -> false;
        };
    }

    /** Returns the code by which staff know the item with this reference; empty if they know it by what it is about. */
    public String code(String ref) {
        return isKnownByCode() ? ref : "";
    }
}
