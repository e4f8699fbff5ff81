package vn.donghanh.training;

import java.util.List;

/** The reason why an enrolment was cancelled before the course was completed. */
public enum EnrolmentCancelReason {
    CLIENT_WISH,
    OTHER_WAY,
    SCHOOL_CLOSED,
    OTHER,
    /** The client withdrew consent. Set by the system, never selected. */
    CONSENT_WITHDRAWN;

    public static List<EnrolmentCancelReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, OTHER_WAY, SCHOOL_CLOSED, OTHER);
    }
}
