package vn.donghanh.reporting;

import java.util.Optional;
import vn.donghanh.casefile.model.CaseStatus;

/** The stage of an open case, as counted for supervisors. */
public enum OpenStage {
    RECEPTION,
    ASSESSMENT,
    PLAN,
    WORK,
    CLOSING,
    FOLLOW_UP;

    /** Returns the stage of a status; empty when the case is not open. */
    static Optional<OpenStage> of(CaseStatus status) {
        return switch (status) {
            case DRAFT, SCREENING, ACCEPTED -> Optional.of(RECEPTION);
            case ASSESSING, REOPENED -> Optional.of(ASSESSMENT);
            case PLANNING, PLAN_PENDING -> Optional.of(PLAN);
            case ACTIVE, REVIEW, PAUSED -> Optional.of(WORK);
            case CLOSING -> Optional.of(CLOSING);
            case FOLLOW_UP -> Optional.of(FOLLOW_UP);
            case DECLINED, CLOSED, MERGED -> Optional.empty();
        };
    }
}
