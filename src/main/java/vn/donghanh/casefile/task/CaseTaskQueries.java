package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.cover.CoverQueries;

/** Queries for the open tasks of a case. The caller must have checked access to the case. */
@ApplicationScoped
public class CaseTaskQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    CoverQueries covers;

    /** Whether any task about this object is open. */
    public boolean isOpenAbout(CaseId caseId, String subject) {
        return findOpen(caseId).stream().anyMatch(task -> task.hasSubject(subject));
    }

    /** Returns when the earliest task of this kind that is assigned to the current user is due; empty if none is open. */
    public Optional<Instant> earliestAssigned(CaseId caseId, TaskKind kind) {
        return findOpen(caseId).stream()
                .filter(task -> task.kind() == kind && user.id().equals(task.assignee()))
                .map(CaseTask::dueAt)
                .min(Comparator.naturalOrder());
    }

    /** Returns what the current user's open tasks of a kind are about. */
    public Set<String> ownOpenSubjects(CaseView caseView, TaskKind kind) {
        return findOpen(caseView.id()).stream()
                .filter(task -> task.kind() == kind)
                .filter(assignedToReader(caseView))
                .map(CaseTask::subject)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** Returns the kinds of the current user's open tasks about an object. */
    public Set<TaskKind> ownOpenKinds(CaseView caseView, String subject) {
        return findOpen(caseView.id()).stream()
                .filter(task -> task.hasSubject(subject))
                .filter(assignedToReader(caseView))
                .map(CaseTask::kind)
                .collect(Collectors.toSet());
    }

    /** The tasks of the current user: in one of their queues, or assigned to them or to somebody for whom they stand in, or on the case of either. */
    Predicate<CaseTask> assignedToReader(CaseView caseView) {
        Set<StaffId> actedFor = covers.actedFor();
        boolean managed = caseView.manager() != null && actedFor.contains(caseView.manager());
        return task -> {
            Permission queue = task.queue();
            return queue == null
                    ? managed || (task.assignee() != null && actedFor.contains(task.assignee()))
                    : user.may(queue);
        };
    }

    /** Returns the due time of the earliest open examination; empty if none is open. */
    public Optional<Instant> earliestExamination(CaseId caseId) {
        return findExaminations(caseId).map(CaseTask::dueAt).min(Comparator.naturalOrder());
    }

    /** Returns the due time of the earliest open task of this kind; empty if none is open. */
    public Optional<Instant> earliestDue(CaseId caseId, TaskKind kind) {
        return findOpen(caseId).stream()
                .filter(task -> task.kind() == kind)
                .map(CaseTask::dueAt)
                .min(Comparator.naturalOrder());
    }

    /** Returns whether a task of this kind about an object had been done before a moment, and none was open then or was done since. */
    public boolean wasAnswered(CaseId caseId, TaskKind kind, String subject, Instant at) {
        List<CaseTask> about = em.createQuery(
                        "select t from CaseTask t where t.caseId = :c and t.kind = :k and t.subject = :s",
                        CaseTask.class)
                .setParameter("c", caseId.value())
                .setParameter("k", kind)
                .setParameter("s", subject)
                .getResultList();
        return about.stream().anyMatch(CaseTask::isDone)
                && about.stream()
                        .noneMatch(task -> task.wasOpen(at)
                                || (task.isDone() && !task.endedAt().isBefore(at)));
    }

    public boolean isOpen(CaseId caseId, TaskKind kind) {
        return findOpen(caseId).stream().anyMatch(task -> task.kind() == kind);
    }

    /** @throws NotFoundException if the case has no such open task */
    public CaseTask getOpen(CaseView caseView, String ref) {
        return findOpen(caseView.id()).stream()
                .filter(task -> task.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Stream<CaseTask> findExaminations(CaseId caseId) {
        return findOpen(caseId).stream().filter(task -> task.kind().isExamination());
    }

    List<CaseTask> findOpen(CaseId caseId) {
        return em.createQuery("select t from CaseTask t where t.caseId = :c and t.endedAt is null", CaseTask.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }
}
