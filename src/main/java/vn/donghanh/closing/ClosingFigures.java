package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.LivelihoodSource;
import vn.donghanh.shared.VietNam;

/** Closings and what became of clients, as figures count them; of every case: who reads them filters by access. */
@ApplicationScoped
public class ClosingFigures {
    @PersistenceContext
    EntityManager em;

    @Inject
    LivelihoodSource intake;

    public record ClosedCase(CaseId file, int episode, ClosureReason reason, LocalDate on) implements Serializable {
        ClosedCase(Long file, int episode, ClosureReason reason, Instant decidedAt) {
            this(new CaseId(file), episode, reason, VietNam.day(decidedAt));
        }
    }

    /** @param milestone null for what was measured at the closing itself */
    public record Measured(
            CaseId file, @Nullable Milestone milestone, ReintegrationOutcome outcome, OutcomeAnswer answer)
            implements Serializable {
        Measured(Long file, ReintegrationOutcome outcome, OutcomeAnswer answer) {
            this(new CaseId(file), null, outcome, answer);
        }

        Measured(Long file, Milestone milestone, ReintegrationOutcome outcome, OutcomeAnswer answer) {
            this(new CaseId(file), milestone, outcome, answer);
        }
    }

    /**
     * Job and income of an episode that ended.
     *
     * @param before as its first assessment found it; untold where there is none
     */
    public record Life(CaseId file, int episode, Livelihood before, Livelihood after) implements Serializable {}

    /** Every closing approved by the end of that day. */
    public List<ClosedCase> closed(LocalDate until) {
        return em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingFigures$ClosedCase(c.caseId, c.episode, c.reason, c.decidedAt)
                        from Closure c where c.state = :approved and c.decidedAt <= :end""",
                        ClosedCase.class)
                .setParameter("approved", ClosureState.APPROVED)
                .setParameter("end", VietNam.endOf(until))
                .getResultList();
    }

    /** What was measured in this span of days, at closings and afterwards; what a client says unasked is never counted. */
    public List<Measured> measured(LocalDate from, LocalDate to) {
        Instant start = from.atStartOfDay(VietNam.ZONE).toInstant();
        List<Measured> closings = em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingFigures$Measured(c.caseId, key(o), value(o)) from Closure c join c.outcomes o
                        where c.state = :approved and c.decidedAt between :start and :end""",
                        Measured.class)
                .setParameter("approved", ClosureState.APPROVED)
                .setParameter("start", start)
                .setParameter("end", VietNam.endOf(to))
                .getResultList();
        List<Measured> afterwards = em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingFigures$Measured(f.caseId, f.milestone, key(o), value(o))
                        from FollowUp f join f.outcomes o where f.heldOn between :from and :to""",
                        Measured.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return Stream.concat(closings.stream(), afterwards.stream())
                .filter(one -> one.outcome().isRequired())
                .toList();
    }

    /** Of the episodes whose closing was approved in this span, those at whose end job and income were asked about. Two statements. */
    public List<Life> lives(LocalDate from, LocalDate to) {
        List<Closure> ended = em.createQuery(
                        "select c from Closure c where c.state = :approved and c.decidedAt between :start and :end",
                        Closure.class)
                .setParameter("approved", ClosureState.APPROVED)
                .setParameter("start", from.atStartOfDay(VietNam.ZONE).toInstant())
                .setParameter("end", VietNam.endOf(to))
                .getResultStream()
                .filter(closure -> closure.livelihood().answered())
                .toList();
        Map<CaseId, Map<Integer, Livelihood>> before = intake.atIntake(
                ended.stream().map(closure -> new CaseId(closure.caseId())).toList());
        return ended.stream()
                .map(closure -> life(closure, before.getOrDefault(new CaseId(closure.caseId()), Map.of())))
                .toList();
    }

    private static Life life(Closure closure, Map<Integer, Livelihood> before) {
        return new Life(
                new CaseId(closure.caseId()),
                closure.episode(),
                before.getOrDefault(closure.episode(), Livelihood.UNTOLD),
                closure.livelihood());
    }
}
