package vn.donghanh.person.value;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.VietnameseText;

/**
 * Where someone lives, as it was recorded: her words, the administrative unit as it was then, and the day it was true. A reform of the
 * units never rewrites it; what the unit is called today is computed when it is read. It is kept as one text, sealed like any field:
 * the words, and what belongs to them in brackets behind.
 *
 * @param unit the unit's id ({@code admin_unit}); null when only words were told
 * @param asOf null for an address from before places were asked for
 */
public record RecordedAddress(String spoken, @Nullable Integer unit, @Nullable LocalDate asOf) implements Serializable {
    private static final Pattern KEPT =
            Pattern.compile("(.*?) \\[(?:#(\\d{1,7}), )?(\\d{4}-\\d{2}-\\d{2})]", Pattern.DOTALL);

    public RecordedAddress {
        spoken = VietnameseText.clean(spoken);
    }

    /** Reads what is kept; a text without brackets is an address of words alone. */
    public static RecordedAddress read(String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            return new RecordedAddress(kept, null, null);
        }
        String unit = parts.group(2);
        return new RecordedAddress(
                parts.group(1), unit == null ? null : Integer.valueOf(unit), LocalDate.parse(parts.group(3)));
    }

    /** How it is kept. */
    public String text() {
        if (asOf == null) {
            return spoken;
        }
        return spoken + " [" + (unit == null ? "" : "#" + unit + ", ") + asOf + "]";
    }
}
