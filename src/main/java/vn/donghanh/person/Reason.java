package vn.donghanh.person;

import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** Why someone opens or decides something, in words of at least ten signs: long enough to have thought about it. */
record Reason(String text) {
    private static final int SHORTEST = 10;

    Reason {
        text = VietnameseText.clean(text);
        if (text.length() < SHORTEST) {
            throw RuleViolation.at("reason", PersonRule.REASON_TOO_SHORT, SHORTEST);
        }
    }
}
