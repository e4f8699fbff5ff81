package vn.donghanh.loan.repayment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the lender has granted.
 *
 * @param amount whole đồng
 * @param yearlyRate in hundredths of a per cent; null while it is not known
 */
@Embeddable
public record LoanTerms(
        @Column(name = "approved_amount") Long amount,
        @Nullable Integer yearlyRate,
        @Column(name = "term_months") Integer months)
        implements Serializable {}
