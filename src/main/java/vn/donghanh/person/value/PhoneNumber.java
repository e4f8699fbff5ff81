package vn.donghanh.person.value;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolationException;

/** A telephone number in canonical spelling: national with a leading 0, foreign with +. */
public record PhoneNumber(String value) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-()/\\u00a0]");
    private static final Pattern MOBILE = Pattern.compile("0[356789]\\d{8}");
    private static final Pattern LANDLINE = Pattern.compile("02\\d{8,9}");
    private static final Pattern OLD_MOBILE = Pattern.compile("01\\d{9}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** Old prefixes of eleven-digit numbers and their replacements of 15/09/2018 to 14/11/2018. */
    private static final Map<String, String> SINCE_2018 = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0126", "076"),
            Map.entry("0127", "081"),
            Map.entry("0128", "078"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    /** @throws RuleViolationException when it is not a callable number */
    public PhoneNumber {
        value = normalise(value).orElseThrow(() -> new RuleViolationException(PersonRule.PHONE_NOT_READABLE));
    }

    static Optional<String> normalise(String typed) {
        String digits = SEPARATORS.matcher(typed).replaceAll("");
        if (digits.startsWith("+84")) {
            digits = national(digits.substring(3));
        } else if (digits.startsWith("0084")) {
            digits = national(digits.substring(4));
        } else if (digits.startsWith("84") && digits.length() >= 11) {
            digits = national(digits.substring(2));
        }
        if (OLD_MOBILE.matcher(digits).matches()) {
            String now = SINCE_2018.get(digits.substring(0, 4));
            digits = now == null ? digits : now + digits.substring(4);
        }
        boolean known = MOBILE.matcher(digits).matches()
                || LANDLINE.matcher(digits).matches()
                || FOREIGN.matcher(digits).matches();
        return known ? Optional.of(digits) : Optional.empty();
    }

    /** "+84 (0)905…" is as common as "+84 905…". */
    private static String national(String rest) {
        return rest.startsWith("0") ? rest : "0" + rest;
    }
}
