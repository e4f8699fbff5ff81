package vn.donghanh.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.casefile.spi.PresentingNeed;

/**
 * One need as shown on the page.
 *
 * @param key the same in every reassessment, so that a goal keeps its need
 * @param need the kind of need; null when it is sealed and this user may not open it
 * @param labelKey message key of the need's name for this user
 * @param rule code of the eligibility rule
 * @param pendingUntil deadline of a pending decision; null when nothing is pending
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

    /** Whether the kind of this need is hidden from the user. */
    public boolean isRestricted() {
        return need == null;
    }
}
