package vn.donghanh.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.RuleViolation;

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

    /** @throws RuleViolation when it cannot be a value of that field, or tells of a birth that is still to come */
    public void demandReadable(IdentityField field, LocalDate today) {
        if (text != null) {
            String plain = field.normalise(text);
            if (field == IdentityField.BIRTH && PartialDate.parse(plain).isAfter(today)) {
                throw new RuleViolation(PersonRule.DATE_IN_FUTURE);
            }
        }
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
