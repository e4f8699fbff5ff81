package vn.donghanh.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * A need of a client as known on a given day.
 *
 * @param key key of the need, to which access events refer
 * @param kindKey key of its kind, by which access events may answer it; null when its group says enough
 * @param endedOn the day it ended by withdrawal, a later assessment or the end of the episode; null while open
 * @param withdrawal reason of the client's withdrawal; null when it was not withdrawn
 * @param eligibility null before the first judgement
 * @param pendingSince first day on which the judgement was pending; null when it is not
 * @param rule eligibility rule of the judgement, if given
 * @param triageDue the last day on which help counts as timely for the client's triage level
 */
record ClientNeed(
        String key,
        ServiceGroup group,
        @Nullable String kindKey,
        LocalDate identifiedOn,
        @Nullable LocalDate endedOn,
        @Nullable String withdrawal,
        @Nullable Eligibility eligibility,
        @Nullable LocalDate pendingSince,
        @Nullable String rule,
        LocalDate triageDue) {

    /** Whether the need was open on any day of the period. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return !identifiedOn.isAfter(to) && (endedOn == null || !endedOn.isBefore(from));
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }
}
