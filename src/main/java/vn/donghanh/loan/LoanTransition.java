package vn.donghanh.loan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.shared.CaseRecordFilter;

/** A recorded transition of a loan. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "loan_move", catalog = "donghanh_log")
@AttributeOverride(name = "businessRef", column = @Column(name = "loan_ref", columnDefinition = "char(26)"))
class LoanTransition extends BusinessTransition<LoanStatus, LoanStep> {
    @Enumerated(EnumType.STRING)
    private LoanStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable LoanStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private LoanStatus toStatus;

    @Embedded
    private @Nullable LoanTerms terms;

    @Column(columnDefinition = "char(26)")
    private @Nullable String paymentRef;

    protected LoanTransition() {}

    /**
     * Creates the transition to the loan's current status.
     *
     * @param reasonKey the key of the label of the reason, where the step has one
     */
    LoanTransition(
            Loan loan, LoanStep step, @Nullable LoanStatus from, BusinessStamp stamp, @Nullable String reasonKey) {
        super(loan, stamp, reasonKey);
        this.step = step;
        this.fromStatus = from;
        this.toStatus = loan.status();
    }

    /** Adds the terms that the lender granted or changed. */
    LoanTransition with(LoanTerms granted) {
        terms = granted;
        return this;
    }

    /** Adds the entry of money that was recorded with the step. */
    LoanTransition with(LoanPayment payment) {
        paymentRef = payment.ref();
        return this;
    }

    @Override
    public @Nullable LoanStatus from() {
        return fromStatus;
    }

    @Override
    public LoanStatus to() {
        return toStatus;
    }

    @Override
    public LoanStep step() {
        return step;
    }

    /** Returns the reference of the entry of money that was recorded with the step; null for others. */
    @Nullable
    String paymentRef() {
        return paymentRef;
    }

    /** Returns the terms that the step granted or changed; null for others. */
    @Nullable
    LoanTerms terms() {
        return terms;
    }
}
