package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A hearing day, and who went with the client.
 *
 * @param ahead whether it has not come yet
 * @param by the names of those who went with the client; empty while nobody is recorded
 */
public record LegalAidHearingRow(LocalDate day, boolean ahead, List<String> by) implements Serializable {
    public LegalAidHearingRow {
        by = List.copyOf(by);
    }

    public boolean isAccompanied() {
        return !by.isEmpty();
    }

    public String names() {
        return String.join(", ", by);
    }
}
