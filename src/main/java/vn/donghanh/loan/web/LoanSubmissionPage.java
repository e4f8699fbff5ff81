package vn.donghanh.loan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.loan.LoanQueries;
import vn.donghanh.loan.LoanService;
import vn.donghanh.loan.SubmissionView;
import vn.donghanh.partnerbusiness.web.SendToPartnerForm;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page on which the loan file is sent to a lender. */
@Named
@ViewScoped
public class LoanSubmissionPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    LoanQueries queries;

    @Inject
    LoanService service;

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
    private SubmissionView view;

    public void load() {
        view = queries.prepareSubmission(number, ref == null ? "" : ref);
        sendForm.setView(view.sending());
    }

    /** Updates the preview of the disclosure once the form has enough data. */
    public void updatePreview() {
        sendForm.setPreview(sendForm.isPreviewable() ? service.preview(number, ref, sendForm.command()) : null);
    }

    /** Records the client's consent for the selected lender only. */
    public void recordConsent() {
        consents.record(number, sendForm.consentCommand());
        messages.saved();
        load();
        sendForm.leadOn();
    }

    public void send() throws IOException {
        service.submit(number, ref, sendForm.command());
        messages.info(sendForm.getSentKey());
        Faces.redirect("loan/loan/%s/%s", number, ref);
    }

    public SubmissionView getView() {
        return view;
    }

    public SendToPartnerForm getSendForm() {
        return sendForm;
    }
}
