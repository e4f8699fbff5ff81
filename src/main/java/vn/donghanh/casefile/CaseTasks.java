package vn.donghanh.casefile;

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
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;

/** Opens and ends what is due on a case. The case's own "next" is kept in step, since worklists sort by it; it says nothing of a stay, since everybody who sees the case reads it. */
@ApplicationScoped
public class CaseTasks {
    @PersistenceContext
    EntityManager em;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** For one person, due by the deadline counted from now. */
    public void open(CaseId file, TaskKind kind, StaffId assignee, DeadlineCode deadline) {
        open(file, kind, assignee, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId file, TaskKind kind, StaffId assignee, Instant due) {
        em.persist(CaseTask.forPerson(Refs.random(), file, kind, assignee, clock.instant(), due)
                .openedBy(present()));
        refreshNext(file);
    }

    /** For whoever may see the case and holds the permission. */
    public void open(CaseId file, TaskKind kind, Permission queue, DeadlineCode deadline) {
        open(file, kind, queue, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId file, TaskKind kind, Permission queue, Instant due) {
        em.persist(CaseTask.forQueue(Refs.random(), file, kind, queue, clock.instant(), due)
                .openedBy(present()));
        refreshNext(file);
    }

    /**
     * For whoever answers for the case, whoever asks; she may not see it herself, as a partner whose answer makes something due.
     *
     * @param subject the code of what it is about
     */
    public void openForManager(CaseId file, TaskKind kind, String subject, Instant due) {
        CaseView view = em.find(CaseFile.class, file.value()).view();
        StaffId manager = view.manager();
        open(
                CaseTask.forPerson(
                        Refs.random(), file, kind, manager == null ? view.receivedBy() : manager, clock.instant(), due),
                subject);
    }

    /** For whoever may see the case and holds the permission, about one thing of it. */
    public void open(CaseId file, TaskKind kind, Permission queue, String subject, Instant due) {
        open(CaseTask.forQueue(Refs.random(), file, kind, queue, clock.instant(), due), subject);
    }

    /**
     * Due once is due: a second task of the kind about the same thing is not opened. Once the case has ended, what a client does at a partner
     * is between the two.
     */
    private void open(CaseTask task, String subject) {
        if (task.kind().isOfPartners() && !isWorkedOn(task.caseId())) {
            return;
        }
        boolean waits = openTasks(task.caseId()).stream()
                .anyMatch(other -> other.kind() == task.kind()
                        && other.isAbout(subject)
                        && Objects.equals(other.queue(), task.queue()));
        if (!waits) {
            task.about(subject);
            em.persist(task.openedBy(present()));
            refreshNext(task.caseId());
        }
    }

    private boolean isWorkedOn(CaseId file) {
        return em.find(CaseFile.class, file.value()).view().status().hasTasks();
    }

    /** Whether anything is due about one thing. */
    public boolean isOpenAbout(CaseId file, String subject) {
        return openTasks(file).stream().anyMatch(task -> task.isAbout(subject));
    }

    public void doneAbout(CaseId file, String subject, TaskKind... kinds) {
        endAbout(file, TaskEnding.DONE, subject, Set.of(kinds));
    }

    public void dropAbout(CaseId file, String subject, TaskKind... kinds) {
        endAbout(file, TaskEnding.DROPPED, subject, Set.of(kinds));
    }

    /** Done by the present user, of what is hers: given to her, in a queue of hers, or on a case she answers for. */
    public void doneAboutMine(CaseView file, String subject, TaskKind kind) {
        openTasks(file.id()).stream()
                .filter(task -> task.kind() == kind && task.isAbout(subject) && isMine(task, file))
                .forEach(task -> task.end(TaskEnding.DONE, user.id(), clock.instant()));
        refreshNext(file.id());
    }

    /** Done by the present user, of what is hers, whatever it is about. */
    void doneMine(CaseView file, TaskKind kind) {
        openTasks(file.id()).stream()
                .filter(task -> task.kind() == kind && isMine(task, file))
                .forEach(task -> task.end(TaskEnding.DONE, user.id(), clock.instant()));
        refreshNext(file.id());
    }

    boolean isMineOpen(CaseView file, TaskKind kind) {
        return openTasks(file.id()).stream().anyMatch(task -> task.kind() == kind && isMine(task, file));
    }

    /** What is open about one thing and the present user's to do. */
    public Set<TaskKind> openAboutMine(CaseView file, String subject) {
        return openTasks(file.id()).stream()
                .filter(task -> task.isAbout(subject) && isMine(task, file))
                .map(CaseTask::kind)
                .collect(Collectors.toSet());
    }

    private boolean isMine(CaseTask task, CaseView file) {
        Permission queue = task.queue();
        return queue == null ? user.id().equals(task.assignee()) || file.isManagedBy(user.id()) : user.may(queue);
    }

    private void endAbout(CaseId file, TaskEnding how, String subject, Set<TaskKind> kinds) {
        Instant now = clock.instant();
        StaffId by = present();
        openTasks(file).stream()
                .filter(task -> kinds.contains(task.kind()) && task.isAbout(subject))
                .forEach(task -> task.end(how, by, now));
        refreshNext(file);
    }

    /** Done: what was due has been done by the present user. */
    public void done(CaseId file, TaskKind... kinds) {
        end(file, TaskEnding.DONE, Set.of(kinds));
    }

    /** One of several of its kind is done: the one that was due first. */
    public void doneFirst(CaseId file, TaskKind kind) {
        StaffId by = present();
        openTasks(file).stream()
                .filter(task -> task.kind() == kind)
                .min(Comparator.comparing(CaseTask::dueAt))
                .ifPresent(task -> task.end(TaskEnding.DONE, by, clock.instant()));
        refreshNext(file);
    }

    /** Fallen away: what was due is due no longer. */
    public void drop(CaseId file, TaskKind... kinds) {
        end(file, TaskEnding.DROPPED, Set.of(kinds));
    }

    /** Ends as told, whatever it came to. */
    public void end(CaseId file, TaskKind kind, TaskEnding how) {
        end(file, how, Set.of(kind));
    }

    /**
     * Answered for by whoever asked to close the case.
     *
     * @param task its ref; one that was done meanwhile keeps how it ended
     * @param at when it was done, or when the case closed without it
     */
    void answered(CaseId file, String task, TaskEnding how, StaffId by, Instant at) {
        openTasks(file).stream().filter(open -> open.ref().equals(task)).forEach(open -> open.end(how, by, at));
        refreshNext(file);
    }

    /** The case ends: what was not done says so from now on. */
    void caseEnded(CaseId file) {
        Instant now = clock.instant();
        openTasks(file).forEach(task -> task.endWithCase(present(), now));
        refreshNext(file);
    }

    /** What one person had to do becomes another's, when the case changes hands. */
    void passOn(CaseId file, @Nullable StaffId from, StaffId to) {
        openTasks(file).stream()
                .filter(task -> task.assignee() != null && task.assignee().equals(from))
                .forEach(task -> task.passTo(to));
    }

    /**
     * A referral was sent that may get an examination done; what it is for is sealed, so that it is told by its hours.
     *
     * @param replyBy when its partner has answered at the latest
     */
    public void examinationSent(CaseId file, String code, boolean emergency, Instant replyBy) {
        examinations(file)
                .filter(task -> emergency || !replyBy.isAfter(task.dueAt()))
                .forEach(task -> task.sent(code));
    }

    /** The referral has ended, and the client was not there: another is to be sent. */
    public void examinationUnsent(CaseId file, String code) {
        examinations(file).forEach(task -> task.unsent(code));
    }

    /** @param there whether the client was there; false when that was recorded by mistake */
    public void examinationReached(CaseId file, String code, boolean there) {
        examinations(file).forEach(task -> task.reached(code, there));
    }

    private Stream<CaseTask> examinations(CaseId file) {
        return openTasks(file).stream().filter(task -> task.kind().isExamination());
    }

    /** When the earliest open task of these kinds is due; empty when none is open. */
    public Optional<Instant> earliest(CaseId file, TaskKind... kinds) {
        return openTasks(file).stream()
                .filter(task -> Set.of(kinds).contains(task.kind()))
                .map(CaseTask::dueAt)
                .min(Comparator.naturalOrder());
    }

    boolean isOpen(CaseId file, TaskKind kind) {
        return openTasks(file).stream().anyMatch(task -> task.kind() == kind);
    }

    private void end(CaseId file, TaskEnding how, Set<TaskKind> kinds) {
        Instant now = clock.instant();
        StaffId by = present();
        openTasks(file).stream().filter(task -> kinds.contains(task.kind())).forEach(task -> task.end(how, by, now));
        refreshNext(file);
    }

    void refreshNext(CaseId file) {
        CaseTask next = openTasks(file).stream()
                .filter(task -> !TaskKind.OF_STAYS.contains(task.kind()))
                .min(Comparator.comparing(CaseTask::dueAt))
                .orElse(null);
        em.getReference(CaseFile.class, file.value())
                .nextIs(next == null ? null : next.kind(), next == null ? null : next.dueAt());
    }

    private @Nullable StaffId present() {
        return user.isSignedIn() ? user.id() : null;
    }

    private List<CaseTask> openTasks(CaseId file) {
        return em.createQuery("select t from CaseTask t where t.caseId = :c and t.endedAt is null", CaseTask.class)
                .setParameter("c", file.value())
                .getResultList();
    }
}
