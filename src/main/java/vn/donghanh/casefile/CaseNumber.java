package vn.donghanh.casefile;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number people say inside the Centre, e.g. {@code DH-7K3F-9MQ2}: seven random signs of base 32 without look-alikes
 * (no I, L, O, U) and a check sign. It says nothing of time, place or service, and never leaves the Centre.
 */
public record CaseNumber(String value) implements Serializable {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORMAT = Pattern.compile("DH-[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_SIGNS = 7;

    public CaseNumber {
        if (!FORMAT.matcher(value).matches()
                || value.charAt(11) != checkSign(value.substring(3, 7) + value.substring(8, 11))) {
            throw new IllegalArgumentException("Not a case number");
        }
    }

    public static CaseNumber random() {
        StringBuilder signs = new StringBuilder(RANDOM_SIGNS);
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new CaseNumber("DH-" + signs.substring(0, 4) + "-" + signs.substring(4) + checkSign(signs.toString()));
    }

    /** As typed or taken from an address: case does not matter; anything else is simply no number. */
    public static Optional<CaseNumber> parse(String typed) {
        try {
            return Optional.of(new CaseNumber(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Weighted sum modulo 32 with odd weights: one wrong sign, or two neighbours swapped, is nearly always noticed. */
    private static char checkSign(String signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (2 * i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
