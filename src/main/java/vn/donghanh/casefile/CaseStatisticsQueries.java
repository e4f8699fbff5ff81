package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.person.BirthDateQueries;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.SharedValues;

/**
 * Reads cases for statistics, without identity. Called inside a use case. {@link Scope#VISIBLE} applies the access predicate without break-glass grants;
 * {@link Scope#CENTRE} is for readers of disclosure-protected totals, who see no case.
 */
@ApplicationScoped
public class CaseStatisticsQueries {
    private static final String MERGED =
            "select m.mergedCase, m.keptCase from CaseMerge m where m.mergedAt <= :cutoff and (m.undoneAt is null or m.undoneAt > :cutoff)";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    BirthDateQueries birthDates;

    /** Which cases are counted. */
    public enum Scope {
        VISIBLE,
        CENTRE
    }

    /**
     * State of a case at the end of a day. The age is computed for the day that is counted.
     *
     * @param source who brought the client to the Centre
     * @param levels the triage levels over time
     */
    public record CaseFact(
            CaseId id,
            ReferralSource source,
            ClientAge age,
            CountedSex sex,
            EducationBand education,
            CaseStatus status,
            TriageLevel level,
            LevelHistory levels) {}

    /** An episode with the day on which it was closed or declined. */
    public record EpisodeEnd(CaseId caseId, int episode, LocalDate on) implements Serializable {}

    /** @param transitions the transitions of all cases by the end of the day, the earliest first */
    public record Snapshot(List<CaseFact> cases, List<EpisodeEnd> ends, List<TransitionFact> transitions) {}

    /**
     * A change of the status of a case.
     *
     * @param episode the episode that goes on, ends or begins with it
     */
    public record TransitionFact(
            CaseId caseId, int episode, CaseStep step, CaseStatus from, CaseStatus to, LocalDate on)
            implements Serializable {
        public TransitionFact {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
        }

        public boolean endsEpisode() {
            return to.endsEpisode() && !from.endsEpisode();
        }
    }

    record OpenedCase(CaseId id, PersonRef person, ReferralSource source, TriageLevel level) {
        OpenedCase(Long id, PersonRef person, ReferralSource source, TriageLevel level) {
            this(new CaseId(id), person, source, level);
        }
    }

    record TraitsAt(long caseId, AgeBand stated, LocalDate statedOn, CountedSex sex, EducationBand education) {
        /** What is known of a client of whom nothing was recorded by the cutoff. */
        static final TraitsAt NOTHING =
                new TraitsAt(0, AgeBand.UNKNOWN, LocalDate.EPOCH, CountedSex.UNKNOWN, EducationBand.UNKNOWN);
    }

    record TransitionAt(long caseId, int episode, CaseStep step, CaseStatus from, CaseStatus to, Instant at) {
        /** A reopening is recorded with the episode before it. */
        TransitionFact fact() {
            int began = step == CaseStep.REOPEN ? episode + 1 : episode;
            return new TransitionFact(new CaseId(caseId), began, step, from, to, CentreTime.day(at));
        }
    }

    record LevelAt(long caseId, TriageLevel from, TriageLevel to, Instant at) {}

