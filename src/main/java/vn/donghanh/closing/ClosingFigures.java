package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /**
     * What was asked of one client at one time, and what is known since.
     *
     * @param reached false when the client was to be asked and could not be: then whatever concerned the client at closing is unknown
     */
    public record Asked(CaseId file, LocalDate on, boolean reached, Map<ReintegrationOutcome, OutcomeAnswer> answers)
            implements Serializable {}

    /** One answer as it is stored. */
    record Answer(CaseId file, LocalDate on, ReintegrationOutcome outcome, OutcomeAnswer answer) {
        Answer(Long file, Instant decidedAt, ReintegrationOutcome outcome, OutcomeAnswer answer) {
            this(new CaseId(file), VietNam.day(decidedAt), outcome, answer);
        }

        Answer(Long file, LocalDate heldOn, ReintegrationOutcome outcome, OutcomeAnswer answer) {
            this(new CaseId(file), heldOn, outcome, answer);
        }
    }

    record Unreached(CaseId file, LocalDate on) {
        Unreached(Long file, LocalDate heldOn) {
            this(new CaseId(file), heldOn);
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

    /**
     * Who was asked in this span of days, at closings and afterwards, the earliest first, and who was to be asked and could not be reached.
     * What a client says unasked is never counted. Four statements.
     */
    public List<Asked> asked(LocalDate from, LocalDate to) {
        List<Answer> answers = new ArrayList<>(closingAnswers(
                "c.decidedAt between :start and :end",
                Map.of("start", from.atStartOfDay(VietNam.ZONE).toInstant(), "end", VietNam.endOf(to))));
        answers.addAll(em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingFigures$Answer(f.caseId, f.heldOn, key(o), value(o))
                        from FollowUp f join f.outcomes o where f.heldOn between :from and :to""",
                        Answer.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
        List<Asked> asked = new ArrayList<>();
        answers.stream()
                .filter(answer -> answer.outcome().isRequired())
                .collect(Collectors.groupingBy(answer -> List.of(answer.file(), answer.on()), Collectors.toList()))
                .values()
                .forEach(together -> asked.add(
                        new Asked(together.get(0).file(), together.get(0).on(), true, byOutcome(together))));
        asked.addAll(unreached(from, to));
        asked.sort(Comparator.comparing(Asked::on));
        return asked;
    }

    private List<Asked> unreached(LocalDate from, LocalDate to) {
        List<Unreached> unreached = em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingFigures$Unreached(f.caseId, f.heldOn)
                        from FollowUp f where f.result = :result and f.heldOn between :from and :to""",
                        Unreached.class)
                .setParameter("result", FollowUpResult.NOT_REACHED)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        Map<CaseId, List<Answer>> atClosing = closingAnswers(
                        "c.caseId in :files",
                        Map.of(
                                "files",
                                unreached.stream()
                                        .map(one -> one.file().value())
                                        .toList()))
                .stream()
                .filter(answer -> answer.outcome().isRequired())
                .collect(Collectors.groupingBy(Answer::file));
        return unreached.stream()
                .map(one -> new Asked(
                        one.file(),
                        one.on(),
                        false,
                        unknownSince(byOutcome(atClosing.getOrDefault(one.file(), List.of()).stream()
                                .filter(answer -> !answer.on().isAfter(one.on()))
                                .toList()))))
                .toList();
    }

    private List<Answer> closingAnswers(String which, Map<String, Object> parameters) {
        TypedQuery<Answer> query = em.createQuery(
                """
                select new vn.donghanh.closing.ClosingFigures$Answer(c.caseId, c.decidedAt, key(o), value(o))
                from Closure c join c.outcomes o where c.state = :approved and"""
                        + " " + which + " order by c.decidedAt",
                Answer.class);
        query.setParameter("approved", ClosureState.APPROVED);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** The later answer to the same question holds. */
    private static Map<ReintegrationOutcome, OutcomeAnswer> byOutcome(List<Answer> answers) {
        Map<ReintegrationOutcome, OutcomeAnswer> byOutcome = new EnumMap<>(ReintegrationOutcome.class);
        answers.forEach(answer -> byOutcome.put(answer.outcome(), answer.answer()));
        return byOutcome;
    }

    private static Map<ReintegrationOutcome, OutcomeAnswer> unknownSince(
            Map<ReintegrationOutcome, OutcomeAnswer> atClosing) {
        atClosing.replaceAll((outcome, answer) -> answer.isOfWhomItConcerns() ? OutcomeAnswer.UNKNOWN : answer);
        return atClosing;
    }

    /** Of the episodes whose closing was approved in this span, those at whose end job and income were asked about. Two statements. */
    public List<Life> lives(LocalDate from, LocalDate to) {
        List<Closure> ended = em
                .createQuery(
                        "select c from Closure c where c.state = :approved and c.decidedAt between :start and :end",
                        Closure.class)
                .setParameter("approved", ClosureState.APPROVED)
                .setParameter("start", from.atStartOfDay(VietNam.ZONE).toInstant())
                .setParameter("end", VietNam.endOf(to))
                .getResultList()
                .stream()
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
