package vn.donghanh.reporting.signed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.CentreTime;

/**
 * Something about a closed period that was recorded after its cutoff.
 *
 * @param caseId null for what belongs to no case
 */
record LateEntry(DriftKind kind, @Nullable CaseId caseId, Instant recordedAt) {
    LocalDate recordedOn() {
        return CentreTime.day(recordedAt);
    }

    DriftCause cause() {
        return new DriftCause(kind, recordedOn());
    }
}
