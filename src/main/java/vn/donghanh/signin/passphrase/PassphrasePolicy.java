package vn.donghanh.signin.passphrase;

import java.text.Normalizer;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/**
 * What a passphrase must be: 15 to 200 signs of any script, 12 when a second factor stands beside it, and not one that everybody
 * tries first. Nothing is said of digits, capitals or signs, and none ever grows old.
 */
public final class PassphrasePolicy {
    static final int SHORTEST = 15;
    public static final int SHORTEST_WITH_SECOND_FACTOR = 12;
    static final int LONGEST = 200;
    /** Up to this period a passphrase is a short piece said again and again. */
    private static final int LONGEST_PIECE = 7;

    /** What is left beside a username, the words of the Centre or a walk over the keys must be a passphrase of its own. */
    private static final int ENOUGH_BESIDE = 8;

    private PassphrasePolicy() {}

    public static int shortest(boolean secondFactor) {
        return secondFactor ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST;
    }

    /** In signs, of the composed form. */
    public static int length(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return text.codePointCount(0, text.length());
    }

    /** @throws RuleViolationException at the field {@code passphrase} */
    public static void longEnough(int length, boolean secondFactor) {
        if (length < shortest(secondFactor)) {
            throw refused(StaffRule.PASSPHRASE_TOO_SHORT, shortest(secondFactor));
        }
    }

    /** For an account without a second factor. */
    static void check(String typed, Username username) {
        check(typed, username, SHORTEST);
    }

    /** @throws RuleViolationException at the field {@code passphrase} */
    public static void check(String typed, Username username, int shortest) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int length = length(typed);
        if (length < shortest) {
            throw refused(StaffRule.PASSPHRASE_TOO_SHORT, shortest);
        }
        if (length > LONGEST) {
            throw refused(StaffRule.PASSPHRASE_TOO_LONG, LONGEST);
        }
        String bare = VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}\\p{So}]", "");
        String own = username.value().replaceAll("[^a-z0-9]", "");
        if (bare.contains(own) && isLittle(bare.replace(own, ""))) {
            throw refused(StaffRule.PASSPHRASE_PERSONAL);
        }
        if (isCommon(bare)
                || PassphraseBlocklist.withoutDisguise(text)
                        .filter(PassphrasePolicy::isCommon)
                        .isPresent()) {
            throw refused(StaffRule.PASSPHRASE_COMMON);
        }
    }

    private static RuleViolationException refused(StaffRule rule, Object... arguments) {
        return RuleViolationException.at("passphrase", rule, arguments);
    }

    private static boolean isLittle(String left) {
        return left.length() < ENOUGH_BESIDE;
    }

    private static boolean isCommon(String bare) {
        return PassphraseBlocklist.areThere(bare)
                || commonBeside(bare)
                || repeats(bare)
                || runs(bare)
                || PassphraseBlocklist.besideContext(bare)
                        .filter(PassphrasePolicy::isLittle)
                        .isPresent()
                || PassphraseBlocklist.besideWalks(bare)
                        .filter(PassphrasePolicy::isLittle)
                        .isPresent();
    }

    /** "matkhau2026!!!!" is a common word with a few digits, "nguyenthilan1990" a name with a year; beside digits a short word is no more. */
    private static boolean commonBeside(String bare) {
        String letters = bare.replaceAll("\\p{N}", "");
        return PassphraseBlocklist.areThere(letters) || repeats(letters);
    }

    /** A short piece said again and again, or only once. */
    private static boolean repeats(String bare) {
        for (int period = 1; period <= LONGEST_PIECE; period++) {
            String piece = bare.substring(0, Math.min(period, bare.length()));
            if (piece.repeat(bare.length() / period + 1).startsWith(bare)) {
                return true;
            }
        }
        return false;
    }

    /** Every sign follows the one before: abcdefg…, 987654…. */
    private static boolean runs(String bare) {
        int steps = 0;
        for (int i = 1; i < bare.length(); i++) {
            steps += Math.abs(bare.charAt(i) - bare.charAt(i - 1)) == 1 ? 1 : 0;
        }
        return steps >= bare.length() - 2;
    }
}
