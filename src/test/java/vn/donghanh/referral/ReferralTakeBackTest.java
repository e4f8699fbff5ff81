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
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.BookingRemark;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Reverting a partner's entries: without a reason within ten minutes, later with one. Both transitions are kept. */
class ReferralTakeBackTest {
    private static final Instant SENT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant APPOINTED = Instant.parse("2026-11-24T02:00:00Z");
    private static final byte[] ROOM = {1};
    private static final byte[] OTHER_ROOM = {2};

    private final List<ReferralTransition> transitions = new ArrayList<>();
    private final Referral referral = new Referral(
            RandomReference.random(),
            DisclosureCode.random(),
            CaseViews.at(CaseStatus.ACTIVE, new StaffId(7), SENT),
            new StaffId(7),
            SENT);
    private Instant now = SENT;

    @Test
    void revertedAcceptanceWaitsForAnAnswerAgain() {
        receive();
        asPartner(referral::accept);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.RECEIVED);
        asPartner(stamp -> referral.reject(stamp, "FULL"));
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.RECEIVED);
    }

    @Test
    void revertedAttendanceIsCleared() {
        reachAttended();
        assertThat(referral.attendedOn()).isNotNull();
        ReferralTransition back = takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.attendedOn()).isNull();
        assertThat(referral.appointmentAt()).isEqualTo(APPOINTED);
        assertThat(back.step()).isEqualTo(ReferralStep.TAKE_BACK);
        assertThat(back.from()).isEqualTo(ReferralStatus.ATTENDED);
        assertThat(back.to()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(transitions)
                .extracting(ReferralTransition::step)
                .contains(ReferralStep.ATTEND, ReferralStep.TAKE_BACK);
    }

    @Test
    void revertedNoShowIsNotCounted() {
        reachScheduled();
        now = APPOINTED.plusSeconds(60);
        asPartner(referral::recordNoShow);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.noShows()).isZero();
    }

    @Test
    void revertingTheThirdNoShowReopensTheReferral() {
        reachScheduled();
        for (int time = 0; time < Referral.MAX_NO_SHOWS; time++) {
            if (time > 0) {
                asPartner(stamp -> referral.schedule(stamp, APPOINTED, ROOM, null));
            }
            now = APPOINTED.plusSeconds(60);
            asPartner(referral::recordNoShow);
        }
        transitions.add(
                referral.cancel(new BusinessStamp(BusinessSource.SYSTEM, null, now), ReferralCancelReason.NO_SHOWS));
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.noShows()).isEqualTo(Referral.MAX_NO_SHOWS - 1);
    }

    @Test
    void revertedAppointmentRestoresThePreviousOne() {
        reachScheduled();
        Instant later = APPOINTED.plus(Duration.ofDays(2));
        asPartner(stamp -> referral.schedule(stamp, later, OTHER_ROOM, null));
        assertThat(referral.appointmentAt()).isEqualTo(later);
        takeBack();
        assertThat(referral.appointmentAt()).isEqualTo(APPOINTED);
        assertThat(referral.placeSealed())
                .as("the place of the reverted appointment is cleared")
                .isNull();

        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(referral.appointmentAt()).isNull();
        assertThat(referral.placeSealed()).isNull();
    }

    @Test
    void revertedCancellationRestoresTheAppointment() {
        reachScheduled();
        ReferralTransition off =
                asPartner(stamp -> referral.cancelAppointment(stamp, AppointmentCancelReason.CLIENT_ASKED));
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(referral.appointmentAt()).isNull();
        assertThat(off.reason()).isEqualTo("CLIENT_ASKED");
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(referral.appointmentAt()).isEqualTo(APPOINTED);
        assertThat(referral.placeSealed()).isEqualTo(ROOM);
    }

    @Test
    void revertedCompletionAndStartRestoreTheService() {
        reachAttended();
        asPartner(stamp -> referral.beginService(stamp, now.plus(Duration.ofDays(90))));
        asPartner(referral::completeService);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.IN_SERVICE);
        asPartner(referral::discontinueService);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.IN_SERVICE);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
        assertThat(referral.askAgainAt()).isNull();
    }

    @Test
    void entriesAreRevertedInReverseOrder() {
        reachAttended();
        takeBack();
        revert(EntryCorrectionReason.WRONG_DAY);
        assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
        asPartner(stamp -> referral.schedule(stamp, APPOINTED, ROOM, null));
        assertThat(new StepHistory<>(transitions).findPartnersLast()).contains(transitions.get(transitions.size() - 1));
    }

    @Test
    void revertingAfterTenMinutesNeedsAReason() {
        reachAttended();
        now = now.plus(EntryCorrectionReason.UNDO_PERIOD);
        refused(ReferralRule.TAKE_BACK_OVER, this::takeBack);
        assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
        ReferralTransition put = revert(EntryCorrectionReason.WRONG_PERSON);
        assertThat(put.step()).isEqualTo(ReferralStep.CORRECT);
        assertThat(put.reason()).isEqualTo("WRONG_PERSON");
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
    }

    @Test
    void undoWithinTenMinutesNeedsNoReason() {
        reachAttended();
        now = now.plus(EntryCorrectionReason.UNDO_PERIOD).minusMillis(1);
        takeBack();
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCHEDULED);
    }

    @Test
    void openingCannotBeReverted() {
        receive();
        refused(ReferralRule.NOTHING_TO_TAKE_BACK, this::takeBack);
    }

    @Test
    void partnerCannotRevertEntriesOfTheCentre() {
        reachScheduled();
        transitions.add(referral.recordAttendance(
                new BusinessStamp(BusinessSource.CLIENT, new StaffId(7), now), CentreTime.day(now)));
        refused(ReferralRule.NOTHING_TO_TAKE_BACK, this::takeBack);
        assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void onlyThePartnerRevertsItsEntries() {
        reachAttended();
        for (BusinessSource source : List.of(
                BusinessSource.CENTRE,
                BusinessSource.CLIENT,
                BusinessSource.PARTNER_BY_LETTER,
                BusinessSource.SYSTEM)) {
            refused(
                    ReferralRule.NOTHING_TO_TAKE_BACK,
                    () -> referral.takeBack(
                            new BusinessStamp(source, null, now), new StepHistory<>(transitions), null));
        }
    }

    @Test
    void appointmentAgainstTheWishIsRecordedAsSuch() {
        receive();
        asPartner(referral::accept);
        ReferralTransition booking =
                asPartner(stamp -> referral.schedule(stamp, APPOINTED, null, BookingRemark.AGAINST_WISH));
        assertThat(booking.reasonKey()).isEqualTo("BookingRemark.AGAINST_WISH");
    }

    private void receive() {
        referral.updateDraft(null, ReferralPriority.ROUTINE, new byte[] {1}, new byte[] {1});
        BusinessStamp centre = new BusinessStamp(BusinessSource.CENTRE, new StaffId(7), SENT);
        transitions.add(referral.requestConsent(centre));
        Instant due = SENT.plus(Duration.ofDays(7));
        transitions.add(referral.send(centre, new ResponseDeadlines(due, due, due), null));
        asPartner(referral::receive);
    }

    private void reachScheduled() {
        receive();
        asPartner(referral::accept);
        asPartner(stamp -> referral.schedule(stamp, APPOINTED, ROOM, null));
    }

    private void reachAttended() {
        reachScheduled();
        now = APPOINTED;
        LocalDate day = CentreTime.day(now);
        asPartner(stamp -> referral.recordAttendance(stamp, day));
    }

    private ReferralTransition asPartner(Function<BusinessStamp, ReferralTransition> step) {
        ReferralTransition transition = step.apply(new BusinessStamp(BusinessSource.PARTNER, new StaffId(90), now));
        transitions.add(transition);
        return transition;
    }

    private ReferralTransition takeBack() {
        return revert(null);
    }

    private ReferralTransition revert(@Nullable EntryCorrectionReason error) {
        return asPartner(stamp -> referral.takeBack(stamp, new StepHistory<>(transitions), error));
    }

    private static void refused(ReferralRule rule, ThrowingCallable task) {
        assertThatThrownBy(task)
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }
}
