package vn.donghanh.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of a loan. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "loan_move", catalog = "donghanh_log")
class LoanTransition implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String loanRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private LoanStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable LoanStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private LoanStatus toStatus;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable String cause;

    @Embedded
    private @Nullable LoanTerms terms;

    private Instant movedAt;

    @Column(name = "moved_by")
    private @Nullable StaffId recordedBy;

    protected LoanTransition() {}

    /**
     * Creates the transition to the loan's current status.
     *
     * @param reasonKey the key of the label of the reason, where the step has one
     */
    LoanTransition(
            Loan loan, LoanStep step, @Nullable LoanStatus from, BusinessStamp stamp, @Nullable String reasonKey) {
        this.loanRef = loan.ref();
        this.caseId = loan.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = loan.status();
        this.source = stamp.source();
        this.cause = reasonKey;
        this.movedAt = stamp.at();
        this.recordedBy = stamp.recordedBy();
    }

    /** Adds the terms that the lender granted or changed. */
    LoanTransition with(LoanTerms granted) {
        terms = granted;
        return this;
    }

    static String reasonKey(Enum<?> reason) {
        return reason.getDeclaringClass().getSimpleName() + "." + reason.name();
    }

    String loanRef() {
        return loanRef;
    }

    @Nullable
    LoanStatus from() {
        return fromStatus;
    }

    LoanStatus to() {
        return toStatus;
    }

    LoanStep step() {
        return step;
    }

    @Override
    public BusinessSource source() {
        return source;
    }

    @Override
    public boolean isReversal() {
        return step.isReversal();
    }

    /** Returns the message key of the reason; null if the step has none. */
    @Nullable
    String reasonKey() {
        return cause;
    }

    /** Returns the terms that the step granted or changed; null for others. */
    @Nullable
    LoanTerms terms() {
        return terms;
    }

    @Override
    public LocalDate happenedOn() {
        return CentreTime.day(movedAt);
    }

    @Override
    public Instant at() {
        return movedAt;
    }

    /** Returns the user who recorded it; null for the calendar. */
    @Nullable
    StaffId recordedBy() {
        return recordedBy;
    }
}
