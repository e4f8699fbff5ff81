package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * One opening past the grants, in a list.
 *
 * @param field the field of who the client is; null for the case
 * @param words why, in the words of who opened it; null for a reader who is only told the code
 * @param late the time for its review is over
 * @param verdict why it was judged so; null as {@code words}
 */
public record BreakGlassRow(
        String ref,
        String number,
        String name,
        @Nullable IdentityField field,
        BreakGlassReason reason,
        @Nullable String words,
        Instant from,
        Instant until,
        BreakGlassStatus state,
        Instant reviewDue,
        boolean late,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String verdict)
        implements Serializable {}
