package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/**
 * Reads cases for case audits: status, triage level and deadlines by month, without case number, name, text or exact day. The
 * caller checks that a case belongs to the audit; a conflict of interest hides it here, as everywhere.
 */
@ApplicationScoped
public class AuditedCaseQueries {
    /**
     * Task kinds that are hidden from auditors: a specialist examination within hours, what follows an incident or concerns a child, or a request by an authority
     * discloses what happened to the client, and a stay at the Centre is confidential.
     */
    private static final Set<TaskKind> HIDDEN_KINDS = hiddenKinds();

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public record AuditedCaseHead(CaseId id, CaseStatus status, TriageLevel level, YearMonth opened, int episode)
            implements Serializable {}

    public record Transition(YearMonth month, CaseStep step, CaseStatus to) implements Serializable {}

    /** Whether and how a deadline was met. */
    public enum DeadlineResult {
        IN_TIME,
        LATE,
        OVERDUE,
        AHEAD,
        /** Became unnecessary before the deadline. */
        DROPPED,
        /** Declined by the client. */
        DECLINED,
        /** Not done by the deadline or by the end of the case. */
        NOT_DONE
    }

    public record Deadline(TaskKind kind, YearMonth due, DeadlineResult result) implements Serializable {}

    public record CaseFacts(AuditedCaseHead head, List<Transition> transitions, List<Deadline> deadlines)
            implements Serializable {}

    record Row(Long id, CaseStatus status, TriageLevel level, Instant openedAt, int episode) {
        AuditedCaseHead head() {
            return new AuditedCaseHead(
                    new CaseId(id), status, level, YearMonth.from(CentreTime.day(openedAt)), episode);
        }
    }

    /**
     * Finds the cases with a transition in this period, except those for which one of these readers has a conflict of interest.
     *
     * @param unit the unit of the cases; null for the whole Centre
     */
    public List<CaseId> findWithTransitions(
            LocalDate from, LocalDate to, @Nullable Long unit, Collection<StaffId> readers) {
        return em
                .createQuery(
                        """
                        select c.id from CaseFile c where (:unit is null or c.unitId = :unit)
                        and exists (select 1 from CaseTransition m where m.caseId = c.id and m.movedAt between :from and :to)
                        and\s"""
                                + CaseAccess.NONE_BLOCKED + " order by c.id",
                        Long.class)
                .setParameter("unit", unit)
                .setParameter("from", from.atStartOfDay(CentreTime.ZONE).toInstant())
                .setParameter("to", CentreTime.endOf(to))
                .setParameter("readers", readers)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** Returns those cases for which the reader has no conflict of interest, in one SQL statement. */
    public Map<CaseId, AuditedCaseHead> heads(Collection<CaseId> caseIds) {
        return em
                .createQuery(
                        "select new vn.donghanh.casefile.task.AuditedCaseQueries$Row(c.id, c.status, c.level, c.openedAt,"
                                + " c.episode) from CaseFile c where c.id in :ids and " + CaseAccess.NOT_BLOCKED,
                        Row.class)
                .setParameter("ids", caseIds.stream().map(CaseId::value).toList())
                .setParameter("reader", user.id())
                .getResultList()
                .stream()
                .map(Row::head)
                .collect(Collectors.toMap(AuditedCaseHead::id, head -> head));
    }

    /** Returns the audited facts of a case; empty if the reader has a conflict of interest. */
    public Optional<CaseFacts> facts(CaseId caseId) {
        return Optional.ofNullable(heads(List.of(caseId)).get(caseId))
                .map(head -> new CaseFacts(head, transitions(caseId), deadlines(caseId)));
    }

    /** Returns the numbers of those cases to which the reader has full access. */
    public Map<CaseId, String> numbers(Collection<CaseId> caseIds) {
        return access
                .bind(em.createQuery(
                        "select c.id, c.number from CaseFile c where c.id in :ids and " + CaseAccess.FULLY_VISIBLE,
                        Object[].class))
                .setParameter("ids", caseIds.stream().map(CaseId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> ((CaseNumber) row[1]).value()));
    }

    private static Set<TaskKind> hiddenKinds() {
        Set<TaskKind> kinds = EnumSet.of(
                TaskKind.OWN,
                TaskKind.CHILD_MEASURES,
                TaskKind.LAWFUL_TELL,
                TaskKind.COUNSELLING_NEXT,
                TaskKind.ACCOMPANIMENT_NEXT,
                TaskKind.CONFERENCE_ATTEND);
        kinds.addAll(TaskKind.examinationKinds());
        kinds.addAll(TaskKind.incidentKinds());
        kinds.addAll(TaskKind.STAY_KINDS);
        return Set.copyOf(kinds);
    }

    private List<Transition> transitions(CaseId caseId) {
        return em
                .createQuery("select m from CaseTransition m where m.caseId = :c order by m.id", CaseTransition.class)
                .setParameter("c", caseId.value())
                .getResultList()
                .stream()
                .map(transition -> new Transition(
                        YearMonth.from(CentreTime.day(transition.at())),
                        transition.step(),
                        transition.step().target()))
                .toList();
    }

    /** Returns deadlines ordered by month and then by kind, so that the order discloses no day. */
    private List<Deadline> deadlines(CaseId caseId) {
        Instant now = clock.instant();
        return em
                .createQuery("select t from CaseTask t where t.caseId = :c and t.kind not in :untold", CaseTask.class)
                .setParameter("c", caseId.value())
                .setParameter("untold", HIDDEN_KINDS)
                .getResultList()
                .stream()
                .map(task -> new Deadline(
                        task.kind(), YearMonth.from(CentreTime.day(task.dueAt())), task.deadlineResult(now)))
                .sorted(Comparator.comparing(Deadline::due)
                        .thenComparing(Deadline::kind)
                        .thenComparing(Deadline::result))
                .toList();
    }
}
