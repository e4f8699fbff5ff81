package vn.donghanh.training;

/** On whose word a step rests. */
public enum EnrolmentStatementSource {
    CENTRE,
    SCHOOL,
    CLOCK
}
