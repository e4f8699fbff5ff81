package vn.donghanh.shared.web;

/** Which signs of a typed text are text. */
public final class TextCharacters {
    private TextCharacters() {}

    /** A line break is one sign: browsers send two. */
    static String normaliseLineBreaks(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The text without what nobody sees: control characters, turns of the reading direction, halves of signs and what is no character. */
    public static String removeInvisible(String typed) {
        String text = normaliseLineBreaks(typed);
        return text.codePoints().allMatch(TextCharacters::isVisible)
                ? text
                : text.codePoints()
                        .filter(TextCharacters::isVisible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isVisible(int sign) {
        boolean control = Character.isISOControl(sign) && sign != '\n' && sign != '\t';
        // embeddings, overrides and isolates: they make a name read as another one
        boolean turns = isFrom(0x202A, 0x202E, sign) || isFrom(0x2066, 0x2069, sign);
        boolean none = (sign & 0xFFFE) == 0xFFFE || isFrom(0xFDD0, 0xFDEF, sign);
        boolean half = isFrom(Character.MIN_SURROGATE, Character.MAX_SURROGATE, sign);
        return !control && !turns && !none && !half;
    }

    private static boolean isFrom(int first, int last, int sign) {
        return first <= sign && sign <= last;
    }
}
