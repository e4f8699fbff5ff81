package vn.donghanh.person;

/** What the supervisor found two records to be. */
public enum DuplicateDecision {
    SAME,
    DIFFERENT
}
