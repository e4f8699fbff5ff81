package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.referral.ReferralRejectReason;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.inbox.PartnerReferralService;
import vn.donghanh.referral.inbox.ReferralInboxViews;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** One referral, as the partner sees it: what was sent, and what to do now. */
@Named
@ViewScoped
public class InboxReferralPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PartnerReferralService inbox;

    @Inject
    private Messages messages;

    @Inject
    private DisplayFormatter formats;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    @Param(pathIndex = 0)
    private String code;

    private final ReportedStepForm form = new ReportedStepForm();
    private ReferralInboxViews.ReferralView page;
    private OpenQuestion asking = OpenQuestion.NEXT;

    @PostConstruct
    void load() {
        page = inbox.get(code);
    }

    public void receive() {
        inbox.receive(code);
        again(ReferralStep.RECEIVE);
    }

    public void accept() {
        inbox.accept(code);
        again(ReferralStep.ACCEPT);
    }

    public void ask(String what) {
        asking = OpenQuestion.valueOf(what);
    }

    public void back() {
        asking = page.line().status() == ReferralStatus.SCHEDULED && asking == OpenQuestion.INSIST
                ? OpenQuestion.MOVE
                : OpenQuestion.NEXT;
    }

    public void reject() {
        inbox.reject(code, form.getReason());
        again(ReferralStep.REJECT);
    }

    /** Asks back when the client wished another time. */
    public void schedule() {
        if (inbox.isAgainstWish(code, form.appointment())) {
            asking = OpenQuestion.INSIST;
        } else {
            book();
        }
    }

    public void scheduleAnyway() {
        form.insist();
        book();
    }

    private void book() {
        inbox.schedule(code, form.appointment());
        again(ReferralStep.SCHEDULE);
    }

    public void onDay(LocalDate day) {
        form.setDay(day);
    }

    /** Days that are chosen with one press: today, tomorrow, and the Monday after. */
    public List<LocalDate> getQuickDays() {
        LocalDate today = CentreTime.day(clock.instant());
        return Stream.of(today, today.plusDays(1), today.plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
                .toList();
    }

    public String dayLabel(LocalDate day) {
        LocalDate today = CentreTime.day(clock.instant());
        return day.equals(today)
                ? texts.get("inbox.day.today")
                : day.equals(today.plusDays(1)) ? texts.get("inbox.day.tomorrow") : formats.weekday(day);
    }

    public void callOff() {
        inbox.callOff(code, form.getOffReason());
        again(ReferralStep.CALL_OFF);
    }

    public void takeBack() {
        inbox.takeBack(code);
        messages.done("inbox.message.TAKE_BACK", code);
        Faces.redirect("inbox/referral/%s", code);
    }

    public void correct() {
        inbox.correct(code, form.getError());
        messages.done("inbox.message.CORRECT", code);
        Faces.redirect("inbox/referral/%s", code);
    }

    public void attended() {
        inbox.attended(code);
        again(ReferralStep.ATTEND);
    }

    public void missed() {
        inbox.missed(code);
        again(ReferralStep.MISS);
    }

    public void begin() {
        inbox.begin(code);
        again(ReferralStep.BEGIN);
    }

    public void carryOn() {
        inbox.carryOn(code);
        again(ReferralStep.CARRY_ON);
    }

    public void complete() {
        inbox.complete(code);
        again(ReferralStep.COMPLETE);
    }

    public void discontinue() {
        inbox.discontinue(code);
        again(ReferralStep.DISCONTINUE);
    }

    /** For her it is gone; she is led back to what is hers. */
    public void known() {
        inbox.known(code);
        messages.info("inbox.message.KNOWN");
        Faces.redirect("inbox/list");
    }

    private void again(ReferralStep step) {
        if (step == ReferralStep.RECEIVE || step == ReferralStep.CARRY_ON) {
            messages.done("inbox.message." + step, code);
        } else {
            messages.undoable("inbox.message." + step, code);
        }
        Faces.redirect("inbox/referral/%s", code);
    }

    public boolean may(String step) {
        return page.steps().contains(ReferralStep.valueOf(step));
    }

    /** The road in five places: sent, received, answered, appointed, come. */
    public List<ProgressStep> getRoad() {
        int reached = reached(page.line().status());
        List<ProgressStep> road = new ArrayList<>();
        List<ReferralStep> places = List.of(
                ReferralStep.SEND,
                ReferralStep.RECEIVE,
                ReferralStep.ACCEPT,
                ReferralStep.SCHEDULE,
                ReferralStep.ATTEND);
        for (int at = 0; at < places.size(); at++) {
            ReferralStep step = places.get(at);
            String when = page.history().stream()
                    .filter(ReferralInboxViews.Step::valid)
                    .filter(done ->
                            done.step() == step || (step == ReferralStep.ACCEPT && done.step() == ReferralStep.REJECT))
                    .reduce((first, last) -> last)
                    .map(done -> formats.when(done.at()))
                    .orElse("");
            road.add(new ProgressStep(
                    step, at < reached, at == reached && isWaitedFor(page.line().status()), when));
        }
        return road;
    }

    /** Whether the next place is still to come: of an appointment that was missed nobody waits for her coming. */
    private static boolean isWaitedFor(ReferralStatus status) {
        return status.isOpen() && status != ReferralStatus.NO_SHOW;
    }

    private static int reached(ReferralStatus status) {
        return switch (status) {
            case DRAFT, CONSENT_PENDING -> 0;
            case SENT -> 1;
            case RECEIVED, EXPIRED, CANCELLED -> 2;
            case ACCEPTED, REJECTED -> 3;
            case SCHEDULED, NO_SHOW -> 4;
            case ATTENDED, IN_SERVICE, COMPLETED, DISCONTINUED -> 5;
        };
    }

    /** A place on the road. */
    public record ProgressStep(ReferralStep step, boolean done, boolean current, String when) implements Serializable {}

    public ReferralRejectReason[] getRejectReasons() {
        return ReferralRejectReason.values();
    }

    public AppointmentCancelReason[] getOffReasons() {
        return AppointmentCancelReason.values();
    }

    public EntryCorrectionReason[] getErrors() {
        return EntryCorrectionReason.values();
    }

    public OpenQuestion getAsking() {
        return asking;
    }

    /** What the page asks now, beside what comes next anyway. */
    public enum OpenQuestion {
        NEXT,
        REJECT,
        KNOWN,
        MOVE,
        CALL_OFF,
        INSIST
    }

    public ReportedStepForm getForm() {
        return form;
    }

    public ReferralInboxViews.ReferralView getPage() {
        return page;
    }
}
