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
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingGap;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.ClosingView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** The end of an episode: what is still missing, the request, its proposal or return. */
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
    @Param(pathIndex = 0)
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

    /** Another reason asks for other things. */
    public void onReasonChosen() {
        externalGaps = queries.missing(number, form.getReason());
    }

    /** Something was answered: what is missing is counted again. */
    public void onAnswered() {
        // the list reads the form
    }

    /** The answer of this line for all that have none. */
    public void repeat(OpenItemForm line) {
        form.repeat(line);
    }

    public void answerRest() {
        form.answerRest();
    }

    /** To where something missing is settled; what is written so far is kept, and is there again on the way back. */
    public void saveDraftAndOpen(String page) {
        saveDraft();
        Faces.redirect("%s", page.substring(1));
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

    /** The case may be asked to be closed, and nobody has. */
    public boolean isRequestable() {
        return view.frame().status().steps().contains(CaseStep.REQUEST_CLOSING);
    }

    public String text(ClosingGap gap) {
        return texts.of(gap.rule().key(), gap.arguments().toArray());
    }

    /** What is open, in words: its own, or those of its kind. */
    public String text(OpenItem open) {
        return open.title() == null ? texts.of(open.displayKind()) : open.title();
    }

    /** When it is due; of what goes on with a partner how far it has come. */
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

    /** What the request itself still lacks, as it is filled in; nothing for who may not ask. */
    public List<ClosingGap> getGaps() {
        if (!view.may().request()) {
            return List.of();
        }
        List<ClosingGap> gaps =
                new ArrayList<>(form.command(number, view.frame().version()).gaps());
        form.unansweredOpen().stream().map(ClosingGap::unanswered).forEach(gaps::add);
        return gaps;
    }

    /** What is settled elsewhere, and what was opened since the request. */
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
