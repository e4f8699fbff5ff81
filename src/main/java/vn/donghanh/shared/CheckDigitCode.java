package vn.donghanh.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The signs of numbers that people say to each other: seven random ones of base 32 without look-alikes (no I, L, O, U) and a
 * check sign, in two groups of four, e.g. {@code 7K3F-9MQ2}. They say nothing of time, place or order.
 */
public final class CheckDigitCode {
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_CHARACTERS = 7;

    private CheckDigitCode() {}

    public static String random() {
        StringBuilder signs = new StringBuilder(RANDOM_CHARACTERS);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return signs.substring(0, 4) + "-" + signs.substring(4) + checkCharacter(signs.toString());
    }

    public static boolean isValid(String signs) {
        return FORMAT.matcher(signs).matches()
                && signs.charAt(8) == checkCharacter(signs.substring(0, 4) + signs.substring(5, 8));
    }

    /** Weighted sum modulo 32 with odd weights: one wrong sign, or two neighbours swapped, is nearly always noticed. */
    private static char checkCharacter(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(signs.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
