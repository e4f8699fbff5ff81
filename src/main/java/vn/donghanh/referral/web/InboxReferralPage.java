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
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.inbox.PartnerReferralQueries;
import vn.donghanh.referral.inbox.PartnerReferralService;
import vn.donghanh.referral.inbox.PartnerReferralStepRow;
import vn.donghanh.referral.inbox.PartnerReferralView;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** Page for one referral as the partner sees it: the disclosed content and the next step. */
@Named
@ViewScoped
public class InboxReferralPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PartnerReferralQueries queries;

    @Inject
    private PartnerReferralService service;

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
    private PartnerReferralView page;
    private OpenQuestion openQuestion = OpenQuestion.NEXT;

    @PostConstruct
    void load() {
        page = queries.get(code);
    }

    public void receive() {
        service.receive(code);
        redirect(ReferralStep.RECEIVE);
    }

    public void accept() {
        service.accept(code);
        redirect(ReferralStep.ACCEPT);
    }

    public void showQuestion(String what) {
        openQuestion = OpenQuestion.valueOf(what);
    }

    public void back() {
        openQuestion = page.row().status() == ReferralStatus.SCHEDULED && openQuestion == OpenQuestion.INSIST
                ? OpenQuestion.MOVE
                : OpenQuestion.NEXT;
    }

    public void reject() {
        service.reject(code, form.getReason());
        redirect(ReferralStep.REJECT);
    }

    /** Asks for confirmation if the appointment conflicts with the client's wish. */
    public void schedule() {
        if (queries.conflictsWithWish(code, form.appointment())) {
            openQuestion = OpenQuestion.INSIST;
        } else {
            scheduleAndRedirect();
        }
    }

    public void scheduleAnyway() {
        form.confirmDespiteWish();
        scheduleAndRedirect();
    }

    private void scheduleAndRedirect() {
        service.schedule(code, form.appointment());
        redirect(ReferralStep.SCHEDULE);
    }

    public void chooseDay(LocalDate day) {
        form.setDay(day);
    }

    /** Returns the days that can be selected with one click: today, tomorrow and the next Monday. */
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

    public void cancelAppointment() {
        service.cancelAppointment(code, form.getOffReason());
        redirect(ReferralStep.CALL_OFF);
    }

    public void takeBack() {
        service.takeBack(code);
        messages.done("inbox.message.TAKE_BACK", code);
        Faces.redirect("inbox/referral/%s", code);
    }

    public void correct() {
        service.correct(code, form.getError());
        messages.done("inbox.message.CORRECT", code);
        Faces.redirect("inbox/referral/%s", code);
    }

    public void recordAttendance() {
        service.recordAttendance(code);
        redirect(ReferralStep.ATTEND);
    }

    public void recordNoShow() {
        service.recordNoShow(code);
        redirect(ReferralStep.MISS);
    }

    public void beginService() {
        service.beginService(code);
        redirect(ReferralStep.BEGIN);
    }

    public void continueService() {
        service.continueService(code);
        redirect(ReferralStep.CARRY_ON);
    }

    public void completeService() {
        service.completeService(code);
        redirect(ReferralStep.COMPLETE);
    }

    public void discontinueService() {
        service.discontinueService(code);
        redirect(ReferralStep.DISCONTINUE);
    }

    /** Declares an acquaintance and returns to the inbox, since the referral is no longer available to the user. */
    public void declareAcquaintance() {
        service.declareAcquaintance(code);
        messages.info("inbox.message.KNOWN");
        Faces.redirect("inbox/list");
    }

    private void redirect(ReferralStep step) {
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

    /** Returns the progress in five steps: sent, received, answered, scheduled, attended. */
    public List<ProgressStep> getProgress() {
        int completed = completedSteps(page.row().status());
        List<ProgressStep> progress = new ArrayList<>();
        List<ReferralStep> steps = List.of(
                ReferralStep.SEND,
                ReferralStep.RECEIVE,
                ReferralStep.ACCEPT,
                ReferralStep.SCHEDULE,
                ReferralStep.ATTEND);
        for (int at = 0; at < steps.size(); at++) {
            ReferralStep step = steps.get(at);
            String when = page.history().stream()
                    .filter(PartnerReferralStepRow::valid)
                    .filter(done ->
                            done.step() == step || (step == ReferralStep.ACCEPT && done.step() == ReferralStep.REJECT))
                    .reduce((first, last) -> last)
                    .map(done -> formats.when(done.at()))
                    .orElse("");
            progress.add(new ProgressStep(
                    step,
                    at < completed,
                    at == completed && isNextStepExpected(page.row().status()),
                    when));
        }
        return progress;
    }

    /** Returns whether the next step is expected. After a missed appointment no attendance is expected. */
    private static boolean isNextStepExpected(ReferralStatus status) {
        return status.isOpen() && status != ReferralStatus.NO_SHOW;
    }

    private static int completedSteps(ReferralStatus status) {
        return switch (status) {
            case DRAFT, CONSENT_PENDING -> 0;
            case SENT -> 1;
            case RECEIVED, EXPIRED, CANCELLED -> 2;
            case ACCEPTED, REJECTED -> 3;
            case SCHEDULED, NO_SHOW -> 4;
            case ATTENDED, IN_SERVICE, COMPLETED, DISCONTINUED -> 5;
        };
    }

    /** A step of the progress indicator. */
    public record ProgressStep(ReferralStep step, boolean done, boolean current, String when) implements Serializable {}

    public AppointmentCancelReason[] getOffReasons() {
        return AppointmentCancelReason.values();
    }

    public EntryCorrectionReason[] getErrors() {
        return EntryCorrectionReason.values();
    }

    public OpenQuestion getOpenQuestion() {
        return openQuestion;
    }

    /** The question shown by the page. */
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

    public PartnerReferralView getPage() {
        return page;
    }
}
