package vn.donghanh.staffcourse;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;

/**
 * A line of the list of courses.
 *
 * @param own the reader's own outcome; null when the reader did not take part
 * @param participants how many are on the list; 0 for a reader who sees only their own courses
 * @param certified how many of them completed it with a certificate
 * @param waiting how many of them have no result although the course is over
 */
public record StaffCourseRow(
        String ref,
        CodeListItemView topic,
        StaffCourseFacts facts,
        @Nullable StaffCourseWithdrawalReason withdrawal,
        @Nullable ParticipationOutcome own,
        int participants,
        int certified,
        int waiting)
        implements Serializable {}
