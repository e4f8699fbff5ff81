package vn.donghanh.person.value;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;

/** A value or the reason why there is none; exactly one of the two. */
public final class IdentityFieldValue {
    private final @Nullable String text;
    private final @Nullable MissingReason missing;

    private IdentityFieldValue(@Nullable String text, @Nullable MissingReason missing) {
        this.text = text;
        this.missing = missing;
    }

    public static IdentityFieldValue of(String text) {
        return new IdentityFieldValue(text, null);
    }

    public static IdentityFieldValue of(PartialDate birth) {
        return new IdentityFieldValue(birth.text(), null);
    }

    public static IdentityFieldValue of(RecordedAddress address) {
        return new IdentityFieldValue(address.text(), null);
    }

    public static IdentityFieldValue missing(MissingReason missingReason) {
        return new IdentityFieldValue(null, missingReason);
    }

    /** @throws RuleViolationException when it is not a valid value of that field, or a date of birth in the future */
    public void validate(IdentityField field, LocalDate today) {
        if (text != null) {
            String plain = field.normalise(text);
            if (field == IdentityField.BIRTH && PartialDate.parse(plain).isAfter(today)) {
                throw new RuleViolationException(PersonRule.DATE_IN_FUTURE);
            }
        }
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public Optional<MissingReason> missing() {
        return Optional.ofNullable(missing);
    }

    /** Contains no value, so that logging it discloses nothing. */
    @Override
    public String toString() {
        return missing == null ? "value" : missing.name();
    }
}
