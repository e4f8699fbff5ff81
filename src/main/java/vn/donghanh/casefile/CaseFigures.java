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
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.person.Aliases;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.VietNam;

/**
 * Cases as figures count them, without identity. Called inside a use case. {@link Scope#VISIBLE} carries the access predicate, break-glass left out;
 * {@link Scope#CENTRE} is for those who see protected sums and no case.
 */
@ApplicationScoped
public class CaseFigures {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    Aliases aliases;

    @Inject
    AuditTrail trail;

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
    public record EpisodeEnd(CaseId file, int episode, LocalDate on) implements Serializable {}

    public record Snapshot(List<CaseFact> cases, List<EpisodeEnd> ends) implements Serializable {}

    /** Something that should have been done by now: by whom, and what. */
    public record LateTask(CaseId file, @Nullable StaffId assignee, TaskKind kind) implements Serializable {
        LateTask(Long file, @Nullable StaffId assignee, TaskKind kind) {
            this(new CaseId(file), assignee, kind);
        }
    }

    /** @param alias null for a reader who does not see aliases */
    public record CaseLine(String number, @Nullable String alias, TriageLevel level, CaseStatus status)
            implements Serializable {}

    record Opened(CaseId id, AgeBand ageBand, TriageLevel level) {
        Opened(Long id, AgeBand ageBand, TriageLevel level) {
            this(new CaseId(id), ageBand, level);
        }
    }

    record Outline(CaseNumber number, PersonRef person, TriageLevel level, CaseStatus status) {}

    record Step(long caseId, int episode, CaseStatus from, CaseStatus to, Instant at) {}

    record Rank(long caseId, TriageLevel from, TriageLevel to, Instant at) {}

    /** The cases opened by that day, as they stood at its end, in three statements. */
    public Snapshot asOf(LocalDate day, Scope scope) {
        Instant end = VietNam.endOf(day);
        List<Opened> opened = scoped(
                        "select new vn.donghanh.casefile.CaseFigures$Opened(c.id, c.ageBand, c.level) from CaseFile c"
                                + " where c.openedAt <= :end",
                        scope,
                        Opened.class)
                .setParameter("end", end)
                .getResultList();
        Map<Long, CaseStatus> status = new HashMap<>();
        List<EpisodeEnd> ends = new ArrayList<>();
        for (Step step : steps(end)) {
            status.put(step.caseId(), step.to());
            if (endsAnEpisode(step)) {
                ends.add(new EpisodeEnd(new CaseId(step.caseId()), step.episode(), VietNam.day(step.at())));
            }
        }
        Map<Long, TriageLevel> level = levels(end);
        List<CaseFact> facts = opened.stream()
                .map(file -> new CaseFact(
                        file.id(),
                        file.ageBand(),
                        status.getOrDefault(file.id().value(), CaseStatus.DRAFT),
                        level.getOrDefault(file.id().value(), file.level())))
                .toList();
        return new Snapshot(facts, ends);
    }

    /** Cases that rested in another one of their client at the end of that day, with that other one. */
    public Map<CaseId, CaseId> merged(LocalDate day) {
        return em
                .createQuery(
                        "select m.mergedCase, m.keptCase from CaseMerge m where m.mergedAt <= :end and (m.undoneAt is"
                                + " null or m.undoneAt > :end)",
                        Object[].class)
                .setParameter("end", VietNam.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> new CaseId((Long) row[1])));
    }

    /** Whose the cases opened by that day are; one statement. */
    public Map<CaseId, PersonRef> people(LocalDate day, Scope scope) {
        return scoped("select c.id, c.personRef from CaseFile c where c.openedAt <= :end", scope, Object[].class)
                .setParameter("end", VietNam.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> (PersonRef) row[1]));
    }

    /** What is late now on the cases that the reader sees. */
    public List<LateTask> late() {
        return access.bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseFigures$LateTask(t.caseId, t.assigneeId, t.kind)"
                                + " from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and t.dueAt < :due and "
                                + CaseTask.RUNS + " and "
                                + CaseAccess.COUNTED,
                        LateTask.class))
                .setParameter("due", clock.instant())
                .getResultList();
    }

    /** Those of these cases that the reader sees, by number; each is named in the log. */
    public List<CaseLine> lines(Collection<CaseId> files) {
        List<Outline> rows = access.bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseFigures$Outline(c.number, c.personRef, c.level, c.status)"
                                + " from CaseFile c where c.id in :ids and " + CaseAccess.VISIBLE
                                + " order by c.number",
                        Outline.class))
                .setParameter("ids", files.stream().map(CaseId::value).toList())
                .getResultList();
        Map<PersonRef, String> names = user.may(Permission.ALIAS_SEE)
                ? aliases.open(rows.stream().map(Outline::person).collect(Collectors.toSet()))
                : Map.of();
        return rows.stream().map(row -> line(row, names)).toList();
    }

    private CaseLine line(Outline row, Map<PersonRef, String> names) {
        String number = row.number().value();
        trail.about("case", number);
        return new CaseLine(number, names.get(row.person()), row.level(), row.status());
    }

    private <T> TypedQuery<T> scoped(String query, Scope scope, Class<T> type) {
        return scope == Scope.CENTRE
                ? em.createQuery(query, type)
                : access.bind(em.createQuery(query + " and " + CaseAccess.COUNTED, type));
    }

    private List<Step> steps(Instant end) {
        return em.createQuery(
                        "select new vn.donghanh.casefile.CaseFigures$Step(m.caseId, m.episode, m.fromStatus,"
                                + " m.toStatus, m.movedAt) from CaseMove m where m.movedAt <= :end order by m.id",
                        Step.class)
                .setParameter("end", end)
                .getResultList();
    }

    /** The level at that moment: the last change before it; where there is none, what the first change after it began with. */
    private Map<Long, TriageLevel> levels(Instant end) {
        Map<Long, TriageLevel> levels = new HashMap<>();
        em
                .createQuery(
                        "select new vn.donghanh.casefile.CaseFigures$Rank(l.caseId, l.fromLevel, l.toLevel,"
                                + " l.changedAt) from LevelChange l order by l.id",
                        Rank.class)
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

    private static boolean endsAnEpisode(Step step) {
        return step.to().endsEpisode() && !step.from().endsEpisode();
    }
}
