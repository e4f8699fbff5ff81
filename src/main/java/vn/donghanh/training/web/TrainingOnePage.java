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
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.web.YesForm;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.training.CancelCause;
import vn.donghanh.training.DropCause;
import vn.donghanh.training.PauseCause;
import vn.donghanh.training.TrainingDesk;
import vn.donghanh.training.TrainingViews;

/** One course of a case: applied for with a preview of what the school will see, and followed. */
@Named
@ViewScoped
public class TrainingOnePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient TrainingDesk desk;

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

    private final ApplicationForm form = new ApplicationForm();
    private TrainingViews.One view;
    private DisclosedContent preview;
    private PauseCause pause;
    private DropCause drop;
    private CancelCause cancel;

    public void load() {
        view = desk.one(number, ref == null ? "" : ref);
        form.getYes().setExpiresOn(view.latestConsent());
        if (view.schools().size() == 1) {
            form.setSchool(view.schools().get(0).choice().ref());
        }
    }

    /** Draws what the school would see as soon as there is enough of it. */
    public void show() {
        preview = form.isShowable() ? desk.preview(number, ref, form.application()) : null;
    }

    /** She says yes to sharing with the chosen school, and with no other. */
    public void agree() {
        consents.record(
                number,
                form.getYes()
                        .answer(
                                ConsentScope.SHARE_TRAINING,
                                getChosen().choice().id()));
        messages.saved();
        view = desk.one(number, ref);
    }

    public void apply() throws IOException {
        desk.apply(number, ref, form.application());
        done("training_one.message.applied");
    }

    public void suspend() throws IOException {
        desk.suspend(number, ref, pause);
        saved();
    }

    public void resume() throws IOException {
        desk.resume(number, ref);
        saved();
    }

    public void drop() throws IOException {
        desk.drop(number, ref, drop);
        saved();
    }

    public void cancel() throws IOException {
        desk.cancel(number, ref, cancel);
        saved();
    }

    public void settle() throws IOException {
        desk.settle(number, ref);
        saved();
    }

    private void saved() throws IOException {
        messages.saved();
        again();
    }

    private void done(String key) throws IOException {
        messages.info(key);
        again();
    }

    private void again() throws IOException {
        Faces.redirect("training/one/%s/%s", number, ref);
    }

    /** The school that is chosen in the form; null as long as none is. */
    public TrainingViews.School getChosen() {
        return view.schools().stream()
                .filter(one -> one.choice().ref().equals(form.getSchool()))
                .findFirst()
                .orElse(null);
    }

    /** Who is, or may be, a minor is spoken for. */
    public List<ConsentForm> getConsentForms() {
        return view.header().childPath() ? List.of(ConsentForm.GUARDIAN) : YesForm.forms(false);
    }

    public TrainingViews.One getView() {
        return view;
    }

    public ApplicationForm getForm() {
        return form;
    }

    public DisclosedContent getPreview() {
        return preview;
    }

    public PauseCause[] getPauses() {
        return PauseCause.values();
    }

    public DropCause[] getDrops() {
        return DropCause.values();
    }

    public List<CancelCause> getCancels() {
        return CancelCause.chosenByWorkers();
    }

    public PauseCause getPause() {
        return pause;
    }

    public void setPause(PauseCause pause) {
        this.pause = pause;
    }

    public DropCause getDrop() {
        return drop;
    }

    public void setDrop(DropCause drop) {
        this.drop = drop;
    }

    public CancelCause getCancel() {
        return cancel;
    }

    public void setCancel(CancelCause cancel) {
        this.cancel = cancel;
    }
}
