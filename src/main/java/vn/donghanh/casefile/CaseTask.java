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
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;

/** Something due on a case: for one person, or for whoever of the unit holds a permission. Ends by being done or by falling away. */
@Entity
class CaseTask {
    /** What is due on the case {@code c} for the task {@code t}: on one that rests in another only what was sent out and goes on. */
    static final String RUNS = "(c.status <> vn.donghanh.casefile.CaseStatus.MERGED or t.subject is not null)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private String subject;
    private String sentCode;
    private boolean reached;
    private StaffId assigneeId;

    @Enumerated(EnumType.STRING)
    private Permission queue;

    private Instant openedAt;
    private StaffId openedBy;
    private Instant dueAt;
    private Instant endedAt;
    private StaffId endedBy;

    @Enumerated(EnumType.STRING)
    private TaskEnding ending;

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

    /** Who made it due: the one who presents it, where somebody decides on it. Nobody, when the product did by itself. */
    CaseTask openedBy(@Nullable StaffId staff) {
        openedBy = staff;
        return this;
    }

    /** Which of several things of its kind it is about, by a code; null when the kind says it all. */
    void about(String code) {
        subject = code;
    }

    /** Something was sent to get it done, the newest counts. */
    void sent(String code) {
        sentCode = code;
        reached = false;
    }

    /** What was sent has come to nothing. */
    void unsent(String code) {
        if (code.equals(sentCode)) {
            sentCode = null;
            reached = false;
        }
    }

    /** Whether the client was where she was sent. */
    void reached(String code, boolean there) {
        if (code.equals(sentCode)) {
            reached = there;
        }
    }

    TaskStep step(String number, boolean refers) {
        return TaskStep.of(kind, number, subject, sentCode, reached, refers);
    }

    @Nullable
    String subject() {
        return subject;
    }

    boolean isAbout(String code) {
        return code.equals(subject);
    }

    /** Whether it lies within what its reader was let into: what is hers by name always does. */
    boolean isWithin(CaseScope scope) {
        return scope.whole() || queue == null || (TaskKind.OF_STAYS.contains(kind) && scope.covers(CaseSection.STAY));
    }

    /** What the title of a task is encrypted for. */
    static SealedCell titleCell(PersonRef person, String ref) {
        return new SealedCell(person, "case_task", "title", ref);
    }

    void titled(byte[] sealed) {
        titleSealed = sealed;
    }

    void end(TaskEnding how, @Nullable StaffId by, Instant at) {
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

    /** Its case has ended: what belongs to the work alone is due no longer, everything else was not done. */
    void endWithCase(@Nullable StaffId by, Instant at) {
        end(kind.endsWithTheCase() ? TaskEnding.DROPPED : TaskEnding.CASE_ENDED, by, at);
    }

    /** How its deadline was kept, by now. What became needless only after its deadline was not done. */
    AuditedCases.Kept kept(Instant now) {
        if (endedAt == null) {
            return dueAt.isBefore(now) ? AuditedCases.Kept.OVERDUE : AuditedCases.Kept.AHEAD;
        }
        boolean late = endedAt.isAfter(dueAt);
        return switch (ending) {
            case DONE -> late ? AuditedCases.Kept.LATE : AuditedCases.Kept.IN_TIME;
            case DROPPED -> late ? AuditedCases.Kept.NOT_DONE : AuditedCases.Kept.DROPPED;
            case DECLINED -> AuditedCases.Kept.DECLINED;
            case NOT_POSSIBLE, CASE_ENDED -> AuditedCases.Kept.NOT_DONE;
        };
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

    /** @throws IllegalStateException while it is open */
    Instant endedAt() {
        if (endedAt == null) {
            throw new IllegalStateException("Not ended");
        }
        return endedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    byte @Nullable [] titleSealed() {
        return titleSealed;
    }
}
