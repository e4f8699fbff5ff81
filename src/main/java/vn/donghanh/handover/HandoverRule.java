package vn.donghanh.handover;

import vn.donghanh.shared.BusinessRule;

/** Reasons for refusing a hand-over. */
public enum HandoverRule implements BusinessRule {
    REASON_MISSING,
    NOTHING_CHOSEN,
    /** The case has ended, or has another manager meanwhile. */
    CASE_CHANGED,
    MANAGER_NOT_SUITED,
    /** Whoever leaves keeps no case. */
    CASE_WITHOUT_MANAGER,
    SECTION_COLLEAGUE_NOT_SUITED,
    /** An account ends only when its holder leaves. */
    ENDS_WITHOUT_LEAVING,
    /** Accounts of administrators and directors, and one's own, are ended by an administrator. */
    ACCOUNT_NOT_ENDED_HERE,
    /** The last supervisor of a unit: somebody else has to supervise its cases first. */
    LAST_SUPERVISOR,
    WISH_MISSING
}
