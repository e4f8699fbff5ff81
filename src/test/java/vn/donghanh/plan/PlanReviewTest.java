package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.plan.review.ReviewView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.testing.Stored;

/** Tests that a review can be edited until it is finished, detects conflicts, and validates the next review day. */
class PlanReviewTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LATEST = TODAY.plusDays(90);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);

    @TempDir
    Path temp;

    private final CaseView caseView = CaseViews.at(CaseStatus.REVIEW, WORKER, NOW);
    private PlanCipher cipher;
    private PlanReview review;

    @BeforeEach
    void beginReview() {
        cipher = new PlanCipher(TestKeys.in(temp).encryption(), caseView.person());
        review = PlanReview.begin(caseView, ReviewReason.INCIDENT, WORKER, NOW);
    }

    @Test
    void finishedReviewIsImmutable() {
        assertThat(review.isFinished()).isFalse();
        assertThat(review.involved()).containsExactly(WORKER);
        review.update(draft(0, 4, null, true, LATEST), cipher, WORKER, NOW);
        review.finish(LEAD, NOW.plusSeconds(60));
        assertThat(review.isFinished()).isTrue();
        assertThat(review.involved()).containsExactly(WORKER, LEAD);
        assertRefused(PlanRule.NOT_OPEN, () -> review.update(draft(0, 4, null, true, LATEST), cipher, WORKER, NOW));
        ReviewView view = review.view(cipher, Map.of(WORKER, "Hà", LEAD, "Lan"));
        assertThat(view)
                .isEqualTo(new ReviewView(
                        ReviewReason.INCIDENT, NOW, "Hà", draft(0, 4, null, true, LATEST), NOW.plusSeconds(60), "Lan"));
    }

    @Test
    void conflictingReviewSaveIsRefused() {
        assertRefused(
                StalePageRule.CHANGED_MEANWHILE,
                () -> review.update(draft(1, 4, null, true, LATEST), cipher, WORKER, NOW));
        assertThat(review.version()).isZero();
        assertThat(review.begunBy()).isEqualTo(WORKER);
        assertThat(review.changesGoals()).isFalse();
        review.update(draft(0, 4, null, true, LATEST), cipher, WORKER, NOW);
        assertThat(review.changesGoals()).isTrue();
        assertThat(review.nextReviewOn()).isEqualTo(LATEST);
        assertThat(Stored.with(review, "version", 3).version()).isEqualTo(3);
        assertRefused(
                StalePageRule.CHANGED_MEANWHILE,
                () -> review.update(draft(0, 4, null, false, LATEST), cipher, WORKER, NOW));
        review.update(draft(3, 4, null, false, LATEST), cipher, WORKER, NOW);
        assertThat(review.changesGoals()).isFalse();
    }

    @Test
    void ratingNeedsNoMissingReason() {
        review.update(draft(0, 4, MissingReason.REFUSED, false, LATEST), cipher, WORKER, NOW);
        assertThat(review.view(cipher, Map.of()).content().selfRatingMissing()).isNull();
        review.update(draft(0, null, MissingReason.REFUSED, false, LATEST), cipher, WORKER, NOW);
        assertThat(review.view(cipher, Map.of()).content().selfRatingMissing()).isEqualTo(MissingReason.REFUSED);
        assertThat(missingRules()).doesNotContain(PlanRule.RATING_MISSING);
        review.update(draft(0, null, null, false, LATEST), cipher, WORKER, NOW);
        assertThat(missingRules()).contains(PlanRule.RATING_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, false", "2026-03-11, true", "2026-06-08, true", "2026-06-09, false"})
    void nextReviewIsAfterTodayAndWithinTheLimit(LocalDate day, boolean possible) {
        review.update(draft(0, 4, null, false, day), cipher, WORKER, NOW);
        assertThat(missingRules().contains(PlanRule.REVIEW_DAY)).isEqualTo(!possible);
    }

    @Test
    void missingReviewAnswersAreReported() {
        review.update(draft(0, 4, null, null, null), cipher, WORKER, NOW);
        assertThat(missingRules()).containsExactly(PlanRule.CHANGE_UNSAID, PlanRule.REVIEW_DAY);
    }

    private List<vn.donghanh.shared.BusinessRule> missingRules() {
        CarePlan empty = CarePlan.begin(caseView, 1, WORKER, NOW);
        return review.requirements(empty, TODAY, LATEST).stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }

    private static ReviewDraft draft(
            int version,
            @Nullable Integer rating,
            @Nullable MissingReason missing,
            @Nullable Boolean changed,
            @Nullable LocalDate next) {
        return new ReviewDraft(version, rating, missing, "Ổn hơn.", changed, Map.of("g", GoalResult.PARTLY), next);
    }
}
