package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a matter needs.
 *
 * @param paper code of the list
 * @param state null as long as nobody has asked about it
 * @param expectedOn the day by which its office should issue it; null unless asked for
 * @param late whether that day has passed
 */
public record LegalAidPaperRow(
        String paper,
        @Nullable PaperState state,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate expectedOn,
        boolean late)
        implements Serializable {
    public String labelKey() {
        return LegalAidPaper.PAPERS + "." + paper;
    }
}
