package vn.donghanh.partner;

/** How far a course leads. */
public enum TrainingLevel {
    SHORT,
    ELEMENTARY,
    INTERMEDIATE,
    ON_JOB
}
