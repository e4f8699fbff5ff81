package vn.donghanh.training.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.training.AttendanceRate;
import vn.donghanh.training.CountedMonths;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.EnrolmentRejectReason;
import vn.donghanh.training.EnrolmentStep;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.SchoolTrainingService;
import vn.donghanh.training.TrainingViews;

/** One slip at the school: the one thing that is to be done now, and what was shared. */
@Named
@ViewScoped
public class TrainingSlipPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SchoolTrainingService inbox;

    @Inject
    transient Messages messages;

    @Inject
    transient Clock clock;

    @Inject
    @Param(pathIndex = 0)
    String code;

    private TrainingViews.SlipView view;
    private LocalDate start;
    private EnrolmentRejectReason reject;
    private String month;
    private String percent;
    private EntryCorrectionReason error;
    private CountedMonths gaps;
    private PauseReason pause;
    private LocalDate day;
    private CourseResult result;
    private String certificate;

    public void load() {
        view = inbox.get(code);
        day = CentreTime.day(clock.instant());
        month = view.countable().stream().findFirst().map(YearMonth::toString).orElse(null);
    }

    public void enrol() throws IOException {
        inbox.enrol(code, start);
        undoable(EnrolmentStep.ENROL);
    }

    public void reject() throws IOException {
        inbox.reject(code, reject);
        undoable(EnrolmentStep.REJECT);
    }

    public void count() throws IOException {
        inbox.attended(code, YearMonth.parse(month), AttendanceRate.of(percent));
        saved();
    }

    public void suspend() throws IOException {
        inbox.suspend(code, pause);
        saved();
    }

    public void resume() throws IOException {
        inbox.resume(code);
        saved();
    }

    public void complete() throws IOException {
        CountedMonths counted = inbox.monthsCounted(code, day);
        if (counted.isShort() && result != null) {
            gaps = counted;
        } else {
            inbox.complete(code, day, result, false);
            undoable(EnrolmentStep.COMPLETE);
        }
    }

    public void completeAnyway() throws IOException {
        inbox.complete(code, day, result, true);
        undoable(EnrolmentStep.COMPLETE);
    }

    /** Back to the form, to count the months first. */
    public void countFirst() {
        gaps = null;
    }

    public void takeBack() throws IOException {
        inbox.takeBack(code);
        saved();
    }

    public void correct() throws IOException {
        inbox.correct(code, error);
        saved();
    }

    public void certify() throws IOException {
        inbox.certify(code, certificate);
        undoable(EnrolmentStep.CERTIFY);
    }

    public String known() {
        inbox.known(code);
        messages.info("training_slip.message.known");
        return "/training/inbox.xhtml?faces-redirect=true";
    }

    private void undoable(EnrolmentStep step) throws IOException {
        messages.undoable("training_slip.message." + step, code);
        Faces.redirect("training/slip/%s", view.line().code());
    }

    private void saved() throws IOException {
        messages.saved();
        Faces.redirect("training/slip/%s", view.line().code());
    }

    public List<SelectItem> getMonths() {
        return view.countable().stream()
                .map(one -> new SelectItem(one.toString(), TrainingViews.MONTH.format(one)))
                .toList();
    }

    public TrainingViews.SlipView getView() {
        return view;
    }

    public EnrolmentRejectReason[] getRejects() {
        return EnrolmentRejectReason.values();
    }

    public PauseReason[] getPauses() {
        return PauseReason.values();
    }

    public CourseResult[] getResults() {
        return CourseResult.values();
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public EnrolmentRejectReason getReject() {
        return reject;
    }

    public void setReject(EnrolmentRejectReason reject) {
        this.reject = reject;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    /** Months that were not counted; null as long as nobody is asked about them. */
    public CountedMonths getGaps() {
        return gaps;
    }

    public EntryCorrectionReason[] getErrors() {
        return EntryCorrectionReason.values();
    }

    public EntryCorrectionReason getError() {
        return error;
    }

    public void setError(EntryCorrectionReason error) {
        this.error = error;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public PauseReason getPause() {
        return pause;
    }

    public void setPause(PauseReason pause) {
        this.pause = pause;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public CourseResult getResult() {
        return result;
    }

    public void setResult(CourseResult result) {
        this.result = result;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }
}
