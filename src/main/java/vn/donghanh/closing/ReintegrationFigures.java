package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.LivelihoodSource;
import vn.donghanh.casefile.LivelihoodSource.Episode;
import vn.donghanh.shared.VietNam;

/**
 * How clients' lives turned out, episode by episode and milestone by milestone, as reports count it: of every case, without
 * identity, words or case numbers, in three statements whatever there is. Who reads it filters by access and protects small counts.
 */
@ApplicationScoped
public class ReintegrationFigures {
    @PersistenceContext
    EntityManager em;

    @Inject
    LivelihoodSource livelihoods;

    /**
     * One closing, or one time of asking afterwards.
     *
     * @param milestone null for the closing itself
     * @param reached whether she could be asked; someone who could not stays in the denominator of a strict rate
     * @param outcomes what was measured, empty when she was not reached; what a client only says unasked is never in it
     * @param intake job and income as the episode began
     */
    public record Measured(
            Episode episode,
            @Nullable Milestone milestone,
            LocalDate on,
            boolean reached,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            Livelihood intake,
            Livelihood now)
            implements Serializable {}

    /** Closings decided and follow-ups held in this span of days, both ends included. */
    public List<Measured> measured(LocalDate from, LocalDate to) {
        Map<Episode, Livelihood> intakes = livelihoods.everyIntake();
        List<Measured> all = new ArrayList<>();
        closures(from, to).forEach(closure -> {
            Episode episode = new Episode(closure.file(), closure.episode());
            LocalDate on = VietNam.day(Objects.requireNonNull(closure.decidedAt()));
            all.add(new Measured(
                    episode,
                    null,
                    on,
                    true,
                    counted(closure.outcomes()),
                    Livelihood.orUntold(intakes.get(episode)),
                    closure.livelihood()));
        });
        followUps(from, to).forEach(record -> {
            Episode episode = new Episode(record.file(), record.episode());
            all.add(new Measured(
                    episode,
                    record.milestone(),
                    record.heldOn(),
                    record.result() == FollowUpResult.REACHED,
                    counted(record.outcomes()),
                    Livelihood.orUntold(intakes.get(episode)),
                    record.livelihood()));
        });
        return List.copyOf(all);
    }

    /** Nothing is measured of closings that measure nothing, as of a death or a file opened by mistake. */
    private List<Closure> closures(LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                        select distinct c from Closure c left join fetch c.outcomes
                        where c.state = :approved and c.decidedAt between :start and :end order by c.id""",
                        Closure.class)
                .setParameter("approved", ClosureState.APPROVED)
                .setParameter("start", from.atStartOfDay(VietNam.ZONE).toInstant())
                .setParameter("end", VietNam.endOf(to))
                .getResultStream()
                .filter(Closure::measures)
                .toList();
    }

    private List<FollowUp> followUps(LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                        select distinct f from FollowUp f left join fetch f.outcomes
                        where f.heldOn between :from and :to order by f.id""",
                        FollowUp.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static Map<ReintegrationOutcome, OutcomeAnswer> counted(Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        return outcomes.entrySet().stream()
                .filter(one -> one.getKey().isRequired())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
