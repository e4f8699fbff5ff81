package vn.donghanh.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.StoredValue;
import vn.donghanh.shared.PersonRef;

/**
 * All sealed columns, asked of the database itself, so that none is forgotten; and their values, in the order of their references. Whose a value
 * is, is found by the way from its table to the person: her reference, her case, or the row it belongs to.
 */
@ApplicationScoped
class SealedColumns {
    private static final List<String> SCHEMAS = List.of("donghanh", "donghanh_log");

    private static final String OF_ITS_CASE = " join donghanh.case_file f on f.id = t2.case_id";

    /** From a table that knows neither person nor case by the usual name to the case. */
    private static final Map<String, String> WAYS = Map.of(
            "need",
            "join donghanh.assessment t2 on t2.id = t.assessment_id" + OF_ITS_CASE,
            "plan_goal",
            "join donghanh.care_plan t2 on t2.id = t.plan_id" + OF_ITS_CASE,
            "plan_action",
            "join donghanh.plan_goal t3 on t3.id = t.goal_id join donghanh.care_plan t2 on t2.id = t3.plan_id"
                    + OF_ITS_CASE,
            "case_merge",
            "join donghanh.case_file f on f.id = t.merged_case");

    @PersistenceContext
    EntityManager em;

    List<SealedColumn> all() {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery(
                        """
                        select table_schema, table_name, column_name from information_schema.columns
                        where table_schema in (?1, ?2) and column_name like '%\\_sealed' order by 1, 2, 3""")
                .setParameter(1, SCHEMAS.get(0))
                .setParameter(2, SCHEMAS.get(1))
                .getResultList();
        return rows.stream()
                .map(row -> new SealedColumn((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    long count(SealedColumn column) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from " + column.from() + " where " + column.column() + " is not null")
                        .getSingleResult())
                .longValue();
    }

    /** The next values after this reference. */
    List<StoredValue> after(SealedColumn column, String ref, int most) {
        Way way = way(column);
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = em.createNativeQuery("select t.ref, " + way.person() + ", t." + column.column() + " from "
                        + column.from() + " t " + way.joins() + " where t.ref > ?1 and t." + column.column()
                        + " is not null order by t.ref limit " + most)
                .setParameter(1, ref)
                .getResultList();
        return rows.stream()
                .map(row -> new StoredValue(
                        column.table(),
                        column.column(),
                        String.valueOf(row[0]).strip(),
                        row[1] == null ? null : new PersonRef(String.valueOf(row[1])),
                        Objects.requireNonNull((byte[]) row[2])))
                .toList();
    }

    /** Puts the new value in the old one's place, unless somebody wrote another one meanwhile. */
    boolean replace(SealedColumn column, StoredValue old, byte[] anew) {
        return em.createNativeQuery("update " + column.from() + " set " + column.column() + " = ?1 where ref = ?2 and "
                                + column.column() + " = ?3")
                        .setParameter(1, anew)
                        .setParameter(2, old.ref())
                        .setParameter(3, old.sealed())
                        .executeUpdate()
                == 1;
    }

    private record Way(String joins, String person) {}

    private Way way(SealedColumn column) {
        if (has(column, "person_ref")) {
            return new Way("", "t.person_ref");
        }
        if (has(column, "case_id")) {
            return new Way("join donghanh.case_file f on f.id = t.case_id", "f.person_ref");
        }
        String way = WAYS.get(column.table());
        return way == null ? new Way("", "null") : new Way(way, "f.person_ref");
    }

    private final Map<String, Boolean> known = new HashMap<>();

    private synchronized boolean has(SealedColumn column, String name) {
        return known.computeIfAbsent(column.from() + "." + name, key -> isColumn(column, name));
    }

    private boolean isColumn(SealedColumn column, String name) {
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
