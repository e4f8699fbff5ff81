package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import vn.donghanh.document.CentreDocumentService;
import vn.donghanh.document.DocumentView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of one letter of the Centre. */
@Named
@ViewScoped
public class OpenedLetterPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CentreDocumentService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String ref;

    private DocumentView view;
    private String reason;

    public void load() {
        view = service.view(ref, Faces.getSessionId());
    }

    public void withdraw() {
        service.withdraw(ref, reason);
        messages.saved();
        Faces.redirect(
                "document/letters/%s?of=%s", view.record().ref(), view.record().kind());
    }

    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, view.row().pages()).boxed().toList();
    }

    public DocumentView getView() {
        return view;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
