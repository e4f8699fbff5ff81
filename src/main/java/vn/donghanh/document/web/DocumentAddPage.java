package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.document.DepictedSubject;
import vn.donghanh.document.DocumentFormView;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.DocumentService;
import vn.donghanh.document.FileDocumentsCommand;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page on which files are uploaded to a case and filed as documents. */
@Named
@ViewScoped
public class DocumentAddPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    DocumentQueries queries;

    @Inject
    DocumentService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @QueryValue("type")
    String wantedType;

    @Inject
    @QueryValue("of")
    String wantedAttachment;

    @Inject
    @QueryValue("form")
    String wantedForm;

    private final FormToken once = new FormToken();
    private final UploadSelection selection = new UploadSelection();
    private DocumentFormView view;
    private String type;
    private DocumentSection section = DocumentSection.GENERAL;
    private LocalDate day;
    private String title;
    private DepictedSubject depicts;
    private String attachment;
    private String form;
    private String identityReason;

    public void load() {
        view = queries.form(number);
        selection.begin(view.uploads());
        day = CentreTime.today(clock);
        section = view.sections().get(0);
        type = wantedType;
        attachment = wantedAttachment;
        form = wantedForm;
        chooseForm();
    }

    /** Takes the type of the printed form that was chosen, and for a form on paper what the pictures show. */
    public void chooseForm() {
        view.forms().stream()
                .filter(printed -> printed.ref().equals(form))
                .findFirst()
                .ifPresent(printed -> {
                    type = printed.kind().name();
                    depicts = DepictedSubject.PAPER;
                });
    }

    public void save() {
        List<String> filed = List.of(forms.once(once.getValue(), () -> String.join(",", service.file(command())))
                .split(",", -1));
        messages.saved();
        if (filed.size() == 1) {
            Faces.redirect("document/view/%s/%s", number, filed.get(0));
        } else {
            Faces.redirect("document/list/%s", number);
        }
    }

    private FileDocumentsCommand command() {
        String[] belongsTo = attachment == null ? new String[0] : attachment.split("\\.", 2);
        boolean attached = belongsTo.length == 2;
        return new FileDocumentsCommand(
                number,
                selection.refs(),
                type,
                section,
                day,
                title,
                depicts,
                attached ? AttachmentKind.valueOf(belongsTo[0]) : null,
                attached ? belongsTo[1] : null,
                form,
                identityReason);
    }

    public UploadSelection getSelection() {
        return selection;
    }

    /** The checked uploads that the page shows. */
    public List<UploadRow> getShownUploads() {
        return selection.shown(() -> queries.uploads(number));
    }

    public boolean isIdentityScan() {
        return "ID_SCAN".equals(type);
    }

    public DepictedSubject[] getAllDepicts() {
        return DepictedSubject.values();
    }

    public FormToken getOnce() {
        return once;
    }

    public DocumentFormView getView() {
        return view;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public DocumentSection getSection() {
        return section;
    }

    public void setSection(DocumentSection section) {
        this.section = section;
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

    public DepictedSubject getDepicts() {
        return depicts;
    }

    public void setDepicts(DepictedSubject depicts) {
        this.depicts = depicts;
    }

    public String getAttachment() {
        return attachment;
    }

    public void setAttachment(String attachment) {
        this.attachment = attachment;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public String getIdentityReason() {
        return identityReason;
    }

    public void setIdentityReason(String identityReason) {
        this.identityReason = identityReason;
    }
}
