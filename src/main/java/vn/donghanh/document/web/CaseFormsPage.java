package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.donghanh.document.form.CaseFormQueries;
import vn.donghanh.document.form.CaseFormsView;
import vn.donghanh.document.form.FormFormat;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormPrintService;
import vn.donghanh.document.form.NotSignedReason;
import vn.donghanh.document.form.PrintFormCommand;
import vn.donghanh.document.form.PrintedFile;
import vn.donghanh.printing.web.FileDownload;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the page of a case's forms. A file is the answer to a press on a button, and is kept nowhere. */
@Named
@ViewScoped
public class CaseFormsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CaseFormQueries queries;

    @Inject
    FormPrintService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    private CaseFormsView view;
    private boolean named;
    private String reason;
    private String signer;
    private String asked;
    private NotSignedReason notSignedReason;

    public void load() {
        view = queries.page(number);
    }

    public void print(FormKey key, String format) throws IOException {
        String stated = named ? Objects.requireNonNullElse(reason, "") : null;
        PrintedFile file = service.print(
                number,
                new PrintFormCommand(key, FormFormat.valueOf(format), stated, signer, Faces.getRequestBaseURL()));
        reason = null;
        named = false;
        load();
        FileDownload.send(file.content(), file.name());
    }

    public void ask(String ref) {
        asked = ref;
        notSignedReason = null;
    }

    public void cancel() {
        asked = null;
    }

    public void notSigned() {
        service.notSigned(number, asked, notSignedReason);
        messages.saved();
        Faces.redirect("document/forms/%s", number);
    }

    public NotSignedReason[] getReasons() {
        return NotSignedReason.values();
    }

    public CaseFormsView getView() {
        return view;
    }

    public boolean isNamed() {
        return named;
    }

    public void setNamed(boolean named) {
        this.named = named;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public String getAsked() {
        return asked;
    }

    public NotSignedReason getNotSignedReason() {
        return notSignedReason;
    }

    public void setNotSignedReason(NotSignedReason notSignedReason) {
        this.notSignedReason = notSignedReason;
    }
}
