package vn.donghanh.person.duplicate;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.person.DuplicateQueueRepository;

/**
 * Files and scores pairs among the persons recorded before {@link vn.donghanh.person.BlockingKeys} existed. Works in
 * batches, each in its own transaction that also saves the position. Compares tokens only; values are decrypted only
 * for scoring the filed pairs.
 */
@ApplicationScoped
public class DuplicateBackfillService {
    static final int BATCH_SIZE = 200;

    private static final int SCORING_BATCH_SIZE = 200;

    /** Skips tokens shared by too many persons: returns no row when there are fewer. */
    private static final String TOO_COMMON = "(select 1 from duplicate_key c where c.token = mine.token limit 1 offset "
            + DuplicateQueueRepository.TOO_COMMON + ")";

    @PersistenceContext
    EntityManager em;

    @Inject
    DuplicateScoringService scoring;

    @Inject
    Clock clock;

    /**
     * Processes the next batch.
     *
     * @return whether there is more to do
     */
    @Transactional(REQUIRES_NEW)
    public boolean nextBatch() {
        Optional<String> position = findPosition();
        if (position.isEmpty()) {
            return false;
        }
        List<String> batch = em.createQuery(
                        "select p.ref from Person p where p.ref > :last order by p.ref", String.class)
                .setParameter("last", position.get())
                .setMaxResults(BATCH_SIZE)
                .getResultList();
        if (!batch.isEmpty()) {
            recordPairs(position.get(), batch.get(batch.size() - 1));
            score(position.get(), batch.get(batch.size() - 1));
        }
        em.createNativeQuery("update person_index_state set paired_to = :to where id = 1")
                .setParameter("to", batch.isEmpty() ? null : batch.get(batch.size() - 1))
                .executeUpdate();
        return !batch.isEmpty();
    }

    /**
     * Returns and locks the position, so that a second server waits for this batch. Empty when all persons have been
     * processed.
     */
    private Optional<String> findPosition() {
        return Optional.ofNullable(
                        em.createNativeQuery("select paired_to from person_index_state where id = 1 for update")
                                .getSingleResult())
                .map(String::valueOf);
    }

    private void recordPairs(String after, String last) {
        // an existing pair is kept, decided or not
        em.createNativeQuery("insert into duplicate_pair (person_a, person_b, matched_on, found_at)"
                        + " select mine.person_ref, other.person_ref,"
                        + " group_concat(distinct other.kind order by other.kind), :now"
                        + " from duplicate_key mine"
                        + " join duplicate_key other on other.token = mine.token and other.person_ref > mine.person_ref"
                        + " where mine.person_ref > :after and mine.person_ref <= :last and " + TOO_COMMON + " is null"
                        + " group by mine.person_ref, other.person_ref on duplicate key update id = id")
                .setParameter("now", clock.instant())
                .setParameter("after", after)
                .setParameter("last", last)
                .executeUpdate();
    }

    private void score(String after, String last) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Number> pairIds = em.createNativeQuery("select id from duplicate_pair where person_a > :after"
                        + " and person_a <= :last and decided_at is null and strength is null")
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
        for (int from = 0; from < pairIds.size(); from += SCORING_BATCH_SIZE) {
            scoring.score(pairIds.subList(from, Math.min(pairIds.size(), from + SCORING_BATCH_SIZE)).stream()
                    .map(Number::longValue)
                    .collect(Collectors.toSet()));
            em.clear();
        }
    }

    /** Returns the percentage of persons processed, 100 when done, with one statement. */
    @Transactional
    public int percent() {
        return ((Number) em.createNativeQuery(
                                """
                                select case when s.paired_to is null then 100
                                else floor((select count(*) from person p where p.ref <= s.paired_to) * 100
                                / greatest(1, (select count(*) from person))) end from person_index_state s where s.id = 1""")
                        .getSingleResult())
                .intValue();
    }
}
