package vn.donghanh.person.value;

import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Why someone opens or decides something, in words of at least ten signs: long enough to have thought about it. */
public record Justification(String text) {
    private static final int SHORTEST = 10;

    public Justification {
        text = VietnameseText.clean(text);
        if (text.length() < SHORTEST) {
            throw RuleViolationException.at("reason", PersonRule.REASON_TOO_SHORT, SHORTEST);
        }
    }
}
