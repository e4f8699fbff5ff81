package vn.donghanh.casemerge.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casemerge.CaseMergeService;
import vn.donghanh.casemerge.DuplicateReviewService;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.duplicate.DuplicateDecisionService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of possible duplicates: the selected pair with its decision, the queue, and the active merges. */
@Named
@ViewScoped
public class DuplicatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String QUEUE = "/casemerge/duplicates?faces-redirect=true";

    @Inject
    DuplicateReviewService duplicates;

    @Inject
    DuplicateDecisionService decisionService;

    @Inject
    CaseMergeService merges;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable Long pair;

    @Inject
    @QueryValue("page")
    private @Nullable Integer mergedPage;

    private DuplicateReviewService.PageView page;

    @NotNull
    private DuplicateDecision decision;

    private @Nullable String kept;

    @Size(min = 10, max = 1000)
    private String reason;

    private CaseMergeService.@Nullable Merged undoing;

    @Size(min = 10, max = 1000)
    private String undoReason;

    public void load() {
        page = duplicates.page(pair, getMergedPage());
    }

    public String decide(long id) {
        if (isSame()) {
            merges.merge(id, kept == null ? "" : kept, reason);
        } else {
            decisionService.decide(id, decision, reason);
        }
        messages.saved();
        return QUEUE;
    }

    public void chooseUndo(CaseMergeService.Merged merge) {
        undoing = merge;
    }

    public String undo() {
        if (undoing != null) {
            merges.undo(undoing.ref(), undoReason);
            messages.saved();
        }
        return QUEUE;
    }

    public boolean isUndoing(CaseMergeService.Merged merge) {
        return merge.equals(undoing);
    }

    public boolean isSame() {
        return decision == DuplicateDecision.SAME;
    }

    /** Returns the page of the list of merges, counted from 1. */
    public int getMergedPage() {
        return mergedPage == null || mergedPage < 1 ? 1 : mergedPage;
    }

    public DuplicateReviewService.PageView getPage() {
        return page;
    }

    public boolean isChosen(DuplicateReviewService.PairView pairView) {
        return pair != null && pair == pairView.id();
    }

    public DuplicateDecision[] getDecisions() {
        return DuplicateDecision.values();
    }

    public DuplicateDecision getDecision() {
        return decision;
    }

    public void setDecision(DuplicateDecision decision) {
        this.decision = decision;
    }

    public @Nullable String getKept() {
        return kept;
    }

    public void setKept(@Nullable String kept) {
        this.kept = kept;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CaseMergeService.@Nullable Merged getUndoing() {
        return undoing;
    }

    public String getUndoReason() {
        return undoReason;
    }

    public void setUndoReason(String undoReason) {
        this.undoReason = undoReason;
    }
}
