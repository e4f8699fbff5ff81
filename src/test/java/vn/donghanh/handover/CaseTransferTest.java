package vn.donghanh.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** Tests a transfer: every step from every status by every side. */
class CaseTransferTest {
    private static final Instant NOW = Instant.parse("2026-03-09T03:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(3));
    private static final StaffId GIVER = new StaffId(1);
    private static final StaffId RECEIVER = new StaffId(2);
    private static final StaffId MANAGER = new StaffId(3);
    private static final byte[] REASON = {1};
    private static final byte[] DECLINE = {2};

    private final CaseTransfer transfer = transfer();

    @Test
    void aProposalTellsWhoWhatAndUntilWhen() {
        TransferTransition move = transfer.proposed();
        assertThat(move.step()).isEqualTo(TransferStep.PROPOSE);
        assertThat(move.from()).isNull();
        assertThat(move.to()).isEqualTo(TransferStatus.PROPOSED);
        assertThat(move.by()).isEqualTo(GIVER);
        assertThat(move.at()).isEqualTo(NOW);
        assertThat(transfer.ref()).isEqualTo("ref");
        assertThat(transfer.caseId()).isEqualTo(new CaseId(7));
        assertThat(transfer.fromUnit()).isEqualTo(10);
        assertThat(transfer.toUnit()).isEqualTo(20);
        assertThat(transfer.status()).isEqualTo(TransferStatus.PROPOSED);
        assertThat(transfer.statusSince()).isEqualTo(NOW);
        assertThat(transfer.proposedBy()).isEqualTo(GIVER);
        assertThat(transfer.proposedAt()).isEqualTo(NOW);
        assertThat(transfer.answerDue()).isEqualTo(DUE);
        assertThat(transfer.reasonSealed()).isEqualTo(REASON);
        assertThat(transfer.answeredBy()).isNull();
        assertThat(transfer.manager()).isNull();
        assertThat(transfer.declineSealed()).isNull();
    }

    @Test
    void aCaseIsNotTransferredToItsOwnUnit() {
        assertRefused(
                TransferRule.SAME_UNIT,
                () -> new CaseTransfer(
                        "ref", new CaseId(7), 10, 10, REASON, stamp(TransferSide.GIVING_UNIT, GIVER, NOW), DUE));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT, RECEIVING_UNIT",
        "DECLINE, RECEIVING_UNIT",
        "WITHDRAW, GIVING_UNIT",
        "EXPIRE, SYSTEM",
    })
    void eachStepIsTakenByOneSideAlone(TransferStep step, TransferSide side) {
        for (TransferSide other : TransferSide.values()) {
            CaseTransfer fresh = transfer();
            if (other == side) {
                TransferTransition move = take(fresh, step, other);
                assertThat(move.step()).isEqualTo(step);
                assertThat(move.from()).isEqualTo(TransferStatus.PROPOSED);
                assertThat(move.to()).isEqualTo(step.target()).isEqualTo(fresh.status());
                assertThat(fresh.statusSince()).isEqualTo(move.at());
                assertThat(fresh.status().isOpen()).isFalse();
            } else {
                assertRefused(TransferRule.STEP_NOT_POSSIBLE, () -> take(fresh, step, other));
                assertThat(fresh.status()).isEqualTo(TransferStatus.PROPOSED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TransferStep.class, mode = EnumSource.Mode.EXCLUDE, names = "PROPOSE")
    void nothingFollowsAnAnswer(TransferStep first) {
        take(transfer, first, transfer.status().steps().get(first));
        TransferStatus answered = transfer.status();
        assertThat(answered.steps()).isEmpty();
        for (TransferStep next : TransferStep.values()) {
            for (TransferSide side : TransferSide.values()) {
                if (next != TransferStep.PROPOSE) {
                    assertRefused(TransferRule.STEP_NOT_POSSIBLE, () -> take(transfer, next, side));
                }
            }
        }
        assertThat(transfer.status()).isEqualTo(answered);
    }

    @Test
    void anAcceptedTransferNamesTheManager() {
        transfer.accept(stamp(TransferSide.RECEIVING_UNIT, RECEIVER, DUE), MANAGER);
        assertThat(transfer.manager()).isEqualTo(MANAGER);
        assertThat(transfer.answeredBy()).isEqualTo(RECEIVER);
        assertThat(transfer.declineSealed()).isNull();
    }

    @Test
    void aDeclinedTransferKeepsTheReason() {
        transfer.decline(stamp(TransferSide.RECEIVING_UNIT, RECEIVER, DUE), DECLINE);
        assertThat(transfer.declineSealed()).isEqualTo(DECLINE);
        assertThat(transfer.answeredBy()).isEqualTo(RECEIVER);
        assertThat(transfer.manager()).isNull();
    }

    /** {@code TransferRule.OWN_PROPOSAL}: somebody who moved to the receiving unit meanwhile. */
    @Test
    void whoProposedDoesNotAnswer() {
        TransferStamp own = stamp(TransferSide.RECEIVING_UNIT, GIVER, NOW);
        assertRefused(TransferRule.OWN_PROPOSAL, () -> transfer.accept(own, MANAGER));
        assertRefused(TransferRule.OWN_PROPOSAL, () -> transfer.decline(own, DECLINE));
        assertThat(transfer.status()).isEqualTo(TransferStatus.PROPOSED);
    }

    @Test
    void anAnswerAfterTheDeadlineIsRefused() {
        TransferStamp late = stamp(TransferSide.RECEIVING_UNIT, RECEIVER, DUE.plusNanos(1));
        assertRefused(TransferRule.ANSWERED_TOO_LATE, () -> transfer.accept(late, MANAGER));
        assertRefused(TransferRule.ANSWERED_TOO_LATE, () -> transfer.decline(late, DECLINE));
    }

    @Test
    void theClockExpiresNothingBeforeTheDeadline() {
        assertRefused(TransferRule.NOT_EXPIRED_YET, () -> transfer.expire(stamp(TransferSide.SYSTEM, null, DUE)));
        TransferTransition move = transfer.expire(stamp(TransferSide.SYSTEM, null, DUE.plusNanos(1)));
        assertThat(move.by()).isNull();
        assertThat(transfer.status()).isEqualTo(TransferStatus.EXPIRED);
        assertThat(transfer.answeredBy()).isNull();
    }

    private static TransferTransition take(CaseTransfer transfer, TransferStep step, TransferSide side) {
        return switch (step) {
            case ACCEPT -> transfer.accept(stamp(side, RECEIVER, NOW.plusSeconds(5)), MANAGER);
            case DECLINE -> transfer.decline(stamp(side, RECEIVER, NOW.plusSeconds(5)), DECLINE);
            case WITHDRAW -> transfer.withdraw(stamp(side, GIVER, NOW.plusSeconds(5)));
            case EXPIRE -> transfer.expire(stamp(side, null, DUE.plusSeconds(5)));
            case PROPOSE -> throw new IllegalArgumentException("A transfer begins with its proposal");
        };
    }

    private static TransferStamp stamp(TransferSide side, StaffId by, Instant at) {
        return new TransferStamp(side, by, at);
    }

    private static CaseTransfer transfer() {
        return new CaseTransfer("ref", new CaseId(7), 10, 20, REASON, stamp(TransferSide.GIVING_UNIT, GIVER, NOW), DUE);
    }
}
