package vn.donghanh.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/**
 * What a passphrase must be: 15 to 200 signs of any script, 12 when a second factor stands beside it, and not one that everybody
 * tries first. Nothing is said of digits, capitals or signs, and none ever grows old.
 */
final class PassphraseRules {
    static final int SHORTEST = 15;
    static final int SHORTEST_WITH_SECOND_FACTOR = 12;
    static final int LONGEST = 200;
    private static final String PRODUCT = "donghanh";

    /** Up to this period a passphrase is a short piece said again and again. */
    private static final int LONGEST_PIECE = 7;

    /** What is left beside a common word, a username or the product's name must be a passphrase of its own. */
    private static final int ENOUGH_BESIDE = 8;

    private static final Set<String> COMMON = load();

    private PassphraseRules() {}

    static int shortest(boolean secondFactor) {
        return secondFactor ? SHORTEST_WITH_SECOND_FACTOR : SHORTEST;
    }

    /** In signs, of the composed form. */
    static int length(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return text.codePointCount(0, text.length());
    }

    /** @throws RuleViolation at the field {@code passphrase} */
    static void longEnough(int length, boolean secondFactor) {
        if (length < shortest(secondFactor)) {
            throw refused(StaffRule.PASSPHRASE_TOO_SHORT, shortest(secondFactor));
        }
    }

    /** For an account without a second factor. */
    static void check(String typed, Username username) {
        check(typed, username, SHORTEST);
    }

    /** @throws RuleViolation at the field {@code passphrase} */
    static void check(String typed, Username username, int shortest) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int length = length(typed);
        if (length < shortest) {
            throw refused(StaffRule.PASSPHRASE_TOO_SHORT, shortest);
        }
        if (length > LONGEST) {
            throw refused(StaffRule.PASSPHRASE_TOO_LONG, LONGEST);
        }
        String bare = VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}\\p{So}]", "");
        if (littleBeside(bare, username.value().replaceAll("[^a-z0-9]", "")) || littleBeside(bare, PRODUCT)) {
            throw refused(StaffRule.PASSPHRASE_PERSONAL);
        }
        if (COMMON.contains(bare) || commonBeside(bare) || repeats(bare) || runs(bare)) {
            throw refused(StaffRule.PASSPHRASE_COMMON);
        }
    }

    private static RuleViolation refused(StaffRule rule, Object... arguments) {
        return RuleViolation.at("passphrase", rule, arguments);
    }

    private static boolean littleBeside(String bare, String word) {
        return bare.contains(word) && bare.replace(word, "").length() < ENOUGH_BESIDE;
    }

    /** "matkhau2026!!!!" is a common word with a few digits. */
    private static boolean commonBeside(String bare) {
        String letters = bare.replaceAll("\\p{N}", "");
        return letters.length() < 4 || COMMON.contains(letters) || repeats(letters);
    }

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

    private static Set<String> load() {
        try (InputStream list = PassphraseRules.class.getResourceAsStream("common-passphrases.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> line.strip().transform(s -> java.util.Arrays.stream(s.split("\\s+", -1))))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
