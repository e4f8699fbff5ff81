package vn.donghanh.loan.repayment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.RandomReference;

/** An entry of money paid out or paid back. Rows are appended and never changed; a correction is a new entry that replaces an earlier one. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "loan_payment", catalog = "donghanh_log")
public class LoanPayment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String loanRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private LoanPaymentKind kind;

    private LocalDate paidOn;
    private long amount;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    @Column(columnDefinition = "char(26)")
    private @Nullable String corrects;

    private Instant recordedAt;
    private StaffId recordedBy;

    protected LoanPayment() {}

    private LoanPayment(
            String loanRef,
            CaseId caseId,
            LoanPaymentKind kind,
            LocalDate paidOn,
            long amount,
            BusinessStamp stamp,
            @Nullable String corrects) {
        this.ref = RandomReference.random();
        this.loanRef = loanRef;
        this.caseId = caseId.value();
        this.kind = kind;
        this.paidOn = paidOn;
        this.amount = amount;
        this.source = stamp.source();
        this.corrects = corrects;
        this.recordedAt = stamp.at();
        this.recordedBy = Objects.requireNonNull(stamp.recordedBy());
    }

    /** @param amount whole đồng, above zero */
    public static LoanPayment of(
            String loanRef, CaseId caseId, LoanPaymentKind kind, LocalDate paidOn, long amount, BusinessStamp stamp) {
        return new LoanPayment(loanRef, caseId, kind, paidOn, amount, stamp, null);
    }

    /**
     * Returns the entry that replaces this one.
     *
     * @param newAmount zero if nothing was paid
     */
    public LoanPayment correction(BusinessStamp stamp, LocalDate day, long newAmount) {
        return new LoanPayment(loanRef, new CaseId(caseId), kind, day, newAmount, stamp, ref);
    }

    /**
     * Returns the reference of the last correction of an entry, or its own if it was not corrected.
     *
     * @param payments all entries of its loan, in the order in which they were recorded
     */
    public static String findNewest(List<LoanPayment> payments, String first) {
        String newest = first;
        for (LoanPayment payment : payments) {
            if (newest.equals(payment.corrects)) {
                newest = payment.ref;
            }
        }
        return newest;
    }

    public String ref() {
        return ref;
    }

    public String loanRef() {
        return loanRef;
    }

    public LoanPaymentKind kind() {
        return kind;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    public long amount() {
        return amount;
    }

    public BusinessSource source() {
        return source;
    }

    /** Returns the reference of the entry that this one replaces; null for a first entry. */
    public @Nullable String corrects() {
        return corrects;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public StaffId recordedBy() {
        return recordedBy;
    }
}
