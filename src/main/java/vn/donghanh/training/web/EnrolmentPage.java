package vn.donghanh.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.web.ConsentGivenForm;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.training.EnrolmentCancelReason;
import vn.donghanh.training.EnrolmentView;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.SchoolOption;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.training.TrainingService;

/** Page for one enrolment of a case: application with preview, and later transitions. */
@Named
@ViewScoped
public class EnrolmentPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient TrainingQueries queries;

    @Inject
    transient TrainingService service;

    @Inject
    transient ConsentService consents;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    @Param(pathIndex = 1)
    String ref;

    private final EnrolmentForm form = new EnrolmentForm();
    private EnrolmentView view;
    private DisclosureContent preview;
    private PauseReason pause;
    private String drop;
    private EnrolmentCancelReason cancel;

    public void load() {
        view = queries.get(number, ref == null ? "" : ref);
        form.getConsent().setExpiresOn(view.latestConsent());
        if (view.schools().size() == 1) {
            form.setSchool(view.schools().get(0).school().ref());
        }
    }

    /** Updates the preview of the disclosure once the form has enough data. */
    public void updatePreview() {
        preview = form.isPreviewable() ? service.preview(number, ref, form.application()) : null;
    }

    /** Records the client's consent for the selected school only. */
    public void recordConsent() {
        consents.record(
                number,
                form.getConsent()
                        .command(
                                ConsentScope.SHARE_TRAINING,
                                getChosen().school().id()));
        messages.saved();
        view = queries.get(number, ref);
    }

    public void apply() throws IOException {
        service.apply(number, ref, form.application());
        redirectWithMessage("training_enrolment.message.applied");
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

    private void redirectWithMessage(String key) throws IOException {
        messages.info(key);
        redirect();
    }

    private void redirect() throws IOException {
        Faces.redirect("training/enrolment/%s/%s", number, ref);
    }

    /** Returns the school selected in the form; null if none is selected. */
    public SchoolOption getChosen() {
        return view.schools().stream()
                .filter(option -> option.school().ref().equals(form.getSchool()))
                .findFirst()
                .orElse(null);
    }

    /** Returns the ways of giving consent. A minor, or a client who may be one, is represented by a guardian. */
    public List<ConsentMethod> getConsentForms() {
        return view.header().childPath() ? List.of(ConsentMethod.GUARDIAN) : ConsentGivenForm.forms(false);
    }

    public EnrolmentView getView() {
        return view;
    }

    public EnrolmentForm getForm() {
        return form;
    }

    public DisclosureContent getPreview() {
        return preview;
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
