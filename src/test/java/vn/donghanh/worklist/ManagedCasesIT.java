package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.security.StaffId;

/**
 * The open cases of each colleague, which are counted from the reader's grants alone, are exactly those that the access predicate finds among all cases: with generated grants of
 * every ground and generated blocks, after cases have changed their manager, lost theirs and ended.
 */
class ManagedCasesIT extends GeneratedWorklist {
    private static final int CASES = 700;
    private static final long SEED = 20261202;

    private static final List<String> CHANGES = List.of(
            "update case_file c join staff_account m on m.username = 'worker1' set c.manager_id = m.id where c.person_ref like 'years%' and c.id % 7 = 0",
            "update case_file c set c.manager_id = null where c.person_ref like 'years%' and c.id % 11 = 0",
            "update case_file c join staff_account m on m.username = 'worker2' set c.manager_id = m.id, c.queued_tasks = c.queued_tasks + 1 where c.person_ref like 'years%' and c.id % 22 = 0",
            "update case_file c set c.status = 'CLOSED' where c.person_ref like 'years%' and c.id % 13 = 0");

    @BeforeEach
    void fill() throws SQLException {
        fill(CASES, SEED, CHANGES);
    }

    @Test
    void readersCountWhatThePredicateFinds() {
        assertReadersCount(access::countOpenByManager, () -> expected(CaseAccess.COUNTED));
    }

    @Test
    void readersCountTheSameOfSomeManagers() {
        List<StaffId> every = all().keySet().stream()
                .sorted(Comparator.comparingLong(StaffId::value))
                .toList();
        List<StaffId> some = every.subList(1, every.size());
        assertThat(some).hasSizeGreaterThan(1);
        assertReadersCount(() -> access.countOpenByManager(some), () -> {
            Map<StaffId, Long> expected = new HashMap<>(expected(CaseAccess.COUNTED));
            expected.keySet().retainAll(some);
            return expected;
        });
        assertReadersCount(() -> access.countOpenByManager(List.of()), Map::of);
    }

    @Test
    void blocksAndBreakGlassMakeADifference() {
        staff.as("director1", () -> assertThat(expected(CaseAccess.COUNTED)).isNotEqualTo(all()));
        staff.as("lead1", () -> assertThat(expected(CaseAccess.COUNTED)).isNotEqualTo(expected(CaseAccess.VISIBLE)));
    }

    private Map<StaffId, Long> expected(String predicate) {
        return access
                .bind(em.createQuery(
                        "select c.managerId, count(c) from CaseFile c where c.managerId is not null and c.status in :open and "
                                + predicate + " group by c.managerId",
                        Object[].class))
                .setParameter("open", CaseStatus.open())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (StaffId) row[0], row -> (Long) row[1]));
    }

    /** As if nobody were blocked from any. */
    private Map<StaffId, Long> all() {
        return em
                .createQuery(
                        "select c.managerId, count(c) from CaseFile c where c.managerId is not null and c.status in :open group by c.managerId",
                        Object[].class)
                .setParameter("open", CaseStatus.open())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (StaffId) row[0], row -> (Long) row[1]));
    }
}
