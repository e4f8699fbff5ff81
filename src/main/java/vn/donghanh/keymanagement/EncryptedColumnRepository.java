package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.Ciphertext;
import vn.donghanh.encryption.EncryptedColumnOwner;
import vn.donghanh.encryption.EncryptedValueProvider;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.shared.PersonRef;

/**
 * Finds all encrypted columns in the database's own catalogue, so that none is forgotten, reads their values in the
 * order of their references, and replaces a value by one under a newer key.
 */
@ApplicationScoped
class EncryptedColumnRepository implements EncryptedValueProvider {
    private static final List<String> SCHEMAS = List.of("donghanh", "donghanh_log");
    private static final EncryptedColumnOwner.OwnerPath NO_OWNER = new EncryptedColumnOwner.OwnerPath("", "null");

    private final Map<String, Boolean> known = new HashMap<>();

    /** The query over all columns; cached, because columns change only with a migration. */
    private String anyOf = "";

    @PersistenceContext
    EntityManager em;

    /** Returns what distinguishes the database server from others. */
    String databaseServer() {
        return String.valueOf(em.createNativeQuery(KeyStorage.SERVER_IDENTITY).getSingleResult());
    }

    List<EncryptedColumn> findAll() {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        """
                        select table_schema, table_name, column_name from information_schema.columns
                        where table_schema in (?1, ?2) and column_name like '%\\_sealed' order by 1, 2, 3""")
                .setParameter(1, SCHEMAS.get(0))
                .setParameter(2, SCHEMAS.get(1))
                .getResultList();
        return rows.stream()
                .map(row -> new EncryptedColumn((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    long count(EncryptedColumn column) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from " + column.from() + " where " + column.column() + " is not null")
                        .getSingleResult())
                .longValue();
    }

    /** Returns the next values after this reference. */
    List<Ciphertext> findAfter(EncryptedColumn column, String ref, int most) {
        EncryptedColumnOwner.OwnerPath path = ownerPath(column).orElse(NO_OWNER);
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        "select t.ref, " + path.person() + ", t." + column.column() + " from "
                                + column.from() + " t " + path.joins() + " where t.ref > ?1 and t." + column.column()
                                + " is not null order by t.ref limit " + most)
                .setParameter(1, ref)
                .getResultList();
        return rows.stream()
                .map(row -> new Ciphertext(
                        column.table(),
                        column.column(),
                        String.valueOf(row[0]).strip(),
                        row[1] == null ? null : new PersonRef(String.valueOf(row[1])),
                        Objects.requireNonNull((byte[]) row[2])))
                .toList();
    }

    /** Replaces a value, unless another transaction changed it meanwhile. The progress is written once for many values, not before each. */
    boolean replace(EncryptedColumn column, Ciphertext old, byte[] replacement) {
        return em.createNativeQuery("update " + column.from() + " set " + column.column() + " = ?1 where ref = ?2 and "
                                + column.column() + " = ?3")
                        .setParameter(1, replacement)
                        .setParameter(2, old.ref())
                        .setParameter(3, old.sealed())
                        .setFlushMode(FlushModeType.COMMIT)
                        .executeUpdate()
                == 1;
    }

    /** One who is being recorded has none, and is not looked for everywhere. */
    @Override
    public boolean hasAnyFor(PersonRef person) {
        return isFound("select 1 from donghanh.person where ref = ?1", person) && isFound(anyOfStatement(), person);
    }

    private boolean isFound(String statement, PersonRef person) {
        return !em.createNativeQuery(statement)
                .setParameter(1, person.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }

    /**
     * Returns the query over all columns. Every branch uses an index: it runs for each person whose keys are missing.
     */
    synchronized String anyOfStatement() {
        if (anyOf.isEmpty()) {
            anyOf = findAll().stream()
                            .flatMap(column -> ownerPath(column).stream()
                                    .map(path -> "(select 1 from " + column.from() + " t "
                                            + path.joins() + " where " + path.person() + " = ?1 and t."
                                            + column.column()
                                            + " is not null limit 1)"))
                            .collect(Collectors.joining(" union all "))
                    + " limit 1";
        }
        return anyOf;
    }

    /** Returns the persons of the most recently opened cases. */
    List<PersonRef> personsOfNewestCases(int most) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object> persons = em.createNativeQuery(
                        "select person_ref from donghanh.case_file order by id desc limit " + most)
                .getResultList();
        return persons.stream()
                .map(person -> new PersonRef(String.valueOf(person)))
                .toList();
    }

    private Optional<EncryptedColumnOwner.OwnerPath> ownerPath(EncryptedColumn column) {
        return EncryptedColumnOwner.of(column.table(), has(column, "person_ref"), has(column, "case_id"));
    }

    private synchronized boolean has(EncryptedColumn column, String name) {
        return known.computeIfAbsent(column.from() + "." + name, key -> isColumn(column, name));
    }

    private boolean isColumn(EncryptedColumn column, String name) {
        @Nullable
        Object found = em.createNativeQuery(
                        "select count(*) from information_schema.columns where table_schema = ?1 and table_name = ?2"
                                + " and column_name = ?3")
                .setParameter(1, column.schema())
                .setParameter(2, column.table())
                .setParameter(3, name)
                .getSingleResult();
        return ((Number) Objects.requireNonNull(found)).intValue() == 1;
    }
}
