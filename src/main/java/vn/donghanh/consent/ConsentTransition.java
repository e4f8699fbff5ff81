package vn.donghanh.consent;

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
import vn.donghanh.shared.RandomReference;

/** A status change of a consent, append-only. */
@Entity
@Table(name = "consent_event", catalog = "donghanh_log")
class ConsentTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String consentRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    private @Nullable OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ConsentStatus toStatus;

    private Instant happenedAt;
    private StaffId happenedBy;

    /** The day on which the client said it; null where that is not asked. */
    private @Nullable LocalDate withdrawnOn;

    /** The day on which the client gave this answer; null where none was told. */
    private @Nullable LocalDate answeredOn;

    protected ConsentTransition() {}

    /** Captures the consent after its transition. */
    ConsentTransition(Consent consent, @Nullable ConsentStatus from, Instant at, StaffId staffId) {
        this.ref = RandomReference.random();
        this.consentRef = consent.ref();
        this.caseId = consent.caseId().value();
        this.scope = consent.scope();
        this.organisationId = consent.recipient();
        this.fromStatus = from;
        this.toStatus = consent.status();
        this.happenedAt = at;
        this.happenedBy = staffId;
        this.answeredOn = isAnswer(toStatus) ? consent.answeredOn() : null;
    }

    private static boolean isAnswer(ConsentStatus status) {
        return switch (status) {
            case GRANTED, REFUSED, NOT_RENEWED -> true;
            case REQUESTED, WITHDRAWN, EXPIRED, SUPERSEDED -> false;
        };
    }

    ConsentTransition withdrawnOn(LocalDate day) {
        withdrawnOn = day;
        return this;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    ConsentScope scope() {
        return scope;
    }

    ConsentStatus to() {
        return toStatus;
    }

    Instant at() {
        return happenedAt;
    }

    StaffId by() {
        return happenedBy;
    }
}
