package vn.donghanh.person.value;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * That a field has a value, or why it has none; never the value.
 *
 * @param ref names the row for opening or correcting it; null when the field was never asked for
 * @param missing null when there is a value
 * @param recordedAt null when the field was never asked for
 */
public record IdentityFieldStatus(
        @Nullable String ref, IdentityField field, @Nullable MissingReason missing, @Nullable Instant recordedAt)
        implements Serializable {
    public static IdentityFieldStatus neverAsked(IdentityField field) {
        return new IdentityFieldStatus(null, field, MissingReason.UNKNOWN, null);
    }

    public boolean holdsValue() {
        return missing == null;
    }
}
