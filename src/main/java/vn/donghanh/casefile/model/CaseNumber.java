package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import vn.donghanh.shared.CheckDigitCode;

/**
 * Case number for use within the Centre, e.g. {@code DH-7K3F-9MQ2}: random characters with a check character. It encodes no time,
 * place or service, and is never disclosed outside the Centre.
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

    /** Draws random numbers until one is not taken: with a hundred thousand cases one draw in 340,000 meets the number of another case. */
    public static CaseNumber random(Predicate<CaseNumber> taken) {
        CaseNumber drawn = random();
        while (taken.test(drawn)) {
            drawn = random();
        }
        return drawn;
    }

    /** Parses user input or a URL segment, ignoring case; empty if it is not a valid case number. */
    public static Optional<CaseNumber> parse(String input) {
        try {
            return Optional.of(new CaseNumber(input.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
