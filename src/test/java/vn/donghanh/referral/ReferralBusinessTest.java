package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.StepQuestion;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.view.PartnerReferralPart;
import vn.donghanh.referral.view.ReferralProgressRow;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

/** What a clinic sees of a referral and may record, in every status. */
class ReferralBusinessTest {
    private static final Instant SENT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant DUE = SENT.plus(Duration.ofDays(3));
    private static final Instant APPOINTED = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant LIMIT = Instant.parse("2026-11-25T02:00:00Z");
    private static final AppointmentWish MORNING =
            new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of(DayPart.MORNING));

    private final List<ReferralTransition> transitions = new ArrayList<>();
    private final Referral referral = new Referral(
            RandomReference.random(),
            DisclosureCode.random(),
            CaseViews.at(CaseStatus.ACTIVE, new StaffId(7), SENT),
            new StaffId(7),
            SENT);
    private Instant now = SENT.plusSeconds(60);

    @ParameterizedTest
    @EnumSource
    void everyStatusHasAPhase(ReferralStatus status) {
        BusinessPhase phase = ReferralBusiness.phase(status);

        assertThat(phase.isOver()).isEqualTo(!status.isOpen());
        assertThat(phase.isWaiting())
                .isEqualTo(status.isUnanswered()
                        || status == ReferralStatus.DRAFT
                        || status == ReferralStatus.CONSENT_PENDING);
        assertThat(phase == BusinessPhase.DECLINED).isEqualTo(status == ReferralStatus.REJECTED);
        assertThat(phase == BusinessPhase.ENDED).isEqualTo(status == ReferralStatus.COMPLETED);
    }

    @Test
    void unopenedReferralTellsWhatIsAskedAndByWhen() {
        send();

        PartnerBusiness business = business();
        assertThat(business.kind()).isEqualTo(PartnerBusinessKind.HEALTH);
        assertThat(business.code()).isEqualTo(referral.code());
        assertThat(business.caseId()).isEqualTo(referral.caseId());
        assertThat(business.titleKey()).isEqualTo("referral.specialist");
        assertThat(business.detailKey()).isEqualTo("ReferralPriority.URGENT");
        assertThat(business.statusKey()).isEqualTo("referral.partner.state.SENT");
        assertThat(business.phase()).isEqualTo(BusinessPhase.UNOPENED);
        assertThat(business.since()).isEqualTo(SENT);
        assertThat(business.answerDue()).isEqualTo(DUE);
        assertOffers("RECEIVE", "RECEIVE");
        assertThat(detail().steps().get(0).reversible()).isFalse();
        assertThat(part().hardLimit()).isNull();
        assertAsks("SENT", "SENT");
        assertThat(part().progress())
                .extracting(ReferralProgressRow::step)
                .containsExactly(
                        ReferralStep.SEND,
                        ReferralStep.RECEIVE,
                        ReferralStep.ACCEPT,
                        ReferralStep.SCHEDULE,
                        ReferralStep.ATTEND);
        assertThat(part().progress())
                .extracting(ReferralProgressRow::done)
                .containsExactly(true, false, false, false, false);
        assertThat(part().progress())
                .extracting(ReferralProgressRow::current)
                .containsExactly(false, true, false, false, false);
        assertThat(part().progress().get(0).at()).isEqualTo(SENT);
        assertThat(part().progress().get(1).at()).isNull();
    }

    @Test
    void openedReferralIsAcceptedOrDeclinedWithAReason() {
        send();
        asPartner(referral::receive);

        assertThat(business().phase()).isEqualTo(BusinessPhase.WAITING);
        assertThat(business().answerDue()).isEqualTo(DUE);
        assertOffers("ACCEPT", "ACCEPT", "REJECT");
        assertThat(asked(detail().steps().get(1))).containsExactly(AskedField.Type.REASON);
        assertThat(part().hardLimit()).isEqualTo(LIMIT);
        assertThat(part().hardLimitOver()).isFalse();
        now = LIMIT.plusSeconds(1);
        assertThat(part().hardLimitOver()).isTrue();
    }

    @Test
    void acceptedReferralIsScheduled() {
        accept();

        assertThat(business().answerDue()).isNull();
        assertThat(business().detailKey()).isNull();
        assertThat(business().pendingKey()).isEqualTo("referral.partner.pending.schedule");
        assertOffers(null, "SCHEDULE");
        assertThat(detail().steps().get(0).labelKey()).isEqualTo("referral.partner.step.SCHEDULE");
        assertThat(asked(detail().steps().get(0)))
                .containsExactly(AskedField.Type.DAY, AskedField.Type.TIME, AskedField.Type.PLACE);
        PartnerStep withWish = detail(MORNING).steps().get(0);
        assertThat(withWish.find(AskedField.Type.CONFIRMATION))
                .hasValueSatisfying(field -> assertThat(field.required()).isFalse());
        assertThat(detail().last()).satisfies(last -> {
            assertThat(last.labelKey()).isEqualTo("referral.partner.recorded.ACCEPT");
            assertThat(last.statusKey()).isEqualTo("referral.partner.state.ACCEPTED");
            assertThat(last.previousStatusKey()).isEqualTo("referral.partner.state.RECEIVED");
        });
    }

    @Test
    void attendanceIsRecordedFromTheDayOfTheAppointment() {
        schedule();

        assertThat(business().nextDay()).isEqualTo(CentreTime.day(APPOINTED));
        assertThat(business().nextTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(business().pendingKey()).isNull();
        assertOffers(null, "SCHEDULE", "CALL_OFF");
        assertAsks("AHEAD", "AHEAD");
        assertThat(detail().steps().get(0).labelKey()).isEqualTo("referral.partner.step.MOVE");
        assertThat(asked(detail().steps().get(1))).containsExactly(AskedField.Type.REASON);
        assertThat(part().appointmentAt()).isEqualTo(APPOINTED);
        assertThat(part().place()).isEqualTo("phòng 204");
        now = APPOINTED.minusSeconds(60);
        assertOffers("ATTEND", "ATTEND", "SCHEDULE", "CALL_OFF");
        assertAsks("SCHEDULED", "SCHEDULED");
        now = APPOINTED;
        assertOffers("ATTEND MISS", "ATTEND", "MISS", "SCHEDULE", "CALL_OFF");
    }

    @Test
    void missedVisitIsArrangedAgain() {
        schedule();
        now = APPOINTED.plusSeconds(60);
        asPartner(referral::recordNoShow);

        assertThat(business().pendingKey()).isEqualTo("referral.partner.pending.schedule");
        assertThat(business().nextDay()).isNull();
        assertOffers(null, "SCHEDULE");
        assertThat(part().noShows()).isEqualTo(1);
        assertThat(part().progress()).extracting(ReferralProgressRow::current).containsOnly(false);
    }

    @Test
    void serviceIsBegunKeptUpAndConcluded() {
        schedule();
        now = APPOINTED;
        LocalDate day = CentreTime.day(now);
        asPartner(stamp -> referral.recordAttendance(stamp, day));
        assertOffers("BEGIN", "BEGIN", "COMPLETE");
        assertThat(part().hardLimit()).as("the client was there").isNull();
        Instant check = now.plus(Duration.ofDays(90));
        asPartner(stamp -> referral.beginService(stamp, check));
        assertOffers(null, "COMPLETE", "DISCONTINUE", "CARRY_ON");
        assertAsks("IN_SERVICE", "IN_SERVICE");
        assertThat(business().pendingKey()).isNull();
        now = check;
        assertOffers("CARRY_ON", "CARRY_ON", "COMPLETE", "DISCONTINUE");
        assertAsks("RETAINED", "IN_SERVICE");
        assertThat(business().pendingKey()).isEqualTo("referral.partner.pending.retained");
        asPartner(referral::completeService);
        assertOffers(null);
        assertThat(business().phase()).isEqualTo(BusinessPhase.ENDED);
        assertThat(part().progress()).extracting(ReferralProgressRow::done).containsOnly(true);
    }

    @Test
    void historyNamesTheCentreForWhatTheClientReported() {
        accept();
        BusinessStamp statement = new BusinessStamp(BusinessSource.CLIENT, new StaffId(7), now);
        transitions.add(referral.recordAttendance(statement, LocalDate.of(2026, 11, 20)));

        List<BusinessEntryRow> history = detail().history();
        assertThat(history)
                .extracting(BusinessEntryRow::labelKey)
                .containsExactly(
                        "referral.partner.recorded.SEND",
                        "referral.partner.recorded.RECEIVE",
                        "referral.partner.recorded.ACCEPT",
                        "partner_slip.dated");
        assertThat(history)
                .extracting(BusinessEntryRow::source)
                .containsExactly(
                        BusinessSource.CENTRE, BusinessSource.PARTNER, BusinessSource.PARTNER, BusinessSource.CENTRE);
        assertThat(history.get(3).arguments()).containsExactly("@referral.partner.recorded.ATTEND", "20/11/2026");
        assertThat(detail().last())
                .as("something was recorded after the partner's entry")
                .isNull();
    }

    @Test
    void undoneEntryStaysInTheHistory() {
        accept();
        asPartner(stamp -> referral.takeBack(stamp, new StepHistory<>(transitions), null));

        List<BusinessEntryRow> history = detail().history();
        assertThat(history).extracting(BusinessEntryRow::valid).containsExactly(true, true, false, true);
        assertThat(history.get(3).labelKey()).isEqualTo("referral.partner.recorded.TAKE_BACK");
        assertThat(history.get(3).arguments())
                .containsExactly("@referral.partner.state.ACCEPTED", "@referral.partner.state.RECEIVED");
        assertThat(detail().last()).as("opening cannot be undone").isNull();
    }

    private void send() {
        referral.updateDraft(null, ReferralPriority.URGENT, new byte[] {1}, new byte[] {1});
        BusinessStamp centre = new BusinessStamp(BusinessSource.CENTRE, new StaffId(7), SENT);
        transitions.add(referral.requestConsent(centre));
        transitions.add(referral.send(centre, new ResponseDeadlines(SENT, DUE, DUE), LIMIT));
    }

    private void accept() {
        send();
        asPartner(referral::receive);
        asPartner(referral::accept);
    }

    private void schedule() {
        accept();
        asPartner(stamp -> referral.schedule(stamp, APPOINTED, null, null));
    }

    private void asPartner(Function<BusinessStamp, ReferralTransition> step) {
        transitions.add(step.apply(new BusinessStamp(BusinessSource.PARTNER, new StaffId(90), now)));
    }

    private PartnerBusiness business() {
        return ReferralBusiness.business(referral, now);
    }

    private BusinessDetail detail() {
        return detail(AppointmentWish.NOT_ASKED);
    }

    private BusinessDetail detail(AppointmentWish wish) {
        return ReferralBusiness.detail(referral, transitions, wish, "phòng 204", now);
    }

    private PartnerReferralPart part() {
        return (PartnerReferralPart) detail().own();
    }

    /** @param next what the list offers, separated by spaces; null for nothing */
    private void assertOffers(@Nullable String next, String... steps) {
        assertThat(detail().steps()).extracting(PartnerStep::code).containsExactly(steps);
        assertThat(business().next())
                .extracting(PartnerStep::code)
                .containsExactlyElementsOf(next == null ? List.of() : List.of(next.split(" ", -1)));
    }

    private void assertAsks(String title, String text) {
        assertThat(detail().question())
                .isEqualTo(new StepQuestion("referral_partner.ask." + title, "referral_partner.text." + text));
    }

    private static List<AskedField.Type> asked(PartnerStep step) {
        return step.asked().stream().map(AskedField::type).toList();
    }
}
