package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentService;
import vn.donghanh.document.DocumentView;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of one document: its pages as pictures, or the player of a recording. */
@Named
@ViewScoped
public class DocumentViewPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DocumentQueries queries;

    @Inject
    DocumentService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private DocumentView view;
    private String reason;

    public void load() {
        view = queries.view(number, ref, Faces.getSessionId());
    }

    public void withdraw() {
        service.withdraw(number, ref, reason);
        messages.saved();
        Faces.redirect("document/list/%s", number);
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
