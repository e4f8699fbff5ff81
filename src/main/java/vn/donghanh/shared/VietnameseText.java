package vn.donghanh.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises Vietnamese text: the order of combining marks, tones, case and đ make no difference. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VietnameseText() {}

    /** Returns the text as it is stored: composed (NFC), trimmed, with single spaces. */
    public static String clean(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /** Returns the text as it is compared: without tones, diacritics and case, đ as d. */
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
