package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** A row of the list of returns. */
public record ReturnRow(
        String ref,
        String target,
        long period,
        String body,
        String letter,
        LocalDate dated,
        long n,
        long of,
        ReturnStatus status,
        StaffId enteredBy,
        Instant enteredAt,
        @Nullable StaffId approvedBy)
        implements Serializable {}
