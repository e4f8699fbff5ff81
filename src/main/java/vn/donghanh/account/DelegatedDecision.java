package vn.donghanh.account;

import vn.donghanh.staff.DelegationQueries;

/** What the director gives away with a delegation: everything for which {@link DelegationQueries} is asked. */
public enum DelegatedDecision {
    PLANS,
    CLOSINGS,
    /** Admission, extension, transfer and exit. */
    STAYS,
    /** Whether and what an authority is told about a client; the holder reads the whole register. */
    AUTHORITIES,
    /** Signing periods and written reports. */
    PERIODS_AND_REPORTS,
    /** Being offered as who signs when a form is printed. */
    FORMS
}
