package vn.donghanh.conference;

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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** A step of a conference as it was taken. Append-only. */
@Entity
@Table(name = "conference_move", catalog = "donghanh_log")
class ConferenceTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private ConferenceStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable ConferenceStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ConferenceStatus toStatus;

    private Instant startsAt;
    private Instant happenedAt;
    private @Nullable StaffId happenedBy;
    private byte @Nullable [] reasonSealed;

    protected ConferenceTransition() {}

    ConferenceTransition(
            CaseConference conference,
            ConferenceStep step,
            @Nullable ConferenceStatus from,
            @Nullable StaffId staff,
            Instant at) {
        this.ref = RandomReference.random();
        this.conferenceRef = conference.ref();
        this.caseId = conference.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = step.target();
        this.startsAt = conference.startsAt();
        this.happenedAt = at;
        this.happenedBy = staff;
    }

    /** Records the new hour of a changed conference. */
    ConferenceTransition at(Instant start) {
        startsAt = start;
        return this;
    }

    ConferenceTransition because(byte @Nullable [] sealedReason) {
        reasonSealed = sealedReason;
        return this;
    }

    String ref() {
        return ref;
    }

    ConferenceStep step() {
        return step;
    }

    @Nullable
    ConferenceStatus from() {
        return fromStatus;
    }

    ConferenceStatus to() {
        return toStatus;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant at() {
        return happenedAt;
    }

    @Nullable
    StaffId by() {
        return happenedBy;
    }

    byte @Nullable [] reasonSealed() {
        return reasonSealed;
    }
}
