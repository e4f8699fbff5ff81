package vn.donghanh.person.value;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.VietnameseText;

/**
 * An address as it was recorded: the client's words, the administrative unit of that time, and the day on which it was
 * true. A territorial reform never changes it; the unit's current name is computed on reading. Stored as one encrypted
 * text: the words, followed by the other parts in brackets.
 *
 * @param unit the unit's id ({@code admin_unit}); null when only words were given
 * @param asOf null for an address recorded before units were asked for
 */
public record RecordedAddress(String spoken, @Nullable Integer unit, @Nullable LocalDate asOf) implements Serializable {
    private static final Pattern KEPT =
            Pattern.compile("(.*?) \\[(?:#(\\d{1,7}), )?(\\d{4}-\\d{2}-\\d{2})]", Pattern.DOTALL);

    public RecordedAddress {
        spoken = VietnameseText.clean(spoken);
    }

    /** Parses the stored text; without brackets it is an address of words alone. */
    public static RecordedAddress read(String stored) {
        Matcher parts = KEPT.matcher(stored);
        if (!parts.matches()) {
            return new RecordedAddress(stored, null, null);
        }
        String unit = parts.group(2);
        return new RecordedAddress(
                parts.group(1), unit == null ? null : Integer.valueOf(unit), LocalDate.parse(parts.group(3)));
    }

    /** Returns the stored text. */
    public String text() {
        if (asOf == null) {
            return spoken;
        }
        return spoken + " [" + (unit == null ? "" : "#" + unit + ", ") + asOf + "]";
    }
}
