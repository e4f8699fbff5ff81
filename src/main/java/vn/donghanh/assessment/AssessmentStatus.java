package vn.donghanh.assessment;

/** The status of an assessment. A completed assessment never changes. */
public enum AssessmentStatus {
    DRAFT,
    COMPLETED;

    boolean mayBecome(AssessmentStatus next) {
        return switch (this) {
            case DRAFT -> next == COMPLETED;
            case COMPLETED -> false;
        };
    }
}
