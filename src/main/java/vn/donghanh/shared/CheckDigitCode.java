package vn.donghanh.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The signs of numbers that people say to each other: seven random ones of base 32 without look-alikes (no I, L, O, U) and a
 * check sign, in two groups of four, e.g. {@code 7K3F-9MQ2}. They say nothing of time, place or order.
 */
public final class CheckDigitCode {
    public static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_SIGNS = 7;

    private CheckDigitCode() {}

    public static String random() {
        StringBuilder signs = new StringBuilder(RANDOM_SIGNS);
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.substring(0, 4) + "-" + signs.substring(4) + checkSign(signs.toString());
    }

    public static boolean areWhole(String signs) {
        return FORMAT.matcher(signs).matches()
                && signs.charAt(8) == checkSign(signs.substring(0, 4) + signs.substring(5, 8));
    }

    /** Weighted sum modulo 32 with odd weights: one wrong sign, or two neighbours swapped, is nearly always noticed. */
    private static char checkSign(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (2 * i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
