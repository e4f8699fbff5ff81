package vn.donghanh.assessment;

/** A draft is worked on; what is completed never changes again. */
public enum AssessmentState {
    DRAFT,
    COMPLETED;

    boolean mayBecome(AssessmentState next) {
        return switch (this) {
            case DRAFT -> next == COMPLETED;
            case COMPLETED -> false;
        };
    }
}
