package vn.donghanh.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanReviewService;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of plan reviews. */
@Named
@ViewScoped
public class PlanReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PlanQueries queries;

    @Inject
    private PlanReviewService service;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private PlanQueries.ReviewPageView page;
    private final ReviewForm form = new ReviewForm();
    private ReviewReason reason;

    @PostConstruct
    void load() {
        page = queries.review(number);
        if (page.open() != null && page.plan() != null) {
            form.load(page.open().content(), page.plan(), page.latest());
        }
    }

    public String begin() {
        service.begin(number, reason);
        return done("plan_review.message.begun", "/plan/review/");
    }

    public String save() {
        service.save(number, form.draft());
        messages.saved();
        Faces.redirect("plan/review/%s", number);
        return null;
    }

    /** Saves the review and opens the editor for a new plan version. */
    public String beginNewVersion() {
        service.save(number, form.draft());
        messages.saved();
        Faces.redirect("plan/edit/%s", number);
        return null;
    }

    public String finish() {
        service.finish(number, form.draft());
        return done("plan_review.message.finished", "/plan/view/");
    }

    public String finishChanged() {
        service.finishChanged(
                number, page.open().content().version(), page.next().version());
        return done("plan_review.message.finished", "/plan/view/");
    }

    private String done(String key, String to) {
        messages.done(key);
        Faces.redirect(to + "%s", number);
        return null;
    }

    public ReviewReason[] getReasons() {
        return ReviewReason.values();
    }

    public PlanQueries.ReviewPageView getPage() {
        return page;
    }

    public ReviewForm getForm() {
        return form;
    }

    public ReviewReason getReason() {
        return reason;
    }

    public void setReason(ReviewReason reason) {
        this.reason = reason;
    }
}
