package vn.donghanh.person.value;

import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * The reason for a decryption or a decision, of at least ten characters so that it is not filled in without thought.
 */
public record Justification(String text) {
    private static final int MIN_LENGTH = 10;

    public Justification {
        text = VietnameseText.clean(text);
        if (text.length() < MIN_LENGTH) {
            throw RuleViolationException.at("reason", PersonRule.REASON_TOO_SHORT, MIN_LENGTH);
        }
    }
}
