package vn.donghanh.casefile.spi;

/** What may still be open on a case that is to end: something due, or something that a feature has going on with others. */
public enum OpenItemKind {
    TASK,
    REFERRAL,
    COURSE
}
