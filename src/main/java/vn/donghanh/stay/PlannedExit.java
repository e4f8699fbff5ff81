package vn.donghanh.stay;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** When she goes and where to, and whether she wants to be asked after later. */
@Embeddable
record PlannedExit(
        LocalDate exitOn,
        @Enumerated(EnumType.STRING) Destination destination,
        @Enumerated(EnumType.STRING) FollowUpAnswer followUp) {
    /** @throws RuleViolation when that day is over */
    static PlannedExit of(LocalDate on, Destination where, FollowUpAnswer answer, Instant saidAt) {
        if (on.isBefore(VietNam.day(saidAt))) {
            throw RuleViolation.at("exitOn", StayRule.UNTIL_PAST);
        }
        return new PlannedExit(on, where, answer);
    }
}
