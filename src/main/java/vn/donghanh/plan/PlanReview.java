package vn.donghanh.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.plan.review.ReviewView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** A review of the plan with the client: self-rating, result of each goal, and whether the goals still apply. */
@Entity
class PlanReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private ReviewReason reason;

    private StaffId begunBy;
    private Instant begunAt;
    private @Nullable Integer selfRating;

    @Enumerated(EnumType.STRING)
    private @Nullable MissingReason selfRatingMissing;

    private byte @Nullable [] wordsSealed;
    private @Nullable Boolean goalsChanged;
    private @Nullable LocalDate nextReviewOn;

    @ElementCollection
    @CollectionTable(name = "plan_review_result", joinColumns = @JoinColumn(name = "review_id"))
    @MapKeyColumn(name = "goal_lineage", columnDefinition = "char(26)")
    @Column(name = "result")
    @Enumerated(EnumType.STRING)
    private Map<String, GoalResult> results = new HashMap<>();

    private StaffId editedBy;
    private Instant editedAt;
    private @Nullable StaffId finishedBy;
    private @Nullable Instant finishedAt;

    @Version
    private int version;

    protected PlanReview() {}

    static PlanReview begin(CaseView caseView, ReviewReason reason, StaffId staffId, Instant at) {
        PlanReview review = new PlanReview();
        review.ref = RandomReference.random();
        review.caseId = caseView.id().value();
        review.episode = caseView.episode();
        review.reason = reason;
        review.begunBy = staffId;
        review.begunAt = at;
        review.editedBy = staffId;
        review.editedAt = at;
        return review;
    }

    void update(ReviewDraft draft, PlanCipher cipher, StaffId staffId, Instant at) {
        if (isFinished()) {
            throw new RuleViolationException(PlanRule.NOT_OPEN);
        }
        StalePageException.require(draft.version(), version);
        selfRating = draft.selfRating();
        selfRatingMissing = draft.selfRating() == null ? draft.selfRatingMissing() : null;
        wordsSealed = cipher.row("plan_review", ref).seal("words", draft.words());
        goalsChanged = draft.goalsChanged();
        nextReviewOn = draft.nextReviewOn();
        results.keySet().retainAll(draft.results().keySet());
        results.putAll(draft.results());
        editedBy = staffId;
        editedAt = at;
    }

    /**
     * Returns the preconditions for finishing the review.
     *
     * @param latest the last permitted day of the next review
     */
    List<Precondition> requirements(CarePlan plan, LocalDate today, LocalDate latest) {
        boolean isDayValid = nextReviewOn != null && nextReviewOn.isAfter(today) && !nextReviewOn.isAfter(latest);
        List<Precondition> preconditions = new ArrayList<>();
        for (PlanGoal goal : plan.goals()) {
            preconditions.add(
                    Precondition.of(PlanRule.RESULT_MISSING, results.containsKey(goal.lineage()), goal.position())
                            .at("findings:" + (goal.position() - 1) + ":result"));
        }
        preconditions.add(Precondition.of(PlanRule.RATING_MISSING, selfRating != null || selfRatingMissing != null)
                .at("rating"));
        preconditions.add(
                Precondition.of(PlanRule.CHANGE_UNSAID, goalsChanged != null).at("changed"));
        preconditions.add(
                Precondition.of(PlanRule.REVIEW_DAY, isDayValid, latest).at("next"));
        return preconditions;
    }

    /** Copies the results of the review to the plan's goals. */
    void writeResults(CarePlan plan, LocalDate today) {
        plan.goals().forEach(goal -> {
            GoalResult result = results.get(goal.lineage());
            if (result != null) {
                goal.recordResult(result, today);
            }
        });
    }

    void finish(StaffId staffId, Instant at) {
        finishedBy = staffId;
        finishedAt = at;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    boolean changesGoals() {
        return Boolean.TRUE.equals(goalsChanged);
    }

    @Nullable
    LocalDate nextReviewOn() {
        return nextReviewOn;
    }

    int version() {
        return version;
    }

    StaffId begunBy() {
        return begunBy;
    }

    ReviewView view(PlanCipher cipher, Map<StaffId, String> names) {
        return new ReviewView(
                reason,
                begunAt,
                names.getOrDefault(begunBy, ""),
                new ReviewDraft(
                        version,
                        selfRating,
                        selfRatingMissing,
                        cipher.row("plan_review", ref).open("words", wordsSealed),
                        goalsChanged,
                        Map.copyOf(results),
                        nextReviewOn),
                finishedAt,
                finishedBy == null ? null : names.get(finishedBy));
    }

    List<StaffId> involved() {
        return finishedBy == null ? List.of(begunBy) : List.of(begunBy, finishedBy);
    }
}
