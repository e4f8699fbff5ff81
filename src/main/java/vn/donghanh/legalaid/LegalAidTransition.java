package vn.donghanh.legalaid;

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
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of a matter of legal aid. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "legal_aid_transition", catalog = "donghanh_log")
class LegalAidTransition implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String matterRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private LegalAidStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable LegalAidStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private LegalAidStatus toStatus;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable LocalDate happenedOn;
    private @Nullable String cause;
    private Instant recordedAt;
    private @Nullable StaffId recordedBy;

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
        this.matterRef = matter.ref();
        this.caseId = matter.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = matter.status();
        this.source = stamp.source();
        this.happenedOn = on;
        this.cause = reasonKey;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.recordedBy();
    }

    static String reasonKey(Enum<?> reason) {
        return reason.getDeclaringClass().getSimpleName() + "." + reason.name();
    }

    String matterRef() {
        return matterRef;
    }

    LegalAidStep step() {
        return step;
    }

    @Nullable
    LegalAidStatus from() {
        return fromStatus;
    }

    LegalAidStatus to() {
        return toStatus;
    }

    @Override
    public BusinessSource source() {
        return source;
    }

    @Override
    public boolean isReversal() {
        return step.isReversal();
    }

    @Nullable
    LocalDate on() {
        return happenedOn;
    }

    /** Returns the message key of the reason; null if the step has none. */
    @Nullable
    String reasonKey() {
        return cause;
    }

    /** Returns the day on which it happened; the day of recording if no other was told. The day of a hearing is ahead. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null || step == LegalAidStep.SET_HEARING ? CentreTime.day(recordedAt) : happenedOn;
    }

    @Override
    public Instant at() {
        return recordedAt;
    }

    @Nullable
    StaffId recordedBy() {
        return recordedBy;
    }
}
