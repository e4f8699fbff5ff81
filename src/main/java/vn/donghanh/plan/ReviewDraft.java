package vn.donghanh.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * A review as it stands on the form.
 *
 * @param selfRating how she rates her own life now, 0 to 10
 * @param goalsChanged she wants other goals; null while nobody has asked
 * @param results by the goals' keys
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
