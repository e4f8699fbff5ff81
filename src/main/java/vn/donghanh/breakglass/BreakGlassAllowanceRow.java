package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * One opening that was asked for beyond the measure.
 *
 * @param field the field of who the client is; null for the case
 * @param words why, in the words of who asked
 * @param hours for how long it is to be open
 * @param openUntil when what was allowed lapses
 * @param lapsed it was not opened by then
 */
public record BreakGlassAllowanceRow(
        String ref,
        String number,
        String name,
        @Nullable IdentityField field,
        BreakGlassReason reason,
        @Nullable String words,
        int hours,
        Instant askedAt,
        BreakGlassAllowanceStatus state,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable Instant openUntil,
        boolean lapsed)
        implements Serializable {}
