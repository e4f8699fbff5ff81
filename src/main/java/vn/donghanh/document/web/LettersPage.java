package vn.donghanh.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.document.CentreDocumentService;
import vn.donghanh.document.CentreDocumentsView;
import vn.donghanh.document.UploadRow;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/** The page of the letters of one record of the Centre, on which letters are added as well. */
@Named
@ViewScoped
public class LettersPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient CentreDocumentService service;

    @Inject
    transient SubmittedFormRepository forms;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    String ref;

    @Inject
    @Param(name = "of")
    String of;

    private final FormToken once = new FormToken();
    private CentreDocumentsView view;
    private String uploads;
    private List<UploadRow> shown;
    private String file;
    private LocalDate day;
    private String title;

    public void load() {
        AttachmentKind kind = Arrays.stream(AttachmentKind.values())
                .filter(one -> one.isCentre() && one.name().equals(of))
                .findFirst()
                .orElse(null);
        view = service.list(kind, ref);
        shown = view.uploads();
        uploads = shown.stream().map(UploadRow::ref).collect(Collectors.joining(","));
    }

    public void save() {
        forms.once(once.getValue(), () -> String.join(",", service.file(view.kind(), ref, refs(), day, title)));
        messages.saved();
        Faces.redirect("document/letters/%s?of=%s", ref, view.kind());
    }

    private List<String> refs() {
        return uploads == null || uploads.isBlank() ? List.of() : Arrays.asList(uploads.split(",", -1));
    }

    /** The checked uploads that the page shows: those that its script names. */
    public List<UploadRow> getShownUploads() {
        if (shown == null) {
            List<String> refs = refs();
            shown = service.list(view.kind(), ref).uploads().stream()
                    .filter(row -> refs.contains(row.ref()))
                    .toList();
        }
        return shown;
    }

    public FormToken getOnce() {
        return once;
    }

    public CentreDocumentsView getView() {
        return view;
    }

    public String getUploads() {
        return uploads;
    }

    /** Names the uploads of the page; they are read again, since its script has added and removed some. */
    public void setUploads(String uploads) {
        this.uploads = uploads;
        shown = null;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
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
