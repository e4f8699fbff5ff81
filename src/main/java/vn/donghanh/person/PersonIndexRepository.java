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
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.encryption.BlindIndex;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.NameTokens;

/** Stores the blind-index tokens by which persons are found; they are written and deleted with each value. */
@ApplicationScoped
class PersonIndexRepository {
    private static final int COLUMNS = 4;
    private static final int ROWS_PER_STATEMENT = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    BlindIndex blind;

    @Inject
    DuplicateIndexRepository duplicateIndex;

    /** A value with its tokens. */
    record Entry(PersonField field, List<byte[]> tokens) {}

    /**
     * Returns the tokens of these names, one list per index key that may be in use: a value has all its tokens under
     * the same key.
     */
    List<List<byte[]>> tokens(Collection<NameTokens.Key> names) {
        return blind.keys().stream()
                .map(key -> names.stream().map(name -> token(key, name)).toList())
                .toList();
    }

    /** Returns the tokens of a number under each index key that may be in use. */
    List<byte[]> tokensOfNumber(IdentityField kind, String normalised) {
        return blind.keys().stream().map(key -> token(key, kind, normalised)).toList();
    }

    /** Returns the tokens under which a new value is stored; none for birth dates, places and relatives. */
    List<byte[]> tokens(IdentityField kind, String normalised) {
        BlindIndex.IndexKey today = blind.currentKey();
        return switch (kind) {
            case ALIAS, LEGAL_NAME -> NameTokens.of(normalised).stream()
                    .map(name -> token(today, name))
                    .toList();
            case PHONE, ID_PAPER -> List.of(token(today, kind, normalised));
            case BIRTH, ADDRESS, RESIDENCE, KIN -> List.of();
        };
    }

    /** Returns the token that records share if they may be the same person, under each index key that may be in use. */
    List<byte[]> matchingTokens(IdentityField kind, String normalised) {
        return switch (kind) {
            case ALIAS, LEGAL_NAME -> {
                NameTokens.Key whole = NameTokens.whole(normalised);
                yield blind.keys().stream().map(key -> token(key, whole)).toList();
            }
            case PHONE, ID_PAPER, BIRTH, ADDRESS, RESIDENCE, KIN -> tokensOfNumber(kind, normalised);
        };
    }

    private static byte[] token(BlindIndex.IndexKey key, NameTokens.Key name) {
        return key.token("NAME_" + name.form(), name.text());
    }

    private static byte[] token(BlindIndex.IndexKey key, IdentityField kind, String normalised) {
        return key.token(kind.name(), normalised);
    }

    void add(PersonField field, String normalised) {
        write(List.of(entry(field, normalised)));
    }

    Entry entry(PersonField field, String normalised) {
        return new Entry(field, tokens(field.field(), normalised));
    }

    /**
     * Inserts in statements of a fixed size, some hundred tokens each, so that the database and the persistence
     * provider can cache them.
     */
    void write(List<Entry> entries) {
        em.flush();
        List<Object> values = new ArrayList<>();
        for (Entry entry : entries) {
            for (byte[] token : entry.tokens()) {
                values.add(token);
                values.add(entry.field().person().value());
                values.add(entry.field().ref());
                values.add(entry.field().field().name());
                if (values.size() == COLUMNS * ROWS_PER_STATEMENT) {
                    insert(values);
                    values.clear();
                }
            }
        }
        insert(values);
    }

    private void insert(List<Object> values) {
        if (values.isEmpty()) {
            return;
        }
        Query insert =
                em.createNativeQuery("insert into person_index (token, person_ref, field_ref, kind) values (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(values.size() / COLUMNS - 1));
        for (int at = 0; at < values.size(); at++) {
            insert.setParameter(at + 1, values.get(at));
        }
        insert.executeUpdate();
    }

    void delete(PersonField field) {
        em.createNativeQuery("delete from person_index where person_ref = ?1 and field_ref = ?2")
                .setParameter(1, field.person().value())
                .setParameter(2, field.ref())
                .executeUpdate();
    }

    /** Returns the fields whose stored tokens differ from the given ones. */
    List<Entry> findChanged(Collection<String> personRefs, List<Entry> entries) {
        Map<String, Set<ByteBuffer>> existing = new HashMap<>();
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        "select field_ref, token from person_index where person_ref in (:persons)")
                .setParameter("persons", personRefs)
                .getResultList();
        for (Object[] row : rows) {
            existing.computeIfAbsent(String.valueOf(row[0]), field -> new HashSet<>())
                    .add(ByteBuffer.wrap((byte[]) row[1]));
        }
        return entries.stream()
                .filter(entry -> !entry.tokens().stream()
                        .map(ByteBuffer::wrap)
                        .collect(Collectors.toSet())
                        .equals(existing.getOrDefault(entry.field().ref(), Set.of())))
                .toList();
    }

    /** Replaces the stored tokens of the fields. */
    void replace(List<Entry> entries) {
        if (!entries.isEmpty()) {
            em.createNativeQuery("delete from person_index where person_ref in (:persons) and field_ref in (:fields)")
                    .setParameter(
                            "persons",
                            entries.stream()
                                    .map(entry -> entry.field().person().value())
                                    .distinct()
                                    .toList())
                    .setParameter(
                            "fields",
                            entries.stream().map(entry -> entry.field().ref()).toList())
                    .executeUpdate();
            write(entries);
        }
    }

    /** Deletes the tokens of superseded values. */
    void deleteSuperseded(Collection<String> personRefs) {
        em.createNativeQuery(
                        """
                        delete i from person_index i join person_field f on f.ref = i.field_ref
                        where i.person_ref in (:persons) and f.superseded_at is not null""")
                .setParameter("persons", personRefs)
                .executeUpdate();
    }

    void deleteAll(Collection<String> personRefs) {
        em.createNativeQuery("delete from person_index where person_ref in (:persons)")
                .setParameter("persons", personRefs)
                .executeUpdate();
        duplicateIndex.delete(personRefs);
    }
}
