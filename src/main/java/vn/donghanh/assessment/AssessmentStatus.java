package vn.donghanh.assessment;

/** A draft is worked on; what is completed never changes again. */
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
