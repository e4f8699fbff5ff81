package vn.donghanh.partnerbusiness.loop;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of a business with a partner. Rows are appended and never changed. */
@MappedSuperclass
public abstract class BusinessTransition implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable String cause;
    private Instant movedAt;

    @Column(name = "moved_by")
    private @Nullable StaffId recordedBy;

    protected BusinessTransition() {}

    /** @param reasonKey the key of the label of the reason, where the step has one */
    protected BusinessTransition(CaseId caseId, BusinessStamp stamp, @Nullable String reasonKey) {
        this.caseId = caseId.value();
        this.source = stamp.source();
        this.cause = reasonKey;
        this.movedAt = stamp.at();
        this.recordedBy = stamp.recordedBy();
    }

    /** Returns the key of the label of a constant. */
    public static String labelKey(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /**
     * Returns the key of the reason for which an entry is reverted; null without one.
     *
     * @param error null for an undo without a reason
     */
    public static @Nullable String reasonOf(@Nullable EntryCorrectionReason error) {
        return error == null ? null : labelKey(error);
    }

    @Override
    public BusinessSource source() {
        return source;
    }

    /** Returns the reference of the business. */
    public abstract String businessRef();

    public abstract Enum<?> step();

    /** Returns the status before; null for the first step. */
    public abstract @Nullable Enum<?> from();

    public abstract Enum<?> to();

    /** Returns the arguments of the step's message, keys of messages after {@code @}: the two statuses of a reversal. */
    public List<String> messageArguments() {
        Enum<?> before = from();
        return isReversal() && before != null ? List.of("@" + labelKey(before), "@" + labelKey(to())) : List.of();
    }

    @Override
    public @Nullable String reasonKey() {
        return cause;
    }

    /** Returns the day of recording, for steps that happen as they are recorded. */
    @Override
    public LocalDate happenedOn() {
        return CentreTime.day(movedAt);
    }

    @Override
    public Instant at() {
        return movedAt;
    }

    /** Returns the staff member who recorded it; null for a partner's user, who is not shown, and for the calendar. */
    public @Nullable StaffId recordingStaff() {
        return source == BusinessSource.PARTNER ? null : recordedBy;
    }

    /** Returns the user who recorded it; null for the calendar. */
    public @Nullable StaffId recordedBy() {
        return recordedBy;
    }
}
