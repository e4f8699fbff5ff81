package vn.donghanh.closing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingGap;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.ClosingView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the closing page: gaps, request, proposal and return. */
@Named
@ViewScoped
public class ClosingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClosingQueries queries;

    @Inject
    private ClosingService closing;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private DisplayFormatter formats;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    private final ClosingForm form = new ClosingForm();
    private ClosingView view;
    private List<ClosingGap> externalGaps;
    private Instant savedAt;
    private String returnReason;

    @PostConstruct
    void load() {
        view = queries.closing(number);
        externalGaps = view.missing();
        form.load(view.open(), view.current());
    }

    /** Reloads the gaps outside the form, which depend on the chosen reason. */
    public void onReasonChosen() {
        externalGaps = queries.missing(number, form.getReason());
    }

    /** Re-renders the gaps after an answer. */
    public void onAnswered() {
        // the gaps are computed from the submitted form
    }

    /** Applies the answer of this item to all unanswered items. */
    public void repeat(OpenItemForm line) {
        form.repeat(line);
    }

    public void answerRest() {
        form.getOutcomes().answerRest();
        Focus.on("form:employment");
    }

    /** Saves the draft and opens the page that settles a gap; the draft is restored on return. */
    public void saveDraftAndOpen(String page) {
        saveDraft();
        Faces.redirect(page.substring(1));
    }

    public void saveDraft() {
        closing.saveDraft(form.command(number, view.frame().version()));
        savedAt = clock.instant();
    }

    public void request() {
        closing.request(form.command(number, view.frame().version()));
        finish("closing_closing.message.requested");
    }

    public void propose() {
        closing.propose(number, view.frame().version());
        finish("closing_closing.message.proposed");
    }

    public void returnForRevision() {
        closing.returnForRevision(number, view.frame().version(), returnReason);
        finish("closing_closing.message.returned");
    }

    private void finish(String key) {
        messages.info(key);
        Faces.redirect("closing/closing/%s", number);
    }

    /** Whether the status of the case allows a closing request. */
    public boolean isRequestable() {
        return view.frame().status().steps().contains(CaseStep.REQUEST_CLOSING);
    }

    public String text(ClosingGap gap) {
        return texts.of(gap.rule().key(), gap.arguments().toArray());
    }

    /** Returns the title of an open item, or the label of its kind. */
    public String text(OpenItem open) {
        return open.title() == null ? texts.of(open.displayKind()) : open.title();
    }

    /** Returns the due time of an item; for a process with a partner its status. */
    public String statusKey(OpenItem open) {
        String due = formats.dateTime(open.dueAt());
        if (open.status() == null) {
            return texts.of(open.overdue() ? "closing_open.late" : "closing_open.due", due);
        }
        return due.isEmpty() ? texts.of(open.status()) : texts.of(open.status()) + ", " + due;
    }

    public CaseClosingReason[] getReasons() {
        return CaseClosingReason.values();
    }

    /** Returns the gaps of the form as filled in; empty for users who may not request. */
    public List<ClosingGap> getGaps() {
        if (!view.may().request()) {
            return List.of();
        }
        List<ClosingGap> gaps =
                new ArrayList<>(form.command(number, view.frame().version()).gaps());
        form.unansweredOpen().stream().map(ClosingGap::unanswered).forEach(gaps::add);
        return gaps;
    }

    /** Returns the gaps settled on other pages, and items opened since the request. */
    public List<ClosingGap> getExternalGaps() {
        return externalGaps;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public ClosingView getView() {
        return view;
    }

    public ClosingForm getForm() {
        return form;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
