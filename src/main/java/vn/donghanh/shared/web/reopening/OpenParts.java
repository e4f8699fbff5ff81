package vn.donghanh.shared.web.reopening;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a long form are open, such as the need or the actions that are being written, each named by its place: {@code 3}, or {@code 1.0} within another.
 * They travel with the form in a hidden field: when it comes back, what was typed into them has its fields.
 */
public final class OpenParts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern PART = Pattern.compile("(?<!\\S)\\d{1,3}(\\.\\d{1,3})?(?!\\S)");

    private final Set<String> open = new TreeSet<>();

    /** Opens this part beside the others. */
    public void open(String part) {
        open.add(part);
    }

    /** Opens this part and closes all others. */
    public void openOnly(String part) {
        closeAll();
        open(part);
    }

    public void close(String part) {
        open.remove(part);
    }

    public void closeAll() {
        open.clear();
    }

    public boolean isOpen(String part) {
        return open.contains(part);
    }

    /** Returns what the hidden field holds. */
    public String getSent() {
        return String.join(" ", open);
    }

    /** @param sent what came back with the form; null or empty while nothing is open */
    public void setSent(@Nullable String sent) {
        closeAll();
        if (sent != null) {
            PART.matcher(sent).results().map(MatchResult::group).forEach(this::open);
        }
    }
}
