package vn.donghanh.casefile;

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
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;

/**
 * One person's journey with the Centre. It opens with a code, an age band and a ground; it is screened, accepted by someone
 * who then answers for it, assessed, planned, worked on and closed. If the person comes back, the same case opens a new
 * episode. It knows the person by reference only: who she is lies in the vault.
 */
@Entity
class CaseFile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(12)", updatable = false)
    private CaseNumber number;

    /** The first and the last four signs of the number, which the database takes from it. */
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

    private boolean childPath;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private TriageLevel level;

    private boolean levelProvisional;
    private StaffId managerId;
    private StaffId receivedBy;
    private Instant openedAt;
    private LocalDate reviewOn;
    private Instant nextDue;

    @Enumerated(EnumType.STRING)
    private TaskKind nextTask;

    private Instant updatedAt;
    private @Nullable Instant erasedAt;

    @Version
    private int version;

    protected CaseFile() {}

    static CaseFile open(OpenCase command, long unitId, StaffId by, Instant at) {
        CaseFile file = new CaseFile();
        file.number = CaseNumber.random();
        file.personRef = command.person();
        file.unitId = unitId;
        file.episode = 1;
        file.mode = command.mode();
        file.source = command.source();
        file.ageBand = command.ageBand();
        file.childPath = command.ageBand().childPath();
        file.status = CaseStatus.DRAFT;
        file.statusSince = at;
        file.level = command.level();
        file.levelProvisional = true;
        file.receivedBy = by;
        file.openedAt = at;
        file.updatedAt = at;
        return file;
    }

    /** @throws RuleViolation when the table of moves has no such step from here */
    CaseMove take(CaseStep step, StaffId by, Instant at, byte @Nullable [] sealedReason, String moveRef) {
        if (!status.steps().contains(step) || step == CaseStep.SPLIT) {
            throw new RuleViolation(CaseRule.STEP_NOT_POSSIBLE, number.value());
        }
        CaseMove move =
                new CaseMove(moveRef, new CaseId(id), episode, step, status, step.target(), at, by, sealedReason);
        status = step.target();
        statusSince = at;
        if (step == CaseStep.REOPEN) {
            episode++;
        }
        touch(at);
        return move;
    }

    /** Undoes a merge: the case stands where it stood, since when it stood there. */
    CaseMove split(CaseMerge merge, StaffId by, Instant at, byte[] sealedReason, String moveRef) {
        if (!status.steps().contains(CaseStep.SPLIT)) {
            throw new RuleViolation(CaseRule.STEP_NOT_POSSIBLE, number.value());
        }
        CaseStatus back = merge.statusBefore();
        CaseMove move =
                new CaseMove(moveRef, new CaseId(id), episode, CaseStep.SPLIT, status, back, at, by, sealedReason);
        status = back;
        statusSince = merge.statusSince();
        touch(at);
        return move;
    }

    void assignTo(StaffId manager, Instant at) {
        managerId = manager;
        touch(at);
    }

    void rank(TriageLevel newLevel, boolean provisional, Instant at) {
        level = newLevel;
        levelProvisional = provisional;
        touch(at);
    }

    void ageKnown(AgeBand band, Instant at) {
        ageBand = band;
        childPath = band.childPath();
        touch(at);
    }

    void reviewOn(@Nullable LocalDate day) {
        reviewOn = day;
    }

    void nextIs(@Nullable TaskKind kind, @Nullable Instant due) {
        nextTask = kind;
        nextDue = due;
    }

    void touch(Instant at) {
        updatedAt = at;
    }

    /** Who it was about is forgotten: it is opened no more. */
    void erase(Instant at) {
        if (erasedAt == null) {
            erasedAt = at;
        }
    }

    boolean erased() {
        return erasedAt != null;
    }

    CaseId id() {
        return new CaseId(id);
    }

    CaseNumber number() {
        return number;
    }

    CaseView view() {
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
