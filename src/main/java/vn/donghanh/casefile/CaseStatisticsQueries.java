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
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.BirthDateQueries;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;

/**
 * Reads cases for statistics, without identity. Called inside a use case. {@link Scope#VISIBLE} applies the access predicate without break-glass grants;
 * {@link Scope#CENTRE} is for readers of disclosure-protected totals, who see no case.
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
    BirthDateQueries birthDates;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Which cases are counted. */
    public enum Scope {
        VISIBLE,
        CENTRE
    }

    /** State of a case at the end of a day. The age is computed for the day that is counted. */
    public record CaseFact(
            CaseId id, ClientAge age, CountedSex sex, EducationBand education, CaseStatus status, TriageLevel level) {}

    /** An episode with the day on which it was closed or declined. */
    public record EpisodeEnd(CaseId caseId, int episode, LocalDate on) implements Serializable {}

    public record Snapshot(List<CaseFact> cases, List<EpisodeEnd> ends) {}

    /** An overdue task with its assignee and kind. */
    public record OverdueTask(CaseId caseId, @Nullable StaffId assignee, TaskKind kind) implements Serializable {
        OverdueTask(Long caseId, @Nullable StaffId assignee, TaskKind kind) {
            this(new CaseId(caseId), assignee, kind);
        }
    }

    /** @param alias null for a reader who may not see aliases */
    public record CountedCaseRow(String number, @Nullable String alias, TriageLevel level, CaseStatus status)
            implements Serializable {}

    record OpenedCase(
            CaseId id,
            PersonRef person,
            AgeBand statedAgeBand,
            LocalDate statedOn,
            CountedSex sex,
            EducationBand education,
            TriageLevel level) {
        OpenedCase(
                Long id,
                PersonRef person,
                AgeBand statedAgeBand,
                LocalDate statedOn,
                CountedSex sex,
                EducationBand education,
                TriageLevel level) {
            this(new CaseId(id), person, statedAgeBand, statedOn, sex, education, level);
        }
    }

    record CaseOutline(CaseNumber number, PersonRef person, TriageLevel level, CaseStatus status) {}

    record TransitionAt(long caseId, int episode, CaseStatus from, CaseStatus to, Instant at) {}

    record LevelAt(long caseId, TriageLevel from, TriageLevel to, Instant at) {}

    /** Returns the cases opened by that day with their state at its end, in four SQL statements. */
    public Snapshot asOf(LocalDate day, Scope scope) {
        Instant end = CentreTime.endOf(day);
        List<OpenedCase> opened = scoped(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$OpenedCase(c.id, c.personRef,"
                                + " c.statedAgeBand, c.statedAgeBandOn, c.sex, c.educationBand, c.level) from CaseFile c"
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
        Map<PersonRef, AgeByBirth> births =
                birthDates.counted(opened.stream().map(OpenedCase::person).toList());
        List<CaseFact> facts = opened.stream()
                .map(openedCase -> new CaseFact(
                        openedCase.id(),
                        new ClientAge(
                                openedCase.statedAgeBand(), openedCase.statedOn(), births.get(openedCase.person())),
                        openedCase.sex(),
                        openedCase.education(),
                        status.getOrDefault(openedCase.id().value(), CaseStatus.DRAFT),
                        level.getOrDefault(openedCase.id().value(), openedCase.level())))
                .toList();
        return new Snapshot(facts, ends);
    }

    /** Maps each case that was merged at the end of that day to the case it was merged into. */
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

    /** Maps the cases opened by that day to their clients, in one SQL statement. */
    public Map<CaseId, PersonRef> clients(LocalDate day, Scope scope) {
        return scoped("select c.id, c.personRef from CaseFile c where c.openedAt <= :end", scope, Object[].class)
                .setParameter("end", CentreTime.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> (PersonRef) row[1]));
    }

    /** Returns the tasks now overdue on cases visible to the reader. */
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

    /** Returns list rows for those of the given cases that are visible to the reader, ordered by number; each is named in the audit log. */
    public List<CountedCaseRow> rows(Collection<CaseId> caseIds) {
        List<CaseOutline> rows = access.bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$CaseOutline(c.number, c.personRef, c.level, c.status)"
                                + " from CaseFile c where c.id in :ids and " + CaseAccess.VISIBLE
                                + " order by c.number",
                        CaseOutline.class))
                .setParameter("ids", caseIds.stream().map(CaseId::value).toList())
                .getResultList();
        Map<PersonRef, String> names = user.may(Permission.ALIAS_SEE)
                ? aliases.open(rows.stream().map(CaseOutline::person).collect(Collectors.toSet()))
                : Map.of();
        return rows.stream().map(row -> row(row, names)).toList();
    }

    private CountedCaseRow row(CaseOutline row, Map<PersonRef, String> names) {
        String number = row.number().value();
        auditContext.about("case", number);
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

    /** Returns triage levels at a time: the last change before it, or else the previous level of the first change after it. */
    private Map<Long, TriageLevel> levels(Instant end) {
        Map<Long, TriageLevel> levels = new HashMap<>();
        em
                .createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$LevelAt(l.caseId, l.fromLevel, l.toLevel,"
                                + " l.changedAt) from TriageLevelChange l order by l.id",
                        LevelAt.class)
                .getResultList()
                .stream()
                .forEach(change -> {
                    if (change.at().isAfter(end)) {
                        levels.putIfAbsent(change.caseId(), change.from());
                    } else {
                        levels.put(change.caseId(), change.to());
                    }
                });
        return levels;
    }

    private static boolean endsAnEpisode(TransitionAt step) {
        return step.to().endsEpisode() && !step.from().endsEpisode();
    }
}
