package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ContactPermissionProvider;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** Opens tasks of a case: for a member of staff, for its manager, or for a queue. */
@ApplicationScoped
public class CaseTaskOpener {
    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskCipher cipher;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    ContactPermissionProvider contact;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Opens a task that a worker worded; its title is encrypted. Returns its reference. */
    public String openOwn(CaseView caseView, StaffId assignee, Instant due, String title) {
        String ref = RandomReference.random();
        CaseTask task = CaseTask.forPerson(ref, caseView.id(), TaskKind.OWN, assignee, clock.instant(), due)
                .openedBy(user.id());
        task.recordTitle(cipher.sealTitle(caseView, ref, title));
        tasks.add(task);
        return ref;
    }

    /** Opens a task for one member of staff, with the deadline counted from now. */
    public void open(CaseId caseId, TaskKind kind, StaffId assignee, DeadlineCode deadline) {
        open(caseId, kind, assignee, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId caseId, TaskKind kind, StaffId assignee, Instant due) {
        tasks.add(CaseTask.forPerson(RandomReference.random(), caseId, kind, assignee, clock.instant(), due)
                .openedBy(user.idOrNull()));
    }

    /** Opens a task for the queue of a permission, restricted to readers of the case. */
    public void open(CaseId caseId, TaskKind kind, Permission queue, DeadlineCode deadline) {
        open(caseId, kind, queue, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId caseId, TaskKind kind, Permission queue, Instant due) {
        tasks.add(CaseTask.forQueue(RandomReference.random(), caseId, kind, queue, clock.instant(), due)
                .openedBy(user.idOrNull()));
    }

    /**
     * Opens a task for the case manager. The current user need not have access to the case: a partner's answer may cause the task.
     *
     * @param subject code of the object that the task is about
     */
    public void openForManager(CaseId caseId, TaskKind kind, String subject, Instant due) {
        open(
                CaseTask.forPerson(
                        RandomReference.random(),
                        caseId,
                        kind,
                        tasks.caseView(caseId).responsible(),
                        clock.instant(),
                        due),
                subject);
    }

    /** Opens a task about one object for the queue of a permission, restricted to readers of the case. */
    public void open(CaseId caseId, TaskKind kind, Permission queue, String subject, Instant due) {
        open(CaseTask.forQueue(RandomReference.random(), caseId, kind, queue, clock.instant(), due), subject);
    }

    /** Opens a task about one object for one member of staff, unless they have it; several members may have a task about the same object. */
    public void open(CaseId caseId, TaskKind kind, StaffId assignee, String subject, Instant due) {
        boolean exists = tasks.lockOpen(caseId).stream()
                .anyMatch(other ->
                        other.kind() == kind && other.hasSubject(subject) && assignee.equals(other.assignee()));
        if (exists) {
            return;
        }
        CaseTask task = CaseTask.forPerson(RandomReference.random(), caseId, kind, assignee, clock.instant(), due)
                .openedBy(user.idOrNull());
        task.assignSubject(subject);
        tasks.add(task);
    }

    /**
     * Opens a task idempotently: does nothing if an open task of this kind, subject and queue exists. Tasks about a partner are not opened after the end
     * of the case, when the Centre is no longer involved, and questions to the client not while the Centre may not get in touch.
     */
    private void open(CaseTask task, String subject) {
        if (task.kind().isAboutPartner() && !tasks.caseView(task.caseId()).isRunning()) {
            return;
        }
        if (task.kind().asksClient() && !contact.mayContact(task.caseId())) {
            return;
        }
        boolean exists = tasks.lockOpen(task.caseId()).stream()
                .anyMatch(other -> other.kind() == task.kind()
                        && other.hasSubject(subject)
                        && Objects.equals(other.queue(), task.queue()));
        if (!exists) {
            task.assignSubject(subject);
            tasks.add(task.openedBy(user.idOrNull()));
        }
    }
}
