package vn.donghanh.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a page, read sign by sign: thousands of pages with a thousand tags each are read in one run.
 *
 * @param name empty for a comment or the document type
 * @param end the place after it
 */
record Tag(String name, boolean closes, Map<String, String> attributes, boolean isEmpty, int end) {

    /** The tag that begins at this bracket; null if the bracket is only a sign of the text. */
    static @Nullable Tag at(String source, int bracket) {
        for (String[] block : new String[][] {{"<!--", "-->"}, {"<![CDATA[", "]]>"}}) {
            int end = source.startsWith(block[0], bracket) ? source.indexOf(block[1], bracket + block[0].length()) : -1;
            if (end >= 0) {
                return nameless(end + block[1].length());
            }
        }
        if (source.startsWith("<!", bracket) || source.startsWith("<?", bracket)) {
            int end = source.indexOf('>', bracket);
            return end < 0 ? null : nameless(end + 1);
        }
        return new Reader(source, bracket + 1).tag();
    }

    private static Tag nameless(int end) {
        return new Tag("", false, Map.of(), true, end);
    }

    private static final class Reader {
        private static final char NOTHING = 0;

        private final String source;
        private int at;

        Reader(String source, int at) {
            this.source = source;
            this.at = at;
        }

        @Nullable
        Tag tag() {
            boolean closes = sign() == '/';
            if (closes) {
                at++;
            }
            int from = at;
            while (isLetter(sign()) || (at > from && isFurtherSign(sign()))) {
                at++;
            }
            if (at == from) {
                return null;
            }
            String name = source.substring(from, at);
            Map<String, String> attributes = new LinkedHashMap<>();
            while (true) {
                boolean apart = skipBlanks();
                boolean empty = sign() == '/';
                if (empty) {
                    at++;
                }
                if (sign() == '>') {
                    return new Tag(name, closes, attributes, empty, at + 1);
                }
                if (empty || !apart || !attribute(attributes)) {
                    return null;
                }
            }
        }

        private boolean attribute(Map<String, String> attributes) {
            int from = at;
            while (at < source.length() && !isBlank(sign()) && "=>\"/".indexOf(sign()) < 0) {
                at++;
            }
            if (at == from) {
                return false;
            }
            String name = source.substring(from, at);
            int behind = at;
            skipBlanks();
            if (sign() != '=') {
                at = behind;
                attributes.put(name, "");
                return true;
            }
            at++;
            skipBlanks();
            char quote = sign();
            int end = quote == '"' || quote == '\'' ? source.indexOf(quote, at + 1) : -1;
            if (end < 0) {
                return false;
            }
            attributes.put(name, Markup.unescaped(source.substring(at + 1, end)));
            at = end + 1;
            return true;
        }

        private boolean skipBlanks() {
            int from = at;
            while (isBlank(sign())) {
                at++;
            }
            return at > from;
        }

        private char sign() {
            return at < source.length() ? source.charAt(at) : NOTHING;
        }

        private static boolean isBlank(char sign) {
            return sign == ' ' || (sign >= '\t' && sign <= '\r');
        }

        private static boolean isLetter(char sign) {
            return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
        }

        private static boolean isFurtherSign(char sign) {
            return (sign >= '0' && sign <= '9') || sign == '_' || sign == ':' || sign == '-';
        }
    }
}
