package vn.donghanh.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.PlannedExit;
import vn.donghanh.stay.exit.UnplannedExit;
import vn.donghanh.stay.exit.UnplannedExitResponse;
import vn.donghanh.stay.exit.UnplannedExitRisk;

/**
 * One emergency stay of a client: requested, admitted at once even without documents, confirmed when the documents are
 * complete, extended, and ended by a planned exit, a transfer or an unplanned exit. Every transition checks {@link
 * #allowedSteps the transition table} and returns the transition record.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "emergency_stay")
class Stay {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    @Enumerated(EnumType.STRING)
    private StayStatus status;

    private Instant statusSince;
    private StaffId requestedBy;
    private Instant requestedAt;
    private byte[] groundSealed;

    @Embedded
    private @Nullable EncryptedAdmission admission;

    private @Nullable LocalDate untilOn;

    @Embedded
    private StayDocumentChecklist papers = new StayDocumentChecklist();

    @Embedded
    private RaisedStayAlarms raised = RaisedStayAlarms.NONE;

    @Embedded
    private @Nullable PlannedExit planned;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason refusalCause;

    private byte @Nullable [] takenOverSealed;

    @Embedded
    private @Nullable UnplannedExit leaving;

    @Version
    private int version;

    protected Stay() {}

    /** @param at when it was asked */
    Stay(CaseView caseView, StaffId staffId, Instant at) {
        this.ref = RandomReference.random();
        this.caseId = caseView.id().value();
        this.personRef = caseView.person();
        this.status = StayStatus.REQUESTED;
        this.statusSince = at;
        this.requestedBy = staffId;
        this.requestedAt = at;
    }

    /**
     * @param earliest the request is not before it
     * @param previous the end of the stay before; null if there is none
     */
    StayTransition recordRequest(
            StayTransitionStamp stamp, byte[] ground, LocalDate earliest, @Nullable Instant previous) {
        stamp.requireSince(earliest.atStartOfDay(CentreTime.ZONE).toInstant(), "requestedDay", StayRule.BEFORE_CASE);
        if (previous != null) {
            stamp.requireSince(previous, "requestedDay", StayRule.BEFORE_LAST_STAY);
        }
        groundSealed = ground;
        return new StayTransition(this, StayStep.REQUEST, null, stamp);
    }

    /**
     * Admits the client, who came when the stamp tells it.
     *
     * @param limit the last day permitted without a decision of the parent authority
     * @param required the documents that this admission requires
     */
    StayTransition admit(
            StayTransitionStamp stamp, byte[] room, byte[] belongings, LocalDate limit, Set<StayDocument> required) {
        requireAdmissible(stamp);
        StayTransition move = transition(StayStep.ADMIT, stamp);
        admission = new EncryptedAdmission(stamp.staff(), stamp.happenedAt(), room, belongings, limit);
        papers.require(required);
        return move;
    }

    /** Requires that the client may be admitted and came when the stamp tells it, before limits are counted from then. */
    void requireAdmissible(StayTransitionStamp stamp) {
        requireAllowed(StayStep.ADMIT);
        stamp.requireSince(requestedAt, "cameDay", StayRule.BEFORE_REQUEST);
    }

    StayTransition listPapers(StayTransitionStamp stamp) {
        return transition(StayStep.LIST_PAPERS, stamp);
    }

    StayTransition refuse(StayTransitionStamp stamp, RefusalReason cause, byte[] takenOver) {
        StayTransition move = transition(StayStep.REFUSE, stamp);
        refusalCause = cause;
        takenOverSealed = takenOver;
        return move;
    }

    /** Moves the client to another room. */
    void changeRoom(byte[] room) {
        if (admission == null || !status.isResident()) {
            throw new RuleViolationException(StayRule.STEP_NOT_OPEN, status);
        }
        admission = admission.withRoom(room);
    }

    /** Returns the steps that are open: a stay is confirmed once, and extended only after that. */
    Set<StayStep> allowedSteps() {
        StayStep closed = untilOn == null ? StayStep.EXTEND : StayStep.CONFIRM;
        return status.allowedSteps().stream().filter(step -> step != closed).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Records the status of a document, until the stay is confirmed.
     *
     * @param optional documents that the client may not have
     */
    void recordDocument(StayDocument paper, StayDocumentStatus state, Set<StayDocument> optional) {
        if (!allowedSteps().contains(StayStep.CONFIRM) || !papers.isRequired(paper)) {
            throw new RuleViolationException(StayRule.STEP_NOT_OPEN, status);
        }
        papers.update(paper, state, optional);
    }

    boolean hasAllDocuments() {
        return papers.isComplete();
    }

    /** Confirms the stay; a planned exit does not take place. */
    StayTransition confirm(StayTransitionStamp stamp, StayTerm term, LocalDate until) {
        requireAllowed(StayStep.CONFIRM);
        if (!hasAllDocuments()) {
            throw new RuleViolationException(StayRule.PAPERS_INCOMPLETE);
        }
        term.requireWithinLimit(until, false);
        StayTransition move = transition(StayStep.CONFIRM, stamp);
        untilOn = until;
        planned = null;
        return move;
    }

    /**
     * Extends the stay; a planned exit does not take place.
     *
     * @param parentDecided whether the parent authority has decided, so that the limit may be exceeded
     */
    StayTransition extend(StayTransitionStamp stamp, StayTerm term, LocalDate until, boolean parentDecided) {
        if (!until.isAfter(term.end())) {
            throw RuleViolationException.at("until", StayRule.NOT_LONGER);
        }
        term.requireWithinLimit(until, parentDecided);
        StayTransition move = transition(StayStep.EXTEND, stamp);
        untilOn = until;
        planned = null;
        raised = raised.afterExtension();
        return move;
    }

    /** Plans the exit, or plans it anew when it did not take place. A day beyond the last one of the stay needs the director's extension first. */
    StayTransition planExit(
            StayTransitionStamp stamp, StayTerm term, LocalDate on, Destination destination, FollowUpConsent answer) {
        PlannedExit plan = PlannedExit.of(on, destination, answer, stamp.at());
        term.requireExitBeforeEnd(on, CentreTime.day(stamp.at()));
        StayTransition move = transition(StayStep.PLAN_EXIT, stamp);
        planned = plan;
        raised = raised.afterExitPlan();
        return move.withUntil(on);
    }

    /** Ends the stay of a client, who left when the stamp tells it. */
    StayTransition exit(StayTransitionStamp stamp) {
        requireAllowed(StayStep.EXIT);
        requireSinceAdmission(stamp, "leftDay");
        return transition(StayStep.EXIT, stamp);
    }

    /** Ends the stay of a client, who left for another facility when the stamp tells it. */
    StayTransition transfer(StayTransitionStamp stamp, byte[] takenOver) {
        if (status == StayStatus.EXIT_PLANNED && !isToBeTransferred()) {
            throw new RuleViolationException(StayRule.NO_TRANSFER);
        }
        requireAllowed(StayStep.TRANSFER);
        requireSinceAdmission(stamp, "leftDay");
        StayTransition move = transition(StayStep.TRANSFER, stamp);
        takenOverSealed = takenOver;
        return move;
    }

    /** Records that the client left without a plan; the stay lasted until the client was last seen. */
    StayTransition recordUnplannedExit(StayTransitionStamp stamp, Instant lastSeen, UnplannedExitRisk risk) {
        requireAllowed(StayStep.LEAVE);
        StayTransitionStamp seen = stamp.withEventAt(lastSeen);
        requireSinceAdmission(seen, "lastSeenDay");
        StayTransition move = transition(StayStep.LEAVE, seen);
        leaving = UnplannedExit.of(lastSeen, risk);
        return move;
    }

    private void requireSinceAdmission(StayTransitionStamp stamp, String field) {
        stamp.requireSince(Objects.requireNonNull(admission).admittedAt(), field, StayRule.BEFORE_ADMISSION);
    }

    /** Records the supervisor's response to an unplanned exit. */
    void decideResponse(UnplannedExitResponse answer, StaffId staffId, Instant at) {
        if (leaving == null || leaving.isAnswered()) {
            throw new RuleViolationException(StayRule.ANSWERED_ALREADY);
        }
        leaving = leaving.answered(answer, staffId, at);
    }

    /** Whether a transfer to another facility is planned. */
    boolean isToBeTransferred() {
        return planned != null && planned.destination() == Destination.OTHER_FACILITY;
    }

    /** Returns the alarms that are due but not raised; none while an exit is planned whose day has not passed. */
    List<StayAlarm> dueAlarms(StayTerm term, LocalDate today) {
        return status == StayStatus.EXIT_PLANNED && !isExitMissed(today) ? List.of() : raised.due(term, today);
    }

    /** Whether the client is still in the shelter although the day of the planned exit has passed. */
    boolean isExitMissed(LocalDate today) {
        return status == StayStatus.EXIT_PLANNED
                && planned != null
                && planned.exitOn().isBefore(today);
    }

    void markAlarmRaised(StayAlarm alarm) {
        raised = raised.withAlarm(alarm);
    }

    /** Whether the last decided day has come without a notification. */
    boolean isEndDue(StayTerm term, LocalDate today) {
        return raised.isEndDue(term, today);
    }

    /** Whether the day of the planned exit has passed without a notification. */
    boolean isMissedExitDue(LocalDate today) {
        return isExitMissed(today) && !raised.missedExitNotified();
    }

    void markMissedExitRaised() {
        raised = raised.withMissedExitRaised();
    }

    void markEndRaised() {
        raised = raised.withEndRaised();
    }

    /** @param seen the version that the page showed */
    void requireSeen(int seen) {
        StalePageException.require(seen, version);
    }

    private StayTransition transition(StayStep step, StayTransitionStamp stamp) {
        requireAllowed(step);
        StayStatus from = status;
        status = step.target();
        statusSince = stamp.happenedAt();
        return new StayTransition(this, step, from, stamp);
    }

    void requireAllowed(StayStep step) {
        if (!allowedSteps().contains(step)) {
            throw new RuleViolationException(StayRule.STEP_NOT_OPEN, status);
        }
    }

    /** Enforces the four-eyes rule: staff must not decide on a stay that they requested or admitted. */
    void requireNotOwn(StaffId staff) {
        if (wasBegunBy(staff)) {
            throw new RuleViolationException(StayRule.OWN_STAY);
        }
    }

    boolean wasBegunBy(StaffId staff) {
        return staff.equals(requestedBy) || (admission != null && staff.equals(admission.admittedBy()));
    }

    /** Returns the day of the admission; empty before the client is admitted. */
    Optional<LocalDate> admittedOn() {
        return Optional.ofNullable(admission).map(admitted -> CentreTime.day(admitted.admittedAt()));
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    PersonRef person() {
        return personRef;
    }

    StayStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    Instant statusSince() {
        return statusSince;
    }

    /** Returns when the client left; null before. */
    @Nullable
    Instant leftAt() {
        return status.isLeft() ? statusSince : null;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    byte[] groundSealed() {
        return groundSealed;
    }

    /** Returns the admission; null before the client is admitted. */
    @Nullable
    EncryptedAdmission admission() {
        return admission;
    }

    @Nullable
    LocalDate untilOn() {
        return untilOn;
    }

    Map<StayDocument, StayDocumentStatus> papers() {
        return papers.states();
    }

    @Nullable
    PlannedExit planned() {
        return planned;
    }

    @Nullable
    RefusalReason refusalCause() {
        return refusalCause;
    }

    byte @Nullable [] takenOverSealed() {
        return takenOverSealed;
    }

    @Nullable
    UnplannedExit leaving() {
        return leaving;
    }
}
