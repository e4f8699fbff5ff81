package vn.donghanh.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentProvider;

/**
 * Which documents of a case are listed.
 *
 * @param type only those of this type; null or empty for all
 * @param words only those whose title contains all these words; null or blank for all
 * @param of only those of this record, as {@link AttachmentProvider.Attachable#key()} names it; null for all
 */
public record DocumentFilter(@Nullable String type, @Nullable String words, @Nullable String of) {
    public static final DocumentFilter ALL = new DocumentFilter(null, null, null);

    boolean matches(DocumentRow row) {
        AttachmentProvider.Attachable attached = row.attached();
        return (type == null || type.isEmpty() || type.equals(row.type()))
                && (of == null || (attached != null && of.equals(attached.key())))
                && hasWords(row.title());
    }

    private boolean hasWords(@Nullable String title) {
        return words == null
                || words.isBlank()
                || (title != null && Arrays.stream(plain(words).split("\\s+")).allMatch(plain(title)::contains));
    }

    /** Returns the text in lower case and without marks, as people type it in a search. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
