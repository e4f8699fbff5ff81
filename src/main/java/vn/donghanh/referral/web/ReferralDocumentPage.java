package vn.donghanh.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentRow;
import vn.donghanh.document.DocumentView;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.referral.sharing.DocumentSharingQueries;
import vn.donghanh.referral.sharing.DocumentSharingService;
import vn.donghanh.referral.sharing.DocumentSharingView;
import vn.donghanh.referral.sharing.ShareDocumentCommand;
import vn.donghanh.shared.web.Messages;

/**
 * Page for sending pages of a document with a referral: choose the document, choose its pages and what of them is black, look at the
 * result, send.
 */
@Named
@ViewScoped
public class ReferralDocumentPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private DocumentSharingQueries queries;

    @Inject
    private DocumentSharingService service;

    @Inject
    private DocumentQueries documents;

    @Inject
    private Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(pathIndex = 1)
    private String code;

    @Inject
    @Param(name = "document")
    private String documentRef;

    private DocumentSharingView view;
    private DocumentView document;
    private List<DocumentRow> rows = List.of();
    private List<Integer> selected = new ArrayList<>();
    private List<RedactionBox> boxes = List.of();
    private String areas;
    private boolean previewing;
    private boolean lookedAt;

    public void load() {
        view = queries.form(number, code);
        if (documentRef == null) {
            rows = documents.list(number, null, null, 1).rows().stream()
                    .filter(ReferralDocumentPage::hasPages)
                    .toList();
        } else {
            document = documents.view(number, documentRef, Faces.getSessionId());
        }
    }

    private static boolean hasPages(DocumentRow row) {
        FileFormat format = row.format();
        return row.readable() && row.status().isOpenable() && format != null && format.hasPages();
    }

    public void preview() {
        boxes = command().requireComplete();
        previewing = true;
        lookedAt = false;
    }

    public void change() {
        previewing = false;
    }

    public void send() {
        service.share(number, code, command());
        messages.saved();
        Faces.redirect("referral/view/%s/%s", number, code);
    }

    private ShareDocumentCommand command() {
        return new ShareDocumentCommand(
                document.opening(),
                Faces.getSessionId(),
                selected.stream().map(ReferralDocumentPage::number).toList(),
                areas,
                lookedAt);
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
        return document != null && document.opening() != null && hasPages(document.row());
    }

    public List<Integer> getPages() {
        return isShown()
                ? IntStream.rangeClosed(1, document.row().pages()).boxed().toList()
                : List.of();
    }

    public DocumentSharingView getView() {
        return view;
    }

    public DocumentView getDocument() {
        return document;
    }

    public List<DocumentRow> getRows() {
        return rows;
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
}
