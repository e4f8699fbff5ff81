package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseViews;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryError;
import vn.donghanh.referral.ReferralMove.Say;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** A partner's wrong entry is taken back within ten minutes, and put right with a reason later; both moves stay on file. */
class ReferralTakeBackTest {
    private static final Instant SENT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant APPOINTED = Instant.parse("2026-11-24T02:00:00Z");
    private static final byte[] ROOM = {1};
    private static final byte[] OTHER_ROOM = {2};

    private final List<ReferralMove> moves = new ArrayList<>();
    private final Referral referral = new Referral(
            Refs.random(),
            DisclosureCode.random(),
            CaseViews.at(CaseStatus.ACTIVE, new StaffId(7), SENT),
            new StaffId(7),
            SENT);
    private Instant now = SENT;

    @Test
    void aWrongAcceptanceWaitsForItsAnswerAgain() {
        received();
        partner(referral::accept);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.RECEIVED);
        partner(say -> referral.reject(say, RejectReason.FULL));
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.RECEIVED);
    }

    @Test
    void whoDidNotComeIsCountedNoMore() {
        came();
        assertThat(referral.attendedOn()).isNotNull();
        ReferralMove back = takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.attendedOn()).isNull();
        assertThat(referral.appointmentAt()).isEqualTo(APPOINTED);
        assertThat(back.step()).isEqualTo(ReferralStep.TAKE_BACK);
        assertThat(back.from()).isEqualTo(ReferralStatus.ATTENDED);
        assertThat(back.to()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(moves).extracting(ReferralMove::step).contains(ReferralStep.ATTEND, ReferralStep.TAKE_BACK);
    }

    @Test
    void aMissedAppointmentThatWasKeptIsNoMissedOne() {
        scheduled();
        now = APPOINTED.plusSeconds(60);
        partner(referral::miss);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.noShows()).isZero();
    }

    @Test
    void theThirdMissedAppointmentIsTakenBackWithTheEndThatFollowed() {
        scheduled();
        for (int time = 0; time < Referral.MOST_NO_SHOWS; time++) {
            if (time > 0) {
                partner(say -> referral.schedule(say, APPOINTED, ROOM, null));
            }
            now = APPOINTED.plusSeconds(60);
            partner(referral::miss);
        }
        moves.add(referral.cancel(new Say(Told.CLOCK, null, now), CancelReason.NO_SHOWS));
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.noShows()).isEqualTo(Referral.MOST_NO_SHOWS - 1);
    }

    @Test
    void theAppointmentBeforeAWrongOneHoldsAgain() {
        scheduled();
        Instant later = APPOINTED.plus(Duration.ofDays(2));
        partner(say -> referral.schedule(say, later, OTHER_ROOM, null));
        assertThat(referral.appointmentAt()).isEqualTo(later);
        takeBack();
        assertThat(referral.appointmentAt()).isEqualTo(APPOINTED);
        assertThat(referral.placeSealed())
                .as("the wrong one's is not shown for this one")
                .isNull();

        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(referral.appointmentAt()).isNull();
        assertThat(referral.placeSealed()).isNull();
    }

    @Test
    void anAppointmentThatWasCalledOffByMistakeHoldsAgain() {
        scheduled();
        ReferralMove off = partner(say -> referral.callOff(say, CallOffReason.CLIENT_ASKED));
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(referral.appointmentAt()).isNull();
        assertThat(off.reason()).isEqualTo("CLIENT_ASKED");
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.appointmentAt()).isEqualTo(APPOINTED);
        assertThat(referral.placeSealed()).isEqualTo(ROOM);
    }

    @Test
    void aRunningServiceIsNotOverAndOneNotBegunIsNotChecked() {
        came();
        partner(say -> referral.begin(say, now.plus(Duration.ofDays(90))));
        partner(referral::complete);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.IN_SERVICE);
        partner(referral::discontinue);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.IN_SERVICE);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
        assertThat(referral.askAgainAt()).isNull();
    }

    @Test
    void whatWasRecordedBeforeIsTakenBackAfterWhatFollowed() {
        came();
        takeBack();
        back(EntryError.WRONG_DAY);
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        partner(say -> referral.schedule(say, APPOINTED, ROOM, null));
        assertThat(new ReferralHistory(moves).reversible()).contains(moves.get(moves.size() - 1));
    }

    @Test
    void afterTenMinutesOnlyAReasonPutsItRight() {
        came();
        now = now.plus(EntryError.TAKEN_BACK_WITHIN);
        refused(ReferralRule.TAKE_BACK_OVER, this::takeBack);
        assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
        ReferralMove put = back(EntryError.WRONG_PERSON);
        assertThat(put.step()).isEqualTo(ReferralStep.CORRECT);
        assertThat(put.reason()).isEqualTo("WRONG_PERSON");
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
    }

    @Test
    void withinTenMinutesNoReasonIsAskedFor() {
        came();
        now = now.plus(EntryError.TAKEN_BACK_WITHIN).minusMillis(1);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
    }

    @Test
    void thatItWasOpenedCannotBeTakenBack() {
        received();
        refused(ReferralRule.NOTHING_TO_TAKE_BACK, this::takeBack);
    }

    @Test
    void whatTheCentreRecordedIsNotThePartnersToTakeBack() {
        scheduled();
        moves.add(referral.attend(new Say(Told.CLIENT, new StaffId(7), now), VietNam.day(now)));
        refused(ReferralRule.NOTHING_TO_TAKE_BACK, this::takeBack);
        assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void nobodyButThePartnerTakesItsWordBack() {
        came();
        for (Told told : List.of(Told.CENTRE, Told.CLIENT, Told.SLIP, Told.CLOCK)) {
            refused(
                    ReferralRule.NOTHING_TO_TAKE_BACK,
                    () -> referral.takeBack(new Say(told, null, now), new ReferralHistory(moves), null));
        }
    }

    @Test
    void aBookingAgainstTheWishSaysSoOnFile() {
        received();
        partner(referral::accept);
        ReferralMove booking = partner(say -> referral.schedule(say, APPOINTED, null, BookingRemark.AGAINST_WISH));
        assertThat(booking.reasonKey()).isEqualTo("BookingRemark.AGAINST_WISH");
    }

    private void received() {
        referral.write(null, ReferralPriority.ROUTINE, new byte[] {1}, new byte[] {1});
        Say centre = new Say(Told.CENTRE, new StaffId(7), SENT);
        moves.add(referral.ask(centre));
        Instant due = SENT.plus(Duration.ofDays(7));
        moves.add(referral.send(centre, new AnswerTimes(due, due, due), null));
        partner(referral::receive);
    }

    private void scheduled() {
        received();
        partner(referral::accept);
        partner(say -> referral.schedule(say, APPOINTED, ROOM, null));
    }

    private void came() {
        scheduled();
        now = APPOINTED;
        LocalDate day = VietNam.day(now);
        partner(say -> referral.attend(say, day));
    }

    private ReferralMove partner(Function<Say, ReferralMove> step) {
        ReferralMove move = step.apply(new Say(Told.PARTNER, new StaffId(90), now));
        moves.add(move);
        return move;
    }

    private ReferralMove takeBack() {
        return back(null);
    }

    private ReferralMove back(@Nullable EntryError error) {
        return partner(say -> referral.takeBack(say, new ReferralHistory(moves), error));
    }

    private static void refused(ReferralRule rule, ThrowingCallable task) {
        assertThatThrownBy(task).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
