package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.PlaceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/**
 * Files whoever may be the same person as somebody known: the same whole name or alias, phone or paper, or two weaker things together
 * ({@link BlockingKeys}). The statements are the same with a match and without, and nobody is answered. How much a pair says is weighed when
 * it is looked at ({@link vn.donghanh.person.duplicate.DuplicateScoringService}).
 */
@ApplicationScoped
public class DuplicateQueueRepository {
    /** A name that more people than this share says nothing by itself. */
    public static final int TOO_COMMON = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonFieldRepository fields;

    @Inject
    PersonIndexRepository index;

    @Inject
    DuplicateIndexRepository duplicateIndex;

    @Inject
    PlaceQueries places;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void recordPairs(PersonRef person) {
        em.flush();
        em.createNativeQuery("update duplicate_pair set strength = null where decided_at is null and (person_a = :me or"
                        + " person_b = :me)")
                .setParameter("me", person.value())
                .executeUpdate();
        Map<IdentityField, List<String>> values = opened(person);
        Set<BlockingKeys.Key> keys = BlockingKeys.of(values, places.currentUnits());
        duplicateIndex.replace(Map.of(person.value(), keys));
        // A pair that is filed already stays as it is, decided or not.
        em.createNativeQuery(
                        """
                        insert into duplicate_pair (person_a, person_b, matched_on, found_at, unit_id)
                        select least(:me, other.person_ref), greatest(:me, other.person_ref),
                               group_concat(distinct other.kind order by other.kind), :now, :unit
                        from (select i.person_ref, i.kind from person_index i
                              where i.token in (:tokens) and i.person_ref <> :me
                              union all
                              select d.person_ref, d.kind from duplicate_key d
                              where d.token in (:together) and d.person_ref <> :me) other
                        group by other.person_ref
                        on duplicate key update id = id""")
                .setParameter("me", person.value())
                .setParameter("now", clock.instant())
                .setParameter("unit", user.unitId())
                .setParameter("tokens", distinctiveTokens("person_index", tokensByValue(values)))
                .setParameter(
                        "together",
                        distinctiveTokens(
                                "duplicate_key",
                                keys.stream().map(duplicateIndex::tokens).toList()))
                .executeUpdate();
    }

    private Map<IdentityField, List<String>> opened(PersonRef person) {
        Map<IdentityField, List<String>> values = new EnumMap<>(IdentityField.class);
        for (PersonField field : fields.current(person)) {
            if (field.holdsValue() && field.field() != IdentityField.KIN) {
                try {
                    values.computeIfAbsent(field.field(), kind -> new ArrayList<>())
                            .add(fields.open(field));
                } catch (DecryptionException erased) {
                    // what nobody can read any more is compared with nothing
                }
            }
        }
        return values;
    }

    /** Of each value that is telling by itself its tokens. */
    private List<List<byte[]>> tokensByValue(Map<IdentityField, List<String>> values) {
        return values.entrySet().stream()
                .filter(kind -> kind.getKey().isSearchable())
                .flatMap(kind -> kind.getValue().stream().map(value -> index.matchingTokens(kind.getKey(), value)))
                .toList();
    }

    private List<byte[]> noTokens() {
        return index.tokensOfNumber(IdentityField.ALIAS, RandomReference.random());
    }

    /** The tokens of those that few enough share, under whichever key they lie. Never empty, so that of somebody of whom nothing is known the same is asked. */
    private List<byte[]> distinctiveTokens(String table, List<List<byte[]>> values) {
        Map<ByteBuffer, Long> bearers = new HashMap<>();
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        "select token, count(*) from " + table + " where token in (:tokens) group by token")
                .setParameter(
                        "tokens",
                        Stream.concat(noTokens().stream(), values.stream().flatMap(List::stream))
                                .toList())
                .getResultList();
        rows.forEach(row -> bearers.put(ByteBuffer.wrap((byte[]) row[0]), ((Number) row[1]).longValue()));
        return Stream.concat(
                        noTokens().stream(),
                        values.stream()
                                .filter(tokens -> tokens.stream()
                                                .mapToLong(token -> bearers.getOrDefault(ByteBuffer.wrap(token), 0L))
                                                .sum()
                                        <= TOO_COMMON)
                                .flatMap(List::stream))
                .toList();
    }
}
