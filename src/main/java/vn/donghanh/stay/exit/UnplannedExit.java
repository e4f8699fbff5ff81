package vn.donghanh.stay.exit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.stay.StayRule;

/** An unplanned exit and the supervisor's response; null until given. */
@Embeddable
public record UnplannedExit(
        Instant lastSeenAt,
        @Enumerated(EnumType.STRING) UnplannedExitRisk leavingRisk,
        @Enumerated(EnumType.STRING) @Nullable UnplannedExitResponse leavingAnswer,
        @Nullable StaffId answeredBy,
        @Nullable Instant answeredAt) {
    /**
     * @param admittedAt null before the admission
     * @throws RuleViolationException when the time last seen is before the admission, or after the report
     */
    public static UnplannedExit of(
            @Nullable Instant admittedAt, Instant lastSeen, UnplannedExitRisk risk, Instant reportedAt) {
        if (lastSeen.isAfter(reportedAt)) {
            throw RuleViolationException.at("lastSeenDay", StayRule.DAY_IN_FUTURE);
        }
        if (admittedAt != null && CentreTime.day(lastSeen).isBefore(CentreTime.day(admittedAt))) {
            throw RuleViolationException.at("lastSeenDay", StayRule.DAY_BEFORE_ADMISSION);
        }
        return new UnplannedExit(lastSeen, risk, null, null, null);
    }

    public boolean isAnswered() {
        return leavingAnswer != null;
    }

    public UnplannedExit answered(UnplannedExitResponse answer, StaffId staffId, Instant at) {
        return new UnplannedExit(lastSeenAt, leavingRisk, answer, staffId, at);
    }
}
