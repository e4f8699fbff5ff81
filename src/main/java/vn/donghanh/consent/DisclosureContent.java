package vn.donghanh.consent;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.shared.SealedJson;

/**
 * What a partner is shown, line by line and not a word more. A line is a field's code and its value: free text, or message keys that
 * begin with {@code @}, so that each reader has it in her language. The preview and the partner's page draw the same value of this type.
 */
public record DisclosureContent(List<Row> lines) implements Serializable {
    private static final String BETWEEN_LINES = "\u001E";
    private static final String BETWEEN_PARTS = "\u001F";

    /**
     * @param field a code, e.g. {@code AGE_BAND}; its words are {@code disclosed.<field>}
     * @param values one or more; those that begin with {@code @} are message keys
     */
    public record Row(String field, List<String> values) implements Serializable {
        public Row {
            if (field.isEmpty() || values.isEmpty()) {
                throw new IllegalArgumentException("A line says something");
            }
            values = values.stream().map(Row::plain).toList();
        }

        public static Row of(String field, String... values) {
            return new Row(field, List.of(values));
        }

        /** Control signs other than line breaks are not text, and two of them separated lines and values in earlier versions. */
        private static String plain(String value) {
            return value.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        }
    }

    public DisclosureContent {
        lines = List.copyOf(lines);
    }

    /** The codes of what it holds: that, and not the values, stands open in the register. */
    public List<String> fields() {
        return lines.stream().map(Row::field).toList();
    }

    public Optional<Row> line(String field) {
        return lines.stream().filter(line -> line.field().equals(field)).findFirst();
    }

    /** The same without the lines of these fields. */
    DisclosureContent without(Set<String> fields) {
        return new DisclosureContent(
                lines.stream().filter(line -> !fields.contains(line.field())).toList());
    }

    /** The one spelling in which it is sealed. */
    public String toJson() {
        return SealedJson.write(this);
    }

    public static DisclosureContent parse(String text) {
        return SealedJson.read(text, DisclosureContent.class, DisclosureContent::parseLegacyFormat);
    }

    /** What earlier versions sealed: lines and their parts, with a control sign between them. */
    private static DisclosureContent parseLegacyFormat(String text) {
        return new DisclosureContent(Arrays.stream(text.split(BETWEEN_LINES))
                .map(line -> List.of(line.split(BETWEEN_PARTS, -1)))
                .map(DisclosureContent::line)
                .toList());
    }

    /** Sealing strips the text: an empty value at its end is gone with the sign before it. */
    private static Row line(List<String> parts) {
        return parts.size() == 1 ? Row.of(parts.get(0), "") : new Row(parts.get(0), parts.subList(1, parts.size()));
    }
}
