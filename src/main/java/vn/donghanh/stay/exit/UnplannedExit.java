package vn.donghanh.stay.exit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** An unplanned exit and the supervisor's response; null until given. */
@Embeddable
public record UnplannedExit(
        Instant lastSeenAt,
        @Enumerated(EnumType.STRING) UnplannedExitRisk leavingRisk,
        @Enumerated(EnumType.STRING) @Nullable UnplannedExitResponse leavingAnswer,
        @Nullable StaffId answeredBy,
        @Nullable Instant answeredAt) {
    public static UnplannedExit of(Instant lastSeen, UnplannedExitRisk risk) {
        return new UnplannedExit(lastSeen, risk, null, null, null);
    }

    public boolean isAnswered() {
        return leavingAnswer != null;
    }

    public UnplannedExit answered(UnplannedExitResponse answer, StaffId staffId, Instant at) {
        return new UnplannedExit(lastSeenAt, leavingRisk, answer, staffId, at);
    }
}
