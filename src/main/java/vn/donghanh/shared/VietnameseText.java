package vn.donghanh.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as people type it, folded to what they mean: order of marks, tones, case and đ make no difference. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VietnameseText() {}

    /** Composed (NFC), trimmed, single spaces: how text is stored. */
    public static String clean(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /** Without tones, marks and case, đ as d: how text is compared. */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.replace('đ', 'd')
                        .replace('Đ', 'd')
                        .toLowerCase(Locale.ROOT)
                        .strip())
                .replaceAll(" ");
    }
}
