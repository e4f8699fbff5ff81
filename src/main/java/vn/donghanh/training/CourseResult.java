package vn.donghanh.training;

/** The result of a completed course. */
public enum CourseResult {
    EXCELLENT,
    GOOD,
    PASSED,
    ATTENDED
}
