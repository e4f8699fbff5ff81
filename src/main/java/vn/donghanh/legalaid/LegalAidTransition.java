package vn.donghanh.legalaid;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of a matter of legal aid. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "legal_aid_transition", catalog = "donghanh_log")
@AttributeOverride(name = "businessRef", column = @Column(name = "matter_ref", columnDefinition = "char(26)"))
@AttributeOverride(name = "movedAt", column = @Column(name = "recorded_at"))
@AttributeOverride(name = "recordedBy", column = @Column(name = "recorded_by"))
class LegalAidTransition extends BusinessTransition<LegalAidStatus, LegalAidStep> {
    @Enumerated(EnumType.STRING)
    private LegalAidStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalAidStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private LegalAidStatus toStatus;

    private @Nullable LocalDate happenedOn;

    protected LegalAidTransition() {}

    /**
     * Creates the transition to the matter's current status.
     *
     * @param on the day on which it happened, or of the hearing; null for steps that happen as they are recorded
     * @param reasonKey the key of the label of reason, outcome or way, where the step has one
     */
    LegalAidTransition(
            LegalAidMatter matter,
            LegalAidStep step,
            @Nullable LegalAidStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        super(matter, stamp, reasonKey);
        this.step = step;
        this.fromStatus = from;
        this.toStatus = matter.status();
        this.happenedOn = on;
    }

    @Override
    public LegalAidStep step() {
        return step;
    }

    @Override
    public @Nullable LegalAidStatus from() {
        return fromStatus;
    }

    @Override
    public LegalAidStatus to() {
        return toStatus;
    }

    /** Returns the day on which it happened, or of the hearing, as it was told; null if none was. */
    @Nullable
    LocalDate on() {
        return happenedOn;
    }

    /** Returns the statuses of a reversal, or the day of a hearing. */
    @Override
    public List<String> messageArguments() {
        return step == LegalAidStep.SET_HEARING && happenedOn != null
                ? List.of(CentreTime.DAY_FORMAT.format(happenedOn))
                : super.messageArguments();
    }

    /** Returns the day on which it happened; the day of recording if no other was told. The day of a hearing is ahead. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null || step == LegalAidStep.SET_HEARING ? super.happenedOn() : happenedOn;
    }
}
