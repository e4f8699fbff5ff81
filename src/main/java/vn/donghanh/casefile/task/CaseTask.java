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
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** A task on a case with a deadline, assigned to one member of staff or to the queue of a permission. */
@Entity
public class CaseTask {
    /**
     * JPQL predicate for the task {@code t} of the case {@code c}: on a merged case only tasks about ongoing work with partners are in effect, and the choice of somebody
     * who is responsible for it.
     */
    public static final String IN_EFFECT =
            "(c.status <> vn.donghanh.casefile.model.CaseStatus.MERGED or t.subject is not null"
                    + " and t.kind <> vn.donghanh.casefile.model.TaskKind.FOLLOW_UP"
                    + " or t.kind = vn.donghanh.casefile.model.TaskKind.REASSIGNMENT)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private @Nullable String subject;
    private @Nullable String sentCode;
    private boolean reached;
    private @Nullable StaffId assigneeId;

    @Enumerated(EnumType.STRING)
    private @Nullable Permission queue;

    private Instant openedAt;
    private @Nullable StaffId openedBy;
    private Instant dueAt;
    private @Nullable Instant endedAt;
    private @Nullable StaffId endedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskEnding ending;

    private byte @Nullable [] titleSealed;
    private byte @Nullable [] postponedReasonSealed;

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

    /** Records the member of staff who opened the task, who for a decision is the applicant; null when the system did. */
    public CaseTask openedBy(@Nullable StaffId staff) {
        openedBy = staff;
        return this;
    }

    /** Assigns the code of the object that the task is about; null for a task of the case as a whole. */
    void assignSubject(String code) {
        subject = code;
    }

    /** Records the referral sent to complete the task; the newest one counts. */
    void recordSent(String code) {
        sentCode = code;
        reached = false;
    }

    /** Clears the referral after it ended without result. */
    void clearSent(String code) {
        if (code.equals(sentCode)) {
            sentCode = null;
            reached = false;
        }
    }

    /** Records whether the client attended the referral. */
    void recordAttendance(String code, boolean attended) {
        if (code.equals(sentCode)) {
            reached = attended;
        }
    }

    public String labelKey() {
        return kind.labelKey(subject);
    }

    /** Returns the line of a list to which the task belongs. */
    public TaskLine line(CaseNumber number) {
        return new TaskLine(ref, kind, number, assignee());
    }

    /** Returns the link for whoever does the task. */
    public TaskLink link(String number, boolean refers) {
        return TaskLink.of(kind, number, subject, sentCode, reached, refers);
    }

    /** Returns the link for a reader of the whole case who does not do the task. */
    public TaskLink linkToRead(String number, boolean refers, boolean readsDocuments) {
        return TaskLink.toRead(kind, number, subject, readsDocuments).orElseGet(() -> link(number, refers));
    }

    @Nullable
    public String subject() {
        return subject;
    }

    boolean hasSubject(String code) {
        return code.equals(subject);
    }

    /** Whether the reader's access covers the task. Tasks assigned to a person are always covered. */
    public boolean isWithin(ReaderScope scope) {
        return scope.whole() || queue == null || (TaskKind.STAY_KINDS.contains(kind) && scope.covers(CaseSection.STAY));
    }

    /** Returns the associated data of the encrypted title. */
    public static EncryptedCell titleCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "case_task", "title", ref);
    }

    public void recordTitle(byte[] encryptedTitle) {
        titleSealed = encryptedTitle;
    }

    void end(TaskEnding taskEnding, @Nullable StaffId staffId, Instant at) {
        if (endedAt == null) {
            endedAt = at;
            endedBy = staffId;
            ending = taskEnding;
        }
    }

    public void postpone(Instant newDue, byte[] encryptedReason) {
        if (endedAt != null) {
            throw new RuleViolationException(CaseRule.TASK_ENDED);
        }
        dueAt = newDue;
        postponedReasonSealed = encryptedReason;
    }

    /** Moves the task to the queue of those who may do it now. */
    void routeTo(Permission permission) {
        queue = permission;
    }

    /** Moves the deadline after what it is counted from, or by, has changed. */
    void moveTo(Instant newDue) {
        dueAt = newDue;
    }

    void assignTo(StaffId assignee) {
        assigneeId = assignee;
    }

    /** Ends the task with its case unless it outlives the case: a casework task is dropped, any other one counts as not done. */
    void endWithCase(@Nullable StaffId staffId, Instant at) {
        if (!kind.outlivesCase()) {
            endForGood(staffId, at);
        }
    }

    /** Ends the task with the identity of the client. */
    void endForGood(@Nullable StaffId staffId, Instant at) {
        end(kind.endsWithCase() ? TaskEnding.DROPPED : TaskEnding.CASE_ENDED, staffId, at);
    }

    /** Returns how the deadline was met as of now. A task dropped only after its deadline counts as not done. */
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

    public boolean isOpen() {
        return endedAt == null;
    }

    boolean isDone() {
        return ending == TaskEnding.DONE;
    }

    /** Whether it had been opened before a moment, and not ended before it. */
    boolean wasOpen(Instant at) {
        return openedAt.isBefore(at) && (endedAt == null || !endedAt.isBefore(at));
    }

    /** @throws IllegalStateException while the task is open */
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
