package vn.donghanh.caseaudit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding, in a list.
 *
 * @param code the audit's code of the case; null when it is about the whole sample
 * @param number the case's number, for the director; null for the auditor
 */
public record FindingRow(
        FindingKind kind, @Nullable String code, @Nullable String number, String words, String foundBy, Instant foundAt)
        implements Serializable {}
