package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.value.LivelihoodRow;
import vn.donghanh.closing.value.OutcomeAnswer;

/**
 * A closing request as shown to its reader.
 *
 * @param minutes null when none are written or the reader may not read minutes
 * @param outcomes answers by outcome
 * @param livelihood employment and income as entered so far
 * @param livelihoods employment and income at intake and at closing; empty when not answered at closing or not visible to the reader
 * @param answers answers for the items that were open at the request, the earliest due first
 */
public record ClosingRow(
        int episode,
        int round,
        ClosingStatus state,
        @Nullable CaseClosingReason reason,
        @Nullable String minutes,
        Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @Nullable Livelihood livelihood,
        List<LivelihoodRow> livelihoods,
        List<AnsweredItemRow> answers,
        Instant savedAt,
        @Nullable Signature requested,
        @Nullable Signature proposed,
        @Nullable Signature returned,
        @Nullable String returnReason,
        @Nullable Signature decided,
        @Nullable ClosingDecision decision)
        implements Serializable {

    /** The name of the person who signed a step, and the time. */
    public record Signature(String name, Instant at) implements Serializable {}

    public List<ReintegrationOutcome> answered() {
        return outcomes.keySet().stream().sorted().toList();
    }

    /** Returns the items that end without having been done. */
    public List<AnsweredItemRow> undone() {
        return answers.stream().filter(answer -> answer.ending().isNotDone()).toList();
    }

    public List<String> paragraphs() {
        return minutes == null ? List.of() : minutes.lines().toList();
    }
}
