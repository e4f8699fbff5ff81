package vn.donghanh.consent;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.shared.SealedJson;

/**
 * The exact content of a disclosure, row by row. A row is a field code and its values: free text, or message keys that begin
 * with {@code @}, so that each reader sees them in their own language. The preview and the partner's page render the same value
 * of this type.
 */
public record DisclosureContent(List<DisclosedRow> lines) implements Serializable {
    private static final String LEGACY_ROW_SEPARATOR = "\u001E";
    private static final String LEGACY_PART_SEPARATOR = "\u001F";

    /**
     * @param field a code, e.g. {@code AGE_BAND}; its label is the message {@code disclosed.<field>}
     * @param values one or more; those that begin with {@code @} are message keys
     */
    public record DisclosedRow(String field, List<String> values) implements Serializable {
        public DisclosedRow {
            if (field.isEmpty() || values.isEmpty()) {
                throw new IllegalArgumentException("A row needs a field and at least one value");
            }
            values = values.stream().map(DisclosedRow::withoutControlCharacters).toList();
        }

        public static DisclosedRow of(String field, String... values) {
            return new DisclosedRow(field, List.of(values));
        }

        /**
         * Replaces control characters other than line breaks: they are not text, and earlier versions used two of them as
         * separators.
         */
        private static String withoutControlCharacters(String value) {
            return value.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        }
    }

    public DisclosureContent {
        lines = List.copyOf(lines);
    }

    /** Returns the field codes of the rows. The register stores these codes in plain text, and not the values. */
    public List<String> fields() {
        return lines.stream().map(DisclosedRow::field).toList();
    }

    public Optional<DisclosedRow> line(String field) {
        return lines.stream().filter(row -> row.field().equals(field)).findFirst();
    }

    /** Returns a copy without the rows of these fields. */
    DisclosureContent without(Set<String> fields) {
        return new DisclosureContent(
                lines.stream().filter(row -> !fields.contains(row.field())).toList());
    }

    /** Returns the serialised form that is encrypted. */
    public String toJson() {
        return SealedJson.write(this);
    }

    public static DisclosureContent parse(String text) {
        return SealedJson.read(text, DisclosureContent.class, DisclosureContent::parseLegacyFormat);
    }

    /** Parses the format of earlier versions: rows and their parts, each separated by a control character. */
    private static DisclosureContent parseLegacyFormat(String text) {
        return new DisclosureContent(Arrays.stream(text.split(LEGACY_ROW_SEPARATOR))
                .map(row -> List.of(row.split(LEGACY_PART_SEPARATOR, -1)))
                .map(DisclosureContent::rowOf)
                .toList());
    }

    /**
     * Builds a row from its parts. Encryption strips the text, so an empty value at the end is missing together with its
     * separator.
     */
    private static DisclosedRow rowOf(List<String> parts) {
        return parts.size() == 1
                ? DisclosedRow.of(parts.get(0), "")
                : new DisclosedRow(parts.get(0), parts.subList(1, parts.size()));
    }
}
