package vn.donghanh.training.school;

import java.io.Serializable;
import java.util.List;

/**
 * The inbox of a school.
 *
 * @param inProgress current courses, those with missing attendance first
 * @param attendanceDueCount the number of courses with missing attendance
 */
public record SchoolInboxView(
        String school,
        List<SchoolEnrolmentRow> waiting,
        List<SchoolEnrolmentRow> inProgress,
        List<SchoolEnrolmentRow> certificates,
        List<SchoolEnrolmentRow> closed,
        int attendanceDueCount)
        implements Serializable {
    public SchoolInboxView {
        waiting = List.copyOf(waiting);
        inProgress = List.copyOf(inProgress);
        certificates = List.copyOf(certificates);
        closed = List.copyOf(closed);
    }
}
