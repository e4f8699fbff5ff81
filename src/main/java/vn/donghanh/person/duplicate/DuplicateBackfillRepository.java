package vn.donghanh.person.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.DuplicateQueueRepository;

/** Stores which pairs a batch of the backfill found, and how far it has come. */
@ApplicationScoped
class DuplicateBackfillRepository {
    /** Skips tokens shared by too many persons: returns no row when there are fewer. */
    private static final String TOO_COMMON = "(select 1 from duplicate_key c where c.token = mine.token limit 1 offset "
            + DuplicateQueueRepository.TOO_COMMON + ")";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Returns and locks the position, so that a second server waits for this batch. Empty when all persons have been
     * processed.
     */
    Optional<String> findPosition() {
        return Optional.ofNullable(
                        em.createNativeQuery("select paired_to from person_index_state where id = 1 for update")
                                .getSingleResult())
                .map(String::valueOf);
    }

    void savePosition(@Nullable String position) {
        em.createNativeQuery("update person_index_state set paired_to = :to where id = 1")
                .setParameter("to", position)
                .executeUpdate();
    }

    /** Returns the references of the next persons, in order. */
    List<String> findPersonsAfter(String ref, int most) {
        return em.createQuery("select p.ref from Person p where p.ref > :last order by p.ref", String.class)
                .setParameter("last", ref)
                .setMaxResults(most)
                .getResultList();
    }

    void recordPairs(String after, String last) {
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

    /** Returns the undecided pairs of these persons that have no strength yet. */
    List<Long> findUnscored(String after, String last) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Number> pairIds = em.createNativeQuery("select id from duplicate_pair where person_a > :after"
                        + " and person_a <= :last and decided_at is null and strength is null")
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
        return pairIds.stream().map(Number::longValue).toList();
    }

    /** Frees the memory of what was read for scoring. */
    void forgetRead() {
        em.clear();
    }

    /** Returns the percentage of persons processed, 100 when done, with one statement. */
    int percent() {
        return ((Number) em.createNativeQuery(
                                """
                                select case when s.paired_to is null then 100
                                else floor((select count(*) from person p where p.ref <= s.paired_to) * 100
                                / greatest(1, (select count(*) from person))) end from person_index_state s where s.id = 1""")
                        .getSingleResult())
                .intValue();
    }
}
