package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskMover;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.casefile.task.TaskRule;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.HolidayQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.WorkingDays;
import vn.donghanh.staff.cover.CoverQueries;

/** Commands on manual tasks: opens one for oneself or a colleague, completes it, postpones it with a reason. */
@UseCases
public class CaseTaskService {
    static final Set<Permission> OPENING_PERMISSIONS =
            Set.of(Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN);

    /** Task kinds that may be postponed. Statutory deadlines and approval deadlines may not. */
    static final Set<TaskKind> POSTPONABLE = Set.of(
            TaskKind.OWN,
            TaskKind.NOTE_DUE,
            TaskKind.FOLLOW_UP,
            TaskKind.COUNSELLING_NEXT,
            TaskKind.ACCOMPANIMENT_NEXT);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskMover taskMover;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    HolidayQueries holidays;

    @Inject
    CurrentUser user;

    @Inject
    CoverQueries covers;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN})
    @AuditAction("task.add")
    public void open(@Valid OpenTaskCommand command) {
        CaseView caseView = caseFiles.getWithAnyAccess(command.number()).requireOpen();
        Instant now = clock.instant();
        if (command.due().isBefore(CentreTime.day(now))) {
            throw RuleViolationException.at("due", TaskRule.DUE_IN_PAST);
        }
        if (command.due().isAfter(CentreTime.day(now).plusYears(1))) {
            throw RuleViolationException.at("due", TaskRule.DUE_TOO_FAR);
        }
        auditContext.about(
                "task",
                taskOpener.openOwn(
                        caseView,
                        assignee(caseView, command),
                        CentreTime.endOf(command.due()),
                        command.title().strip()));
    }

    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN})
    @AuditAction("task.complete")
    public void complete(String number, String ref) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseTask task = loadOwn(caseView, ref);
        if (task.kind() != TaskKind.OWN) {
            throw new RuleViolationException(TaskRule.DONE_BY_DOING);
        }
        taskEnder.resolve(caseView.id(), ref, TaskEnding.DONE, user.id(), clock.instant());
    }

    /** Postpones a task to a working day within the limit of {@link DeadlineCode#TASK_POSTPONE}. */
    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN})
    @AuditAction("task.postpone")
    public void postpone(
            String number, String ref, @NotNull LocalDate newDue, @NotBlank @Size(max = 1000) String reason) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseTask task = loadOwn(caseView, ref);
        if (!POSTPONABLE.contains(task.kind())) {
            throw new RuleViolationException(TaskRule.NOT_TO_BE_POSTPONED);
        }
        LocalDate today = CentreTime.today(clock);
        int maxWorkingDays = deadlines.amount(DeadlineCode.TASK_POSTPONE, today);
        checkNewDue(holidays.calendar(), later(today, CentreTime.day(task.dueAt())), today, newDue, maxWorkingDays);
        taskMover.postpone(caseView, task, CentreTime.endOf(newDue), reason.strip());
        auditContext.setReason(reason.strip());
    }

    static void checkNewDue(
            WorkingDays calendar, LocalDate from, LocalDate today, LocalDate newDue, int maxWorkingDays) {
        if (!newDue.isAfter(today)) {
            throw RuleViolationException.at("newDue", TaskRule.DUE_IN_PAST);
        }
        if (!calendar.isWorkingDay(newDue)) {
            throw RuleViolationException.at("newDue", TaskRule.POSTPONED_TO_FREE_DAY);
        }
        LocalDate latest = calendar.after(from, maxWorkingDays);
        if (newDue.isAfter(latest)) {
            throw RuleViolationException.at("newDue", CaseRule.POSTPONED_TOO_FAR, latest);
        }
    }

    /**
     * Whether the task is assigned to the user, or to anyone on a case that the user manages.
     *
     * @param actedFor the user and those for whom the user stands in
     */
    static boolean isResponsible(CaseTask task, CaseView caseView, Set<StaffId> actedFor) {
        StaffId manager = caseView.manager();
        return task.assignee() != null
                && (actedFor.contains(task.assignee()) || (manager != null && actedFor.contains(manager)));
    }

    private StaffId assignee(CaseView caseView, OpenTaskCommand command) {
        Long requested = command.assignee();
        StaffId assignee = requested == null ? user.id() : new StaffId(requested);
        if (access.readers(caseView.id()).stream()
                .noneMatch(reader -> reader.staffId().equals(assignee))) {
            throw RuleViolationException.at("assignee", TaskRule.COLLEAGUE_MAY_NOT_SEE);
        }
        return assignee;
    }

    private CaseTask loadOwn(CaseView caseView, String ref) {
        CaseTask task = openTasks.getOpen(caseView, ref);
        auditContext.about("task", ref);
        if (!isResponsible(task, caseView, covers.actedFor())) {
            throw new RuleViolationException(TaskRule.NOT_YOURS);
        }
        return task;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
