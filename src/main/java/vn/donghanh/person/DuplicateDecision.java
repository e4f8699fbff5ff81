package vn.donghanh.person;

/** A supervisor's decision on a pair of possible duplicates. */
public enum DuplicateDecision {
    SAME,
    DIFFERENT
}
