package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                .setParameter("tokens", telling(values(person)))
                .executeUpdate();
    }

    /** Of each value its tokens. Never empty, so that of somebody of whom nothing is known the same is asked. */
    private List<List<byte[]>> values(PersonRef person) {
        List<List<byte[]>> values = new ArrayList<>(List.of(nobodys()));
        for (PersonField field : fields.current(person)) {
            if (field.holdsValue() && field.field().isSearchedBy()) {
                try {
                    values.add(index.telling(field.field(), fields.open(field)));
                } catch (CannotOpen erased) {
                    // what nobody can read any more is compared with nothing
                }
            }
        }
        return values;
    }

    private List<byte[]> nobodys() {
        return index.tokensOfNumber(IdentityField.ALIAS, Refs.random());
    }

    /** The tokens of those values that few enough share, under whichever key they lie. */
    private List<byte[]> telling(List<List<byte[]>> values) {
        Map<ByteBuffer, Long> bearers = new HashMap<>();
        em.createQuery(
                        "select i.token, count(i.fieldRef) from PersonIndexRow i where i.token in :tokens group by i.token",
                        Object[].class)
                .setParameter("tokens", values.stream().flatMap(List::stream).toList())
                .getResultStream()
                .forEach(row -> bearers.put(ByteBuffer.wrap((byte[]) row[0]), (Long) row[1]));
        return Stream.concat(
                        nobodys().stream(),
                        values.stream()
                                .filter(tokens -> tokens.stream()
                                                .mapToLong(token -> bearers.getOrDefault(ByteBuffer.wrap(token), 0L))
                                                .sum()
                                        <= TOO_COMMON)
                                .flatMap(List::stream))
                .toList();
    }
}
