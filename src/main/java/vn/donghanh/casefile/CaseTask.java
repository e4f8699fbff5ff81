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
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolation;

/** Something due on a case: for one person, or for whoever of the unit holds a permission. Ends by being done or by falling away. */
@Entity
class CaseTask {
    /** What is due on the case {@code c} for the task {@code t}: on one that rests in another only what was sent out and goes on. */
    static final String RUNS = "(c.status <> vn.donghanh.casefile.CaseStatus.MERGED or t.subject is not null)";

    enum Ending {
        DONE,
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private String subject;
    private StaffId assigneeId;

    @Enumerated(EnumType.STRING)
    private Permission queue;

    private Instant openedAt;
    private Instant dueAt;
    private Instant endedAt;
    private StaffId endedBy;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    private byte[] titleSealed;
    private byte[] postponedReasonSealed;

    @Version
    private int version;

    protected CaseTask() {}

    private CaseTask(String ref, CaseId file, TaskKind kind, Instant opened, Instant due) {
        this.ref = ref;
        this.caseId = file.value();
        this.kind = kind;
        this.openedAt = opened;
        this.dueAt = due;
    }

    static CaseTask forPerson(String ref, CaseId file, TaskKind kind, StaffId assignee, Instant opened, Instant due) {
        CaseTask task = new CaseTask(ref, file, kind, opened, due);
        task.assigneeId = assignee;
        return task;
    }

    static CaseTask forQueue(String ref, CaseId file, TaskKind kind, Permission queue, Instant opened, Instant due) {
        CaseTask task = new CaseTask(ref, file, kind, opened, due);
        task.queue = queue;
        return task;
    }

    /** Which of several things of its kind it is about, by a code; null when the kind says it all. */
    void about(String code) {
        subject = code;
    }

    boolean isAbout(String code) {
        return code.equals(subject);
    }

    /** Whether it lies within what its reader was let into: what is hers by name always does. */
    boolean isWithin(CaseScope scope) {
        return scope.whole() || queue == null || (TaskKind.OF_STAYS.contains(kind) && scope.covers(CaseSection.STAY));
    }

    void titled(byte[] sealed) {
        titleSealed = sealed;
    }

    void end(Ending how, @Nullable StaffId by, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = by;
            ending = how;
        }
    }

    void postpone(Instant newDue, byte[] sealedReason) {
        if (endedAt != null) {
            throw new RuleViolation(CaseRule.TASK_ENDED);
        }
        dueAt = newDue;
        postponedReasonSealed = sealedReason;
    }

    void passTo(StaffId assignee) {
        assigneeId = assignee;
    }

    /** How its deadline was kept, by now. */
    AuditedCases.Kept kept(Instant now) {
        if (ending == Ending.DROPPED) {
            return AuditedCases.Kept.DROPPED;
        }
        if (endedAt == null) {
            return dueAt.isBefore(now) ? AuditedCases.Kept.OVERDUE : AuditedCases.Kept.AHEAD;
        }
        return endedAt.isAfter(dueAt) ? AuditedCases.Kept.LATE : AuditedCases.Kept.IN_TIME;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    String ref() {
        return ref;
    }

    TaskKind kind() {
        return kind;
    }

    @Nullable
    StaffId assignee() {
        return assigneeId;
    }

    @Nullable
    Permission queue() {
        return queue;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    byte @Nullable [] titleSealed() {
        return titleSealed;
    }
}
