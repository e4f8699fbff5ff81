package vn.donghanh.consent;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import vn.donghanh.shared.CheckDigitCode;

/**
 * The code of one disclosure, e.g. {@code CG-8Q2M-4XTR}; the only identifier that leaves the Centre. It is generated for each
 * disclosure, so that two partners cannot find out from their codes that they know the same person, and no case number can be
 * derived from it.
 */
public record DisclosureCode(String value) implements Serializable {
    private static final String PREFIX = "CG-";

    public DisclosureCode {
        if (!value.startsWith(PREFIX) || !CheckDigitCode.isValid(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException("Not a valid disclosure code");
        }
    }

    public static DisclosureCode random() {
        return new DisclosureCode(PREFIX + CheckDigitCode.random());
    }

    /** Parses a code as typed or taken from a URL; empty if it is not a valid code. */
    public static Optional<DisclosureCode> parse(String typed) {
        try {
            return Optional.of(new DisclosureCode(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the code contains the typed fragment, ignoring case and hyphens. Blank input matches no code. */
    public boolean matches(String typed) {
        String characters = normalise(typed);
        return !characters.isEmpty() && normalise(value).contains(characters);
    }

    private static String normalise(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}–]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
