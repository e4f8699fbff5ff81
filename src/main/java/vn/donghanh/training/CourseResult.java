package vn.donghanh.training;

/** How a course was completed. */
public enum CourseResult {
    EXCELLENT,
    GOOD,
    PASSED,
    ATTENDED
}
