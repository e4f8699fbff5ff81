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
 * Employment and income of a client at one time, as stated by the client. Each answer may be missing, with a reason.
 *
 * @param income income in đồng per month
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

    /** Discards the reason for a missing answer if there is an answer. */
    public Livelihood {
        employmentMissing = employment == null ? employmentMissing : null;
        incomeMissing = income == null ? incomeMissing : null;
    }

    /** Returns {@link #NOT_ASKED} for null: the database returns null for an embeddable whose columns are all null. */
    public static Livelihood orNotAsked(@Nullable Livelihood stored) {
        return stored == null ? NOT_ASKED : stored;
    }

    /** Whether both questions were asked; a reason for a missing answer counts as an answer. */
    public boolean isAnswered() {
        return (employment != null || employmentMissing != null) && (income != null || incomeMissing != null);
    }

    /** Returns the change of income in đồng per month, negative for a decrease; null unless both incomes are known. */
    public @Nullable Long incomeChangeSince(Livelihood before) {
        return income == null || before.income == null ? null : Long.valueOf(income - before.income);
    }
}
