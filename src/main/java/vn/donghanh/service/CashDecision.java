package vn.donghanh.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.RuleViolationException;

/** The answer of a second person to cash above the bound. Append-only, one for each version of a delivery. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "service_cash_decision", catalog = "donghanh_log")
class CashDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String deliveryRef;

    private long caseId;
    private boolean confirmed;
    private Instant decidedAt;
    private StaffId staffId;
    private byte @Nullable [] reasonSealed;

    protected CashDecision() {}

    /**
     * @param reason encrypted; null for a confirmation
     * @throws RuleViolationException when the delivery does not wait, or the user recorded or gave it
     */
    CashDecision(String ref, ServiceDelivery delivery, StaffId staff, byte @Nullable [] reason, Instant now) {
        if (!delivery.needsConfirmation() || delivery.isMistake()) {
            throw new RuleViolationException(ServiceRule.CASH_NOT_WAITING);
        }
        if (delivery.isBy(staff) || delivery.givenBy().equals(staff)) {
            throw new RuleViolationException(ServiceRule.OWN_CASH);
        }
        this.ref = ref;
        this.deliveryRef = delivery.ref();
        this.caseId = delivery.caseId().value();
        this.confirmed = reason == null;
        this.decidedAt = now;
        this.staffId = staff;
        this.reasonSealed = reason;
    }

    String ref() {
        return ref;
    }

    String deliveryRef() {
        return deliveryRef;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    StaffId decidedBy() {
        return staffId;
    }

    byte @Nullable [] reasonSealed() {
        return reasonSealed;
    }

    /** Returns the status of a delivery's cash. */
    static CashStatus statusOf(ServiceDelivery delivery, @Nullable CashDecision decision) {
        if (!delivery.needsConfirmation()) {
            return CashStatus.NOT_REQUIRED;
        }
        if (decision == null) {
            return CashStatus.WAITING;
        }
        return decision.isConfirmed() ? CashStatus.CONFIRMED : CashStatus.REFUSED;
    }
}
