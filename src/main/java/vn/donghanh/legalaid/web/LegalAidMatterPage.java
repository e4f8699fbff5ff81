package vn.donghanh.legalaid.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.legalaid.LegalAidNoteService;
import vn.donghanh.legalaid.LegalAidQueries;
import vn.donghanh.legalaid.LegalAidRoute;
import vn.donghanh.legalaid.LegalAidService;
import vn.donghanh.legalaid.LegalAidView;
import vn.donghanh.legalaid.LegalAidWithdrawalReason;
import vn.donghanh.legalaid.PaperState;
import vn.donghanh.legalaid.ReportableStep;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.web.SendToPartnerForm;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page for one matter of legal aid: ground, papers, sending with preview, later steps, privileged notes. */
@Named
@ViewScoped
public class LegalAidMatterPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LegalAidQueries queries;

    @Inject
    LegalAidService service;

    @Inject
    LegalAidNoteService notes;

    @Inject
    ConsentService consents;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final FormToken once = new FormToken();
    private final SendToPartnerForm sendForm = new SendToPartnerForm();
    private final LegalAidMatterForm form = new LegalAidMatterForm();
    private LegalAidView view;

    public void load() {
        refresh();
        form.setGround(view.ground() == null ? null : view.ground().code());
        if (view.reportable().size() == 1) {
            form.setStep(view.reportable().get(0).step());
            updateSources();
        }
    }

    private void refresh() {
        view = queries.get(number, ref == null ? "" : ref);
        if (view.sending() != null) {
            sendForm.setView(view.sending());
        }
    }

    public void prepare() throws IOException {
        service.prepare(number, ref);
        redirectSaved();
    }

    public void chooseGround() throws IOException {
        service.chooseGround(number, ref, form.getGround());
        redirectSaved();
    }

    public void recordPaper() throws IOException {
        service.recordPaper(number, ref, form.paperCommand());
        redirectSaved();
    }

    /** Updates the preview of the disclosure once the form has enough data. */
    public void updatePreview() {
        sendForm.setPreview(sendForm.isPreviewable() ? service.preview(number, ref, sendForm.command()) : null);
    }

    /** Records the client's consent for the selected legal aid centre only. */
    public void recordConsent() {
        consents.record(number, sendForm.consentCommand());
        messages.saved();
        refresh();
        sendForm.leadOn();
    }

    public void send() throws IOException {
        service.refer(number, ref, sendForm.command());
        messages.info(sendForm.getSentKey());
        redirect();
    }

    public void goInstead() throws IOException {
        service.goInstead(number, ref, form.getRoute());
        redirectSaved();
    }

    /** Offers those who may have said that the chosen step was taken; the only one is chosen, of several the one chosen before at most. */
    public void updateSources() {
        form.setSource(BusinessSource.proposed(getSources(), form.getSource()));
    }

    public void report() throws IOException {
        service.report(number, ref, form.reportCommand());
        redirectSaved();
    }

    public void withdraw() throws IOException {
        service.withdraw(number, ref, form.getWithdrawal());
        redirectSaved();
    }

    public void writeNote() throws IOException {
        forms.once(once.getValue(), () -> {
            notes.write(number, ref, form.getNote());
            return ref;
        });
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
        Faces.redirect("legalaid/matter/%s/%s", number, ref);
    }

    /** Returns the step chosen to be reported; null if none can be. */
    public ReportableStep getChosen() {
        return view.find(form.getStep());
    }

    public List<BusinessSource> getSources() {
        ReportableStep chosen = getChosen();
        return chosen == null ? List.of() : chosen.sources();
    }

    public List<LegalAidRoute> getRoutes() {
        return LegalAidRoute.alternatives();
    }

    public PaperState[] getStates() {
        return PaperState.values();
    }

    public List<LegalAidWithdrawalReason> getWithdrawals() {
        return LegalAidWithdrawalReason.selectableByWorkers();
    }

    public FormToken getOnce() {
        return once;
    }

    public LegalAidView getView() {
        return view;
    }

    public SendToPartnerForm getSendForm() {
        return sendForm;
    }

    public LegalAidMatterForm getForm() {
        return form;
    }
}
