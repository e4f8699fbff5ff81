package vn.donghanh.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.shared.MissingReason;

/**
 * The client's life situation at the time of an assessment. Each answer may be missing, with or without a reason.
 * Stored, edited and shown as this one record.
 *
 * @param selfRating the client's rating of their life today, 0 to 10
 * @param income in đồng a month
 */
@Embeddable
public record LifeSituation(
        @Nullable @Min(0) @Max(10) Integer selfRating,
        @Enumerated(EnumType.STRING) @Nullable MissingReason selfRatingMissing,
        @Enumerated(EnumType.STRING) @Nullable EmploymentType employment,
        @Enumerated(EnumType.STRING) @Nullable MissingReason employmentMissing,
        @Nullable @PositiveOrZero @Max(1_000_000_000) Long income,
        @Enumerated(EnumType.STRING) @Nullable MissingReason incomeMissing)
        implements Serializable {
    /** The situation before any question was asked. */
    public static final LifeSituation NOT_ASKED = new LifeSituation(null, null, null, null, null, null);

    /** Drops the reasons of questions that were answered. */
    public LifeSituation {
        selfRatingMissing = selfRating == null ? selfRatingMissing : null;
        employmentMissing = employment == null ? employmentMissing : null;
        incomeMissing = income == null ? incomeMissing : null;
    }

    /** Returns the part that is compared with the client's situation at the end of the episode. */
    public Livelihood livelihood() {
        return new Livelihood(employment, employmentMissing, income, incomeMissing);
    }

    /** Returns a copy with another self-rating. */
    public LifeSituation withSelfRating(@Nullable Integer rating) {
        return new LifeSituation(rating, null, employment, employmentMissing, income, incomeMissing);
    }
}
