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
import java.util.Objects;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.LivelihoodProvider;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.SharedValues;

/** Statistics of closings and reintegration outcomes over every case; callers filter by access. */
@ApplicationScoped
public class ClosingStatisticsQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    LivelihoodProvider livelihoods;

    @Inject
    ClosingCipher cipher;

    public record ClosedCase(CaseId caseId, int episode, CaseClosingReason reason, LocalDate on)
            implements Serializable {
        public ClosedCase {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
        }

        ClosedCase(Long file, int episode, CaseClosingReason reason, Instant decidedAt) {
            this(new CaseId(file), episode, reason, CentreTime.day(decidedAt));
        }
    }

    /**
     * The outcome answers of one client on one day.
     *
     * @param reached false when the client could not be reached: at a follow-up, where every outcome that concerned them at closing counts as unknown, or when
     *     contact was lost and the case closed for it
     */
    public record OutcomeResponse(
            CaseId caseId, LocalDate on, boolean reached, Map<ReintegrationOutcome, OutcomeAnswer> answers)
            implements Serializable {
        public OutcomeResponse {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
        }

        /** Returns the answers as those of another case: that into which the case was merged. */
        public OutcomeResponse countedAs(CaseId surviving) {
            return new OutcomeResponse(surviving, on, reached, answers);
        }
    }

    /**
     * An outcome answer as stored in the database.
     *
     * @param reached whether the client was there to answer
     */
    record StoredAnswer(
            CaseId caseId, LocalDate on, boolean reached, ReintegrationOutcome outcome, OutcomeAnswer answer) {
        StoredAnswer(
                Long file,
                Instant decidedAt,
                CaseClosingReason reason,
                ReintegrationOutcome outcome,
                OutcomeAnswer answer) {
            this(
                    new CaseId(file),
                    CentreTime.day(decidedAt),
                    reason != CaseClosingReason.LOST_CONTACT,
                    outcome,
                    answer);
        }

        StoredAnswer(Long file, LocalDate heldOn, ReintegrationOutcome outcome, OutcomeAnswer answer) {
            this(new CaseId(file), heldOn, true, outcome, answer);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // ciphertext is never compared
    record SealedContact(Long file, PersonRef person, String ref, LocalDate on, byte[] value) {}

    record UnreachedClient(CaseId caseId, LocalDate on) {
        UnreachedClient(Long file, LocalDate heldOn) {
            this(new CaseId(file), heldOn);
        }
    }

    /**
     * Employment and income before and after an episode that ended.
     *
     * @param before as recorded by the first assessment; not asked where there is none
     */
    public record LivelihoodAtEnd(CaseId caseId, int episode, LocalDate on, Livelihood before, Livelihood after)
            implements Serializable {
        public LivelihoodAtEnd {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
        }
    }

    /**
     * Finds every closing approved by the end of the day. Those of cases that should not exist are a correction of what was known before: they count
     * from their recording on, so that all by the cutoff are found.
     */
    public List<ClosedCase> findClosedCases(AsOf asOf) {
        return em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingStatisticsQueries$ClosedCase(c.caseId, c.episode, c.reason, c.decidedAt)
                        from ClosingRequest c where c.state = :approved
                            and (c.decidedAt <= :end or c.reason in :mistakes and c.decidedAt <= :cutoff)""",
                        ClosedCase.class)
                .setParameter("approved", ClosingStatus.APPROVED)
                .setParameter("end", asOf.instant())
                .setParameter("mistakes", CaseClosingReason.mistakes())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }

    /**
     * Finds the outcome responses given from a day to the last counted one, at closing and at follow-up, and the follow-ups without contact; the earliest
     * first. Statements a client makes unasked are never counted. Executes five statements.
     */
    public List<OutcomeResponse> findOutcomeResponses(LocalDate from, AsOf asOf) {
        List<StoredAnswer> answers = new ArrayList<>(closingAnswers(
                "c.decidedAt between :start and :end",
                Map.of("start", from.atStartOfDay(CentreTime.ZONE).toInstant(), "end", asOf.instant())));
        answers.addAll(em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingStatisticsQueries$StoredAnswer(f.caseId, f.heldOn, key(o), value(o))
                        from FollowUp f join f.outcomes o where f.heldOn between :from and :to and f.recordedAt <= :cutoff""",
                        StoredAnswer.class)
                .setParameter("from", from)
                .setParameter("to", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList());
        answers.addAll(findHealthContacts(from, asOf));
        List<OutcomeResponse> asked = new ArrayList<>();
        answers.stream()
                .filter(answer -> answer.outcome().isRequired())
                .collect(Collectors.groupingBy(answer -> List.of(answer.caseId(), answer.on()), Collectors.toList()))
                .values()
                .forEach(together -> asked.add(new OutcomeResponse(
                        together.get(0).caseId(),
                        together.get(0).on(),
                        together.stream().anyMatch(StoredAnswer::reached),
                        byOutcome(together))));
        asked.addAll(findUnreached(from, asOf));
        asked.sort(Comparator.comparing(OutcomeResponse::on));
        return asked;
    }

    /** Opens the contact with health care of each follow-up; an erased client's is unknown. */
    private List<StoredAnswer> findHealthContacts(LocalDate from, AsOf asOf) {
        return em
                .createQuery(
                        """
                        select new vn.donghanh.closing.ClosingStatisticsQueries$SealedContact(f.caseId, c.personRef, f.ref, f.heldOn, f.healthContactSealed)
                        from FollowUp f join CaseFile c on c.id = f.caseId
                        where f.healthContactSealed is not null and f.heldOn between :from and :to and f.recordedAt <= :cutoff""",
                        SealedContact.class)
                .setParameter("from", from)
                .setParameter("to", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .stream()
                .map(contact -> new StoredAnswer(
                        contact.file(), contact.on(), ReintegrationOutcome.HEALTH_LINKED, open(contact)))
                .toList();
    }

    OutcomeAnswer open(SealedContact contact) {
        try {
            OutcomeAnswer answer = cipher.openHealth(
                            FollowUp.healthContactCell(contact.person(), contact.ref()), contact.value())
                    .outcome();
            return answer == null ? OutcomeAnswer.UNKNOWN : answer;
        } catch (KeysDestroyedException destroyed) {
            return OutcomeAnswer.UNKNOWN;
        }
    }

    private List<OutcomeResponse> findUnreached(LocalDate from, AsOf asOf) {
        List<UnreachedClient> unreached = em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingStatisticsQueries$UnreachedClient(f.caseId, f.heldOn)
                        from FollowUp f where f.result = :result and f.heldOn between :from and :to and f.recordedAt <= :cutoff""",
                        UnreachedClient.class)
                .setParameter("result", FollowUpResult.NOT_REACHED)
                .setParameter("from", from)
                .setParameter("to", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
        Map<CaseId, List<StoredAnswer>> atClosing = closingAnswers(
                        "c.caseId in :files",
                        Map.of(
                                "files",
                                unreached.stream()
                                        .map(unreachedClient ->
                                                unreachedClient.caseId().value())
                                        .toList()))
                .stream()
                .filter(answer -> answer.outcome().isRequired())
                .collect(Collectors.groupingBy(StoredAnswer::caseId));
        return unreached.stream()
                .map(unreachedClient -> new OutcomeResponse(
                        unreachedClient.caseId(),
                        unreachedClient.on(),
                        false,
                        asUnknown(byOutcome(atClosing.getOrDefault(unreachedClient.caseId(), List.of()).stream()
                                .filter(answer -> !answer.on().isAfter(unreachedClient.on()))
                                .toList()))))
                .toList();
    }

    private List<StoredAnswer> closingAnswers(String condition, Map<String, Object> parameters) {
        TypedQuery<StoredAnswer> query = em.createQuery(
                """
                select new vn.donghanh.closing.ClosingStatisticsQueries$StoredAnswer(c.caseId, c.decidedAt, c.reason, key(o), value(o))
                from ClosingRequest c join c.outcomes o where c.state = :approved and"""
                        + " " + condition + " order by c.decidedAt",
                StoredAnswer.class);
        query.setParameter("approved", ClosingStatus.APPROVED);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Indexes answers by outcome; a later answer to the same question wins. */
    private static Map<ReintegrationOutcome, OutcomeAnswer> byOutcome(List<StoredAnswer> answers) {
        Map<ReintegrationOutcome, OutcomeAnswer> byOutcome = new EnumMap<>(ReintegrationOutcome.class);
        answers.forEach(answer -> byOutcome.put(answer.outcome(), answer.answer()));
        return byOutcome;
    }

    private static Map<ReintegrationOutcome, OutcomeAnswer> asUnknown(
            Map<ReintegrationOutcome, OutcomeAnswer> atClosing) {
        atClosing.replaceAll((outcome, answer) -> answer.isCountedInRate() ? OutcomeAnswer.UNKNOWN : answer);
        return atClosing;
    }

    /** Finds the episodes closed from a day to the last counted one whose employment and income were recorded at closing. Executes two statements. */
    public List<LivelihoodAtEnd> findLivelihoods(LocalDate from, AsOf asOf) {
        List<ClosingRequest> ended = em
                .createQuery(
                        "select c from ClosingRequest c where c.state = :approved and c.decidedAt between :start and :end",
                        ClosingRequest.class)
                .setParameter("approved", ClosingStatus.APPROVED)
                .setParameter("start", from.atStartOfDay(CentreTime.ZONE).toInstant())
                .setParameter("end", asOf.instant())
                .getResultList()
                .stream()
                .filter(closure -> closure.livelihood().isAnswered())
                .toList();
        Map<CaseId, Map<Integer, Livelihood>> before = livelihoods.atIntake(
                ended.stream().map(closure -> new CaseId(closure.caseId())).toList());
        return ended.stream()
                .map(closure -> livelihoodAtEnd(closure, before.getOrDefault(new CaseId(closure.caseId()), Map.of())))
                .toList();
    }

    private static LivelihoodAtEnd livelihoodAtEnd(ClosingRequest closure, Map<Integer, Livelihood> before) {
        return new LivelihoodAtEnd(
                new CaseId(closure.caseId()),
                closure.episode(),
                CentreTime.day(Objects.requireNonNull(closure.decidedAt())),
                before.getOrDefault(closure.episode(), Livelihood.NOT_ASKED),
                closure.livelihood());
    }
}
