package vn.donghanh.stay;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** One emergency stay of a client. Every verb checks the table of moves and yields the move. */
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
    private @Nullable StaffId admittedBy;
    private @Nullable Instant admittedAt;
    private byte @Nullable [] roomSealed;
    private byte @Nullable [] belongingsSealed;
    private @Nullable LocalDate limitOn;
    private @Nullable LocalDate untilOn;

    @ElementCollection
    @CollectionTable(name = "emergency_stay_paper", joinColumns = @JoinColumn(name = "stay_id"))
    @MapKeyColumn(name = "paper")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Map<StayPaper, PaperState> papers = new EnumMap<>(StayPaper.class);

    @Enumerated(EnumType.STRING)
    private @Nullable StayAlarm lastAlarm;

    private boolean endTold;

    @Enumerated(EnumType.STRING)
    private @Nullable Destination destination;

    private @Nullable LocalDate exitOn;

    @Enumerated(EnumType.STRING)
    private @Nullable FollowUpAnswer followUp;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalCause refusalCause;

    private byte @Nullable [] takenOverSealed;
    private @Nullable Instant lastSeenAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LeavingRisk leavingRisk;

    @Enumerated(EnumType.STRING)
    private @Nullable LeavingAnswer leavingAnswer;

    private @Nullable StaffId answeredBy;
    private @Nullable Instant answeredAt;

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

    /** Who says so, nobody for the product itself, and when. */
    record Say(@Nullable StaffId staff, Instant at) {}

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
        admittedBy = say.staff();
        admittedAt = say.at();
        roomSealed = room;
        belongingsSealed = belongings;
        limitOn = limit;
        asked.forEach(paper -> papers.put(paper, PaperState.MISSING));
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
        if (!status.isIn()) {
            throw new RuleViolation(StayRule.STEP_NOT_OPEN, status);
        }
        roomSealed = room;
    }

    /**
     * Until it is decided that she stays.
     *
     * @param optional what she may have none of
     */
    void paper(StayPaper paper, PaperState state, Set<StayPaper> optional) {
        if (status != StayStatus.DOSSIER_PENDING || !papers.containsKey(paper)) {
            throw new RuleViolation(StayRule.STEP_NOT_OPEN, status);
        }
        if (state == PaperState.NONE && !optional.contains(paper)) {
            throw new RuleViolation(StayRule.PAPER_NEEDED);
        }
        papers.put(paper, state);
    }

    boolean isComplete() {
        return !papers.containsValue(PaperState.MISSING);
    }

    StayMove confirm(Say say, StayTerm term, LocalDate until) {
        if (!isComplete()) {
            throw new RuleViolation(StayRule.PAPERS_INCOMPLETE);
        }
        if (term.needsParentBody(until)) {
            throw RuleViolation.at("until", StayRule.BEYOND_LIMIT, term.limit());
        }
        StayMove move = take(StayStep.CONFIRM, say);
        untilOn = until;
        return move;
    }

    /** @param parentDecided the parent body has decided, so that it may be beyond the limit */
    StayMove extend(Say say, StayTerm term, LocalDate until, boolean parentDecided) {
        if (!until.isAfter(term.end())) {
            throw RuleViolation.at("until", StayRule.NOT_LONGER);
        }
        if (term.needsParentBody(until) && !parentDecided) {
            throw RuleViolation.at("until", StayRule.BEYOND_LIMIT, term.limit());
        }
        StayMove move = take(StayStep.EXTEND, say);
        untilOn = until;
        endTold = false;
        return move;
    }

    StayMove planExit(Say say, LocalDate on, Destination where, FollowUpAnswer answer) {
        if (on.isBefore(VietNam.day(say.at()))) {
            throw RuleViolation.at("exitOn", StayRule.UNTIL_PAST);
        }
        StayMove move = take(StayStep.PLAN_EXIT, say);
        exitOn = on;
        destination = where;
        followUp = answer;
        return move;
    }

    StayMove exit(Say say) {
        return take(StayStep.EXIT, say);
    }

    StayMove transfer(Say say, byte[] takenOver) {
        if (status == StayStatus.EXIT_PLANNED && destination != Destination.OTHER_FACILITY) {
            throw new RuleViolation(StayRule.NO_TRANSFER);
        }
        StayMove move = take(StayStep.TRANSFER, say);
        takenOverSealed = takenOver;
        return move;
    }

    StayMove leave(Say say, Instant lastSeen, LeavingRisk risk) {
        if (lastSeen.isAfter(say.at())) {
            throw RuleViolation.at("lastSeenDay", StayRule.DAY_IN_FUTURE);
        }
        if (admittedAt != null && VietNam.day(lastSeen).isBefore(VietNam.day(admittedAt))) {
            throw RuleViolation.at("lastSeenDay", StayRule.DAY_BEFORE_ADMISSION);
        }
        StayMove move = take(StayStep.LEAVE, say);
        lastSeenAt = lastSeen;
        leavingRisk = risk;
        return move;
    }

    /** What the supervisor decides after she has left. */
    void answerLeaving(LeavingAnswer answer, StaffId by, Instant at) {
        if (status != StayStatus.LEFT_UNPLANNED || leavingAnswer != null) {
            throw new RuleViolation(StayRule.ANSWERED_ALREADY);
        }
        leavingAnswer = answer;
        answeredBy = by;
        answeredAt = at;
    }

    void alarmed(StayAlarm alarm) {
        lastAlarm = alarm;
    }

    /** The last decided day has come, and whoever decides was told. */
    void endIsTold() {
        endTold = true;
    }

    private StayMove take(StayStep step, Say say) {
        if (!status.moves().contains(step)) {
            throw new RuleViolation(StayRule.STEP_NOT_OPEN, status);
        }
        StayStatus from = status;
        status = step.target();
        statusSince = say.at();
        return new StayMove(this, step, from, say);
    }

    /** Nobody decides on what she has asked for or begun herself. */
    boolean isOwnOf(StaffId staff) {
        return staff.equals(requestedBy) || staff.equals(admittedBy);
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

    @Nullable
    Instant admittedAt() {
        return admittedAt;
    }

    byte @Nullable [] roomSealed() {
        return roomSealed;
    }

    byte @Nullable [] belongingsSealed() {
        return belongingsSealed;
    }

    @Nullable
    LocalDate limitOn() {
        return limitOn;
    }

    @Nullable
    LocalDate untilOn() {
        return untilOn;
    }

    Map<StayPaper, PaperState> papers() {
        return Map.copyOf(papers);
    }

    @Nullable
    StayAlarm lastAlarm() {
        return lastAlarm;
    }

    boolean endTold() {
        return endTold;
    }

    @Nullable
    Destination destination() {
        return destination;
    }

    @Nullable
    LocalDate exitOn() {
        return exitOn;
    }

    @Nullable
    FollowUpAnswer followUp() {
        return followUp;
    }

    @Nullable
    RefusalCause refusalCause() {
        return refusalCause;
    }

    byte @Nullable [] takenOverSealed() {
        return takenOverSealed;
    }

    @Nullable
    Instant lastSeenAt() {
        return lastSeenAt;
    }

    @Nullable
    LeavingRisk leavingRisk() {
        return leavingRisk;
    }

    @Nullable
    LeavingAnswer leavingAnswer() {
        return leavingAnswer;
    }

    @Nullable
    StaffId answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }
}
