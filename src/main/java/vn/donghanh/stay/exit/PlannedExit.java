package vn.donghanh.stay.exit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.stay.StayRule;

/** The planned exit: day, destination and consent to follow-up. */
@Embeddable
public record PlannedExit(
        LocalDate exitOn,
        @Enumerated(EnumType.STRING) Destination destination,
        @Enumerated(EnumType.STRING) FollowUpConsent followUp) {
    /** @throws RuleViolationException when the day is in the past */
    public static PlannedExit of(LocalDate on, Destination destination, FollowUpConsent consent, Instant recordedAt) {
        if (on.isBefore(CentreTime.day(recordedAt))) {
            throw RuleViolationException.at("exitOn", StayRule.UNTIL_PAST);
        }
        return new PlannedExit(on, destination, consent);
    }
}
