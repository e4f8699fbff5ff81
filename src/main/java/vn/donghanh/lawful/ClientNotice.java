package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * The notification of the client about an answer: due once, unless a law forbids it.
 *
 * @param forbiddenSealed the law that forbids it, encrypted
 * @param forbiddenUntil the last day on which it is forbidden; null when the law sets none
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // encrypted bytes, never compared
record ClientNotice(
        @Enumerated(EnumType.STRING) ClientNotificationStatus telling,
        byte @Nullable [] forbiddenSealed,
        @Nullable LocalDate forbiddenUntil,
        @Enumerated(EnumType.STRING) @Nullable ClientNotificationChannel informedHow,
        @Nullable LocalDate informedOn,
        @Nullable StaffId informedBy,
        @Nullable Instant informedAt) {

    static ClientNotice due() {
        return new ClientNotice(ClientNotificationStatus.DUE, null, null, null, null, null, null);
    }

    static ClientNotice forbidden(byte[] basis, @Nullable LocalDate until) {
        return new ClientNotice(ClientNotificationStatus.FORBIDDEN, basis, until, null, null, null, null);
    }

    /** Returns what holds on that day: once the last day of a prohibition is over, the notification is due. */
    ClientNotificationStatus statusOn(LocalDate day) {
        return telling == ClientNotificationStatus.FORBIDDEN && forbiddenUntil != null && day.isAfter(forbiddenUntil)
                ? ClientNotificationStatus.DUE
                : telling;
    }

    boolean mayBeNotified(LocalDate today) {
        return statusOn(today) == ClientNotificationStatus.DUE;
    }

    /** @throws RuleViolationException when no notification is due, a law still forbids it on that day, or the day is in the future */
    ClientNotice notified(ClientNotificationChannel channel, LocalDate on, StaffId staffId, Instant at) {
        LocalDate today = CentreTime.day(at);
        if (!mayBeNotified(today)) {
            throw new RuleViolationException(LawfulRule.NOT_TO_BE_INFORMED);
        }
        if (on.isAfter(today)) {
            throw RuleViolationException.at("on", LawfulRule.DAY_IN_FUTURE);
        }
        if (telling == ClientNotificationStatus.FORBIDDEN && !on.isAfter(forbiddenUntil)) {
            throw RuleViolationException.at("on", LawfulRule.INFORMED_TOO_EARLY);
        }
        return new ClientNotice(
                ClientNotificationStatus.INFORMED, forbiddenSealed, forbiddenUntil, channel, on, staffId, at);
    }
}
