package vn.donghanh.feedback.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.draft.CaseDraftView;
import vn.donghanh.feedback.FeedbackService;
import vn.donghanh.feedback.complaint.ComplaintDraftService;
import vn.donghanh.feedback.complaint.ComplaintFormView;
import vn.donghanh.feedback.complaint.ComplaintQueries;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/** The page on which a member of staff other than the case worker writes down what a client says. */
@Named
@ViewScoped
public class RecordFeedbackPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ComplaintQueries queries;

    @Inject
    FeedbackService service;

    @Inject
    ComplaintDraftService drafts;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    private final FormToken once = new FormToken();
    private final FeedbackForm form = new FeedbackForm();
    private @Nullable CaseDraftView draft;
    private String number;

    public void load() {
        ComplaintFormView view = queries.form();
        draft = view.draft();
        form.offer(view.colleagues());
    }

    public void save() {
        String typed = number == null ? null : number.strip().toUpperCase(Locale.ROOT);
        forms.once(once.getValue(), () -> service.record(typed, form.command()));
        messages.saved();
        Faces.redirect("feedback/list");
    }

    public void discardDraft() {
        drafts.discard();
        Faces.redirect("feedback/record");
    }

    public @Nullable CaseDraftView getDraft() {
        return draft;
    }

    public FormToken getOnce() {
        return once;
    }

    public FeedbackForm getForm() {
        return form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
