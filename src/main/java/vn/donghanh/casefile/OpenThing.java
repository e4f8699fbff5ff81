package vn.donghanh.casefile;

/** What may still be open on a case that is to end: something due, or something that a feature has going on with others. */
public enum OpenThing {
    TASK,
    REFERRAL,
    COURSE
}
