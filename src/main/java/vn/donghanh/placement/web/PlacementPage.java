package vn.donghanh.placement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.placement.PlacementQueries;
import vn.donghanh.placement.PlacementService;
import vn.donghanh.placement.PlacementView;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page for one placement of a case: how the client applies, what the client tells, and the checks. */
@Named
@ViewScoped
public class PlacementPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PlacementQueries queries;

    @Inject
    PlacementService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final FormToken once = new FormToken();
    private final WorkTermsForm terms = new WorkTermsForm();
    private final CheckForm check = new CheckForm();
    private final CheckForm leaving = new CheckForm();
    private final StartCorrectionForm correction = new StartCorrectionForm();
    private PlacementView view;
    private LocalDate day;
    private String notHired;
    private PlacementCancelReason cancel;

    public void load() {
        view = queries.get(number, ref == null ? "" : ref);
        day = CentreTime.today(clock);
        check.setHeldOn(day);
        if (view.terms() != null) {
            terms.read(view.terms());
            correction.read(view.startOn(), view.terms());
        }
    }

    public void goAlone() throws IOException {
        service.goAlone(number, ref, day);
        redirectSaved();
    }

    public void recordInterview() throws IOException {
        service.recordInterview(number, ref, day);
        redirectSaved();
    }

    public void recordOffer() throws IOException {
        service.recordOffer(number, ref);
        redirectSaved();
    }

    public void recordNotHired() throws IOException {
        service.recordNotHired(number, ref, notHired);
        redirectSaved();
    }

    public void recordStart() throws IOException {
        service.recordStart(number, ref, day, terms.terms());
        redirectSaved();
    }

    public void recordTerms() throws IOException {
        service.recordTerms(number, ref, terms.terms());
        redirectSaved();
    }

    public void correctStart() throws IOException {
        service.correctStart(number, ref, correction.command());
        redirectSaved();
    }

    public void recordCheck() throws IOException {
        forms.once(once.getValue(), () -> {
            service.recordCheck(number, ref, check.command());
            return ref;
        });
        redirectSaved();
    }

    public void recordEnd() throws IOException {
        service.recordEnd(number, ref, leaving.end());
        redirectSaved();
    }

    public void cancel() throws IOException {
        service.cancel(number, ref, cancel);
        redirectSaved();
    }

    public void completeTasks() throws IOException {
        service.completeTasks(number, ref);
        redirectSaved();
    }

    private void redirectSaved() throws IOException {
        messages.saved();
        Faces.redirect("placement/placement/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public PlacementView getView() {
        return view;
    }

    public WorkTermsForm getTerms() {
        return terms;
    }

    public StartCorrectionForm getCorrection() {
        return correction;
    }

    public CheckForm getCheck() {
        return check;
    }

    public CheckForm getLeaving() {
        return leaving;
    }

    public List<PlacementCancelReason> getCancels() {
        return PlacementCancelReason.selectableByWorkers();
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getNotHired() {
        return notHired;
    }

    public void setNotHired(String notHired) {
        this.notHired = notHired;
    }

    public PlacementCancelReason getCancel() {
        return cancel;
    }

    public void setCancel(PlacementCancelReason cancel) {
        this.cancel = cancel;
    }
}
