package vn.donghanh.shared.web.reopening;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Sha256;

/**
 * What the fields of a form showed when its page was opened, as a short digest of each. It travels with the form in a hidden field: when the page is
 * opened again, it says which fields hold something else by then, and which ones a person typed into.
 */
final class ShownValues {
    /** The name of the hidden field. */
    static final String PARAMETER = "dh.shown";

    /** Stands among the fields for the version of the record, of a form that names it: some of its fields do not show what they hold. */
    static final String VERSION = "@version";

    private static final int DIGEST_BYTES = 6;

    /** What a field of the page opened anew is to show. */
    enum Outcome {
        /** What was sent: nobody else changed the field. */
        SENT,
        /** What was sent, and a word that somebody else changed the field meanwhile. */
        SENT_BESIDE_CHANGE,
        /** What it holds now, which somebody else changed: the sender had left it as it was. */
        CHANGED
    }

    private final Map<String, String> digests = new LinkedHashMap<>();

    /** Reads what a form sent; whatever is not understood is left out. */
    static ShownValues parse(@Nullable String sent) {
        ShownValues shown = new ShownValues();
        if (sent != null) {
            Arrays.stream(sent.split(" ")).map(part -> part.split("=", 2)).forEach(part -> {
                if (part.length == 2) {
                    shown.digests.put(part[0], part[1]);
                }
            });
        }
        return shown;
    }

    void put(String field, String text) {
        digests.put(field, digest(field, text));
    }

    void putIfAbsent(String field, String text) {
        digests.computeIfAbsent(field, added -> digest(added, text));
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    boolean contains(String field) {
        return digests.containsKey(field);
    }

    /** Decides what a field shows that holds this text now, and for which this text was sent; one that was not on the page showed nothing. */
    Outcome compare(String field, String held, String sent) {
        if (!differs(field, held) || sent.equals(held)) {
            return Outcome.SENT;
        }
        return differs(field, sent) ? Outcome.SENT_BESIDE_CHANGE : Outcome.CHANGED;
    }

    /** Whether the field showed something else. */
    boolean differs(String field, String text) {
        return !digests.getOrDefault(field, "").equals(digest(field, text));
    }

    private static String digest(String field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        byte[] whole = Sha256.of(field + "\n" + text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
    }

    @Override
    public String toString() {
        return digests.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
    }
}
