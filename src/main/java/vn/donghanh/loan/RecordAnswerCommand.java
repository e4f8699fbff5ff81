package vn.donghanh.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.Precondition;

/**
 * What a lender did, as its letter or the client tells it. Which values are needed depends on the step.
 *
 * @param reason code of the list that belongs to the step
 * @param rate yearly interest in hundredths of a per cent; null if it is not known
 */
public record RecordAnswerCommand(
        @Nullable LoanStep step,
        @Nullable BusinessSource source,
        @Nullable LocalDate day,
        @Nullable String reason,
        @Nullable Long amount,
        @Nullable Integer rate,
        @Nullable Integer months) {
    /** Returns all that is missing, in the order of the form. */
    List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(LoanRule.STEP_MISSING, step != null).at("step"));
        preconditions.add(Precondition.of(LoanRule.SOURCE_MISSING, isPossible()).at("source"));
        if (step != null) {
            preconditions.add(Precondition.of(LoanRule.DAY_MISSING, day != null || !step.asksDay())
                    .at("day"));
            preconditions.add(Precondition.of(LoanRule.CAUSE_MISSING, reason != null || step.reasons() == null)
                    .at("reason"));
            preconditions.add(Precondition.of(LoanRule.AMOUNT_MISSING, amount != null || !step.asksAmount())
                    .at("amount"));
            preconditions.add(Precondition.of(LoanRule.MONTHS_MISSING, months != null || !step.asksTerm())
                    .at("months"));
        }
        return preconditions;
    }

    /** That a loan is overdue is told by the lender's letter; what the client tells shows in the instalments. */
    private boolean isPossible() {
        return source == BusinessSource.PARTNER_BY_LETTER
                || (source == BusinessSource.CLIENT && step != LoanStep.FALL_BEHIND);
    }

    LocalDate requiredDay() {
        return Objects.requireNonNull(day);
    }

    long requiredAmount() {
        return Objects.requireNonNull(amount);
    }

    int requiredMonths() {
        return Objects.requireNonNull(months);
    }

    LoanTerms terms() {
        return new LoanTerms(requiredAmount(), rate, requiredMonths());
    }
}
