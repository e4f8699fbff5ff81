package vn.donghanh.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.Livelihood;

/**
 * One closing as its readers see it.
 *
 * @param minutes null when none are written, or the reader neither asks, proposes nor decides
 * @param outcomes in the order in which they are asked
 * @param livelihood as it is written so far
 * @param livelihoods job and income at intake and at the end; empty when the end tells nothing, or the reader does not read it
 * @param answers what was still open when it was asked for, the earliest due first
 */
public record ClosureRow(
        int episode,
        int round,
        ClosureState state,
        @Nullable ClosureReason reason,
        @Nullable String minutes,
        Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
        @Nullable Livelihood livelihood,
        List<LivelihoodLine> livelihoods,
        List<AnsweredRow> answers,
        Instant savedAt,
        @Nullable Hand requested,
        @Nullable Hand proposed,
        @Nullable Hand returned,
        @Nullable String returnReason,
        @Nullable Hand decided,
        @Nullable ClosureDecision decision)
        implements Serializable {

    /** Who did something, and when. */
    public record Hand(String name, Instant at) implements Serializable {}

    public List<ReintegrationOutcome> answered() {
        return outcomes.keySet().stream().sorted().toList();
    }

    /** What closes without having been done. */
    public List<AnsweredRow> undone() {
        return answers.stream().filter(answer -> answer.ending().isUndone()).toList();
    }

    public List<String> paragraphs() {
        return minutes == null ? List.of() : minutes.lines().toList();
    }
}
