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
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/**
 * Files pairs of possible duplicates: persons with the same whole name or alias, phone number or identity document, or
 * with a common {@link BlockingKeys blocking key}. The statements are the same with and without a match, and the caller
 * gets no result, so that registering a client does not disclose whether the client is known. The strength of a pair is
 * computed when it is viewed ({@link vn.donghanh.person.duplicate.DuplicateScoringService}).
 */
@ApplicationScoped
public class DuplicateQueueRepository {
    /** A value shared by more persons than this is not distinctive. */
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

    /**
     * Files the first pairs of a person who was registered in this transaction: no pair and no blocking key is stored yet.
     *
     * @param values the normalised values of the person's fields, in order
     */
    void recordFirstPairs(PersonRef person, Map<IdentityField, List<String>> values) {
        em.flush();
        Set<BlockingKeys.Key> keys = BlockingKeys.of(values, places.currentUnits());
        duplicateIndex.add(person.value(), keys);
        file(person, values, keys);
    }

    /** Files the pairs of a person whose fields have changed; the strength of those that were filed before is to be computed anew. */
    void recordPairs(PersonRef person) {
        em.flush();
        em.createNativeQuery("update duplicate_pair set strength = null where decided_at is null and (person_a = :me or"
                        + " person_b = :me)")
                .setParameter("me", person.value())
                .executeUpdate();
        Map<IdentityField, List<String>> values = new EnumMap<>(IdentityField.class);
        boolean complete = open(person, values);
        Set<BlockingKeys.Key> keys = BlockingKeys.of(values, places.currentUnits());
        if (complete) {
            duplicateIndex.replace(Map.of(person.value(), keys));
        } else {
            duplicateIndex.addMissing(person.value(), keys);
        }
        file(person, values, keys);
    }

    private void file(PersonRef person, Map<IdentityField, List<String>> values, Set<BlockingKeys.Key> keys) {
        // an existing pair is kept, decided or not
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

    /** @return whether all values could be read; what was stored of one that was altered is not replaced */
    private boolean open(PersonRef person, Map<IdentityField, List<String>> values) {
        boolean complete = true;
        for (PersonField field : fields.current(person)) {
            if (field.holdsValue() && field.field() != IdentityField.KIN) {
                try {
                    values.computeIfAbsent(field.field(), kind -> new ArrayList<>())
                            .add(fields.open(field));
                } catch (KeysDestroyedException destroyed) {
                    // nothing is left of the value to compare
                } catch (AlteredDataException changed) {
                    complete = false;
                }
            }
        }
        return complete;
    }

    /** Returns the tokens of each value that is distinctive by itself. */
    private List<List<byte[]>> tokensByValue(Map<IdentityField, List<String>> values) {
        return values.entrySet().stream()
                .filter(kind -> kind.getKey().isSearchable())
                .flatMap(kind -> kind.getValue().stream().map(value -> index.matchingTokens(kind.getKey(), value)))
                .toList();
    }

    private List<byte[]> noTokens() {
        return index.tokensOfNumber(IdentityField.ALIAS, RandomReference.random());
    }

    /**
     * Returns the tokens of the values that few enough persons share, under whichever index key they are stored. Never
     * empty, so that the same statement runs for a person without any values.
     */
    private List<byte[]> distinctiveTokens(String table, List<List<byte[]>> values) {
        Map<ByteBuffer, Long> personCounts = new HashMap<>();
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        "select token, count(*) from " + table + " where token in (:tokens) group by token")
                .setParameter(
                        "tokens",
                        Stream.concat(noTokens().stream(), values.stream().flatMap(List::stream))
                                .toList())
                .getResultList();
        rows.forEach(row -> personCounts.put(ByteBuffer.wrap((byte[]) row[0]), ((Number) row[1]).longValue()));
        return Stream.concat(
                        noTokens().stream(),
                        values.stream()
                                .filter(tokens -> tokens.stream()
                                                .mapToLong(
                                                        token -> personCounts.getOrDefault(ByteBuffer.wrap(token), 0L))
                                                .sum()
                                        <= TOO_COMMON)
                                .flatMap(List::stream))
                .toList();
    }
}