    /**
     * Returns the cases opened by that day with their state at its end, as known at the cutoff, in five SQL statements. The caller leaves the audit event that
     * ages were counted.
     */
    public Snapshot asOf(AsOf asOf, Scope scope) {
        List<OpenedCase> opened = scoped(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$OpenedCase(c.id, c.personRef, c.source, c.level) from"
                                + " CaseFile c where c.openedAt <= :end",
                        scope,
                        OpenedCase.class)
                .setParameter("end", asOf.instant())
                .getResultList();
        List<TransitionFact> transitions =
                transitions(asOf.instant()).stream().map(TransitionAt::fact).toList();
        Map<CaseId, CaseStatus> status = new HashMap<>();
        List<EpisodeEnd> ends = new ArrayList<>();
        for (TransitionFact step : transitions) {
            status.put(step.caseId(), step.to());
            if (step.endsEpisode()) {
                ends.add(new EpisodeEnd(step.caseId(), step.episode(), step.on()));
            }
        }
        Map<Long, List<LevelAt>> levels = levelChanges().stream().collect(Collectors.groupingBy(LevelAt::caseId));
        Map<Long, TraitsAt> traits = traits(asOf.cutoff());
        Map<PersonRef, AgeByBirth> births =
                birthDates.known(opened.stream().map(OpenedCase::person).toList(), asOf.cutoff());
        List<CaseFact> facts = new ArrayList<>();
        for (OpenedCase openedCase : opened) {
            TraitsAt known = traits.getOrDefault(openedCase.id().value(), TraitsAt.NOTHING);
            LevelHistory history = LevelHistory.of(
                    openedCase.level(), levels.getOrDefault(openedCase.id().value(), List.of()));
            facts.add(new CaseFact(
                    openedCase.id(),
                    openedCase.source(),
                    new ClientAge(known.stated(), known.statedOn(), births.get(openedCase.person())),
                    known.sex(),
                    known.education(),
                    status.getOrDefault(openedCase.id(), CaseStatus.DRAFT),
                    history.at(asOf.instant()),
                    history));
        }
        return new Snapshot(facts, ends, transitions);
    }

    /** Maps each case whose merge was recorded by the cutoff, and not undone, to the case it was merged into. */
    public Map<CaseId, CaseId> mergedInto(Instant cutoff) {
        return intoKept(em.createQuery(MERGED, Object[].class).setParameter("cutoff", cutoff));
    }

    /** As {@link #mergedInto(Instant)}, of the cases that count since a day. */
    public Map<CaseId, CaseId> mergedInto(Instant cutoff, LocalDate since) {
        return intoKept(em.createQuery(
                        MERGED
                                + " and exists (select 1 from CountedCase k where k.caseId = m.keptCase and k.countsUntil >= :since)",
                        Object[].class)
                .setParameter("cutoff", cutoff)
                .setParameter("since", since));
    }

    private static Map<CaseId, CaseId> intoKept(TypedQuery<Object[]> merges) {
        return merges.getResultList().stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> new CaseId((Long) row[1])));
    }

    /** Reads no more cases than these, whatever the size of the Centre. */
    public boolean isCentreLargerThan(int cases) {
        return !em.createQuery("select c.id from CaseFile c", Long.class)
                .setFirstResult(cases)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Maps the cases opened by that day to their clients, in one SQL statement. */
    public Map<CaseId, PersonRef> clients(LocalDate day, Scope scope) {
        return scoped("select c.id, c.personRef from CaseFile c where c.openedAt <= :end", scope, Object[].class)
                .setParameter("end", CentreTime.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new CaseId((Long) row[0]), row -> (PersonRef) row[1]));
    }

    private <T> TypedQuery<T> scoped(String query, Scope scope, Class<T> type) {
        return scope == Scope.CENTRE
                ? em.createQuery(query, type)
                : access.bind(em.createQuery(query + " and " + CaseAccess.COUNTED, type));
    }

    private List<TransitionAt> transitions(Instant end) {
        return em.createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$TransitionAt(m.caseId, m.episode, m.step, m.fromStatus,"
                                + " m.toStatus, m.movedAt) from CaseTransition m where m.movedAt <= :end order by m.id",
                        TransitionAt.class)
                .setParameter("end", end)
                .getResultList();
    }

    private List<LevelAt> levelChanges() {
        return em.createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$LevelAt(l.caseId, l.fromLevel, l.toLevel,"
                                + " l.changedAt) from TriageLevelChange l order by l.id",
                        LevelAt.class)
                .getResultList();
    }

    private Map<Long, TraitsAt> traits(Instant cutoff) {
        return em
                .createQuery(
                        "select new vn.donghanh.casefile.CaseStatisticsQueries$TraitsAt(t.caseId, t.statedAgeBand,"
                                + " t.statedAgeBandOn, t.sex, t.educationBand) from CountedTraits t"
                                + " where t.recordedAt <= :cutoff order by t.id",
                        TraitsAt.class)
                .setParameter("cutoff", cutoff)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(TraitsAt::caseId, known -> known, (earlier, later) -> later));
    }
}
