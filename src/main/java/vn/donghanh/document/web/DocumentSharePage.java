package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import vn.donghanh.document.DocumentFilter;
import vn.donghanh.document.DocumentListView;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentView;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.document.sharing.DocumentSharingQueries;
import vn.donghanh.document.sharing.DocumentSharingService;
import vn.donghanh.document.sharing.DocumentSharingView;
import vn.donghanh.document.sharing.ShareDocumentCommand;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/**
 * Page for sending pages of a document with a disclosure: choose the document, choose its pages and what of them is black, look at
 * the result with the client, send.
 */
@Named
@ViewScoped
public class DocumentSharePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DocumentSharingQueries queries;

    @Inject
    DocumentSharingService service;

    @Inject
    DocumentQueries documents;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String code;

    @Inject
    @QueryValue("document")
    String documentRef;

    @Inject
    @QueryValue("page")
    Integer page;

    private final FormToken once = new FormToken();
    private DocumentSharingView view;
    private DocumentView document;
    private DocumentListView list;
    private List<Integer> selected = new ArrayList<>();
    private List<RedactionBox> boxes = List.of();
    private String areas;
    private boolean previewing;
    private boolean lookedAt;
    private boolean clientAgreed;

    public void load() {
        view = queries.form(number, code);
        if (documentRef == null) {
            list = documents.list(number, DocumentFilter.ALL, getPage());
        } else {
            document = documents.view(number, documentRef, Faces.getSessionId());
        }
    }

    public void preview() {
        boxes = command().requireComplete();
        previewing = true;
        lookedAt = false;
        clientAgreed = false;
    }

    public void change() {
        previewing = false;
    }

    public void send() {
        forms.once(once.getValue(), () -> {
            service.share(number, code, command());
            return code;
        });
        messages.done("document_share.message.sent", view.partner());
        Faces.redirect(view.page());
    }

    private ShareDocumentCommand command() {
        return new ShareDocumentCommand(
                document.opening(),
                Faces.getSessionId(),
                selected.stream().map(DocumentSharePage::number).toList(),
                areas,
                lookedAt,
                clientAgreed);
    }

    /** A list of checkboxes may hold its values as text. */
    private static int number(Object value) {
        return Integer.parseInt(String.valueOf(value));
    }

    /** Returns the query of the address of a page with its black areas. */
    public String query(Object page) {
        return boxes.stream()
                .filter(box -> box.page() == number(page))
                .map(box -> "area=" + box.left() + "." + box.top() + "." + box.width() + "." + box.height())
                .collect(Collectors.joining("&"));
    }

    public boolean isShown() {
        return document != null && document.opening() != null && view.maySend(document.row());
    }

    public List<Integer> getPages() {
        return isShown()
                ? IntStream.rangeClosed(1, document.row().pages()).boxed().toList()
                : List.of();
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public FormToken getOnce() {
        return once;
    }

    public DocumentSharingView getView() {
        return view;
    }

    public DocumentView getDocument() {
        return document;
    }

    /** Returns the documents of the case, a page of them; null once one is chosen. */
    public DocumentListView getList() {
        return list;
    }

    public boolean isPreviewing() {
        return previewing;
    }

    public List<Integer> getSelected() {
        return selected;
    }

    public void setSelected(List<Integer> selected) {
        this.selected = selected;
    }

    public String getAreas() {
        return areas;
    }

    public void setAreas(String areas) {
        this.areas = areas;
    }

    public boolean isLookedAt() {
        return lookedAt;
    }

    public void setLookedAt(boolean lookedAt) {
        this.lookedAt = lookedAt;
    }

    public boolean isClientAgreed() {
        return clientAgreed;
    }

    public void setClientAgreed(boolean clientAgreed) {
        this.clientAgreed = clientAgreed;
    }
}
