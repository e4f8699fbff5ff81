package vn.donghanh.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates random references: 128 bits as 26 lower-case base-32 characters (Crockford's alphabet). They reveal no time,
 * place or order.
 */
public final class RandomReference {
    /** Regular expression of a reference, for validating those that come back from a page. */
    public static final String FORMAT = "[0-9a-hjkmnp-tv-z]{26}";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    private RandomReference() {}

    public static boolean isValid(@Nullable String text) {
        return text != null && PATTERN.matcher(text).matches();
    }

    public static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        StringBuilder ref = new StringBuilder(LENGTH);
        for (byte b : bytes) {
            ref.append(ALPHABET.charAt(b & 31));
        }
        return ref.toString();
    }
}
