package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.staff.SessionStatus.SessionPhase.ENDED;
import static vn.donghanh.staff.SessionStatus.SessionPhase.LOCKED;
import static vn.donghanh.staff.SessionStatus.SessionPhase.OPEN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

class StaffSessionTest {
    private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");
    private final StaffSession session = new StaffSession(new StaffId(1), new byte[32], "Firefox, Linux", START);

    @Test
    void sessionLocksAfterTenMinutesAndEndsAfterFifteen() {
        assertThat(session.statusAt(minutes(9, 59))).isEqualTo(OPEN);
        assertThat(session.statusAt(minutes(10, 0))).isEqualTo(LOCKED);
        assertThat(session.statusAt(minutes(14, 59))).isEqualTo(LOCKED);
        assertThat(session.statusAt(minutes(15, 0))).isEqualTo(ENDED);
    }

    @Test
    void sessionOfAClockThatWasAheadLocksUntilUnlocked() {
        session.markActive(minutes(70, 0));
        assertThat(session.statusAt(minutes(60, 1))).isEqualTo(OPEN);
        assertThat(session.statusAt(minutes(60, 0))).isEqualTo(LOCKED);
        assertThat(session.statusAt(minutes(1, 0))).isEqualTo(LOCKED);
        session.unlock(minutes(1, 0));
        assertThat(session.statusAt(minutes(10, 59))).isEqualTo(OPEN);
        assertThat(session.statusAt(minutes(11, 0))).isEqualTo(LOCKED);
    }

    @Test
    void activeSessionEndsAfterTenHours() {
        for (Instant at = START; at.isBefore(START.plus(Duration.ofHours(10))); at = at.plus(Duration.ofMinutes(5))) {
            session.markActive(at);
        }
        assertThat(session.statusAt(START.plus(Duration.ofHours(10)).minusSeconds(1)))
                .isEqualTo(OPEN);
        assertThat(session.statusAt(START.plus(Duration.ofHours(10)))).isEqualTo(ENDED);
    }

    @Test
    void lockedSessionWaitsForUnlock() {
        session.lock(minutes(1, 0));
        assertThat(session.statusAt(minutes(1, 1))).isEqualTo(LOCKED);
        session.unlock(minutes(12, 0));
        assertThat(session.statusAt(minutes(21, 0))).isEqualTo(OPEN);
    }

    @Test
    void sessionOfALentDeviceStaysLockedUntilItsEnd() {
        session.lockUntil(minutes(1, 0), minutes(61, 0));
        assertThat(session.statusAt(minutes(1, 0))).isEqualTo(LOCKED);
        assertThat(session.statusAt(minutes(60, 59))).isEqualTo(LOCKED);
        assertThat(session.statusAt(minutes(61, 0))).isEqualTo(ENDED);
        assertThat(session.row(null).lastActive()).isEqualTo(minutes(1, 0));
        session.unlock(minutes(30, 0));
        assertThat(session.statusAt(minutes(30, 0))).isEqualTo(OPEN);
        assertThat(session.statusAt(minutes(45, 0))).isEqualTo(ENDED);
    }

    @Test
    void endedSessionCannotBeUnlocked() {
        session.end(StaffSession.EndReason.SIGNED_OUT, minutes(2, 0));
        session.unlock(minutes(3, 0));
        assertThat(session.statusAt(minutes(3, 0))).isEqualTo(ENDED);
    }

    private static Instant minutes(int minutes, int seconds) {
        return START.plusSeconds(minutes * 60L + seconds);
    }

    @Test
    void secondFactorIsRequiredUntilProvedAndAfterReset() {
        assertThat(session.hasSecondFactorProof()).isFalse();
        assertThat(Stored.value(session, "provedAt")).isNull();
        session.recordProof(false, minutes(1, 0));
        assertThat(session.hasSecondFactorProof()).isFalse();
        session.recordProof(true, minutes(2, 0));
        assertThat(session.hasSecondFactorProof()).isTrue();
        session.recordProof(false, minutes(14, 0));
        assertThat(session.hasSecondFactorProof()).isTrue();
        assertThat(Stored.value(session, "provedAt")).isEqualTo(minutes(14, 0));
        assertThat(session.statusAt(minutes(20, 0))).isEqualTo(OPEN);
        session.resetSecondFactor(minutes(15, 0));
        assertThat(session.hasSecondFactorProof()).isFalse();
        assertThat(Stored.value(session, "provedAt")).isEqualTo(minutes(15, 0));
    }

    @Test
    void sessionKeepsItsFirstEndReason() {
        session.end(StaffSession.EndReason.SIGNED_OUT, minutes(1, 0));
        session.end(StaffSession.EndReason.DEVICE_LOST, minutes(2, 0));
        assertThat(Stored.value(session, "endReason")).isEqualTo(StaffSession.EndReason.SIGNED_OUT);
        assertThat(session.statusAt(minutes(0, 1))).isEqualTo(ENDED);
    }

    @Test
    void sessionRowMarksTheCurrentSession() {
        assertThat(session.accountId()).isEqualTo(new StaffId(1));
        assertThat(session.times().wasActiveBefore(START)).isFalse();
        assertThat(session.times().wasActiveBefore(minutes(0, 1))).isTrue();
        assertThat(session.row(session.ref()))
                .isEqualTo(new SessionRow(session.ref(), "Firefox, Linux", START, START, true));
        assertThat(session.row(null).current()).isFalse();
    }
}
