package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import vn.donghanh.shared.CheckDigitCode;

/**
 * The number people say inside the Centre, e.g. {@code DH-7K3F-9MQ2}: random signs with a check sign. It says nothing of time,
 * place or service, and never leaves the Centre.
 */
public record CaseNumber(String value) implements Serializable {
    private static final String PREFIX = "DH-";

    public CaseNumber {
        if (!value.startsWith(PREFIX) || !CheckDigitCode.isValid(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    public static CaseNumber random() {
        return new CaseNumber(PREFIX + CheckDigitCode.random());
    }

    /** As typed or taken from an address: case does not matter; anything else is simply no number. */
    public static Optional<CaseNumber> parse(String typed) {
        try {
            return Optional.of(new CaseNumber(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
