package vn.donghanh.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises and sorts Vietnamese text: the order of combining marks, tones, case and đ make no difference when it is compared. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VietnameseText() {}

    /** Returns a line, such as a name, as it is stored: composed (NFC), trimmed, with single spaces. */
    public static String clean(String line) {
        return SPACES.matcher(cleanParagraphs(line)).replaceAll(" ");
    }

    /** As {@link #clean}; null when nothing was typed. */
    public static @Nullable String cleanOrNull(@Nullable String line) {
        return line == null || line.isBlank() ? null : clean(line);
    }

    /** Returns a text of one or more paragraphs as it is stored: composed (NFC) and trimmed, with the lines and spaces in it. */
    public static String cleanParagraphs(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** As {@link #cleanParagraphs}; null when nothing was typed. */
    public static @Nullable String cleanParagraphsOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : cleanParagraphs(text);
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
