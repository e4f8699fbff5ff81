package vn.donghanh.feedback.complaint;

import static vn.donghanh.feedback.complaint.ComplaintStep.ANSWER;
import static vn.donghanh.feedback.complaint.ComplaintStep.BEGIN;
import static vn.donghanh.feedback.complaint.ComplaintStep.FORWARD;
import static vn.donghanh.feedback.complaint.ComplaintStep.FORWARD_TO_DIRECTOR;
import static vn.donghanh.feedback.complaint.ComplaintStep.INFORM;
import static vn.donghanh.feedback.complaint.ComplaintStep.WITHDRAW;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.DeadlineCode;

/** The status of a complaint. {@link #steps} is the only table of transitions. */
public enum ComplaintStatus {
    RECEIVED,
    BEING_LOOKED_AT,
    ANSWERED,
    CLIENT_INFORMED,
    /** Given to the parent authority. */
    FORWARDED,
    WITHDRAWN;

    public Set<ComplaintStep> steps() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(BEGIN, FORWARD_TO_DIRECTOR, FORWARD, WITHDRAW);
            case BEING_LOOKED_AT -> EnumSet.of(ANSWER, FORWARD_TO_DIRECTOR, FORWARD, WITHDRAW);
            case ANSWERED -> EnumSet.of(INFORM);
            case CLIENT_INFORMED, FORWARDED, WITHDRAWN -> EnumSet.noneOf(ComplaintStep.class);
        };
    }

    /** Returns the deadline that begins with this status; null when nothing is due. */
    @Nullable
    DeadlineCode deadline() {
        return switch (this) {
            case RECEIVED -> DeadlineCode.COMPLAINT_BEGIN;
            case BEING_LOOKED_AT -> DeadlineCode.COMPLAINT_ANSWER;
            case ANSWERED -> DeadlineCode.COMPLAINT_INFORM;
            case CLIENT_INFORMED, FORWARDED, WITHDRAWN -> null;
        };
    }
}
