package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.reference.Holidays;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.shared.WorkingDays;

/** Tasks by hand: opened in one's own words for oneself or a colleague, done, and put off with a reason. */
@UseCases
public class CaseTaskService {
    static final Set<Permission> OPENERS = Set.of(Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN);

    /** The clocks of the law and of approvals are nobody's to put off. */
    static final Set<TaskKind> POSTPONABLE = Set.of(TaskKind.OWN, TaskKind.NOTE_DUE, TaskKind.FOLLOW_UP);

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseAccess access;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    Holidays holidays;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN})
    @AuditAction("task.add")
    public void open(@Valid OpenTask command) {
        CaseView file = files.glance(command.number());
        if (!file.status().isOpen()) {
            throw new RuleViolation(CaseRule.CASE_ENDED);
        }
        Instant now = clock.instant();
        if (command.due().isBefore(VietNam.day(now))) {
            throw RuleViolation.at("due", TaskRule.DUE_IN_PAST);
        }
        if (command.due().isAfter(VietNam.day(now).plusYears(1))) {
            throw RuleViolation.at("due", TaskRule.DUE_TOO_FAR);
        }
        String ref = Refs.random();
        CaseTask task = CaseTask.forPerson(
                        ref, file.id(), TaskKind.OWN, assignee(file, command), now, VietNam.endOf(command.due()))
                .openedBy(user.id());
        task.titled(vault.seal(
                Purpose.NOTES,
                CaseTask.titleCell(file.person(), ref),
                command.title().strip()));
        em.persist(task);
        trail.about("task", ref);
        tasks.refreshNext(file.id());
    }

    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN})
    @AuditAction("task.complete")
    public void done(String number, String ref) {
        CaseView file = files.glance(number);
        CaseTask task = taken(file, ref);
        if (task.kind() != TaskKind.OWN) {
            throw new RuleViolation(TaskRule.DONE_BY_DOING);
        }
        task.end(TaskEnding.DONE, user.id(), clock.instant());
        tasks.refreshNext(file.id());
    }

    /** Puts a task off, to a working day that is near enough; how far stands in the deadlines. */
    @Requires({Permission.CASE_WORK, Permission.NOTE_WRITE, Permission.CASE_ASSIGN})
    @AuditAction("task.postpone")
    public void postpone(
            String number, String ref, @NotNull LocalDate newDue, @NotBlank @Size(max = 1000) String reason) {
        CaseView file = files.glance(number);
        CaseTask task = taken(file, ref);
        if (!POSTPONABLE.contains(task.kind())) {
            throw new RuleViolation(TaskRule.NOT_TO_BE_POSTPONED);
        }
        LocalDate today = VietNam.day(clock.instant());
        int most = deadlines.amount(DeadlineCode.TASK_POSTPONE, today);
        checkNewDue(holidays.calendar(), latest(today, VietNam.day(task.dueAt())), today, newDue, most);
        task.postpone(VietNam.endOf(newDue), vault.seal(Purpose.NOTES, reasonOf(file.person(), ref), reason.strip()));
        trail.reason(reason.strip());
        tasks.refreshNext(file.id());
    }

    static void checkNewDue(WorkingDays calendar, LocalDate from, LocalDate today, LocalDate newDue, int most) {
        if (!newDue.isAfter(today)) {
            throw RuleViolation.at("newDue", TaskRule.DUE_IN_PAST);
        }
        if (!calendar.isWorkingDay(newDue)) {
            throw RuleViolation.at("newDue", TaskRule.POSTPONED_TO_FREE_DAY);
        }
        LocalDate farthest = calendar.after(from, most);
        if (newDue.isAfter(farthest)) {
            throw RuleViolation.at("newDue", CaseRule.POSTPONED_TOO_FAR, farthest);
        }
    }

    /** Her own task, or any of a case that she answers for. */
    static boolean isTakenBy(CaseTask task, CaseView file, CurrentUser user) {
        return user.id().equals(task.assignee()) || (file.isManagedBy(user.id()) && task.assignee() != null);
    }

    private static SealedCell reasonOf(PersonRef person, String ref) {
        return new SealedCell(person, "case_task", "postponed_reason", ref);
    }

    private StaffId assignee(CaseView file, OpenTask command) {
        Long given = command.assignee();
        StaffId assignee = given == null ? user.id() : new StaffId(given);
        if (access.readers(file.id()).stream()
                .noneMatch(reader -> reader.staffId().equals(assignee))) {
            throw RuleViolation.at("assignee", TaskRule.COLLEAGUE_MAY_NOT_SEE);
        }
        return assignee;
    }

    private CaseTask taken(CaseView file, String ref) {
        CaseTask task = em
                .createQuery(
                        "select t from CaseTask t where t.ref = :ref and t.caseId = :c and t.endedAt is null",
                        CaseTask.class)
                .setParameter("ref", ref)
                .setParameter("c", file.id().value())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        trail.about("task", ref);
        if (!isTakenBy(task, file, user)) {
            throw new RuleViolation(TaskRule.NOT_YOURS);
        }
        return task;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
