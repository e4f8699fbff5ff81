package vn.donghanh.loan;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessSource;

/**
 * A transition in the history.
 *
 * @param terms that the step granted or changed; null for others
 * @param valid whether it has not been reverted
 * @param actor null if a lender or the calendar recorded it
 */
public record LoanStepRow(
        LoanStep step,
        @Nullable LoanStatus from,
        LoanStatus to,
        BusinessSource source,
        @Nullable String reasonKey,
        @Nullable LoanTerms terms,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {}
