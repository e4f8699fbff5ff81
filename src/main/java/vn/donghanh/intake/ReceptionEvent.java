package vn.donghanh.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.security.StaffId;

/** A notification, a settled deadline, or a corrected time of an exposure, of an intake. Append-only. */
@Entity
@Table(name = "reception_event", catalog = "donghanh_log")
class ReceptionEvent {
    enum Kind {
        NOTIFICATION,
        DEADLINE,
        EXPOSURE
    }

    /** How exactly the time of an exposure is known. */
    enum ExposurePrecision {
        TIME,
        DAY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;

    @Column(name = "how")
    private String detailCode;

    private Instant happenedAt;
    private Instant recordedAt;
    private StaffId recordedBy;
    private byte @Nullable [] wordsSealed;

    protected ReceptionEvent() {}

    private ReceptionEvent(String ref, CaseId caseId, Kind kind, Enum<?> subject, Enum<?> detail, Instant at) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.kind = kind;
        this.subject = subject.name();
        this.detailCode = detail.name();
        this.happenedAt = at;
    }

    static ReceptionEvent notification(
            String ref, CaseId caseId, Notification notification, StaffId staffId, Instant now) {
        ReceptionEvent event = new ReceptionEvent(
                ref, caseId, Kind.NOTIFICATION, notification.party(), notification.channel(), notification.at());
        return event.withRecorder(staffId, now, null);
    }

    static ReceptionEvent deadlineSettled(
            String ref,
            CaseId caseId,
            EmergencyDeadline deadline,
            DeadlineOutcome ending,
            byte @Nullable [] wordsSealed,
            StaffId staffId,
            Instant now) {
        return new ReceptionEvent(ref, caseId, Kind.DEADLINE, deadline, ending, now)
                .withRecorder(staffId, now, wordsSealed);
    }

    /**
     * @param deadline one that is counted from the exposure
     * @param wordsSealed the time, encrypted
     */
    static ReceptionEvent exposureCorrected(
            String ref,
            CaseId caseId,
            EmergencyDeadline deadline,
            ExposurePrecision precision,
            byte @Nullable [] wordsSealed,
            StaffId staffId,
            Instant now) {
        return new ReceptionEvent(ref, caseId, Kind.EXPOSURE, deadline, precision, now)
                .withRecorder(staffId, now, wordsSealed);
    }

    private ReceptionEvent withRecorder(StaffId staffId, Instant now, byte @Nullable [] sealed) {
        recordedBy = staffId;
        recordedAt = now;
        wordsSealed = sealed;
        return this;
    }

    String ref() {
        return ref;
    }

    Kind kind() {
        return kind;
    }

    /** A {@link NotifiedParty} or a {@link EmergencyDeadline}. */
    String subject() {
        return subject;
    }

    /** A {@link NotificationChannel}, a {@link DeadlineOutcome} or an {@link ExposurePrecision}. */
    String detailCode() {
        return detailCode;
    }

    Instant at() {
        return happenedAt;
    }

    StaffId by() {
        return recordedBy;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }
}
