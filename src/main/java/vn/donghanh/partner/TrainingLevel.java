package vn.donghanh.partner;

/** The level of qualification of a course. */
public enum TrainingLevel {
    SHORT,
    ELEMENTARY,
    INTERMEDIATE,
    ON_JOB
}
