package vn.donghanh.caseaudit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit, in a list.
 *
 * @param unit the name of the unit; null for the whole Centre
 * @param sampled the number of cases drawn
 */
public record CaseAuditRow(
        String ref,
        String orderedBy,
        String letter,
        LocalDate letterOn,
        @Nullable String unit,
        LocalDate periodFrom,
        LocalDate periodTo,
        int sampleSize,
        LocalDate openFrom,
        LocalDate openUntil,
        CaseAuditStatus state,
        List<String> auditors,
        long sampled,
        long findings)
        implements Serializable {}
