package vn.donghanh.shared.web;

/** Cleans typed text: line breaks and invisible characters. */
public final class TextCharacters {
    private TextCharacters() {}

    /** Converts line breaks to one character each: browsers send two. */
    static String normaliseLineBreaks(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Removes what is invisible: control characters, changes of the text direction, unpaired surrogates and
     * noncharacters.
     */
    public static String removeInvisible(String typed) {
        String text = normaliseLineBreaks(typed);
        return text.codePoints().allMatch(TextCharacters::isVisible)
                ? text
                : text.codePoints()
                        .filter(TextCharacters::isVisible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isVisible(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        // embeddings, overrides and isolates can make a name look like another one
        boolean changesDirection = isFrom(0x202A, 0x202E, character) || isFrom(0x2066, 0x2069, character);
        boolean noncharacter = (character & 0xFFFE) == 0xFFFE || isFrom(0xFDD0, 0xFDEF, character);
        boolean surrogate = isFrom(Character.MIN_SURROGATE, Character.MAX_SURROGATE, character);
        return !control && !changesDirection && !noncharacter && !surrogate;
    }

    private static boolean isFrom(int first, int last, int character) {
        return first <= character && character <= last;
    }
}
