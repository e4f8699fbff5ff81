package vn.donghanh.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;

/**
 * The whole assessment as it stands on the form. Anything may be missing: what a submission asks for, the entity says.
 *
 * @param version the version the reader saw; {@link #NEW} while nothing has been saved
 * @param clientRanked she has put the needs in this order herself
 * @param selfRating how she rates her own life today, 0 to 10
 * @param income in đồng a month
 */
public record AssessmentDraft(
        int version,
        boolean clientRanked,
        List<@Valid NeedDraft> needs,
        @Nullable @Size(max = 1000) String strengths,
        @Nullable @Size(max = 1000) String trusted,
        @Nullable @Size(max = 1000) String family,
        Set<ClientGroup> groups,
        @Nullable Missing groupsMissing,
        @Nullable @Min(0) @Max(10) Integer selfRating,
        @Nullable Missing selfRatingMissing,
        @Nullable EmploymentType employment,
        @Nullable Missing employmentMissing,
        @Nullable @PositiveOrZero @Max(1_000_000_000) Long income,
        @Nullable Missing incomeMissing)
        implements Serializable {
    /** Nothing has been saved yet. */
    public static final int NEW = -1;
}
