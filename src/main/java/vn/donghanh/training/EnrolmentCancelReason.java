package vn.donghanh.training;

import java.util.List;

/** Why an enrolment is called off before it is completed. */
public enum EnrolmentCancelReason {
    CLIENT_WISH,
    OTHER_WAY,
    SCHOOL_CLOSED,
    OTHER,
    /** She took back her consent: never chosen, it follows. */
    CONSENT_WITHDRAWN;

    public static List<EnrolmentCancelReason> selectableByWorkers() {
        return List.of(CLIENT_WISH, OTHER_WAY, SCHOOL_CLOSED, OTHER);
    }
}
