package vn.donghanh.person.profile;

/** The sex as printed on the client's papers. */
public enum SexOnPapers {
    FEMALE,
    MALE,
    NO_PAPERS
}
