package vn.donghanh.casefile.task;

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
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** Something due on a case: for one person, or for whoever of the unit holds a permission. Ends by being done or by falling away. */
@Entity
public class CaseTask {
    /** What is due on the case {@code c} for the task {@code t}: on one that rests in another only what was sent out and goes on. */
    public static final String IN_EFFECT =
            "(c.status <> vn.donghanh.casefile.model.CaseStatus.MERGED or t.subject is not null)";

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

    private CaseTask(String ref, CaseId caseId, TaskKind kind, Instant opened, Instant due) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.kind = kind;
        this.openedAt = opened;
        this.dueAt = due;
    }

    public static CaseTask forPerson(
            String ref, CaseId caseId, TaskKind kind, StaffId assignee, Instant opened, Instant due) {
        CaseTask task = new CaseTask(ref, caseId, kind, opened, due);
        task.assigneeId = assignee;
        return task;
    }

    static CaseTask forQueue(String ref, CaseId caseId, TaskKind kind, Permission queue, Instant opened, Instant due) {
        CaseTask task = new CaseTask(ref, caseId, kind, opened, due);
        task.queue = queue;
        return task;
    }

    /** Who made it due: the one who presents it, where somebody decides on it. Nobody, when the product did by itself. */
    public CaseTask openedBy(@Nullable StaffId staff) {
        openedBy = staff;
        return this;
    }

    /** Which of several things of its kind it is about, by a code; null when the kind says it all. */
    void setSubject(String code) {
        subject = code;
    }

    /** Something was sent to get it done, the newest counts. */
    void recordSent(String code) {
        sentCode = code;
        reached = false;
    }

    /** What was sent has come to nothing. */
    void clearSent(String code) {
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

    public TaskLink link(String number, boolean refers) {
        return TaskLink.of(kind, number, subject, sentCode, reached, refers);
    }

    @Nullable
    public String subject() {
        return subject;
    }

    boolean hasSubject(String code) {
        return code.equals(subject);
    }

    /** Whether it lies within what its reader was let into: what is hers by name always does. */
    public boolean isWithin(ReaderScope scope) {
        return scope.whole() || queue == null || (TaskKind.STAY_KINDS.contains(kind) && scope.covers(CaseSection.STAY));
    }

    /** What the title of a task is encrypted for. */
    public static EncryptedCell titleCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "case_task", "title", ref);
    }

    public void setTitle(byte[] sealed) {
        titleSealed = sealed;
    }

    public void end(TaskEnding taskEnding, @Nullable StaffId staffId, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = staffId;
            ending = taskEnding;
        }
    }

    public void postpone(Instant newDue, byte[] sealedReason) {
        if (endedAt != null) {
            throw new RuleViolationException(CaseRule.TASK_ENDED);
        }
        dueAt = newDue;
        postponedReasonSealed = sealedReason;
    }

    void assignTo(StaffId assignee) {
        assigneeId = assignee;
    }

    /** Its case has ended: what belongs to the work alone is due no longer, everything else was not done. */
    void endWithCase(@Nullable StaffId staffId, Instant at) {
        end(kind.endsWithCase() ? TaskEnding.DROPPED : TaskEnding.CASE_ENDED, staffId, at);
    }

    /** How its deadline was kept, by now. What became needless only after its deadline was not done. */
    AuditedCaseQueries.DeadlineResult deadlineResult(Instant now) {
        if (endedAt == null) {
            return dueAt.isBefore(now)
                    ? AuditedCaseQueries.DeadlineResult.OVERDUE
                    : AuditedCaseQueries.DeadlineResult.AHEAD;
        }
        boolean late = endedAt.isAfter(dueAt);
        return switch (ending) {
            case DONE -> late ? AuditedCaseQueries.DeadlineResult.LATE : AuditedCaseQueries.DeadlineResult.IN_TIME;
            case DROPPED -> late
                    ? AuditedCaseQueries.DeadlineResult.NOT_DONE
                    : AuditedCaseQueries.DeadlineResult.DROPPED;
            case DECLINED -> AuditedCaseQueries.DeadlineResult.DECLINED;
            case NOT_POSSIBLE, CASE_ENDED -> AuditedCaseQueries.DeadlineResult.NOT_DONE;
        };
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    public String ref() {
        return ref;
    }

    public TaskKind kind() {
        return kind;
    }

    @Nullable
    public StaffId assignee() {
        return assigneeId;
    }

    @Nullable
    public Permission queue() {
        return queue;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** @throws IllegalStateException while it is open */
    public Instant endedAt() {
        if (endedAt == null) {
            throw new IllegalStateException("Not ended");
        }
        return endedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    public byte @Nullable [] titleSealed() {
        return titleSealed;
    }
}
