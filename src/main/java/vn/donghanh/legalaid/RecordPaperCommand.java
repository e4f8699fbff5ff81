package vn.donghanh.legalaid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * Where a paper stands.
 *
 * @param paper code of the list of papers
 * @param askedOn the day on which it was asked for; needed for that state only
 */
public record RecordPaperCommand(@Nullable String paper, @Nullable PaperState state, @Nullable LocalDate askedOn) {
    /** @param listed whether the paper may be chosen today */
    List<Precondition> preconditions(boolean listed) {
        return List.of(
                Precondition.of(LegalAidRule.PAPER_MISSING, paper != null && listed)
                        .at("paper"),
                Precondition.of(LegalAidRule.PAPER_STATE_MISSING, state != null).at("state"),
                Precondition.of(LegalAidRule.DAY_MISSING, state != PaperState.ASKED_FOR || askedOn != null)
                        .at("askedOn"));
    }
}
