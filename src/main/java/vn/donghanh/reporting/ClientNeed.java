package vn.donghanh.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * One need of one client, as it was known on a day.
 *
 * @param key the need's own key, by which an access event names it
 * @param endedOn the day it ended: withdrawn, no longer assessed, or its episode closed; null while it lasts
 * @param withdrawal why she no longer wants it; null when she does, or it ended in another way
 * @param eligibility null while nobody judged it
 * @param pendingSince since when the judgement is put off; null when it is not
 * @param rule the rule by which it was judged, if one was named
 * @param triageDue the last day on which help counts as having come within the time of her level
 */
record ClientNeed(
        String key,
        ServiceGroup group,
        LocalDate identifiedOn,
        @Nullable LocalDate endedOn,
        @Nullable String withdrawal,
        @Nullable Eligibility eligibility,
        @Nullable LocalDate pendingSince,
        @Nullable String rule,
        LocalDate triageDue) {

    /** Named by then, and not over before the period began. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return !identifiedOn.isAfter(to) && (endedOn == null || !endedOn.isBefore(from));
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }
}
