package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/**
 * Whether the client whom an answer is about knows of it: she is to be told, unless a law forbids it, and once.
 *
 * @param forbiddenSealed the law that forbids it, sealed
 * @param forbiddenUntil the last day on which it is forbidden; null when the law names none
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record ClientNotice(
        @Enumerated(EnumType.STRING) Telling telling,
        byte @Nullable [] forbiddenSealed,
        @Nullable LocalDate forbiddenUntil,
        @Enumerated(EnumType.STRING) @Nullable TellingWay toldHow,
        @Nullable LocalDate toldOn,
        @Nullable StaffId toldBy,
        @Nullable Instant toldAt) {

    static ClientNotice due() {
        return new ClientNotice(Telling.DUE, null, null, null, null, null, null);
    }

    static ClientNotice forbidden(byte[] basis, @Nullable LocalDate until) {
        return new ClientNotice(Telling.FORBIDDEN, basis, until, null, null, null, null);
    }

    boolean mayBeTold(LocalDate today) {
        return telling == Telling.DUE
                || (telling == Telling.FORBIDDEN && forbiddenUntil != null && today.isAfter(forbiddenUntil));
    }

    /** @throws RuleViolation when there is nothing to tell, a law still forbids it that day, or the day lies outside */
    ClientNotice told(TellingWay how, LocalDate on, StaffId by, Instant at) {
        LocalDate today = VietNam.day(at);
        if (!mayBeTold(today)) {
            throw new RuleViolation(LawfulRule.NOT_TO_BE_TOLD);
        }
        if (on.isAfter(today)) {
            throw RuleViolation.at("on", LawfulRule.DAY_IN_FUTURE);
        }
        if (telling == Telling.FORBIDDEN && !on.isAfter(forbiddenUntil)) {
            throw RuleViolation.at("on", LawfulRule.TOLD_TOO_EARLY);
        }
        return new ClientNotice(Telling.TOLD, forbiddenSealed, forbiddenUntil, how, on, by, at);
    }
}
