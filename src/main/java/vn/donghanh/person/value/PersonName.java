package vn.donghanh.person.value;

import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * A name as one string, composed (NFC), of one to eighty characters. Vietnamese names are not split into first and
 * last.
 */
public record PersonName(String value) {
    private static final int MAX_LENGTH = 80;

    /** @throws RuleViolationException when it is blank or too long */
    public PersonName {
        value = VietnameseText.clean(value);
        if (value.isEmpty()) {
            throw new RuleViolationException(PersonRule.NAME_EMPTY);
        }
        if (value.length() > MAX_LENGTH) {
            throw new RuleViolationException(PersonRule.NAME_TOO_LONG, MAX_LENGTH);
        }
    }

    /**
     * Returns the form in which whole names are compared: tones, case, đ, spaces and apostrophes make no difference, so
     * "A Lăng" equals "Alăng".
     */
    String folded() {
        return String.join("", NameTokens.syllables(value));
    }
}
