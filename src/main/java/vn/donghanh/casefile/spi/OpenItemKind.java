package vn.donghanh.casefile.spi;

/** Kind of item that may be open when a case ends: a task, or a feature's ongoing work with a partner. */
public enum OpenItemKind {
    TASK,
    REFERRAL,
    COURSE,
    LEGAL_AID,
    PLACEMENT,
    SUPPORT,
    LOAN
}
