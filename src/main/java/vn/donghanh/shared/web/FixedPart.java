package vn.donghanh.shared.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One kept text with the places where the value of the page goes. */
record FixedPart(List<String> pieces) {
    /** Stands in the written text for the value; no text of ours holds it, as it belongs to no script. */
    static final String SLOT = "\uE000";

    static FixedPart of(String text) {
        return new FixedPart(List.of(text.split(SLOT, -1)));
    }

    /** Writes the text with this value, escaped for a text and for an attribute. */
    void write(Writer page, String value) throws IOException {
        page.write(pieces.get(0));
        if (pieces.size() > 1) {
            String escaped = value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
            for (String piece : pieces.subList(1, pieces.size())) {
                page.write(escaped);
                page.write(piece);
            }
        }
    }
}
