package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.document.CentreDocumentService;
import vn.donghanh.document.CentreDocumentsView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of the letters of one record of the Centre, on which letters are added as well. */
@Named
@ViewScoped
public class LettersPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CentreDocumentService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String ref;

    @Inject
    @QueryValue("of")
    String of;

    private final FormToken once = new FormToken();
    private final UploadSelection selection = new UploadSelection();
    private CentreDocumentsView view;
    private String type;
    private LocalDate day;
    private String title;

    public void load() {
        AttachmentKind kind = Arrays.stream(AttachmentKind.values())
                .filter(letter -> letter.isCentre() && letter.name().equals(of))
                .findFirst()
                .orElse(null);
        view = service.list(kind, ref);
        selection.begin(view.uploads());
    }

    public void save() {
        forms.once(
                once.getValue(),
                () -> String.join(
                        ",",
                        service.file(new CentreDocumentService.FileLettersCommand(
                                view.kind(), ref, selection.refs(), type, day, title))));
        messages.saved();
        Faces.redirect("document/letters/%s?of=%s", ref, view.kind());
    }

    /** The address of the page of the record. */
    public String getRecordPage() {
        return switch (view.kind()) {
            case RETURN -> "/reporting/returnview/" + view.ref();
            case REQUEST -> "/lawful/request/" + view.ref();
            case STAFF_COURSE -> "/staffcourse/course/" + view.ref();
            case NEED,
                    INCIDENT,
                    REFERRAL,
                    COURSE,
                    LEGAL_AID,
                    PLACEMENT,
                    SUPPORT,
                    LIVELIHOOD,
                    LOAN,
                    STAY,
                    LETTER -> throw new IllegalStateException("Belongs to a case");
        };
    }

    public UploadSelection getSelection() {
        return selection;
    }

    /** The checked uploads that the page shows. */
    public List<UploadRow> getShownUploads() {
        return selection.shown(() -> service.list(view.kind(), ref).uploads());
    }

    public FormToken getOnce() {
        return once;
    }

    public CentreDocumentsView getView() {
        return view;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
