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
 * Her life at the time of an assessment, as far as she tells. Each answer may be missing, with a word for why or without; written,
 * kept and shown as this one record.
 *
 * @param selfRating how she rates her own life today, 0 to 10
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
    /** Nothing has been asked yet. */
    public static final LifeSituation NOT_ASKED = new LifeSituation(null, null, null, null, null, null);

    /** An answer needs no word for why it is missing. */
    public LifeSituation {
        selfRatingMissing = selfRating == null ? selfRatingMissing : null;
        employmentMissing = employment == null ? employmentMissing : null;
        incomeMissing = income == null ? incomeMissing : null;
    }

    /** What of it is compared with what she tells when the episode ends. */
    public Livelihood livelihood() {
        return new Livelihood(employment, employmentMissing, income, incomeMissing);
    }

    /** The same life, to be rated anew. */
    public LifeSituation withSelfRating(@Nullable Integer rating) {
        return new LifeSituation(rating, null, employment, employmentMissing, income, incomeMissing);
    }
}
