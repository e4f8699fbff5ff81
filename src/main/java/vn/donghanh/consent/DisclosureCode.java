package vn.donghanh.consent;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import vn.donghanh.shared.CheckDigitCode;

/**
 * The number of one disclosure, e.g. {@code CG-8Q2M-4XTR}: the only one that leaves the Centre. It is made for this one sending, so two
 * partners cannot find out by their codes that they know the same person, and no case follows from it.
 */
public record DisclosureCode(String value) implements Serializable {
    private static final String PREFIX = "CG-";

    public DisclosureCode {
        if (!value.startsWith(PREFIX) || !CheckDigitCode.isValid(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException("Not a code of a disclosure");
        }
    }

    public static DisclosureCode random() {
        return new DisclosureCode(PREFIX + CheckDigitCode.random());
    }

    /** As typed, read off a slip or taken from an address; anything else is simply no code. */
    public static Optional<DisclosureCode> parse(String typed) {
        try {
            return Optional.of(new DisclosureCode(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether what was typed is part of it, as read off a slip: in any letters, with its lines or without. Nothing typed is part of none. */
    public boolean matches(String typed) {
        String signs = normalise(typed);
        return !signs.isEmpty() && normalise(value).contains(signs);
    }

    private static String normalise(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}–]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
