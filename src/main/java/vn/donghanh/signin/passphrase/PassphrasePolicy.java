package vn.donghanh.signin.passphrase;

import java.text.Normalizer;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/**
 * Policy for passphrases: 15 to 200 characters of any script, 12 with a second factor, and none of the passphrases that attackers try first. There
 * are no rules on digits, capitals or special characters, and no expiry.
 */
public final class PassphrasePolicy {
    static final int MIN_LENGTH = 15;
    public static final int MIN_LENGTH_WITH_SECOND_FACTOR = 12;
    static final int MAX_LENGTH = 200;
    /** Longest period that is recognised as the repetition of a short piece. */
    private static final int MAX_PERIOD = 7;

    /** Minimum length of what remains without a username, the terms of the Centre or a keyboard walk. */
    private static final int MIN_REMAINDER = 8;

    private PassphrasePolicy() {}

    public static int minLength(boolean secondFactor) {
        return secondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_LENGTH;
    }

    /** Whether a passphrase of this length may only be used together with a second factor. */
    public static boolean isTooShortAlone(int length) {
        return length < MIN_LENGTH;
    }

    /** Returns the number of characters (code points) of the composed form. */
    public static int length(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return text.codePointCount(0, text.length());
    }

    /** @throws RuleViolationException at the field {@code passphrase} */
    public static void requireMinLength(int length, boolean secondFactor) {
        if (length < minLength(secondFactor)) {
            throw refused(StaffRule.PASSPHRASE_TOO_SHORT, minLength(secondFactor));
        }
    }

    /** Checks a passphrase of an account without a second factor. */
    static void check(String typed, Username username) {
        check(typed, username, MIN_LENGTH);
    }

    /** @throws RuleViolationException at the field {@code passphrase} */
    public static void check(String typed, Username username, int shortest) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int length = length(typed);
        if (length < shortest) {
            throw refused(StaffRule.PASSPHRASE_TOO_SHORT, shortest);
        }
        if (length > MAX_LENGTH) {
            throw refused(StaffRule.PASSPHRASE_TOO_LONG, MAX_LENGTH);
        }
        String folded = VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}\\p{So}]", "");
        String ownName = username.value().replaceAll("[^a-z0-9]", "");
        if (folded.contains(ownName) && isTooShort(folded.replace(ownName, ""))) {
            throw refused(StaffRule.PASSPHRASE_PERSONAL);
        }
        if (isCommon(folded)
                || PassphraseBlocklist.undisguise(text)
                        .filter(PassphrasePolicy::isCommon)
                        .isPresent()) {
            throw refused(StaffRule.PASSPHRASE_COMMON);
        }
    }

    private static RuleViolationException refused(StaffRule rule, Object... arguments) {
        return RuleViolationException.at("passphrase", rule, arguments);
    }

    private static boolean isTooShort(String remainder) {
        return remainder.length() < MIN_REMAINDER;
    }

    private static boolean isCommon(String folded) {
        return PassphraseBlocklist.contains(folded)
                || isCommonBesideDigits(folded)
                || isRepetition(folded)
                || isSequence(folded)
                || PassphraseBlocklist.removeContextWords(folded)
                        .filter(PassphrasePolicy::isTooShort)
                        .isPresent()
                || PassphraseBlocklist.removeKeyboardWalks(folded)
                        .filter(PassphrasePolicy::isTooShort)
                        .isPresent();
    }

    /** Whether a common word or name remains without the digits, e.g. "matkhau2026!!!!" or "nguyenthilan1990". */
    private static boolean isCommonBesideDigits(String folded) {
        String letters = folded.replaceAll("\\p{N}", "");
        return PassphraseBlocklist.contains(letters) || isRepetition(letters);
    }

    /** Whether the text repeats a short piece, or consists of a single one. */
    private static boolean isRepetition(String folded) {
        for (int period = 1; period <= MAX_PERIOD; period++) {
            String piece = folded.substring(0, Math.min(period, folded.length()));
            if (piece.repeat(folded.length() / period + 1).startsWith(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters are consecutive: abcdefg…, 987654…. */
    private static boolean isSequence(String folded) {
        int steps = 0;
        for (int i = 1; i < folded.length(); i++) {
            steps += Math.abs(folded.charAt(i) - folded.charAt(i - 1)) == 1 ? 1 : 0;
        }
        return steps >= folded.length() - 2;
    }
}
