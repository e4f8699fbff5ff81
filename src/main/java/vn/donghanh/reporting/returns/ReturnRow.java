package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * A row of the list of returns.
 *
 * @param corrects the return that it corrects; null for the first of its body
 * @param n sum of its numbers; null when what it reports is counted from its lines
 * @param of as {@code n}
 * @param corrected whether a later return took its place
 */
public record ReturnRow(
        String ref,
        @Nullable String corrects,
        String target,
        long period,
        String body,
        String letter,
        LocalDate dated,
        @Nullable Long n,
        @Nullable Long of,
        ReturnStatus status,
        StaffId enteredBy,
        Instant enteredAt,
        @Nullable StaffId approvedBy,
        boolean corrected)
        implements Serializable {}
