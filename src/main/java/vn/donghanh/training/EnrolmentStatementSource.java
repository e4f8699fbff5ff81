package vn.donghanh.training;

/** The source of the statement behind a transition. */
public enum EnrolmentStatementSource {
    CENTRE,
    SCHOOL,
    SYSTEM
}
