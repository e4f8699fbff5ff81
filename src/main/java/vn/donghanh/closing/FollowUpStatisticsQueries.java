package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.closing.ClosingStatisticsQueries.SealedContact;
import vn.donghanh.closing.FollowedEpisodeQueries.EpisodeKey;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.SharedValues;

/** Queries on what follow-ups found, by milestone and subject. The caller limits the result to cases that may be counted. */
@ApplicationScoped
public class FollowUpStatisticsQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    ClosingStatisticsQueries closings;

    /** A subject of a client's life about which every follow-up asks. */
    public enum FollowUpSubject {
        HOUSING(ReintegrationOutcome.HOUSING_STABLE),
        /** Follows from what the client says of their employment. */
        WORK(null),
        INCOME(ReintegrationOutcome.INCOME_UP),
        HEALTH(ReintegrationOutcome.HEALTH_LINKED),
        SAFETY(ReintegrationOutcome.SAFE),
        DEBTS(ReintegrationOutcome.LOAN_ON_TIME),
        CHILDREN(ReintegrationOutcome.CHILD_SCHOOL),
        RATING(ReintegrationOutcome.SELF_RATED);

        private final @Nullable ReintegrationOutcome outcome;

        FollowUpSubject(@Nullable ReintegrationOutcome outcome) {
            this.outcome = outcome;
        }

        /** Returns the outcome under which its answer is stored; null if it follows from another answer. */
        @Nullable
        ReintegrationOutcome outcome() {
            return outcome;
        }

        /** Whether only the author and health officers read the answer of one client. */
        public boolean isSealed() {
            return this == HEALTH;
        }
    }

    /**
     * What one follow-up found.
     *
     * @param reached false when the client could not be reached: then everything that concerned the client at closing is unknown
     * @param answers one for each subject
     */
    public record MilestoneResponse(
            CaseId caseId,
            int episode,
            Milestone milestone,
            LocalDate on,
            boolean reached,
            Map<FollowUpSubject, OutcomeAnswer> answers)
            implements Serializable {
        public MilestoneResponse {
            caseId = caseId.shared();
            on = SharedValues.DAYS.of(on);
            answers = Map.copyOf(answers);
        }
    }

    record FollowUpFound(
            Long id,
            String ref,
            Long file,
            int episode,
            Milestone milestone,
            FollowUpResult result,
            LocalDate on,
            @Nullable EmploymentType employment,
            @Nullable MissingReason missing) {
        OutcomeAnswer work() {
            if (employment == null) {
                return missing == null ? OutcomeAnswer.UNKNOWN : OutcomeAnswer.of(missing);
            }
            return employment == EmploymentType.UNEMPLOYED ? OutcomeAnswer.NOT_MET : OutcomeAnswer.MET;
        }
    }

    /** Finds what the follow-ups held after a day found, as recorded by the cutoff, the earliest first. Executes five statements. */
    public List<MilestoneResponse> findResponses(LocalDate after, AsOf asOf) {
        Map<Long, Map<ReintegrationOutcome, OutcomeAnswer>> outcomes = new HashMap<>();
        em.createQuery(
                        "select f.id, key(o), value(o) from FollowUp f join f.outcomes o where f.heldOn > :after and f.recordedAt <= :cutoff",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .forEach(row -> outcomes.computeIfAbsent((Long) row[0], id -> new EnumMap<>(ReintegrationOutcome.class))
                        .put((ReintegrationOutcome) row[1], (OutcomeAnswer) row[2]));
        Map<String, OutcomeAnswer> health = findHealthContacts(after, asOf);
        Map<EpisodeKey, Map<ReintegrationOutcome, OutcomeAnswer>> atClosing = findAtClosing();
        Map<EpisodeKey, MissingReason> withoutWork = findWithoutWork();
        return em
                .createQuery(
                        """
                        select new vn.donghanh.closing.FollowUpStatisticsQueries$FollowUpFound(
                            f.id, f.ref, f.caseId, f.episode, f.milestone, f.result, f.heldOn, f.livelihood.employment, f.livelihood.employmentMissing)
                        from FollowUp f where f.heldOn > :after and f.heldOn <= :day and f.recordedAt <= :cutoff order by f.heldOn, f.id""",
                        FollowUpFound.class)
                .setParameter("after", after)
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .stream()
                .map(found -> {
                    EpisodeKey episode = new EpisodeKey(found.file(), found.episode());
                    boolean reached = found.result() == FollowUpResult.REACHED;
                    return new MilestoneResponse(
                            new CaseId(found.file()),
                            found.episode(),
                            found.milestone(),
                            found.on(),
                            reached,
                            reached
                                    ? answers(
                                            found, outcomes.getOrDefault(found.id(), Map.of()), health.get(found.ref()))
                                    : unanswered(atClosing.getOrDefault(episode, Map.of()), withoutWork.get(episode)));
                })
                .toList();
    }

    private static Map<FollowUpSubject, OutcomeAnswer> answers(
            FollowUpFound found, Map<ReintegrationOutcome, OutcomeAnswer> outcomes, @Nullable OutcomeAnswer health) {
        Map<FollowUpSubject, OutcomeAnswer> answers = new EnumMap<>(FollowUpSubject.class);
        for (FollowUpSubject subject : FollowUpSubject.values()) {
            OutcomeAnswer answer = subject.isSealed() && health != null
                    ? health
                    : subject.outcome() == null ? found.work() : outcomes.get(subject.outcome());
            answers.put(subject, answer == null ? OutcomeAnswer.UNKNOWN : answer);
        }
        return answers;
    }

    /** Unknown, but for what did not concern the client at closing, or was not to be asked. */
    private static Map<FollowUpSubject, OutcomeAnswer> unanswered(
            Map<ReintegrationOutcome, OutcomeAnswer> atClosing, @Nullable MissingReason withoutWork) {
        Map<FollowUpSubject, OutcomeAnswer> answers = new EnumMap<>(FollowUpSubject.class);
        for (FollowUpSubject subject : FollowUpSubject.values()) {
            OutcomeAnswer before = subject.outcome() == null
                    ? withoutWork == null ? null : OutcomeAnswer.of(withoutWork)
                    : atClosing.get(subject.outcome());
            answers.put(subject, before == null || before.isCountedInRate() ? OutcomeAnswer.UNKNOWN : before);
        }
        return answers;
    }

    private Map<String, OutcomeAnswer> findHealthContacts(LocalDate after, AsOf asOf) {
        Map<String, OutcomeAnswer> contacts = new HashMap<>();
        em.createQuery(
                        """
                        select new vn.donghanh.closing.ClosingStatisticsQueries$SealedContact(f.caseId, c.personRef, f.ref, f.heldOn, f.healthContactSealed)
                        from FollowUp f join CaseFile c on c.id = f.caseId
                        where f.healthContactSealed is not null and f.heldOn > :after and f.recordedAt <= :cutoff""",
                        SealedContact.class)
                .setParameter("after", after)
                .setParameter("cutoff", asOf.cutoff())
                .getResultList()
                .forEach(contact -> contacts.put(contact.ref(), closings.open(contact)));
        return contacts;
    }

    private Map<EpisodeKey, Map<ReintegrationOutcome, OutcomeAnswer>> findAtClosing() {
        Map<EpisodeKey, Map<ReintegrationOutcome, OutcomeAnswer>> atClosing = new HashMap<>();
        em.createQuery(
                        "select c.caseId, c.episode, key(o), value(o) from ClosingRequest c join c.outcomes o where c.state = :approved",
                        Object[].class)
                .setParameter("approved", ClosingStatus.APPROVED)
                .getResultList()
                .forEach(row -> atClosing
                        .computeIfAbsent(
                                new EpisodeKey((Long) row[0], (Integer) row[1]),
                                key -> new EnumMap<>(ReintegrationOutcome.class))
                        .put((ReintegrationOutcome) row[2], (OutcomeAnswer) row[3]));
        return atClosing;
    }

    private Map<EpisodeKey, MissingReason> findWithoutWork() {
        Map<EpisodeKey, MissingReason> reasons = new HashMap<>();
        em.createQuery(
                        """
                        select c.caseId, c.episode, c.livelihood.employmentMissing from ClosingRequest c
                        where c.state = :approved and c.livelihood.employmentMissing is not null""",
                        Object[].class)
                .setParameter("approved", ClosingStatus.APPROVED)
                .getResultList()
                .forEach(row -> reasons.put(new EpisodeKey((Long) row[0], (Integer) row[1]), (MissingReason) row[2]));
        return reasons;
    }
}
