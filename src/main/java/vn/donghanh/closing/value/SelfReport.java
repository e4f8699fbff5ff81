package vn.donghanh.closing.value;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.SelfRating;
import vn.donghanh.shared.MissingReason;

/**
 * A client's own rating of life and what they say about debts. Each answer may be missing, with a reason.
 *
 * @param selfRating 0 to 10
 */
@Embeddable
public record SelfReport(
        @Nullable @Min(0) @Max(10) Integer selfRating,
        @Enumerated(EnumType.STRING) @Nullable MissingReason selfRatingMissing,
        @Enumerated(EnumType.STRING) @Nullable DebtSituation debts,
        @Enumerated(EnumType.STRING) @Nullable MissingReason debtsMissing)
        implements Serializable {
    /** Nothing has been asked yet. */
    public static final SelfReport NOT_ASKED = new SelfReport(null, null, null, null);

    /** The number of points that make a rating better than before. */
    private static final int BETTER_BY = 2;

    /** Discards the reason for a missing answer if there is an answer. */
    public SelfReport {
        selfRatingMissing = selfRating == null ? selfRatingMissing : null;
        debtsMissing = debts == null ? debtsMissing : null;
    }

    /** Returns {@link #NOT_ASKED} for null: the database returns null for an embeddable whose columns are all null. */
    public static SelfReport orNotAsked(@Nullable SelfReport stored) {
        return stored == null ? NOT_ASKED : stored;
    }

    public SelfRating rating() {
        return new SelfRating(selfRating, selfRatingMissing);
    }

    public boolean tellsDebts() {
        return debts != null || debtsMissing != null;
    }

    /** Returns whether debts are paid back on time; without debts the question does not apply. */
    public OutcomeAnswer repayment() {
        if (debts == null) {
            return debtsMissing == null ? OutcomeAnswer.UNKNOWN : OutcomeAnswer.of(debtsMissing);
        }
        return switch (debts) {
            case NONE -> OutcomeAnswer.NOT_APPLICABLE;
            case REPAYING -> OutcomeAnswer.MET;
            case BEHIND, PRESSED -> OutcomeAnswer.NOT_MET;
        };
    }

    /** Returns whether the rating is better than at the beginning; unknown when nothing was rated then. */
    public OutcomeAnswer improvementSince(SelfRating before) {
        if (selfRating == null) {
            return selfRatingMissing == null ? OutcomeAnswer.UNKNOWN : OutcomeAnswer.of(selfRatingMissing);
        }
        Integer change = rating().changeSince(before);
        if (change == null) {
            return OutcomeAnswer.UNKNOWN;
        }
        return change >= BETTER_BY ? OutcomeAnswer.MET : OutcomeAnswer.NOT_MET;
    }
}
