package vn.donghanh.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises and sorts Vietnamese text: the order of combining marks, tones, case and đ make no difference when it is compared. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VietnameseText() {}

    /** Returns the text as it is stored: composed (NFC), trimmed, with single spaces. */
    public static String clean(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll(" ");
    }

    /** Returns the order in which people look names up: that of the Vietnamese alphabet, Đ after D and Â after A. */
    public static Comparator<String> alphabetical() {
        return Collator.getInstance(Locale.forLanguageTag("vi"))::compare;
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
