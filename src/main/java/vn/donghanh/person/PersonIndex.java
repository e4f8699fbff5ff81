package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.donghanh.crypto.BlindIndex;

/** The tokens under which persons are found: written with each value, taken away with it. */
@ApplicationScoped
class PersonIndex {
    private static final int COLUMNS = 4;
    private static final int ROWS_A_STATEMENT = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    BlindIndex blind;

    /** A value and the tokens under which it lies. */
    record Entry(PersonField field, List<byte[]> tokens) {}

    byte[] token(NameKeys.Key key) {
        return blind.token("NAME_" + key.form(), key.text());
    }

    byte[] token(IdentityField kind, String normalised) {
        return blind.token(kind.name(), normalised);
    }

    /** What the value is found by; nothing for birth, address and kin. */
    List<byte[]> tokens(IdentityField kind, String normalised) {
        return switch (kind) {
            case ALIAS, LEGAL_NAME -> NameKeys.of(normalised).stream()
                    .map(this::token)
                    .toList();
            case PHONE, ID_PAPER -> List.of(token(kind, normalised));
            case BIRTH, ADDRESS, KIN -> List.of();
        };
    }

    /** The one token of a value that two records share which may be one person. */
    byte[] telling(IdentityField kind, String normalised) {
        return switch (kind) {
            case ALIAS, LEGAL_NAME -> token(NameKeys.whole(normalised));
            case PHONE, ID_PAPER, BIRTH, ADDRESS, KIN -> token(kind, normalised);
        };
    }

    void add(PersonField field, String normalised) {
        write(List.of(entry(field, normalised)));
    }

    Entry entry(PersonField field, String normalised) {
        return new Entry(field, tokens(field.field(), normalised));
    }

    /** With one statement for some hundred tokens: always the same few statements, which the database and the mapping know by then. */
    void write(List<Entry> entries) {
        em.flush();
        List<Object> values = new ArrayList<>();
        for (Entry entry : entries) {
            for (byte[] token : entry.tokens()) {
                values.add(token);
                values.add(entry.field().person().value());
                values.add(entry.field().ref());
                values.add(entry.field().field().name());
                if (values.size() == COLUMNS * ROWS_A_STATEMENT) {
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

    void forget(PersonField field) {
        em.createNativeQuery("delete from person_index where person_ref = ?1 and field_ref = ?2")
                .setParameter(1, field.person().value())
                .setParameter(2, field.ref())
                .executeUpdate();
    }

    void forgetAllOf(Collection<String> personRefs) {
        em.createNativeQuery("delete from person_index where person_ref in (:persons)")
                .setParameter("persons", personRefs)
                .executeUpdate();
    }
}
