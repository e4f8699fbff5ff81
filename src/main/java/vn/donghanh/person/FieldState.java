package vn.donghanh.person;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;

/**
 * That a field has a value, or why it has none; never the value.
 *
 * @param ref names the row for opening or correcting it; null when the field was never asked for
 * @param missing null when there is a value
 * @param recordedAt null when the field was never asked for
 */
public record FieldState(
        @Nullable String ref, IdentityField field, @Nullable Missing missing, @Nullable Instant recordedAt)
        implements Serializable {
    static FieldState neverAsked(IdentityField field) {
        return new FieldState(null, field, Missing.UNKNOWN, null);
    }

    public boolean holdsValue() {
        return missing == null;
    }
}
