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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;

/** A decision of a conference: what, who, until when, and which outside body may read it. Append-only; its task is about it. */
@Entity
@Table(name = "conference_decision", catalog = "donghanh_log")
class ConferenceDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    @Column(columnDefinition = "char(26)")
    private String minutesRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    private StaffId assigneeId;
    private LocalDate dueOn;
    private @Nullable OrganisationId organisationId;
    private Instant recordedAt;
    private StaffId staffId;
    private byte[] wordsSealed;

    protected ConferenceDecision() {}

    /** @param body the outside body that may read it; null for the Centre alone */
    ConferenceDecision(
            String ref,
            ConferenceMinutes minutes,
            CaseConference conference,
            DecisionKind kind,
            StaffId assignee,
            LocalDate dueOn,
            @Nullable OrganisationId body,
            byte[] words) {
        this.ref = ref;
        this.conferenceRef = conference.ref();
        this.minutesRef = minutes.ref();
        this.caseId = conference.caseId().value();
        this.kind = kind;
        this.assigneeId = assignee;
        this.dueOn = dueOn;
        this.organisationId = body;
        this.recordedAt = minutes.recordedAt();
        this.staffId = minutes.staff();
        this.wordsSealed = words;
    }

    String ref() {
        return ref;
    }

    String conferenceRef() {
        return conferenceRef;
    }

    DecisionKind kind() {
        return kind;
    }

    StaffId assignee() {
        return assigneeId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    OrganisationId body() {
        return organisationId;
    }

    byte[] wordsSealed() {
        return wordsSealed;
    }
}
