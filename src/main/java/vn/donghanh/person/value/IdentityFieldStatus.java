package vn.donghanh.person.value;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * The status of a field without its value: present, or missing with a reason.
 *
 * @param ref the row for decrypting or correcting it; null when the field was never asked
 * @param missing null when there is a value
 * @param recordedAt null when the field was never asked
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
