package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** A conference on one case, called for a day and hour, then held or cancelled. Each step returns the transition to be appended. */
@Entity
class CaseConference {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private ConferenceReason reason;

    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    private ConferenceStatus status;

    @Enumerated(EnumType.STRING)
    private ClientPart clientPart;

    private boolean interpreted;

    private byte @Nullable [] topicSealed;
    private byte @Nullable [] trustedSealed;
    private StaffId calledBy;
    private Instant calledAt;

    @Version
    private int version;

    protected CaseConference() {}

    CaseConference(String ref, CaseView caseView, StaffId staff, Instant at) {
        this.ref = ref;
        this.caseId = caseView.id().value();
        this.episode = caseView.episode();
        this.calledBy = staff;
        this.calledAt = at;
    }

    /** Calls it with the texts that {@link #describe} has set. */
    ConferenceTransition call(CallConferenceCommand command) {
        plan(command);
        status = ConferenceStatus.PLANNED;
        return new ConferenceTransition(this, ConferenceStep.CALL, null, calledBy, calledAt);
    }

    ConferenceTransition change(CallConferenceCommand command, StaffId staff, Instant at) {
        ConferenceTransition transition = transition(ConferenceStep.CHANGE, staff, at);
        plan(command);
        return transition.at(startsAt);
    }

    /**
     * @param withInterpreter whether an interpreter took part
     * @throws RuleViolationException before its day
     */
    ConferenceTransition hold(ClientPart part, boolean withInterpreter, StaffId staff, Instant at) {
        if (CentreTime.day(startsAt).isAfter(CentreTime.day(at))) {
            throw new RuleViolationException(ConferenceRule.NOT_YET, CentreTime.day(startsAt));
        }
        ConferenceTransition transition = transition(ConferenceStep.HOLD, staff, at);
        clientPart = part;
        interpreted = withInterpreter;
        return transition;
    }

    /** @param staff null when it is cancelled because its case has ended */
    ConferenceTransition cancel(@Nullable StaffId staff, Instant at) {
        return transition(ConferenceStep.CANCEL, staff, at);
    }

    /** Sets the encrypted texts: what it is about, and whom the client trusts. */
    void describe(byte @Nullable [] topic, byte @Nullable [] trusted) {
        topicSealed = topic;
        trustedSealed = trusted;
    }

    private void plan(CallConferenceCommand command) {
        reason = Objects.requireNonNull(command.reason());
        startsAt = command.startsAt();
        clientPart = Objects.requireNonNull(command.clientPart());
    }

    private ConferenceTransition transition(ConferenceStep step, @Nullable StaffId staff, Instant at) {
        requirePossible(step);
        ConferenceStatus from = status;
        status = step.target();
        return new ConferenceTransition(this, step, from, staff, at);
    }

    void requirePossible(ConferenceStep step) {
        if (!status.steps().contains(step)) {
            throw new RuleViolationException(ConferenceRule.STEP_NOT_POSSIBLE, status);
        }
    }

    void requireHeld() {
        if (status != ConferenceStatus.HELD) {
            throw new RuleViolationException(ConferenceRule.STEP_NOT_POSSIBLE, status);
        }
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    ConferenceReason reason() {
        return reason;
    }

    Instant startsAt() {
        return startsAt;
    }

    ConferenceStatus status() {
        return status;
    }

    boolean isInterpreted() {
        return interpreted;
    }

    ClientPart clientPart() {
        return clientPart;
    }

    byte @Nullable [] topicSealed() {
        return topicSealed;
    }

    byte @Nullable [] trustedSealed() {
        return trustedSealed;
    }

    StaffId calledBy() {
        return calledBy;
    }

    Instant calledAt() {
        return calledAt;
    }

    int version() {
        return version;
    }
}
