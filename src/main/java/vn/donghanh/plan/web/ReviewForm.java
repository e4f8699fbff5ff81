package vn.donghanh.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.plan.PlanView;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.shared.MissingReason;

/** The form model of a review. */
public class ReviewForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int version;
    private String rating;
    private String words;
    private Boolean changed;
    private LocalDate next;
    private final List<GoalFinding> findings = new ArrayList<>();

    /** A goal with its result. */
    public static class GoalFinding implements Serializable {
        private static final long serialVersionUID = 1L;

        private final PlanView.PlannedGoal goal;
        private GoalResult result;

        GoalFinding(PlanView.PlannedGoal goal, GoalResult result) {
            this.goal = goal;
            this.result = result;
        }

        public PlanView.PlannedGoal getGoal() {
            return goal;
        }

        public GoalResult getResult() {
            return result;
        }

        public void setResult(GoalResult result) {
            this.result = result;
        }
    }

    void load(ReviewDraft draft, PlanView plan, LocalDate latest) {
        version = draft.version();
        rating = draft.selfRating() != null
                ? draft.selfRating().toString()
                : draft.selfRatingMissing() == null
                        ? null
                        : draft.selfRatingMissing().name();
        words = draft.words();
        changed = draft.goalsChanged();
        next = draft.nextReviewOn() == null ? latest : draft.nextReviewOn();
        findings.clear();
        plan.goals()
                .forEach(goal ->
                        findings.add(new GoalFinding(goal, draft.results().get(goal.key()))));
    }

    ReviewDraft draft() {
        boolean number = rating != null && rating.chars().allMatch(Character::isDigit);
        Map<String, GoalResult> results = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.result != null)
                .forEach(finding -> results.put(finding.goal.key(), finding.result));
        return new ReviewDraft(
                version,
                number ? Integer.valueOf(rating) : null,
                rating == null || number ? null : MissingReason.valueOf(rating),
                words,
                changed,
                results,
                next);
    }

    public List<GoalFinding> getFindings() {
        return findings;
    }

    public GoalResult[] getResults() {
        return GoalResult.values();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Boolean getChanged() {
        return changed;
    }

    public void setChanged(Boolean changed) {
        this.changed = changed;
    }

    public LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }
}
