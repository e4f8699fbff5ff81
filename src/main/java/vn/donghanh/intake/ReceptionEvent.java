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
import vn.donghanh.casefile.CaseId;
import vn.donghanh.security.StaffId;

/** Someone was told, or a clock ended: appended, never changed. */
@Entity
@Table(name = "reception_event", catalog = "donghanh_log")
class ReceptionEvent {
    enum Kind {
        TOLD,
        CLOCK
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
    private String how;
    private Instant happenedAt;
    private Instant recordedAt;
    private StaffId recordedBy;
    private byte[] wordsSealed;

    protected ReceptionEvent() {}

    private ReceptionEvent(String ref, CaseId file, Kind kind, Enum<?> subject, Enum<?> how, Instant at) {
        this.ref = ref;
        this.caseId = file.value();
        this.kind = kind;
        this.subject = subject.name();
        this.how = how.name();
        this.happenedAt = at;
    }

    static ReceptionEvent told(String ref, CaseId file, Told told, StaffId by, Instant now) {
        ReceptionEvent event = new ReceptionEvent(ref, file, Kind.TOLD, told.who(), told.how(), told.at());
        return event.recorded(by, now, null);
    }

    static ReceptionEvent settled(
            String ref,
            CaseId file,
            ReceptionClock clock,
            ReceptionClock.Ending how,
            byte @Nullable [] wordsSealed,
            StaffId by,
            Instant now) {
        return new ReceptionEvent(ref, file, Kind.CLOCK, clock, how, now).recorded(by, now, wordsSealed);
    }

    private ReceptionEvent recorded(StaffId by, Instant now, byte @Nullable [] sealed) {
        recordedBy = by;
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

    /** A {@link ToldWho} or a {@link ReceptionClock}. */
    String subject() {
        return subject;
    }

    /** A {@link ToldHow} or a {@link ReceptionClock.Ending}. */
    String how() {
        return how;
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
