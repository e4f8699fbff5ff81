package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hearing day, and who went with the client.
 *
 * @param ahead whether it has not come yet
 * @param cancelled whether the matter ended before it came
 * @param by the names of those who went with the client; empty while nobody is recorded
 */
public record LegalAidHearingRow(LocalDate day, boolean ahead, boolean cancelled, List<String> by)
        implements Serializable {
    public LegalAidHearingRow {
        by = List.copyOf(by);
    }

    /** @param endedOn the day on which the matter ended; null while it is open */
    static LegalAidHearingRow of(LocalDate day, LocalDate today, @Nullable LocalDate endedOn, List<String> by) {
        boolean cancelled = endedOn != null && day.isAfter(endedOn);
        return new LegalAidHearingRow(day, !cancelled && day.isAfter(today), cancelled, by);
    }

    /** Whether the client was to be somewhere that day, and nobody is recorded as having gone along. */
    public boolean isAlone() {
        return !ahead && !cancelled && !isAccompanied();
    }

    /** Returns the key of the text that says how the day stands, with the day and the names. */
    public String textKey() {
        String state = isAccompanied() ? "by" : cancelled ? "cancelled" : ahead ? "ahead" : "alone";
        return "legalaid_matter.hearing." + state;
    }

    public boolean isAccompanied() {
        return !by.isEmpty();
    }

    public String names() {
        return String.join(", ", by);
    }
}
