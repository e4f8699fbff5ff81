package vn.donghanh.caseaudit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding, in a list.
 *
 * @param code the audit-specific code of the case; null for the whole sample
 * @param number the case number, for the director; null for the auditor
 */
public record FindingRow(
        FindingKind kind, @Nullable String code, @Nullable String number, String words, String foundBy, Instant foundAt)
        implements Serializable {}
