package vn.donghanh.person;

import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** A name as it is written: one string, composed (NFC), one to eighty signs. Vietnamese names are not cut into first and last. */
public record PersonName(String value) {
    private static final int LONGEST = 80;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @throws RuleViolation when nothing is left after trimming, or it is too long */
    public PersonName {
        value = VietnameseText.clean(value);
        if (value.isEmpty()) {
            throw new RuleViolation(PersonRule.NAME_EMPTY);
        }
        if (value.length() > LONGEST) {
            throw new RuleViolation(PersonRule.NAME_TOO_LONG, LONGEST);
        }
    }

    /** How whole names are compared: tones, case, đ, spaces and apostrophes make no difference, so "A Lăng" is "Alăng". */
    String folded() {
        String letters =
                NEITHER_LETTER_NOR_DIGIT.matcher(VietnameseText.fold(value)).replaceAll("");
        return letters.isEmpty() ? VietnameseText.fold(value) : letters;
    }
}
