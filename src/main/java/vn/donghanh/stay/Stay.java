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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/**
 * One emergency stay of a client: asked for, begun at once and without papers, confirmed once the papers are at hand, extended, and ended by a
 * plan, by another facility or by her going. Every verb checks {@link StayStatus#moves the table} and yields the move.
 */
@Entity
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
    private @Nullable SealedAdmission admission;

    private @Nullable LocalDate untilOn;

    @Embedded
    private StayPapers papers = new StayPapers();

    @Embedded
    private RaisedAlarms raised = RaisedAlarms.NONE;

    @Embedded
    private @Nullable PlannedExit planned;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalCause refusalCause;

    private byte @Nullable [] takenOverSealed;

    @Embedded
    private @Nullable UnplannedLeaving leaving;

    @Version
    private int version;

    protected Stay() {}

    Stay(CaseView file, StaffId by, Instant at) {
        this.ref = Refs.random();
        this.caseId = file.id().value();
        this.personRef = file.person();
        this.status = StayStatus.REQUESTED;
        this.statusSince = at;
        this.requestedBy = by;
        this.requestedAt = at;
    }

    StayMove requested(Say say, byte[] ground) {
        groundSealed = ground;
        return new StayMove(this, StayStep.REQUEST, null, say);
    }

    /**
     * @param limit the last day without a decision of the parent body
     * @param asked the papers that this admission needs
     */
    StayMove admit(Say say, byte[] room, byte[] belongings, LocalDate limit, Set<StayPaper> asked) {
        StayMove move = take(StayStep.ADMIT, say);
        admission = new SealedAdmission(say.staff(), say.at(), room, belongings, limit);
        papers.ask(asked);
        return move;
    }

    StayMove listPapers(Say say) {
        return take(StayStep.LIST_PAPERS, say);
    }

    StayMove refuse(Say say, RefusalCause cause, byte[] takenOver) {
        StayMove move = take(StayStep.REFUSE, say);
        refusalCause = cause;
        takenOverSealed = takenOver;
        return move;
    }

    /** She sleeps somewhere else in the house. */
    void moveTo(byte[] room) {
        if (admission == null || !status.isIn()) {
            throw new RuleViolation(StayRule.STEP_NOT_OPEN, status);
        }
        admission = admission.inRoom(room);
    }

    /**
     * Until it is decided that she stays.
     *
     * @param optional what she may have none of
     */
    void paper(StayPaper paper, PaperState state, Set<StayPaper> optional) {
        if (status != StayStatus.DOSSIER_PENDING || !papers.isAsked(paper)) {
            throw new RuleViolation(StayRule.STEP_NOT_OPEN, status);
        }
        papers.put(paper, state, optional);
    }

    boolean isComplete() {
        return papers.isComplete();
    }

    StayMove confirm(Say say, StayTerm term, LocalDate until) {
        mustBeOpen(StayStep.CONFIRM);
        if (!isComplete()) {
            throw new RuleViolation(StayRule.PAPERS_INCOMPLETE);
        }
        term.mustAllow(until, false);
        StayMove move = take(StayStep.CONFIRM, say);
        untilOn = until;
        return move;
    }

    /** @param parentDecided the parent body has decided, so that it may be beyond the limit */
    StayMove extend(Say say, StayTerm term, LocalDate until, boolean parentDecided) {
        if (!until.isAfter(term.end())) {
            throw RuleViolation.at("until", StayRule.NOT_LONGER);
        }
        term.mustAllow(until, parentDecided);
        StayMove move = take(StayStep.EXTEND, say);
        untilOn = until;
        raised = raised.extended();
        return move;
    }

    StayMove planExit(Say say, LocalDate on, Destination where, FollowUpAnswer answer) {
        PlannedExit plan = PlannedExit.of(on, where, answer, say.at());
        StayMove move = take(StayStep.PLAN_EXIT, say);
        planned = plan;
        return move;
    }

    StayMove exit(Say say) {
        return take(StayStep.EXIT, say);
    }

    StayMove transfer(Say say, byte[] takenOver) {
        if (status == StayStatus.EXIT_PLANNED && !isToBeTransferred()) {
            throw new RuleViolation(StayRule.NO_TRANSFER);
        }
        StayMove move = take(StayStep.TRANSFER, say);
        takenOverSealed = takenOver;
        return move;
    }

    StayMove leave(Say say, Instant lastSeen, LeavingRisk risk) {
        UnplannedLeaving gone = UnplannedLeaving.of(admission, lastSeen, risk, say.at());
        StayMove move = take(StayStep.LEAVE, say);
        leaving = gone;
        return move;
    }

    /** What the supervisor decides after she has left. */
    void answerLeaving(LeavingAnswer answer, StaffId by, Instant at) {
        if (leaving == null || leaving.isAnswered()) {
            throw new RuleViolation(StayRule.ANSWERED_ALREADY);
        }
        leaving = leaving.answered(answer, by, at);
    }

    /** The plan is that another facility takes her over. */
    boolean isToBeTransferred() {
        return planned != null && planned.destination() == Destination.OTHER_FACILITY;
    }

    /** Those whose day has come and that were not raised yet; none any more once her way out is planned. */
    List<StayAlarm> dueAlarms(StayTerm term, LocalDate today) {
        return status == StayStatus.EXIT_PLANNED ? List.of() : raised.due(term, today);
    }

    void alarmed(StayAlarm alarm) {
        raised = raised.and(alarm);
    }

    /** The last decided day has come, and nobody was told yet. */
    boolean endIsDue(StayTerm term, LocalDate today) {
        return raised.endIsDue(term, today);
    }

    void endIsTold() {
        raised = raised.andTheEnd();
    }

    private StayMove take(StayStep step, Say say) {
        mustBeOpen(step);
        StayStatus from = status;
        status = step.target();
        statusSince = say.at();
        return new StayMove(this, step, from, say);
    }

    private void mustBeOpen(StayStep step) {
        if (!status.moves().contains(step)) {
            throw new RuleViolation(StayRule.STEP_NOT_OPEN, status);
        }
    }

    /** Nobody decides on a stay that they asked for or began themselves. */
    void notOwn(StaffId staff) {
        if (isOwnOf(staff)) {
            throw new RuleViolation(StayRule.OWN_STAY);
        }
    }

    boolean isOwnOf(StaffId staff) {
        return staff.equals(requestedBy) || (admission != null && staff.equals(admission.admittedBy()));
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

    Instant statusSince() {
        return statusSince;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    byte[] groundSealed() {
        return groundSealed;
    }

    /** Null before she came in. */
    @Nullable
    SealedAdmission admission() {
        return admission;
    }

    @Nullable
    LocalDate untilOn() {
        return untilOn;
    }

    Map<StayPaper, PaperState> papers() {
        return papers.states();
    }

    @Nullable
    PlannedExit planned() {
        return planned;
    }

    @Nullable
    RefusalCause refusalCause() {
        return refusalCause;
    }

    byte @Nullable [] takenOverSealed() {
        return takenOverSealed;
    }

    @Nullable
    UnplannedLeaving leaving() {
        return leaving;
    }
}
