package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** The steps of a referral: the transition table, the sources and the effects of each step. */
class ReferralTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(3));
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId OTHER = new StaffId(2);
    private static final OrganisationId CLINIC = new OrganisationId(7);
    private static final DisclosureCode CODE = DisclosureCode.random();
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final byte[] MATTER = {1};
    private static final byte[] DRAFT = {2};
    private static final byte[] PLACE = {3};
    private static final ResponseDeadlines TIMES = new ResponseDeadlines(
            NOW.plus(Duration.ofHours(4)), NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)));

    /** Performs a step. */
    private interface Step {
        ReferralTransition by(Referral referral, BusinessStamp stamp);
    }

    private static final Set<ReferralStep> FORWARDS =
            EnumSet.complementOf(EnumSet.of(ReferralStep.TAKE_BACK, ReferralStep.CORRECT));

    private static final Map<ReferralStep, Step> STEPS = Map.ofEntries(
            Map.entry(ReferralStep.ASK, Referral::requestConsent),
            Map.entry(ReferralStep.SEND, (referral, stamp) -> referral.send(stamp, TIMES, null)),
            Map.entry(ReferralStep.RECEIVE, Referral::receive),
            Map.entry(ReferralStep.ACCEPT, Referral::accept),
            Map.entry(ReferralStep.REJECT, (referral, stamp) -> referral.reject(stamp, "FULL")),
            Map.entry(ReferralStep.SCHEDULE, (referral, stamp) -> referral.schedule(stamp, NOW, PLACE, null)),
            Map.entry(ReferralStep.ATTEND, (referral, stamp) -> referral.recordAttendance(stamp, TODAY)),
            Map.entry(ReferralStep.MISS, Referral::recordNoShow),
            Map.entry(
                    ReferralStep.CALL_OFF,
                    (referral, stamp) -> referral.cancelAppointment(stamp, AppointmentCancelReason.CLIENT_ASKED)),
            Map.entry(ReferralStep.BEGIN, (referral, stamp) -> referral.beginService(stamp, NOW)),
            Map.entry(ReferralStep.CARRY_ON, (referral, stamp) -> referral.continueService(stamp, NOW)),
            Map.entry(ReferralStep.COMPLETE, Referral::completeService),
            Map.entry(ReferralStep.DISCONTINUE, Referral::discontinueService),
            Map.entry(
                    ReferralStep.CANCEL, (referral, stamp) -> referral.cancel(stamp, ReferralCancelReason.CLIENT_WISH)),
            Map.entry(ReferralStep.EXPIRE, Referral::expire));

    /** Takes every step from every status for every source and compares the outcome with the transition table. */
    @ParameterizedTest
    @EnumSource
    void everyStepFollowsTheTransitionTable(ReferralStatus from) {
        assertThat(STEPS.keySet()).isEqualTo(FORWARDS);
        STEPS.forEach((step, take) -> {
            for (BusinessSource source : BusinessSource.values()) {
                Referral referral = at(from);
                BusinessStamp stamp = new BusinessStamp(source, OTHER, NOW);
                if (from.allows(step, source)) {
                    ReferralTransition transition = take.by(referral, stamp);
                    assertThat(referral.status()).isEqualTo(step.target());
                    assertThat(referral.statusSince()).isEqualTo(NOW);
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.source()).isEqualTo(source);
                    assertThat(transition.recordedBy()).isEqualTo(OTHER);
                    assertThat(transition.at()).isEqualTo(NOW);
                    assertThat(transition.referralRef()).isEqualTo(referral.ref());
                } else {
                    assertThat(refusal(() -> take.by(referral, stamp)))
                            .as(step + " from " + from + " reported by " + source)
                            .isEqualTo(ReferralRule.STEP_NOT_OPEN);
                    assertThat(referral.status()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void newReferralIsADraftOfItsAuthor() {
        Referral referral = draft();
        assertThat(referral.status()).isEqualTo(ReferralStatus.DRAFT);
        assertThat(referral.statusSince()).isEqualTo(EARLIER);
        assertThat(referral.createdAt()).isEqualTo(EARLIER);
        assertThat(referral.priority()).isEqualTo(ReferralPriority.ROUTINE);
        assertThat(referral.ref()).isEqualTo("r");
        assertThat(referral.code()).isEqualTo(CODE);
        assertThat(referral.caseId()).isEqualTo(FILE.id());
        assertThat(referral.person()).isEqualTo(FILE.person());
        assertThat(referral.partner()).isNull();
        assertThat(referral.isSent()).isFalse();
        assertThat(referral.author()).isEqualTo(WORKER);
        assertThat(referral.isWrittenBy(WORKER)).isTrue();
        assertThat(referral.isWrittenBy(OTHER)).isFalse();
        assertThat(referral.noShows()).isZero();
    }

    /** The partner sees the content to which the client consented: it cannot be edited after sending or after the end. */
    @ParameterizedTest
    @EnumSource
    void onlyUnsentReferralsCanBeEdited(ReferralStatus status) {
        Referral referral = at(status);
        if (status == ReferralStatus.DRAFT || status == ReferralStatus.CONSENT_PENDING) {
            referral.updateDraft(CLINIC, ReferralPriority.URGENT, MATTER, DRAFT);
            assertThat(referral.partner()).isEqualTo(CLINIC);
            assertThat(referral.priority()).isEqualTo(ReferralPriority.URGENT);
            assertThat(referral.matterSealed()).isEqualTo(MATTER);
            assertThat(referral.draftSealed()).isEqualTo(DRAFT);
        } else {
            assertRefused(
                    ReferralRule.STEP_NOT_OPEN,
                    () -> referral.updateDraft(CLINIC, ReferralPriority.URGENT, MATTER, DRAFT));
            assertThat(referral.priority()).isEqualTo(ReferralPriority.ROUTINE);
        }
    }

    @Test
    void cancelledDraftCannotBeEdited() {
        Referral referral = draft();
        referral.cancel(centre(), ReferralCancelReason.SENT_IN_ERROR);
        assertThat(referral.isSent()).isFalse();
        assertRefused(
                ReferralRule.STEP_NOT_OPEN, () -> referral.updateDraft(CLINIC, ReferralPriority.URGENT, MATTER, DRAFT));
    }

    @Test
    void sendingSetsDeadlinesAndClearsTheDraft() {
        Referral referral = draft();
        referral.updateDraft(CLINIC, ReferralPriority.URGENT, MATTER, DRAFT);
        referral.requestConsent(centre());
        assertThatThrownBy(referral::due).isInstanceOf(NullPointerException.class);
        Instant limit = NOW.plus(Duration.ofDays(3));
        referral.send(centre(), TIMES, limit);
        assertThat(referral.isSent()).isTrue();
        assertThat(referral.sentAt()).isEqualTo(NOW);
        assertThat(referral.due()).isEqualTo(TIMES);
        assertThat(referral.hardLimitAt()).isEqualTo(limit);
        assertThat(referral.draftSealed()).isNull();
        assertThat(referral.matterSealed()).isEqualTo(MATTER);
    }

    @Test
    void reasonIsRecordedWithTheTransition() {
        assertThat(at(ReferralStatus.RECEIVED).reject(partner(), "NOT_ELIGIBLE").reason())
                .isEqualTo("NOT_ELIGIBLE");
        assertThat(at(ReferralStatus.SENT)
                        .cancel(centre(), ReferralCancelReason.CONSENT_WITHDRAWN)
                        .reason())
                .isEqualTo("CONSENT_WITHDRAWN");
        assertThat(at(ReferralStatus.SENT).receive(partner()).reason()).isNull();
    }

    @Test
    void appointmentRecordsTimeAndPlace() {
        Referral referral = at(ReferralStatus.ACCEPTED);
        Instant soon = NOW.plus(Duration.ofHours(5));
        ReferralTransition booking = referral.schedule(partner(), soon, PLACE, null);
        assertThat(booking.withPlace(PLACE)).isSameAs(booking);
        assertThat(booking.placeSealed()).isEqualTo(PLACE);
        assertThat(referral.appointmentAt()).isEqualTo(soon);
        assertThat(referral.placeSealed()).isEqualTo(PLACE);
    }

    @Test
    void partnerRecordsAttendanceFromTheAppointmentDay() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        for (BusinessSource source :
                new BusinessSource[] {BusinessSource.PARTNER, BusinessSource.CLIENT, BusinessSource.PARTNER_BY_LETTER
                }) {
            Referral referral = at(ReferralStatus.ACCEPTED);
            referral.schedule(partner(), tomorrow, null, null);
            assertThat(referral.isAppointmentAfter(TODAY)).isTrue();
            assertThat(referral.isAppointmentAfter(TODAY.plusDays(1))).isFalse();
            BusinessStamp stamp = new BusinessStamp(source, OTHER, NOW);
            if (source == BusinessSource.PARTNER) {
                assertRefused(ReferralRule.DAY_NOT_COME, () -> referral.recordAttendance(stamp, TODAY));
                assertThat(referral.attendedOn()).isNull();
                referral.recordAttendance(new BusinessStamp(source, OTHER, tomorrow), TODAY.plusDays(1));
            } else {
                ReferralTransition transition = referral.recordAttendance(stamp, TODAY);
                assertThat(transition.statedOn()).isEqualTo(TODAY);
                assertThat(referral.attendedOn()).isEqualTo(TODAY);
            }
            assertThat(referral.status()).isEqualTo(ReferralStatus.ATTENDED);
        }
    }

    @Test
    void referralWithoutAppointmentHasNoneAhead() {
        assertThat(at(ReferralStatus.ACCEPTED).isAppointmentAfter(TODAY.minusDays(5)))
                .isFalse();
        assertThat(at(ReferralStatus.ATTENDED).isAppointmentAfter(TODAY.minusDays(5)))
                .isFalse();
    }

    @Test
    void clientIsExpectedOnlyBetweenTheTimesAroundAnAppointment() {
        Instant hour = NOW.plus(Duration.ofHours(2));
        Referral referral = at(ReferralStatus.ACCEPTED);
        assertThat(referral.isExpectedBetween(NOW, hour.plusSeconds(1))).isFalse();
        referral.schedule(partner(), hour, PLACE, null);
        assertThat(referral.isExpectedBetween(hour.minusSeconds(1), hour.plusSeconds(1)))
                .isTrue();
        assertThat(referral.isExpectedBetween(hour, hour.plusSeconds(1))).isFalse();
        assertThat(referral.isExpectedBetween(hour.minusSeconds(1), hour)).isFalse();
        referral.recordAttendance(new BusinessStamp(BusinessSource.PARTNER, OTHER, hour), TODAY);
        assertThat(referral.isExpectedBetween(hour.minusSeconds(1), hour.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void noShowIsRefusedBeforeTheAppointmentTime() {
        Referral referral = at(ReferralStatus.ACCEPTED);
        Instant hour = NOW.plus(Duration.ofHours(2));
        referral.schedule(partner(), hour, PLACE, null);
        assertRefused(
                ReferralRule.BEFORE_APPOINTMENT,
                () -> referral.recordNoShow(new BusinessStamp(BusinessSource.PARTNER, OTHER, hour.minusSeconds(1))));
        assertThat(referral.noShows()).isZero();
        referral.recordNoShow(new BusinessStamp(BusinessSource.PARTNER, OTHER, hour));
        assertThat(referral.noShows()).isEqualTo(1);
    }

    @Test
    void thirdNoShowIsTheLast() {
        Referral referral = at(ReferralStatus.ACCEPTED);
        for (int missed = 1; missed <= 3; missed++) {
            referral.schedule(partner(), NOW, PLACE, null);
            assertThat(referral.hasMissedTooOften()).isFalse();
            referral.recordNoShow(partner());
            assertThat(referral.noShows()).isEqualTo(missed);
            assertThat(referral.hasMissedTooOften()).isEqualTo(missed == 3);
        }
        referral.schedule(partner(), NOW, PLACE, null);
        assertThat(referral.hasMissedTooOften()).isFalse();
    }

    @Test
    void continuedServiceSetsTheNextCheck() {
        Referral referral = at(ReferralStatus.ATTENDED);
        Instant first = NOW.plus(Duration.ofDays(90));
        referral.beginService(partner(), first);
        assertThat(referral.askAgainAt()).isEqualTo(first);
        Instant second = first.plus(Duration.ofDays(90));
        referral.continueService(partner(), second);
        assertThat(referral.askAgainAt()).isEqualTo(second);
    }

    private static Referral draft() {
        return new Referral("r", CODE, FILE, WORKER, EARLIER);
    }

    /** Creates a referral that has reached this status on the usual way. */
    private static Referral at(ReferralStatus goal) {
        Referral referral = draft();
        switch (goal) {
            case DRAFT -> {
                // this is the initial status
            }
            case CONSENT_PENDING -> referral.requestConsent(centre());
            case SENT -> {
                referral.requestConsent(centre());
                referral.send(centre(), TIMES, null);
            }
            case RECEIVED -> reach(referral, ReferralStatus.SENT, BusinessSource.PARTNER, ReferralStep.RECEIVE);
            case ACCEPTED -> reach(referral, ReferralStatus.RECEIVED, BusinessSource.PARTNER, ReferralStep.ACCEPT);
            case REJECTED -> reach(referral, ReferralStatus.RECEIVED, BusinessSource.PARTNER, ReferralStep.REJECT);
            case SCHEDULED -> reach(referral, ReferralStatus.ACCEPTED, BusinessSource.PARTNER, ReferralStep.SCHEDULE);
            case ATTENDED -> reach(referral, ReferralStatus.SCHEDULED, BusinessSource.PARTNER, ReferralStep.ATTEND);
            case NO_SHOW -> reach(referral, ReferralStatus.SCHEDULED, BusinessSource.PARTNER, ReferralStep.MISS);
            case IN_SERVICE -> reach(referral, ReferralStatus.ATTENDED, BusinessSource.PARTNER, ReferralStep.BEGIN);
            case COMPLETED -> reach(referral, ReferralStatus.ATTENDED, BusinessSource.PARTNER, ReferralStep.COMPLETE);
            case DISCONTINUED -> reach(
                    referral, ReferralStatus.IN_SERVICE, BusinessSource.PARTNER, ReferralStep.DISCONTINUE);
            case CANCELLED -> reach(referral, ReferralStatus.SENT, BusinessSource.CENTRE, ReferralStep.CANCEL);
            case EXPIRED -> reach(referral, ReferralStatus.SENT, BusinessSource.SYSTEM, ReferralStep.EXPIRE);
        }
        return referral;
    }

    private static void reach(Referral referral, ReferralStatus before, BusinessSource source, ReferralStep step) {
        advance(referral, before);
        STEPS.get(step).by(referral, new BusinessStamp(source, OTHER, NOW));
    }

    private static void advance(Referral referral, ReferralStatus goal) {
        referral.requestConsent(centre());
        referral.send(centre(), TIMES, null);
        for (ReferralStep step : new ReferralStep[] {
            ReferralStep.RECEIVE, ReferralStep.ACCEPT, ReferralStep.SCHEDULE, ReferralStep.ATTEND, ReferralStep.BEGIN
        }) {
            if (referral.status() != goal) {
                STEPS.get(step).by(referral, partner());
            }
        }
    }

    private static BusinessStamp centre() {
        return new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW);
    }

    private static BusinessStamp partner() {
        return new BusinessStamp(BusinessSource.PARTNER, OTHER, NOW);
    }
}
