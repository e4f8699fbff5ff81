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
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/**
 * A recorded transition of a business with a partner. Rows are appended and never changed. Each kind names the column of the reference of its record,
 * and keeps step and statuses in fields of its own types.
 */
@MappedSuperclass
public abstract class BusinessTransition<S extends Enum<S> & BusinessStatus<S, P>, P extends Enum<P> & BusinessStep<S>>
        implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String businessRef;
    private long caseId;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable String cause;
    private Instant movedAt;

    @Column(name = "moved_by")
    private @Nullable StaffId recordedBy;

    protected BusinessTransition() {}

    /** @param reasonKey the key of the label of the reason, where the step has one */
    protected BusinessTransition(BusinessRecord<?, ?, ?> business, BusinessStamp stamp, @Nullable String reasonKey) {
        this.businessRef = business.ref();
        this.caseId = business.caseId().value();
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
    public String businessRef() {
        return businessRef;
    }

    public abstract P step();

    /** Returns the status before; null for the first step. */
    public abstract @Nullable S from();

    public abstract S to();

    @Override
    public boolean isReversal() {
        return step().isReversal();
    }

    /** Returns the arguments of the step's message, keys of messages after {@code @}: the two statuses of a reversal. */
    public List<String> messageArguments() {
        S before = from();
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
