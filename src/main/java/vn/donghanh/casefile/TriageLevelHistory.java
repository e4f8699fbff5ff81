package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * How the triage level of a case came to be.
 *
 * @param pending the undecided request for a lower level; null when there is none
 * @param entries changes and refusals, newest first
 */
public record TriageLevelHistory(@Nullable Request pending, List<Entry> entries) implements Serializable {
    /**
     * A request for a lower level.
     *
     * @param proposed null for a request from before the level was asked for
     */
    public record Request(String by, Instant at, @Nullable TriageLevel proposed, String reason)
            implements Serializable {}

    /**
     * A change by screening or by a person, or the refusal of a requested lower level.
     *
     * @param key message key of the sentence
     * @param reason null for a change by screening
     * @param request the request that it answers; null when there was none
     */
    public record Entry(
            String key,
            TriageLevel from,
            TriageLevel to,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Request request)
            implements Serializable {
        public boolean isByScreening() {
            return reason == null;
        }
    }
}
