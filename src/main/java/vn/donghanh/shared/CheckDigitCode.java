package vn.donghanh.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Codes that people read out to each other: seven random base-32 characters without look-alikes (no I, L, O, U) and a
 * check character, in two groups of four, e.g. {@code 7K3F-9MQ2}. They reveal no time, place or order.
 */
public final class CheckDigitCode {
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_CHARACTERS = 7;

    private CheckDigitCode() {}

    public static String random() {
        StringBuilder random = new StringBuilder(RANDOM_CHARACTERS);
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            random.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return random.substring(0, 4) + "-" + random.substring(4) + checkCharacter(random.toString());
    }

    public static boolean isValid(String code) {
        return FORMAT.matcher(code).matches()
                && code.charAt(8) == checkCharacter(code.substring(0, 4) + code.substring(5, 8));
    }

    /**
     * Weighted sum modulo 32 with odd weights: detects nearly every wrong character and every swap of two neighbours.
     */
    private static char checkCharacter(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
