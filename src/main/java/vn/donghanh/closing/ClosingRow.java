package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;

/**
 * One closing as its readers see it.
 *
 * @param minutes null when none are written, or the reader neither asks, proposes nor decides
 * @param outcomes in the order in which they are asked
 * @param livelihood as it is written so far
 * @param livelihoods job and income at intake and at the end; empty when the end tells nothing, or the reader does not read it
 * @param answers what was still open when it was asked for, the earliest due first
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

    /** Who did something, and when. */
    public record Signature(String name, Instant at) implements Serializable {}

    public List<ReintegrationOutcome> answered() {
        return outcomes.keySet().stream().sorted().toList();
    }

    /** What closes without having been done. */
    public List<AnsweredItemRow> undone() {
        return answers.stream().filter(answer -> answer.ending().isNotDone()).toList();
    }

    public List<String> paragraphs() {
        return minutes == null ? List.of() : minutes.lines().toList();
    }
}
