package vn.donghanh.note.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.note.NoteDraftRow;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.note.NoteRow;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.NotesView;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The notes page of a case, with contact attempts and the form for writing and correcting notes. */
@Named
@ViewScoped
public class NotesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private NoteQueries queries;

    @Inject
    private NoteService notes;

    @Inject
    private CaseManagementService management;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    @Inject
    @QueryValue("page")
    private Integer page;

    @Inject
    @QueryValue("correct")
    private String correct;

    private final NoteForm form = new NoteForm();
    private NotesView view;
    private boolean draftWaiting;
    private final String ref = RandomReference.random();

    @PostConstruct
    void load() {
        view = queries.notes(number, getPage());
        draftWaiting = view.draft() != null && correct == null;
        if (view.mayWrite()) {
            form.beginIn(view.sections().get(0), clock.instant());
        }
        view.notes().stream()
                .filter(row -> row.ref().equals(correct) && row.writtenByReader())
                .findFirst()
                .ifPresent(form::correct);
    }

    public void save() {
        notes.write(form.command(number));
        messages.saved();
        Faces.redirect("note/notes/%s", number);
    }

    /** Resumes the draft with its current content, not with the content at the time the page was opened. */
    public void resume() {
        notes.resumeDraft(number, view.draft().ref(), ref);
        view = queries.notes(number, getPage());
        NoteDraftRow draft = view.draft();
        view.notes().stream()
                .filter(row -> row.ref().equals(draft.corrects()) && row.writtenByReader())
                .findFirst()
                .ifPresent(form::correct);
        form.resume(draft);
        draftWaiting = false;
        Focus.on("form:body");
    }

    public void discardDraft() {
        notes.discardDraft(number);
        Faces.redirect("note/notes/%s", number);
    }

    public void beginAssessment() {
        management.beginAssessment(number, view.header().version());
        messages.info("casefile_first.message.begun");
        Faces.redirect("assessment/assessment/%s", number);
    }

    public NoteKind[] getKinds() {
        return NoteKind.values();
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public boolean isDraftWaiting() {
        return draftWaiting;
    }

    /** Returns the identifier of this page instance, by which a draft knows the tab in which it is edited. */
    public String getRef() {
        return ref;
    }

    public NotesView getView() {
        return view;
    }

    public NoteForm getForm() {
        return form;
    }

    /** Whether this note is being corrected in the form. */
    public boolean isInForm(NoteRow row) {
        return row.ref().equals(form.getCorrects());
    }
}
