package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;

/**
 * Cases as figures count them, without identity. Called inside a use case. {@link Scope#VISIBLE} carries the access predicate, break-glass left out;
 * {@link Scope#CENTRE} is for those who see protected sums and no case.
 */
@ApplicationScoped
public class CaseStatisticsQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    AliasQueries aliases;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /** Whose cases are counted. */
    public enum Scope {
        VISIBLE,
        CENTRE
    }

    /** A case as it stood at the end of a day. */
    public record CaseFact(CaseId id, AgeBand ageBand, CaseStatus status, TriageLevel level) implements Serializable {}

    /** The day on which an episode was closed or declined. */
    public record EpisodeEnd(CaseId caseId, int episode, LocalDate on) implements Serializable {}

    public record Snapshot(List<CaseFact> cases, List<EpisodeEnd> ends) implements Serializable {}

    /** Something that should have been done by now: by whom, and what. */
    public record OverdueTask(CaseId caseId, @Nullable StaffId assignee, TaskKind kind) implements Serializable {
        OverdueTask(Long caseId, @Nullable StaffId assignee, TaskKind kind) {
            this(new CaseId(caseId), assignee, kind);
        }
    }

    /** @param alias null for a reader who does not see aliases */
    public record CountedCaseRow(String number, @Nullable String alias, TriageLevel level, CaseStatus status)
            implements Serializable {}

    record OpenedCase(CaseId id, AgeBand ageBand, TriageLevel level) {
        OpenedCase(Long id, AgeBand ageBand, TriageLevel level) {
            this(new CaseId(id), ageBand, level);
        }
    }

    record CaseOutline(CaseNumber number, PersonRef person, TriageLevel level, CaseStatus status) {}

    record TransitionAt(long caseId, int episode, CaseStatus from, CaseStatus to, Instant at) {}

    record LevelAt(long caseId, TriageLevel from, TriageLevel to, Instant at) {}

    /** The cases opened by that day, as they stood at its end, in three statements. */
    public Snapshot asOf(LocalDate day, Scope scope) {
        Instant end = CentreTime.endOf(day);
        List<OpenedCase> opened = scoped(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$OpenedCase(c.id, c.ageBand, c.level) from CaseFile c"
                                + " where c.openedAt <= :end",
                        scope,
                        OpenedCase.class)
                .setParameter("end", end)
                .getResultList();
        Map<Long, CaseStatus> status = new HashMap<>();
        List<EpisodeEnd> ends = new ArrayList<>();
        for (TransitionAt step : transitions(end)) {
            status.put(step.caseId(), step.to());
            if (endsAnEpisode(step)) {
                ends.add(new EpisodeEnd(new CaseId(step.caseId()), step.episode(), CentreTime.day(step.at())));
            }
        }
        Map<Long, TriageLevel> level = levels(end);
        List<CaseFact> facts = opened.stream()
                .map(openedCase -> new CaseFact(
                        openedCase.id(),
                        openedCase.ageBand(),
                        status.getOrDefault(openedCase.id().value(), CaseStatus.DRAFT),
                        level.getOrDefault(openedCase.id().value(), openedCase.level())))
                .toList();
        return new Snapshot(facts, ends);
    }

    /** Cases that rested in another one of their client at the end of that day, with that other one. */
    public Map<CaseId, CaseId> mergedInto(LocalDate day) {
        return em
                .createQuery(
                        "select m.mergedCase, m.keptCase from CaseMerge m where m.mergedAt <= :end and (m.undoneAt is"
                                + " null or m.undoneAt > :end)",
                        Object[].class)
                .setParameter("end", CentreTime.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> new CaseId((Long) row[1])));
    }

    /** Whose the cases opened by that day are; one statement. */
    public Map<CaseId, PersonRef> clients(LocalDate day, Scope scope) {
        return scoped("select c.id, c.personRef from CaseFile c where c.openedAt <= :end", scope, Object[].class)
                .setParameter("end", CentreTime.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> (PersonRef) row[1]));
    }

    /** What is late now on the cases that the reader sees. */
    public List<OverdueTask> overdueTasks() {
        return access.bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$OverdueTask(t.caseId, t.assigneeId, t.kind)"
                                + " from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and t.dueAt < :due and "
                                + CaseTask.IN_EFFECT + " and "
                                + CaseAccess.COUNTED,
                        OverdueTask.class))
                .setParameter("due", clock.instant())
                .getResultList();
    }

    /** Those of these cases that the reader sees, by number; each is named in the log. */
    public List<CountedCaseRow> rows(Collection<CaseId> files) {
        List<CaseOutline> rows = access.bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$CaseOutline(c.number, c.personRef, c.level, c.status)"
                                + " from CaseFile c where c.id in :ids and " + CaseAccess.VISIBLE
                                + " order by c.number",
                        CaseOutline.class))
                .setParameter("ids", files.stream().map(CaseId::value).toList())
                .getResultList();
        Map<PersonRef, String> names = user.may(Permission.ALIAS_SEE)
                ? aliases.open(rows.stream().map(CaseOutline::person).collect(Collectors.toSet()))
                : Map.of();
        return rows.stream().map(row -> row(row, names)).toList();
    }

    private CountedCaseRow row(CaseOutline row, Map<PersonRef, String> names) {
        String number = row.number().value();
        trail.about("case", number);
        return new CountedCaseRow(number, names.get(row.person()), row.level(), row.status());
    }

    private <T> TypedQuery<T> scoped(String query, Scope scope, Class<T> type) {
        return scope == Scope.CENTRE
                ? em.createQuery(query, type)
                : access.bind(em.createQuery(query + " and " + CaseAccess.COUNTED, type));
    }

    private List<TransitionAt> transitions(Instant end) {
        return em.createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$TransitionAt(m.caseId, m.episode, m.fromStatus,"
                                + " m.toStatus, m.movedAt) from CaseTransition m where m.movedAt <= :end order by m.id",
                        TransitionAt.class)
                .setParameter("end", end)
                .getResultList();
    }

    /** The level at that moment: the last change before it; where there is none, what the first change after it began with. */
    private Map<Long, TriageLevel> levels(Instant end) {
        Map<Long, TriageLevel> levels = new HashMap<>();
        em
                .createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$LevelAt(l.caseId, l.fromLevel, l.toLevel,"
                                + " l.changedAt) from TriageLevelChange l order by l.id",
                        LevelAt.class)
                .getResultList()
                .stream()
                .forEach(rank -> {
                    if (rank.at().isAfter(end)) {
                        levels.putIfAbsent(rank.caseId(), rank.from());
                    } else {
                        levels.put(rank.caseId(), rank.to());
                    }
                });
        return levels;
    }

    private static boolean endsAnEpisode(TransitionAt step) {
        return step.to().endsEpisode() && !step.from().endsEpisode();
    }
}
