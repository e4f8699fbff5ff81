package vn.donghanh.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;

/** A value, or the reason why there is none; never both and never neither. */
public final class FieldValue {
    private final @Nullable String text;
    private final @Nullable Missing missing;

    private FieldValue(@Nullable String text, @Nullable Missing missing) {
        this.text = text;
        this.missing = missing;
    }

    public static FieldValue of(String text) {
        return new FieldValue(text, null);
    }

    public static FieldValue of(PartialDate birth) {
        return new FieldValue(birth.text(), null);
    }

    public static FieldValue of(RecordedAddress address) {
        return new FieldValue(address.text(), null);
    }

    public static FieldValue missing(Missing why) {
        return new FieldValue(null, why);
    }

    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    Optional<Missing> missing() {
        return Optional.ofNullable(missing);
    }

    /** Shows no value: what is logged by mistake gives nothing away. */
    @Override
    public String toString() {
        return missing == null ? "value" : missing.name();
    }
}
