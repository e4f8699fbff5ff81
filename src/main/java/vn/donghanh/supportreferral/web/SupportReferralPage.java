package vn.donghanh.supportreferral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.partnerbusiness.web.SendToPartnerForm;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.supportreferral.SendSupportCommand;
import vn.donghanh.supportreferral.SupportCancelReason;
import vn.donghanh.supportreferral.SupportReferralQueries;
import vn.donghanh.supportreferral.SupportReferralService;
import vn.donghanh.supportreferral.SupportReferralView;

/** Page for one referral for support of a case: what the partner is told, and what came of it. */
@Named
@ViewScoped
public class SupportReferralPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    SupportReferralQueries queries;

    @Inject
    SupportReferralService service;

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
    private final SupportLinesForm lines = new SupportLinesForm();
    private final SupportAnswerForm answer = new SupportAnswerForm();
    private SupportReferralView view;
    private SupportCancelReason cancel;

    public void load() {
        read();
        lines.setSelected(view.preselected());
    }

    private void read() {
        view = queries.get(number, ref == null ? "" : ref);
        answer.begin(view.answers());
        if (view.sending() != null) {
            sendForm.setView(view.sending());
        }
    }

    /** Updates the preview of the disclosure once the form has enough data. */
    public void updatePreview() {
        sendForm.setPreview(
                sendForm.isPreviewable() && lines.isComplete() ? service.preview(number, ref, command()) : null);
    }

    /** Records the client's consent for the selected partner only. */
    public void recordConsent() {
        consents.record(number, sendForm.consentCommand());
        messages.saved();
        read();
        sendForm.leadOn();
    }

    public void send() throws IOException {
        service.send(number, ref, command());
        messages.info(sendForm.getSentKey());
        redirect();
    }

    private SendSupportCommand command() {
        return lines.command(sendForm.command());
    }

    public void recordAnswer() throws IOException {
        service.recordAnswer(number, ref, answer.command());
        messages.saved();
        redirect();
    }

    public void callOff() throws IOException {
        service.cancel(number, ref, cancel);
        messages.saved();
        redirect();
    }

    public void completeTasks() throws IOException {
        service.completeTasks(number, ref);
        messages.saved();
        redirect();
    }

    private void redirect() throws IOException {
        Faces.redirect("supportreferral/referral/%s/%s", number, ref);
    }

    public SupportReferralView getView() {
        return view;
    }

    public SendToPartnerForm getSendForm() {
        return sendForm;
    }

    public SupportLinesForm getLines() {
        return lines;
    }

    public SupportAnswerForm getAnswer() {
        return answer;
    }

    public SupportCancelReason[] getCancels() {
        return SupportCancelReason.values();
    }

    public SupportCancelReason getCancel() {
        return cancel;
    }

    public void setCancel(SupportCancelReason cancel) {
        this.cancel = cancel;
    }
}
