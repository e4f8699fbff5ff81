package vn.donghanh.supportreferral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.shared.CaseRecordFilter;

/** A recorded transition of a referral for support. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "support_referral_move", catalog = "donghanh_log")
@AttributeOverride(name = "businessRef", column = @Column(name = "referral_ref", columnDefinition = "char(26)"))
class SupportTransition extends BusinessTransition<SupportStatus, SupportStep> {
    @Enumerated(EnumType.STRING)
    private SupportStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable SupportStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private SupportStatus toStatus;

    private @Nullable LocalDate happenedOn;

    protected SupportTransition() {}

    /**
     * Creates the transition to the referral's current status.
     *
     * @param on the day on which it happened; null for steps that happen as they are recorded
     * @param reasonKey the key of the label of the reason or outcome, where the step has one
     */
    SupportTransition(
            SupportReferral referral,
            SupportStep step,
            @Nullable SupportStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        super(referral, stamp, reasonKey);
        this.step = step;
        this.fromStatus = from;
        this.toStatus = referral.status();
        this.happenedOn = on;
    }

    /** Returns the day on which it happened; the day of recording if no other was told. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null ? super.happenedOn() : happenedOn;
    }

    @Override
    public @Nullable SupportStatus from() {
        return fromStatus;
    }

    @Override
    public SupportStatus to() {
        return toStatus;
    }

    @Override
    public SupportStep step() {
        return step;
    }
}
