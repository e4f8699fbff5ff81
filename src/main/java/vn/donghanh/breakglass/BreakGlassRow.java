package vn.donghanh.breakglass;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * An emergency access, in a list.
 *
 * @param field the identity field; null for the whole case
 * @param words the user's explanation; null for readers who see only the reason code
 * @param late whether the review is overdue
 * @param verdict the explanation of the review; null like {@code words}
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
