package vn.donghanh.note;

/** The answer to the first question of every contact: is it safe to talk now? */
public enum ContactSafety {
    YES,
    NO,
    COULD_NOT_ASK
}
