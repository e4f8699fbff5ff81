package vn.donghanh.partnerbusiness.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.Inquiry.Status;
import vn.donghanh.partnerbusiness.loop.Inquiry.Step;
import vn.donghanh.partnerbusiness.loop.Inquiry.Transition;
import vn.donghanh.security.StaffId;

/** The loop that every kind of business goes through, at the smallest of them. */
class BusinessRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final StaffId WORKER = new StaffId(7);

    private final Inquiry inquiry = new Inquiry(NOW);

    @Test
    void stepLeadsToItsStatusAndLeavesATransition() {
        Transition sent = inquiry.send(by(BusinessSource.CENTRE, LATER));
        assertThat(inquiry.status()).isEqualTo(Status.SENT);
        assertThat(inquiry.statusSince()).isEqualTo(LATER);
        assertThat(sent.businessRef()).isEqualTo(inquiry.ref());
        assertThat(sent.from()).isEqualTo(Status.DRAFTED);
        assertThat(sent.to()).isEqualTo(Status.SENT);
        assertThat(sent.isReversal()).isFalse();
    }

    @Test
    void stepWithinAStatusDoesNotBeginItAnew() {
        inquiry.send(by(BusinessSource.CENTRE, NOW));
        inquiry.remind(by(BusinessSource.CENTRE, LATER));
        assertThat(inquiry.status()).isEqualTo(Status.SENT);
        assertThat(inquiry.statusSince()).isEqualTo(NOW);
    }

    @Test
    void partnerHasNoSayBeforeItWasSent() {
        assertThat(inquiry.isSent()).isFalse();
        assertRefused(PartnerBusinessRule.STEP_NOT_OPEN, () -> inquiry.answer(by(BusinessSource.PARTNER, NOW)));
        inquiry.send(by(BusinessSource.CENTRE, NOW));
        assertThat(inquiry.isSent()).isTrue();
        assertRefused(PartnerBusinessRule.STEP_NOT_OPEN, () -> inquiry.answer(by(BusinessSource.CENTRE, NOW)));
        inquiry.answer(by(BusinessSource.PARTNER, NOW));
        assertRefused(PartnerBusinessRule.STEP_NOT_OPEN, () -> inquiry.answer(by(BusinessSource.PARTNER, NOW)));
    }

    @Test
    void partnerTakesBackItsLastEntryAndWhatItSaid() {
        Transition sent = inquiry.send(by(BusinessSource.CENTRE, NOW));
        Transition answered = inquiry.answer(by(BusinessSource.PARTNER, NOW));
        Transition back =
                inquiry.takeBack(by(BusinessSource.PARTNER, LATER), new StepHistory<>(List.of(sent, answered)), null);
        assertThat(back.step()).isEqualTo(Step.TAKE_BACK);
        assertThat(back.isReversal()).isTrue();
        assertThat(back.reasonKey()).isNull();
        assertThat(back.from()).isEqualTo(Status.ANSWERED);
        assertThat(back.to()).isEqualTo(Status.SENT);
        assertThat(inquiry.isAnswered()).isFalse();
        assertThat(inquiry.statusSince()).isEqualTo(LATER);

        Transition again = inquiry.answer(by(BusinessSource.PARTNER, LATER));
        Transition corrected = inquiry.takeBack(
                by(BusinessSource.PARTNER, LATER),
                new StepHistory<>(List.of(sent, answered, back, again)),
                EntryCorrectionReason.WRONG_PERSON);
        assertThat(corrected.step()).isEqualTo(Step.CORRECT);
        assertThat(corrected.reasonKey()).isEqualTo("EntryCorrectionReason.WRONG_PERSON");
    }

    @Test
    void nobodyTakesBackWhatThePartnerDidNotSay() {
        Transition sent = inquiry.send(by(BusinessSource.CENTRE, NOW));
        assertThat(inquiry.mayRevert(sent)).isFalse();
        Transition reported = inquiry.answer(by(BusinessSource.CLIENT, NOW));
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> inquiry.takeBack(
                        by(BusinessSource.PARTNER, NOW), new StepHistory<>(List.of(sent, reported)), null));
        assertThat(inquiry.status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void stepsOfASourceComeInTheirOrder() {
        assertThat(Status.SENT.stepsOpenTo(BusinessSource.PARTNER)).containsExactly(Step.REMIND, Step.ANSWER);
        assertThat(Status.SENT.stepsOpenTo(BusinessSource.CENTRE)).containsExactly(Step.REMIND);
        assertThat(Status.SENT.stepsOpenTo(BusinessSource.CENTRE, BusinessSource.CLIENT))
                .containsExactly(Step.REMIND, Step.ANSWER);
        assertThat(Status.ANSWERED.stepsOpenTo(BusinessSource.PARTNER)).isEmpty();
    }

    @Test
    void tableIsReadBackwards() {
        assertThat(Status.ANSWERED.allowsReverting(Step.ANSWER, Status.SENT)).isTrue();
        assertThat(Status.ANSWERED.allowsReverting(Step.ANSWER, Status.ANSWERED))
                .isFalse();
        assertThat(Status.SENT.allowsReverting(Step.ANSWER, Status.SENT)).isFalse();
        assertThat(Status.SENT.allowsReverting(Step.SEND, Status.DRAFTED)).isFalse();
        assertThat(Status.SENT.allowsReverting(Step.TAKE_BACK, Status.ANSWERED)).isFalse();
    }

    @Test
    void historySaysWhatStandsAndWhoRecordedIt() {
        Transition sent = inquiry.send(by(BusinessSource.CENTRE, NOW));
        Transition answered = inquiry.answer(by(BusinessSource.PARTNER, NOW));
        Transition back =
                inquiry.takeBack(by(BusinessSource.PARTNER, NOW), new StepHistory<>(List.of(sent, answered)), null);
        List<Transition> moves = List.of(sent, answered, back);
        assertThat(BusinessStepRow.recorders(moves)).containsExactly(WORKER);
        assertThat(BusinessStepRow.rows(moves, Map.of(WORKER, "An")))
                .extracting(row -> row.step() + " " + row.valid() + " " + row.actor())
                .containsExactly("SEND true An", "ANSWER false null", "TAKE_BACK false null");
    }

    private static BusinessStamp by(BusinessSource source, Instant at) {
        return new BusinessStamp(source, WORKER, at);
    }
}
