package vn.donghanh.training.school;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.training.EnrolmentStatus;

/**
 * A list row for an application in the school's inbox: its code, the client's preferred name and the course.
 *
 * @param attendanceDue whether attendance for last month is missing
 */
public record SchoolEnrolmentRow(
        String code,
        EnrolmentStatus status,
        String student,
        ServiceType course,
        @Nullable Instant replyDue,
        @Nullable LocalDate startOn,
        boolean attendanceDue,
        Instant since)
        implements Serializable {}
