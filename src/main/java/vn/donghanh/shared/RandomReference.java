package vn.donghanh.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Random references: 128 bits as 26 lower-case base 32 signs (Crockford's alphabet). They say nothing of time, place or order. */
public final class RandomReference {
    /** What a reference looks like, for those that come back from a page. */
    public static final String FORMAT = "[0-9a-hjkmnp-tv-z]{26}";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    private RandomReference() {}

    public static boolean isValid(String typed) {
        return PATTERN.matcher(typed).matches();
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
