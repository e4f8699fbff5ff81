package vn.donghanh.signin.passphrase;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Format of one-time codes, which are given by telephone: twelve characters of an alphabet of 31 without confusable ones, in three groups. 59 bits.
 */
public final class OneTimeCodeFormat {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without 0 O and 1 I L. Vowels may stay, since a code is spelled, not read as a word. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;

    private OneTimeCodeFormat() {}

    /** Returns a new code in normalised form, without hyphens. */
    public static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Returns the display form: K7QM-2XPD-9HRT. */
    public static String format(String plain) {
        return plain.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Normalises input: case, spaces and hyphens make no difference. */
    public static String normalize(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
