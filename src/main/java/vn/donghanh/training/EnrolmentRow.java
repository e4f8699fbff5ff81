package vn.donghanh.training;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.ServiceType;

/**
 * A list row for an enrolment of a case.
 *
 * @param nextDate the date of the next deadline or event
 */
public record EnrolmentRow(
        String ref,
        String code,
        EnrolmentStatus status,
        ServiceType course,
        @Nullable String school,
        Instant since,
        @Nullable LocalDate nextDate)
        implements Serializable {}
