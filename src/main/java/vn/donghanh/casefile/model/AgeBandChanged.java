package vn.donghanh.casefile.model;

/**
 * CDI event fired when the age band of a client is recorded that differs from the one before; observed in the same transaction.
 *
 * @param caseView the case with the new band
 */
public record AgeBandChanged(AgeBand before, CaseView caseView) {
    /** Whether a client of an open case who counted as an adult is, or possibly is, a minor. */
    public boolean beginsChildPath() {
        return caseView.childPath() && !before.requiresChildPath() && caseView.isOpen();
    }

    /** Whether the client was, or possibly was, a minor and is known to be of full age. */
    public boolean endsChildPath() {
        return before.requiresChildPath() && !caseView.childPath();
    }
}
