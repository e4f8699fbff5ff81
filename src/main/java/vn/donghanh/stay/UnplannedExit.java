package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** An unplanned exit and the supervisor's response; null until given. */
@Embeddable
record UnplannedExit(
        Instant lastSeenAt,
        @Enumerated(EnumType.STRING) UnplannedExitRisk leavingRisk,
        @Enumerated(EnumType.STRING) @Nullable UnplannedExitResponse leavingAnswer,
        @Nullable StaffId answeredBy,
        @Nullable Instant answeredAt) {
    /** @throws RuleViolationException when the time last seen is before the admission, or after the report */
    static UnplannedExit of(
            @Nullable EncryptedAdmission admission, Instant lastSeen, UnplannedExitRisk risk, Instant reportedAt) {
        if (lastSeen.isAfter(reportedAt)) {
            throw RuleViolationException.at("lastSeenDay", StayRule.DAY_IN_FUTURE);
        }
        if (admission != null && CentreTime.day(lastSeen).isBefore(CentreTime.day(admission.admittedAt()))) {
            throw RuleViolationException.at("lastSeenDay", StayRule.DAY_BEFORE_ADMISSION);
        }
        return new UnplannedExit(lastSeen, risk, null, null, null);
    }

    boolean isAnswered() {
        return leavingAnswer != null;
    }

    UnplannedExit answered(UnplannedExitResponse answer, StaffId staffId, Instant at) {
        return new UnplannedExit(lastSeenAt, leavingRisk, answer, staffId, at);
    }
}
