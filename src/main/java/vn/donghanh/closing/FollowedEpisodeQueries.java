package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.SharedValues;

/** Closed episodes of every case with their follow-ups; callers filter by access. */
@ApplicationScoped
public class FollowedEpisodeQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * A closed episode with what is known of work and housing afterwards. An answer that is not known is null.
     *
     * @param checks the follow-ups, the earliest first
     */
    public record FollowedEpisode(
            CaseId caseId,
            int episode,
            CaseClosingReason reason,
            LocalDate on,
            @Nullable Boolean works,
            @Nullable Boolean housed,
            List<FollowUpFact> checks)
            implements Serializable {
        public FollowedEpisode {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
            checks = List.copyOf(checks);
        }
    }

    /** @param reached whether the client was reached; if not, nothing is known */
    public record FollowUpFact(LocalDate on, boolean reached, @Nullable Boolean works, @Nullable Boolean housed)
            implements Serializable {}

    record EpisodeKey(Long caseId, int episode) {}

    record ClosedWith(
            Long caseId,
            int episode,
            CaseClosingReason reason,
            Instant decidedAt,
            @Nullable EmploymentType employment) {}

    record FollowedWith(
            Long id,
            Long caseId,
            int episode,
            LocalDate on,
            FollowUpResult result,
            @Nullable EmploymentType employment) {}

    /** Finds the episodes closed by the end of the day, with what was known of work and housing. Executes four statements. */
    public List<FollowedEpisode> findFollowed(AsOf asOf) {
        Map<EpisodeKey, OutcomeAnswer> atClosing = new HashMap<>();
        em.createQuery(
                        """
                        select c.caseId, c.episode, value(o) from ClosingRequest c join c.outcomes o
                        where c.state = :approved and c.decidedAt <= :end and key(o) = :housing""",
                        Object[].class)
                .setParameter("approved", ClosingStatus.APPROVED)
                .setParameter("end", asOf.instant())
                .setParameter("housing", ReintegrationOutcome.HOUSING_STABLE)
                .getResultList()
                .forEach(row -> atClosing.put(new EpisodeKey((Long) row[0], (Integer) row[1]), (OutcomeAnswer) row[2]));
        Map<EpisodeKey, List<FollowUpFact>> checks = findChecks(asOf);
        return em
                .createQuery(
                        """
                        select new vn.donghanh.closing.FollowedEpisodeQueries$ClosedWith(c.caseId, c.episode, c.reason, c.decidedAt, c.livelihood.employment)
                        from ClosingRequest c where c.state = :approved and c.decidedAt <= :end order by c.decidedAt""",
                        ClosedWith.class)
                .setParameter("approved", ClosingStatus.APPROVED)
                .setParameter("end", asOf.instant())
                .getResultList()
                .stream()
                .map(closed -> {
                    EpisodeKey key = new EpisodeKey(closed.caseId(), closed.episode());
                    return new FollowedEpisode(
                            new CaseId(closed.caseId()),
                            closed.episode(),
                            closed.reason(),
                            CentreTime.day(closed.decidedAt()),
                            works(closed.employment()),
                            isMet(atClosing.get(key)),
                            checks.getOrDefault(key, List.of()));
                })
                .toList();
    }

    private Map<EpisodeKey, List<FollowUpFact>> findChecks(AsOf asOf) {
        Map<Long, OutcomeAnswer> housing = new HashMap<>();
        em.createQuery(
                        """
                        select f.id, value(o) from FollowUp f join f.outcomes o
                        where f.heldOn <= :day and f.recordedAt <= :cutoff and key(o) = :housing""",
                        Object[].class)
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .setParameter("housing", ReintegrationOutcome.HOUSING_STABLE)
                .getResultList()
                .forEach(row -> housing.put((Long) row[0], (OutcomeAnswer) row[1]));
        return em
                .createQuery(
                        """
                        select new vn.donghanh.closing.FollowedEpisodeQueries$FollowedWith(f.id, f.caseId, f.episode, f.heldOn, f.result, f.livelihood.employment)
                        from FollowUp f where f.heldOn <= :day and f.recordedAt <= :cutoff order by f.heldOn, f.id""",
                        FollowedWith.class)
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        check -> new EpisodeKey(check.caseId(), check.episode()),
                        Collectors.mapping(
                                check -> new FollowUpFact(
                                        check.on(),
                                        check.result() == FollowUpResult.REACHED,
                                        works(check.employment()),
                                        isMet(housing.get(check.id()))),
                                Collectors.toList())));
    }

    private static @Nullable Boolean works(@Nullable EmploymentType employment) {
        return employment == null ? null : Boolean.valueOf(employment != EmploymentType.UNEMPLOYED);
    }

    /** Returns whether it is met; null when that is not known. */
    private static @Nullable Boolean isMet(@Nullable OutcomeAnswer answer) {
        if (answer == OutcomeAnswer.MET) {
            return Boolean.TRUE;
        }
        return answer == OutcomeAnswer.NOT_MET ? Boolean.FALSE : null;
    }
}
