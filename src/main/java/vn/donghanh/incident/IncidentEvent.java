package vn.donghanh.incident;

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
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** The outcome of a deadline of an incident, or an offer with the client's answer. Append-only. */
@Entity
@Table(name = "incident_event", catalog = "donghanh_log")
class IncidentEvent {
    enum Kind {
        DEADLINE,
        OFFER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String incidentRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;
    private String outcome;
    private Instant recordedAt;
    private StaffId staffId;
    private byte @Nullable [] wordsSealed;

    protected IncidentEvent() {}

    private IncidentEvent(Incident incident, Kind kind, Enum<?> subject, Enum<?> outcome, IncidentStamp stamp) {
        this.ref = RandomReference.random();
        this.incidentRef = incident.incidentRef();
        this.caseId = incident.caseId().value();
        this.kind = kind;
        this.subject = subject.name();
        this.outcome = outcome.name();
        this.recordedAt = stamp.at();
        this.staffId = stamp.staff();
    }

    static IncidentEvent settled(
            Incident incident, IncidentDeadline deadline, DeadlineOutcome ending, IncidentStamp stamp) {
        return new IncidentEvent(incident, Kind.DEADLINE, deadline, ending, stamp);
    }

    static IncidentEvent offered(Incident incident, IncidentOffer offer, OfferAnswer answer, IncidentStamp stamp) {
        return new IncidentEvent(incident, Kind.OFFER, offer, answer, stamp);
    }

    /** Adds what was done, in words. */
    IncidentEvent withWords(byte @Nullable [] sealed) {
        wordsSealed = sealed;
        return this;
    }

    String ref() {
        return ref;
    }

    String incidentRef() {
        return incidentRef;
    }

    Kind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String outcome() {
        return outcome;
    }

    Instant at() {
        return recordedAt;
    }

    StaffId staff() {
        return staffId;
    }

    byte @Nullable [] wordsSealed() {
        return wordsSealed;
    }
}
