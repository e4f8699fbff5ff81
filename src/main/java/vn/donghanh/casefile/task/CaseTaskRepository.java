package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** Opens and ends what is due on a case. The case's own "next" is kept in step, since worklists sort by it; it says nothing of a stay, since everybody who sees the case reads it. */
@ApplicationScoped
public class CaseTaskRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** For one person, due by the deadline counted from now. */
    public void open(CaseId caseId, TaskKind kind, StaffId assignee, DeadlineCode deadline) {
        open(caseId, kind, assignee, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId caseId, TaskKind kind, StaffId assignee, Instant due) {
        em.persist(CaseTask.forPerson(RandomReference.random(), caseId, kind, assignee, clock.instant(), due)
                .openedBy(currentStaff()));
        updateNextTask(caseId);
    }

    /** For whoever may see the case and holds the permission. */
    public void open(CaseId caseId, TaskKind kind, Permission queue, DeadlineCode deadline) {
        open(caseId, kind, queue, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId caseId, TaskKind kind, Permission queue, Instant due) {
        em.persist(CaseTask.forQueue(RandomReference.random(), caseId, kind, queue, clock.instant(), due)
                .openedBy(currentStaff()));
        updateNextTask(caseId);
    }

    /**
     * For whoever answers for the case, whoever asks; she may not see it herself, as a partner whose answer makes something due.
     *
     * @param subject the code of what it is about
     */
    public void openForManager(CaseId caseId, TaskKind kind, String subject, Instant due) {
        CaseView view = em.find(CaseFile.class, caseId.value()).view();
        StaffId manager = view.manager();
        open(
                CaseTask.forPerson(
                        RandomReference.random(),
                        caseId,
                        kind,
                        manager == null ? view.receivedBy() : manager,
                        clock.instant(),
                        due),
                subject);
    }

    /** For whoever may see the case and holds the permission, about one thing of it. */
    public void open(CaseId caseId, TaskKind kind, Permission queue, String subject, Instant due) {
        open(CaseTask.forQueue(RandomReference.random(), caseId, kind, queue, clock.instant(), due), subject);
    }

    /**
     * Due once is due: a second task of the kind about the same thing is not opened. Once the case has ended, what a client does at a partner
     * is between the two.
     */
    private void open(CaseTask task, String subject) {
        if (task.kind().isAboutPartner() && !hasTasks(task.caseId())) {
            return;
        }
        boolean waits = openTasks(task.caseId()).stream()
                .anyMatch(other -> other.kind() == task.kind()
                        && other.hasSubject(subject)
                        && Objects.equals(other.queue(), task.queue()));
        if (!waits) {
            task.setSubject(subject);
            em.persist(task.openedBy(currentStaff()));
            updateNextTask(task.caseId());
        }
    }

    private boolean hasTasks(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value()).view().status().hasTasks();
    }

    /** Whether anything is due about one thing. */
    public boolean isOpenAbout(CaseId caseId, String subject) {
        return openTasks(caseId).stream().anyMatch(task -> task.hasSubject(subject));
    }

    public void completeAbout(CaseId caseId, String subject, TaskKind... kinds) {
        endAbout(caseId, TaskEnding.DONE, subject, Set.of(kinds));
    }

    public void dropAbout(CaseId caseId, String subject, TaskKind... kinds) {
        endAbout(caseId, TaskEnding.DROPPED, subject, Set.of(kinds));
    }

    /** Done by the present user, of what is hers: given to her, in a queue of hers, or on a case she answers for. */
    public void completeOwnAbout(CaseView caseView, String subject, TaskKind kind) {
        openTasks(caseView.id()).stream()
                .filter(task -> task.kind() == kind && task.hasSubject(subject) && isAssignedToReader(task, caseView))
                .forEach(task -> task.end(TaskEnding.DONE, user.id(), clock.instant()));
        updateNextTask(caseView.id());
    }

    /** Done by the present user, of what is hers, whatever it is about. */
    public void completeOwn(CaseView caseView, TaskKind kind) {
        openTasks(caseView.id()).stream()
                .filter(task -> task.kind() == kind && isAssignedToReader(task, caseView))
                .forEach(task -> task.end(TaskEnding.DONE, user.id(), clock.instant()));
        updateNextTask(caseView.id());
    }

    public boolean hasOwnOpen(CaseView caseView, TaskKind kind) {
        return openTasks(caseView.id()).stream()
                .anyMatch(task -> task.kind() == kind && isAssignedToReader(task, caseView));
    }

    /** What is open about one thing and the present user's to do. */
    public Set<TaskKind> ownOpenKinds(CaseView caseView, String subject) {
        return openTasks(caseView.id()).stream()
                .filter(task -> task.hasSubject(subject) && isAssignedToReader(task, caseView))
                .map(CaseTask::kind)
                .collect(Collectors.toSet());
    }

    private boolean isAssignedToReader(CaseTask task, CaseView caseView) {
        Permission queue = task.queue();
        return queue == null ? user.id().equals(task.assignee()) || caseView.isManagedBy(user.id()) : user.may(queue);
    }

    private void endAbout(CaseId caseId, TaskEnding taskEnding, String subject, Set<TaskKind> kinds) {
        Instant now = clock.instant();
        StaffId staffId = currentStaff();
        openTasks(caseId).stream()
                .filter(task -> kinds.contains(task.kind()) && task.hasSubject(subject))
                .forEach(task -> task.end(taskEnding, staffId, now));
        updateNextTask(caseId);
    }

    /** Done: what was due has been done by the present user. */
    public void complete(CaseId caseId, TaskKind... kinds) {
        end(caseId, TaskEnding.DONE, Set.of(kinds));
    }

    /** One of several of its kind is done: the one that was due first. */
    public void completeFirst(CaseId caseId, TaskKind kind) {
        StaffId staffId = currentStaff();
        openTasks(caseId).stream()
                .filter(task -> task.kind() == kind)
                .min(Comparator.comparing(CaseTask::dueAt))
                .ifPresent(task -> task.end(TaskEnding.DONE, staffId, clock.instant()));
        updateNextTask(caseId);
    }

    /** Fallen away: what was due is due no longer. */
    public void drop(CaseId caseId, TaskKind... kinds) {
        end(caseId, TaskEnding.DROPPED, Set.of(kinds));
    }

    /** Ends as told, whatever it came to. */
    public void end(CaseId caseId, TaskKind kind, TaskEnding taskEnding) {
        end(caseId, taskEnding, Set.of(kind));
    }

    /**
     * Answered for by whoever asked to close the case.
     *
     * @param task its ref; one that was done meanwhile keeps how it ended
     * @param at when it was done, or when the case closed without it
     */
    public void resolve(CaseId caseId, String task, TaskEnding taskEnding, StaffId staffId, Instant at) {
        openTasks(caseId).stream()
                .filter(open -> open.ref().equals(task))
                .forEach(open -> open.end(taskEnding, staffId, at));
        updateNextTask(caseId);
    }

    /** The case ends: what was not done says so from now on. */
    public void endAll(CaseId caseId) {
        Instant now = clock.instant();
        openTasks(caseId).forEach(task -> task.endWithCase(currentStaff(), now));
        updateNextTask(caseId);
    }

    /** What one person had to do becomes another's, when the case changes hands. */
    public void reassign(CaseId caseId, @Nullable StaffId from, StaffId to) {
        openTasks(caseId).stream()
                .filter(task -> task.assignee() != null && task.assignee().equals(from))
                .forEach(task -> task.assignTo(to));
    }

    /**
     * A referral was sent that may get an examination done; what it is for is sealed, so that it is told by its hours.
     *
     * @param replyBy when its partner has answered at the latest
     */
    public void recordExaminationReferral(CaseId caseId, String code, boolean emergency, Instant replyBy) {
        examinations(caseId)
                .filter(task -> emergency || !replyBy.isAfter(task.dueAt()))
                .forEach(task -> task.recordSent(code));
    }

    /** The referral has ended, and the client was not there: another is to be sent. */
    public void clearExaminationReferral(CaseId caseId, String code) {
        examinations(caseId).forEach(task -> task.clearSent(code));
    }

    /** @param there whether the client was there; false when that was recorded by mistake */
    public void recordExaminationAttendance(CaseId caseId, String code, boolean there) {
        examinations(caseId).forEach(task -> task.reached(code, there));
    }

    private Stream<CaseTask> examinations(CaseId caseId) {
        return openTasks(caseId).stream().filter(task -> task.kind().isExamination());
    }

    /** When the earliest open task of these kinds is due; empty when none is open. */
    public Optional<Instant> earliestDue(CaseId caseId, TaskKind... kinds) {
        return openTasks(caseId).stream()
                .filter(task -> Set.of(kinds).contains(task.kind()))
                .map(CaseTask::dueAt)
                .min(Comparator.naturalOrder());
    }

    public boolean isOpen(CaseId caseId, TaskKind kind) {
        return openTasks(caseId).stream().anyMatch(task -> task.kind() == kind);
    }

    private void end(CaseId caseId, TaskEnding taskEnding, Set<TaskKind> kinds) {
        Instant now = clock.instant();
        StaffId staffId = currentStaff();
        openTasks(caseId).stream()
                .filter(task -> kinds.contains(task.kind()))
                .forEach(task -> task.end(taskEnding, staffId, now));
        updateNextTask(caseId);
    }

    public void updateNextTask(CaseId caseId) {
        CaseTask next = openTasks(caseId).stream()
                .filter(task -> !TaskKind.STAY_KINDS.contains(task.kind()))
                .min(Comparator.comparing(CaseTask::dueAt))
                .orElse(null);
        em.getReference(CaseFile.class, caseId.value())
                .setNextTask(next == null ? null : next.kind(), next == null ? null : next.dueAt());
    }

    private @Nullable StaffId currentStaff() {
        return user.isSignedIn() ? user.id() : null;
    }

    private List<CaseTask> openTasks(CaseId caseId) {
        return em.createQuery("select t from CaseTask t where t.caseId = :c and t.endedAt is null", CaseTask.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }
}
