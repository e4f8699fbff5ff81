package vn.donghanh.closing.value;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/** What a client says about contact with health care, or why nothing is recorded. A health fact: stored sealed, as one code. */
public record HealthContactAnswer(@Nullable HealthContact contact, @Nullable MissingReason missing)
        implements Serializable {
    /** Nothing has been asked yet. */
    public static final HealthContactAnswer NOT_ASKED = new HealthContactAnswer(null, null);

    /** Discards the reason for a missing answer if there is an answer. */
    public HealthContactAnswer {
        missing = contact == null ? missing : null;
    }

    /** @param code name of a contact or of a reason; null when nothing was asked */
    public static HealthContactAnswer of(@Nullable String code) {
        return new HealthContactAnswer(find(HealthContact.values(), code), find(MissingReason.values(), code));
    }

    /** Returns the code that {@link #of} reads; null when nothing was asked. */
    public @Nullable String code() {
        return contact != null ? contact.name() : missing == null ? null : missing.name();
    }

    public boolean isAnswered() {
        return contact != null || missing != null;
    }

    /** Returns the answer to the question whether health care is kept up; null when nothing was asked. */
    public @Nullable OutcomeAnswer outcome() {
        if (contact != null) {
            return contact == HealthContact.REGULAR ? OutcomeAnswer.MET : OutcomeAnswer.NOT_MET;
        }
        return missing == null ? null : OutcomeAnswer.of(missing);
    }

    private static <E extends Enum<E>> @Nullable E find(E[] constants, @Nullable String code) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
