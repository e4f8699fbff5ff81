package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;

/**
 * The form for emergency access.
 *
 * @param hours the selectable durations, the longest last
 * @param fields the fields that the reader has open now
 * @param hourlyLimit how many accesses a user may open within an hour without approval
 * @param allowedHours for how many hours an approved request may be used
 * @param requests the reader's recent requests beyond the limit
 */
public record BreakGlassFormView(
        List<Integer> hours,
        String longestBasis,
        int reviewDays,
        String reviewBasis,
        List<OpenedFieldRow> fields,
        int hourlyLimit,
        int allowedHours,
        List<BreakGlassAllowanceRow> requests)
        implements Serializable {}
