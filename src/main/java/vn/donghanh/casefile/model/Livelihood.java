package vn.donghanh.casefile.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.MissingReason;

/**
 * How she earns her living at one time, as far as she tells. Each answer may be missing, with a word for why.
 *
 * @param income in đồng a month
 */
@Embeddable
public record Livelihood(
        @Enumerated(EnumType.STRING) @Nullable EmploymentType employment,
        @Enumerated(EnumType.STRING) @Nullable MissingReason employmentMissing,
        @Nullable @PositiveOrZero @Max(1_000_000_000) Long income,
        @Enumerated(EnumType.STRING) @Nullable MissingReason incomeMissing)
        implements Serializable {
    /** Nothing has been asked yet. */
    public static final Livelihood NOT_ASKED = new Livelihood(null, null, null, null);

    /** An answer needs no word for why it is missing. */
    public Livelihood {
        employmentMissing = employment == null ? employmentMissing : null;
        incomeMissing = income == null ? incomeMissing : null;
    }

    /** The database knows no record in which nothing is told. */
    public static Livelihood orNotAsked(@Nullable Livelihood kept) {
        return kept == null ? NOT_ASKED : kept;
    }

    /** Both were asked about; that one is not known or was not told is an answer. */
    public boolean isAnswered() {
        return (employment != null || employmentMissing != null) && (income != null || incomeMissing != null);
    }

    /** By how many đồng a month she earns more than before, less if negative; null unless both are told. */
    public @Nullable Long incomeChangeSince(Livelihood before) {
        return income == null || before.income == null ? null : Long.valueOf(income - before.income);
    }
}
