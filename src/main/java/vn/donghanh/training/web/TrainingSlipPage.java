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
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.training.AttendanceRate;
import vn.donghanh.training.CountedMonths;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.EnrolmentStep;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.school.SchoolEnrolmentView;
import vn.donghanh.training.school.SchoolTrainingQueries;
import vn.donghanh.training.school.SchoolTrainingService;

/** Page for one application at the school: the next step and the disclosed content. */
@Named
@ViewScoped
public class TrainingSlipPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SchoolTrainingQueries queries;

    @Inject
    transient SchoolTrainingService service;

    @Inject
    transient Messages messages;

    @Inject
    transient DisplayFormatter formatter;

    @Inject
    transient Clock clock;

    @Inject
    @Param(pathIndex = 0)
    String code;

    private SchoolEnrolmentView view;
    private LocalDate start;
    private String reject;
    private String month;
    private String percent;
    private EntryCorrectionReason error;
    private CountedMonths countedMonths;
    private PauseReason pause;
    private LocalDate day;
    private CourseResult result;
    private String certificate;

    public void load() {
        view = queries.get(code);
        day = CentreTime.day(clock.instant());
        month = view.recordableMonths().stream()
                .findFirst()
                .map(YearMonth::toString)
                .orElse(null);
    }

    public void enrol() throws IOException {
        service.enrol(code, start);
        redirectUndoable(EnrolmentStep.ENROL);
    }

    public void reject() throws IOException {
        service.reject(code, reject);
        redirectUndoable(EnrolmentStep.REJECT);
    }

    public void recordAttendance() throws IOException {
        service.recordAttendance(code, YearMonth.parse(month), AttendanceRate.parsePercent(percent));
        redirectSaved();
    }

    public void suspend() throws IOException {
        service.suspend(code, pause);
        redirectSaved();
    }

    public void resume() throws IOException {
        service.resume(code);
        redirectSaved();
    }

    public void complete() throws IOException {
        CountedMonths months = queries.countMonths(code, day);
        if (months.isIncomplete() && result != null) {
            countedMonths = months;
        } else {
            service.complete(code, day, result, false);
            redirectUndoable(EnrolmentStep.COMPLETE);
        }
    }

    public void completeAnyway() throws IOException {
        service.complete(code, day, result, true);
        redirectUndoable(EnrolmentStep.COMPLETE);
    }

    /** Returns to the form, so that missing attendance can be recorded first. */
    public void cancelCompletion() {
        countedMonths = null;
    }

    public void takeBack() throws IOException {
        service.takeBack(code);
        redirectSaved();
    }

    public void correct() throws IOException {
        service.correct(code, error);
        redirectSaved();
    }

    public void certify() throws IOException {
        service.certify(code, certificate);
        redirectUndoable(EnrolmentStep.CERTIFY);
    }

    public String declareAcquaintance() {
        service.declareAcquaintance(code);
        messages.info("training_slip.message.known");
        return "/training/inbox.xhtml?faces-redirect=true";
    }

    private void redirectUndoable(EnrolmentStep step) throws IOException {
        messages.undoable("training_slip.message." + step, code);
        Faces.redirect("training/slip/%s", view.row().code());
    }

    private void redirectSaved() throws IOException {
        messages.saved();
        Faces.redirect("training/slip/%s", view.row().code());
    }

    public List<SelectItem> getMonths() {
        return view.recordableMonths().stream()
                .map(yearMonth -> new SelectItem(yearMonth.toString(), formatter.month(yearMonth)))
                .toList();
    }

    public SchoolEnrolmentView getView() {
        return view;
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

    public String getReject() {
        return reject;
    }

    public void setReject(String reject) {
        this.reject = reject;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    /** Returns the months with and without attendance; null until a confirmation is needed. */
    public CountedMonths getCountedMonths() {
        return countedMonths;
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
