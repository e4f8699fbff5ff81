package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * A request for emergency access beyond the hourly limit, in a list.
 *
 * @param field the identity field; null for the whole case
 * @param words the requester's explanation
 * @param hours the requested duration
 * @param openUntil when the permission lapses
 * @param lapsed whether it was not used by then
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
