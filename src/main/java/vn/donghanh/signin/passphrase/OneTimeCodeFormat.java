package vn.donghanh.signin.passphrase;

import java.security.SecureRandom;
import java.util.Locale;

/** One-time codes as they are told on the telephone: twelve of 31 signs that no one confuses, in three groups. 59 bits. */
public final class OneTimeCodeFormat {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No 0 O, 1 I L; no vowels' doubles are needed: a code is spelled, not read as a word. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;

    private OneTimeCodeFormat() {}

    /** A new code in its plain form, without hyphens. */
    public static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is shown: K7QM-2XPD-9HRT. */
    public static String format(String plain) {
        return plain.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Whatever was typed: small letters, spaces and hyphens make no difference. */
    public static String normalize(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
