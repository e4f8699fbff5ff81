package vn.donghanh.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * The case of one client. It is opened at intake with a case number, an age band and a triage level, then screened, accepted and
 * assigned to a case manager, assessed, planned, worked on and closed. If the client returns, the same case starts a new episode.
 * It refers to the client by a {@link PersonRef} only; the identity is stored encrypted elsewhere. An update writes only the columns
 * that changed: what a profile or a birthday changes beside it, without a new version, is not written over.
 */
@Entity
@DynamicUpdate
@FilterDef(name = CaseRecordFilter.NAME, parameters = @ParamDef(name = CaseRecordFilter.CASES, type = Long.class))
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_ID)
public class CaseFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(12)", updatable = false)
    private CaseNumber number;

    /** First and last four characters of the number, generated columns for searches by part of a number. */
    @Column(columnDefinition = "char(4)", insertable = false, updatable = false)
    private String numberStart;

    @Column(columnDefinition = "char(4)", insertable = false, updatable = false)
    private String numberEnd;

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    private long unitId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private IntakeMode mode;

    @Enumerated(EnumType.STRING)
    private ReferralSource source;

    @Enumerated(EnumType.STRING)
    private AgeBand ageBand;

    /** The band as it was stated, or as the date of birth gave it on the day of recording. */
    @Enumerated(EnumType.STRING)
    private AgeBand statedAgeBand;

    private LocalDate statedAgeBandOn;
    private boolean childPath;

    /** The sex and the education by which reports count, from the client's encrypted profile. */
    @Enumerated(EnumType.STRING)
    private CountedSex sex;

    @Enumerated(EnumType.STRING)
    private EducationBand educationBand;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private TriageLevel level;

    private boolean levelProvisional;
    private @Nullable StaffId managerId;
    private StaffId receivedBy;
    private Instant openedAt;
    private @Nullable LocalDate reviewOn;
    private @Nullable Instant nextDue;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskKind nextTask;

    /** How many open tasks of the case wait in a queue; the grants have a copy. */
    private int queuedTasks;

    private Instant updatedAt;

    /** Whether the status is an open one, a generated column for queries. */
    @Column(insertable = false, updatable = false)
    private boolean openCase;

    private @Nullable Instant erasedAt;

    @Version
    private int version;

    protected CaseFile() {}

    public static CaseFile open(OpenCaseCommand command, CaseNumber number, long unitId, StaffId staffId, Instant at) {
        CaseFile caseFile = new CaseFile();
        caseFile.number = number;
        caseFile.personRef = command.person();
        caseFile.unitId = unitId;
        caseFile.episode = 1;
        caseFile.mode = command.mode();
        caseFile.source = command.source();
        caseFile.ageBand = command.ageBand();
        caseFile.statedAgeBand = command.ageBand();
        caseFile.statedAgeBandOn = CentreTime.day(at);
        caseFile.childPath = command.ageBand().requiresChildPath();
        caseFile.sex = CountedSex.UNKNOWN;
        caseFile.educationBand = EducationBand.UNKNOWN;
        caseFile.status = CaseStatus.DRAFT;
        caseFile.statusSince = at;
        caseFile.level = command.level();
        caseFile.levelProvisional = command.levelProvisional();
        caseFile.receivedBy = staffId;
        caseFile.openedAt = at;
        caseFile.updatedAt = at;
        return caseFile;
    }

    /** @throws RuleViolationException if the transition table has no such step from the current status */
    public CaseTransition transition(
            CaseStep step, StaffId staffId, Instant at, byte @Nullable [] encryptedReason, String transitionRef) {
        if (!status.steps().contains(step) || step == CaseStep.SPLIT) {
            throw new RuleViolationException(CaseRule.STEP_NOT_POSSIBLE, number.value());
        }
        CaseTransition transition = new CaseTransition(
                transitionRef, new CaseId(id), episode, step, status, step.target(), at, staffId, encryptedReason);
        status = step.target();
        statusSince = at;
        if (step == CaseStep.REOPEN) {
            episode++;
        }
        markUpdated(at);
        return transition;
    }

    /** Undoes a merge and restores the previous status with its date. */
    public CaseTransition split(
            CaseMerge merge, StaffId staffId, Instant at, byte[] encryptedReason, String transitionRef) {
        if (!status.steps().contains(CaseStep.SPLIT)) {
            throw new RuleViolationException(CaseRule.STEP_NOT_POSSIBLE, number.value());
        }
        CaseStatus restored = merge.statusBefore();
        CaseTransition transition = new CaseTransition(
                transitionRef, new CaseId(id), episode, CaseStep.SPLIT, status, restored, at, staffId, encryptedReason);
        status = restored;
        statusSince = merge.statusSince();
        markUpdated(at);
        return transition;
    }

    public void assign(StaffId manager, Instant at) {
        managerId = manager;
        markUpdated(at);
    }

    /** Moves the case to another unit; the caller assigns a case manager there. */
    public void moveTo(long unit, Instant at) {
        unitId = unit;
        markUpdated(at);
    }

    public void changeLevel(TriageLevel newLevel, boolean provisional, Instant at) {
        level = newLevel;
        levelProvisional = provisional;
        markUpdated(at);
    }

    public void recordAgeBand(AgeBand band, Instant at) {
        ageBand = band;
        statedAgeBand = band;
        statedAgeBandOn = CentreTime.day(at);
        childPath = band.requiresChildPath();
        markUpdated(at);
    }

    /** Returns what statistics count of the client now, to be kept as it was known at this time. */
    public CountedTraits countedTraits(Instant at) {
        return new CountedTraits(new CaseId(id), statedAgeBand, statedAgeBandOn, sex, educationBand, at);
    }

    public void scheduleReview(@Nullable LocalDate day) {
        reviewOn = day;
    }

    /** Records a new task: the one that is due first is next, except of a stay, which not every reader of the case may see. */
    public void addTask(TaskKind kind, Instant due, boolean queued) {
        if (queued) {
            queuedTasks++;
        }
        if (!TaskKind.STAY_KINDS.contains(kind) && (nextDue == null || due.isBefore(nextDue))) {
            updateNextTask(kind, due);
        }
    }

    public void removeQueuedTasks(int count) {
        queuedTasks -= count;
    }

    public void updateNextTask(@Nullable TaskKind kind, @Nullable Instant due) {
        nextTask = kind;
        nextDue = due;
    }

    public void markUpdated(Instant at) {
        updatedAt = at;
    }

    /** Marks the case as erased after the erasure of its person; it can no longer be opened. */
    public void erase(Instant at) {
        if (erasedAt == null) {
            erasedAt = at;
        }
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public CaseNumber number() {
        return number;
    }

    public CaseView view() {
        return new CaseView(
                id(),
                number,
                personRef,
                unitId,
                episode,
                mode,
                ageBand,
                childPath,
                status,
                statusSince,
                level,
                levelProvisional,
                managerId,
                receivedBy,
                openedAt,
                reviewOn,
                version);
    }

    @Override
    public String toString() {
        return "CaseFile " + number;
    }
}
