package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** Files whoever may be the same person as somebody known. One statement, with a match and without, and no answer. */
@ApplicationScoped
class DuplicateFinder {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void file(PersonRef person) {
        em.flush();
        // A pair that is filed already stays as it is, decided or not.
        em.createNativeQuery(
                        """
                        insert into duplicate_pair (person_a, person_b, matched_on, found_at, unit_id)
                        select least(mine.person_ref, other.person_ref), greatest(mine.person_ref, other.person_ref),
                               group_concat(distinct mine.kind order by mine.kind), ?1, ?2
                        from person_index mine
                        join person_index other
                          on other.kind = mine.kind and other.token = mine.token and other.person_ref <> mine.person_ref
                        where mine.person_ref = ?3
                        group by mine.person_ref, other.person_ref
                        on duplicate key update id = id""")
                .setParameter(1, clock.instant())
                .setParameter(2, user.unitId())
                .setParameter(3, person.value())
                .executeUpdate();
    }
}
