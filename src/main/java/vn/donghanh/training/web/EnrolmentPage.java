package vn.donghanh.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.partnerbusiness.web.SendToPartnerForm;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.training.ApplyForCourseCommand;
import vn.donghanh.training.EnrolmentCancelReason;
import vn.donghanh.training.EnrolmentView;
import vn.donghanh.training.FeeSource;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.training.TrainingService;

/** Page for one enrolment of a case: application with preview, and later transitions. */
@Named
@ViewScoped
public class EnrolmentPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    TrainingQueries queries;

    @Inject
    TrainingService service;

    @Inject
    ConsentService consents;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final SendToPartnerForm sendForm = new SendToPartnerForm();
    private EnrolmentView view;
    private FeeSource fee;
    private PauseReason pause;
    private String drop;
    private EnrolmentCancelReason cancel;

    public void load() {
        view = queries.get(number, ref == null ? "" : ref);
        if (view.sending() != null) {
            sendForm.setView(view.sending());
        }
    }

    /** Updates the preview of the disclosure once the form has enough data. */
    public void updatePreview() {
        sendForm.setPreview(
                sendForm.isPreviewable() && fee != null ? service.preview(number, ref, application()) : null);
    }

    /** Records the client's consent for the selected school only. */
    public void recordConsent() {
        consents.record(number, sendForm.consentCommand());
        messages.saved();
        load();
        sendForm.leadOn();
    }

    public void send() throws IOException {
        service.apply(number, ref, application());
        messages.info(sendForm.getSentKey());
        redirect();
    }

    private ApplyForCourseCommand application() {
        return new ApplyForCourseCommand(sendForm.command(), fee);
    }

    public void suspend() throws IOException {
        service.suspend(number, ref, pause);
        redirectSaved();
    }

    public void resume() throws IOException {
        service.resume(number, ref);
        redirectSaved();
    }

    public void drop() throws IOException {
        service.drop(number, ref, drop);
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
        redirect();
    }

    private void redirect() throws IOException {
        Faces.redirect("training/enrolment/%s/%s", number, ref);
    }

    public EnrolmentView getView() {
        return view;
    }

    public SendToPartnerForm getSendForm() {
        return sendForm;
    }

    public FeeSource[] getFees() {
        return FeeSource.values();
    }

    public FeeSource getFee() {
        return fee;
    }

    public void setFee(FeeSource fee) {
        this.fee = fee;
    }

    public PauseReason[] getPauses() {
        return PauseReason.values();
    }

    public List<EnrolmentCancelReason> getCancels() {
        return EnrolmentCancelReason.selectableByWorkers();
    }

    public PauseReason getPause() {
        return pause;
    }

    public void setPause(PauseReason pause) {
        this.pause = pause;
    }

    public String getDrop() {
        return drop;
    }

    public void setDrop(String drop) {
        this.drop = drop;
    }

    public EnrolmentCancelReason getCancel() {
        return cancel;
    }

    public void setCancel(EnrolmentCancelReason cancel) {
        this.cancel = cancel;
    }
}
