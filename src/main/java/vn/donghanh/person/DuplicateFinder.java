package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.crypto.CannotOpen;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;

/**
 * Files whoever may be the same person as somebody known: the same whole name or alias, phone or paper. The statements are the same
 * with a match and without, and nobody is answered. How much a pair says is weighed when it is looked at ({@link DuplicateWeighing}).
 */
@ApplicationScoped
class DuplicateFinder {
    /** A name that more people than this share says nothing by itself. */
    private static final int TOO_COMMON = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    IdentityFields fields;

    @Inject
    PersonIndex index;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void file(PersonRef person) {
        em.flush();
        em.createNativeQuery(
                        "update duplicate_pair set strength = null where decided_at is null and (person_a = :me or person_b = :me)")
                .setParameter("me", person.value())
                .executeUpdate();
        List<byte[]> telling = telling(tokens(person));
        // A pair that is filed already stays as it is, decided or not.
        em.createNativeQuery(
                        """
                        insert into duplicate_pair (person_a, person_b, matched_on, found_at, unit_id)
                        select least(:me, other.person_ref), greatest(:me, other.person_ref),
                               group_concat(distinct other.kind order by other.kind), :now, :unit
                        from person_index other where other.token in (:tokens) and other.person_ref <> :me
                        group by other.person_ref
                        on duplicate key update id = id""")
                .setParameter("me", person.value())
                .setParameter("now", clock.instant())
                .setParameter("unit", user.unitId())
                .setParameter("tokens", telling)
                .executeUpdate();
    }

    /** Never empty, so that of somebody of whom nothing is known the same is asked. */
    private List<byte[]> tokens(PersonRef person) {
        List<byte[]> tokens = new ArrayList<>(List.of(index.token(IdentityField.ALIAS, Refs.random())));
        for (PersonField field : fields.current(person)) {
            if (field.holdsValue() && field.field().isSearchedBy()) {
                try {
                    tokens.add(index.telling(field.field(), fields.open(field)));
                } catch (CannotOpen erased) {
                    // what nobody can read any more is compared with nothing
                }
            }
        }
        return tokens;
    }

    private List<byte[]> telling(List<byte[]> tokens) {
        List<byte[]> common = em.createQuery(
                        "select i.token from PersonIndexRow i where i.token in :tokens group by i.token having count(i.fieldRef) > "
                                + TOO_COMMON,
                        byte[].class)
                .setParameter("tokens", tokens)
                .getResultList();
        List<byte[]> telling = new ArrayList<>(tokens);
        telling.removeIf(token -> common.stream().anyMatch(one -> java.util.Arrays.equals(one, token)));
        return telling;
    }
}
