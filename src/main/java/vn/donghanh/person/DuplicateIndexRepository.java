package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.encryption.BlindIndex;
import vn.donghanh.person.value.IdentityField;

/**
 * Stores the blind-index tokens of {@link BlockingKeys}. All tokens of a person are recomputed whenever one of the
 * person's fields is written.
 */
@ApplicationScoped
class DuplicateIndexRepository {
    private static final int COLUMNS = 3;
    private static final int ROWS_PER_STATEMENT = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    BlindIndex blind;

    /** Returns the tokens of a key under each index key that may be in use. */
    List<byte[]> tokens(BlockingKeys.Key key) {
        return blind.keys().stream().map(indexKey -> token(indexKey, key)).toList();
    }

    private static byte[] token(BlindIndex.IndexKey indexKey, BlockingKeys.Key key) {
        return indexKey.token("TOGETHER_" + key.kind(), key.text());
    }

    private static Map<ByteBuffer, IdentityField> tokens(BlindIndex.IndexKey indexKey, Set<BlockingKeys.Key> keys) {
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> ByteBuffer.wrap(token(indexKey, key)),
                        BlockingKeys.Key::kind,
                        (identityField, same) -> identityField));
    }

    /** Stores the tokens of a person who has none yet. */
    void add(String person, Set<BlockingKeys.Key> keys) {
        insert(Map.of(person, tokens(blind.currentKey(), keys)), Set.of(person));
    }

    /** Stores those tokens of a person that are not stored yet, and leaves the others: they may belong to a value that does not open. */
    void addMissing(String person, Set<BlockingKeys.Key> keys) {
        Map<ByteBuffer, IdentityField> tokens = new HashMap<>(tokens(blind.currentKey(), keys));
        tokens.keySet().removeAll(existingTokens(Set.of(person)).getOrDefault(person, Set.of()));
        insert(Map.of(person, tokens), Set.of(person));
    }

    /**
     * Replaces the tokens of the persons where they differ.
     *
     * @param byPerson the keys of each person, by reference
     * @return the number of persons whose tokens changed
     */
    int replace(Map<String, Set<BlockingKeys.Key>> byPerson) {
        Map<String, Map<ByteBuffer, IdentityField>> tokensByPerson = new HashMap<>();
        BlindIndex.IndexKey today = blind.currentKey();
        byPerson.forEach((person, keys) -> tokensByPerson.put(person, tokens(today, keys)));
        Map<String, Set<ByteBuffer>> existing = existingTokens(tokensByPerson.keySet());
        Set<String> changed = tokensByPerson.keySet().stream()
                .filter(person -> !Objects.requireNonNull(tokensByPerson.get(person))
                        .keySet()
                        .equals(existing.getOrDefault(person, Set.of())))
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            delete(changed);
            insert(tokensByPerson, changed);
        }
        return changed.size();
    }

    private Map<String, Set<ByteBuffer>> existingTokens(Collection<String> persons) {
        Map<String, Set<ByteBuffer>> existing = new HashMap<>();
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        "select person_ref, token from duplicate_key where person_ref in (:persons)")
                .setParameter("persons", persons)
                .getResultList();
        rows.forEach(row -> existing.computeIfAbsent(String.valueOf(row[0]), person -> new HashSet<>())
                .add(ByteBuffer.wrap((byte[]) row[1])));
        return existing;
    }

    void delete(Collection<String> persons) {
        em.createNativeQuery("delete from duplicate_key where person_ref in (:persons)")
                .setParameter("persons", persons)
                .executeUpdate();
    }

    private void insert(Map<String, Map<ByteBuffer, IdentityField>> tokensByPerson, Set<String> persons) {
        List<Object> values = new ArrayList<>();
        for (String person : persons) {
            Objects.requireNonNull(tokensByPerson.get(person)).forEach((token, kind) -> {
                byte[] bytes = new byte[token.remaining()];
                token.duplicate().get(bytes);
                values.add(bytes);
                values.add(person);
                values.add(kind.name());
            });
        }
        for (int from = 0; from < values.size(); from += COLUMNS * ROWS_PER_STATEMENT) {
            List<Object> part = values.subList(from, Math.min(values.size(), from + COLUMNS * ROWS_PER_STATEMENT));
            Query insert = em.createNativeQuery("insert into duplicate_key (token, person_ref, kind) values (?, ?, ?)"
                    + ", (?, ?, ?)".repeat(part.size() / COLUMNS - 1));
            for (int at = 0; at < part.size(); at++) {
                insert.setParameter(at + 1, part.get(at));
            }
            insert.executeUpdate();
        }
    }
}
