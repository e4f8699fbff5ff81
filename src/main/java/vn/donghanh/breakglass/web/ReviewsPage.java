package vn.donghanh.breakglass.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.web.ActionFormatter;
import vn.donghanh.breakglass.BreakGlassReviewQueries;
import vn.donghanh.breakglass.BreakGlassReviewService;
import vn.donghanh.breakglass.BreakGlassReviewView;
import vn.donghanh.breakglass.BreakGlassReviewsView;
import vn.donghanh.breakglass.BreakGlassStatus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the emergency accesses to review and of the selected one. */
@Named
@ViewScoped
public class ReviewsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    BreakGlassReviewQueries queries;

    @Inject
    BreakGlassReviewService reviews;

    @Inject
    Texts texts;

    @Inject
    ActionFormatter actions;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable String ref;

    @Inject
    @QueryValue("page")
    private @Nullable Integer wanted;

    private BreakGlassReviewsView page;
    private @Nullable BreakGlassReviewView chosen;

    @NotNull
    private BreakGlassStatus verdict;

    @NotBlank
    @Size(min = 10, max = 1000)
    private String verdictReason;

    public void load() {
        if (ref == null) {
            page = queries.list();
        } else {
            chosen = queries.get(ref, wanted == null || wanted < 1 ? 1 : wanted);
        }
    }

    public String conclude() {
        reviews.conclude(ref, verdict, verdictReason);
        messages.saved();
        Faces.redirect("breakglass/reviews/%s", ref);
        return null;
    }

    public @Nullable String decide(String requestRef, boolean allowed) {
        reviews.decide(requestRef, allowed);
        messages.saved();
        Faces.redirect("breakglass/reviews");
        return null;
    }

    /** Formats the action with the field that it concerned. */
    public String action(AccessHistoryQueries.Access access) {
        String words = actions.text(access.action());
        return access.detail() == null || access.detail().equals("CASE")
                ? words
                : words + " · " + texts.get("IdentityField." + access.detail());
    }

    public List<BreakGlassStatus> getVerdicts() {
        return List.of(BreakGlassStatus.JUSTIFIED, BreakGlassStatus.NOT_JUSTIFIED);
    }

    public BreakGlassReviewsView getPage() {
        return page;
    }

    public @Nullable BreakGlassReviewView getChosen() {
        return chosen;
    }

    public BreakGlassStatus getVerdict() {
        return verdict;
    }

    public void setVerdict(BreakGlassStatus verdict) {
        this.verdict = verdict;
    }

    public String getVerdictReason() {
        return verdictReason;
    }

    public void setVerdictReason(String verdictReason) {
        this.verdictReason = verdictReason;
    }
}
