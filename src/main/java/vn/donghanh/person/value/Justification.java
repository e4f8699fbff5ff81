package vn.donghanh.person.value;

import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Why someone opens or decides something, in words of at least ten signs: long enough to have thought about it. */
public record Justification(String text) {
    private static final int MIN_LENGTH = 10;

    public Justification {
        text = VietnameseText.clean(text);
        if (text.length() < MIN_LENGTH) {
            throw RuleViolationException.at("reason", PersonRule.REASON_TOO_SHORT, MIN_LENGTH);
        }
    }
}
