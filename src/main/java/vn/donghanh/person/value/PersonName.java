package vn.donghanh.person.value;

import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** A name as it is written: one string, composed (NFC), one to eighty signs. Vietnamese names are not cut into first and last. */
public record PersonName(String value) {
    private static final int MAX_LENGTH = 80;

    /** @throws RuleViolationException when nothing is left after trimming, or it is too long */
    public PersonName {
        value = VietnameseText.clean(value);
        if (value.isEmpty()) {
            throw new RuleViolationException(PersonRule.NAME_EMPTY);
        }
        if (value.length() > MAX_LENGTH) {
            throw new RuleViolationException(PersonRule.NAME_TOO_LONG, MAX_LENGTH);
        }
    }

    /** How whole names are compared: tones, case, đ, spaces and apostrophes make no difference, so "A Lăng" is "Alăng". */
    String folded() {
        return String.join("", NameTokens.syllables(value));
    }
}
