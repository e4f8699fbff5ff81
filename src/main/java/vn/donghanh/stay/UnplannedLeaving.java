package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** That she went without a plan, and what the supervisor decided to do; null until she has. */
@Embeddable
record UnplannedLeaving(
        Instant lastSeenAt,
        @Enumerated(EnumType.STRING) LeavingRisk leavingRisk,
        @Enumerated(EnumType.STRING) @Nullable LeavingAnswer leavingAnswer,
        @Nullable StaffId answeredBy,
        @Nullable Instant answeredAt) {
    /** @throws RuleViolation when she would have been seen before she came in, or after it is told */
    static UnplannedLeaving of(
            @Nullable SealedAdmission admission, Instant lastSeen, LeavingRisk risk, Instant toldAt) {
        if (lastSeen.isAfter(toldAt)) {
            throw RuleViolation.at("lastSeenDay", StayRule.DAY_IN_FUTURE);
        }
        if (admission != null && VietNam.day(lastSeen).isBefore(VietNam.day(admission.admittedAt()))) {
            throw RuleViolation.at("lastSeenDay", StayRule.DAY_BEFORE_ADMISSION);
        }
        return new UnplannedLeaving(lastSeen, risk, null, null, null);
    }

    boolean isAnswered() {
        return leavingAnswer != null;
    }

    UnplannedLeaving answered(LeavingAnswer answer, StaffId by, Instant at) {
        return new UnplannedLeaving(lastSeenAt, leavingRisk, answer, by, at);
    }
}
