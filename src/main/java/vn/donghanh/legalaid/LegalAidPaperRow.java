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
 * @param late whether that day has passed and the paper is still expected
 * @param ended whether the matter has ended
 */
public record LegalAidPaperRow(
        String paper,
        @Nullable PaperState state,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate expectedOn,
        boolean late,
        boolean ended)
        implements Serializable {
    static LegalAidPaperRow notAsked(String paper, boolean ended) {
        return new LegalAidPaperRow(paper, null, null, null, false, ended);
    }

    /** Returns the key of the text that says where it stands, or stood when the matter ended. */
    public String stateKey() {
        if (state == null) {
            return ended ? "legalaid_matter.paper.neverAsked" : "legalaid_matter.paper.notAsked";
        }
        if (state == PaperState.ASKED_FOR && ended) {
            return "legalaid_matter.paper.notReceived";
        }
        return late ? "legalaid_matter.paper.late" : "PaperState." + state;
    }

    public String labelKey() {
        return LegalAidPaper.PAPERS + "." + paper;
    }
}
