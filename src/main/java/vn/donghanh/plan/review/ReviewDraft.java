package vn.donghanh.plan.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * The content of the review form.
 *
 * @param selfRating the client's rating of their life now, 0 to 10
 * @param goalsChanged whether the client wants other goals; null until asked
 * @param results the results by goal key
 */
public record ReviewDraft(
        int version,
        @Nullable @Min(0) @Max(10) Integer selfRating,
        @Nullable MissingReason selfRatingMissing,
        @Nullable @Size(max = 1000) String words,
        @Nullable Boolean goalsChanged,
        Map<String, GoalResult> results,
        @Nullable LocalDate nextReviewOn)
        implements Serializable {}
