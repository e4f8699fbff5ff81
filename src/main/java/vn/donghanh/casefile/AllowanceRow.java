package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.IdentityField;

/**
 * One opening that was asked for beyond the measure.
 *
 * @param field the field of who the client is; null for the case
 * @param words why, in the words of who asked
 * @param hours for how long it is to be open
 * @param openUntil when what was allowed lapses
 * @param lapsed it was not opened by then
 */
public record AllowanceRow(
        String ref,
        String number,
        String who,
        @Nullable IdentityField field,
        BreakGlassReason reason,
        @Nullable String words,
        int hours,
        Instant askedAt,
        AllowanceState state,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable Instant openUntil,
        boolean lapsed)
        implements Serializable {}
