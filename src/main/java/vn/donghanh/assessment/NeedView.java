package vn.donghanh.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One need as a screen shows it.
 *
 * @param key stays the same when she is assessed again, so that a goal keeps its need
 * @param need which need; null when it is sealed and this reader may not open it
 * @param labelKey the message that names it, for this reader
 * @param rule the code of the rule by which it was judged
 * @param pendingUntil the last day for a pending decision; null when nothing is pending
 */
public record NeedView(
        String key,
        @Nullable PresentingNeed need,
        String labelKey,
        NeedArea area,
        @Nullable String words,
        @Nullable Eligibility eligibility,
        @Nullable String rule,
        @Nullable String basis,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate pendingSince,
        @Nullable LocalDate pendingUntil)
        implements Serializable {

    public boolean isJudged() {
        return eligibility != null && eligibility.isComplete(rule != null, basis != null);
    }

    /** The reader may not open what this need is. */
    public boolean isRestricted() {
        return need == null;
    }
}
