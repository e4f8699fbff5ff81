package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * The late tasks of each colleague, which are counted from two keys, are exactly those in effect whose case the access predicate finds: with generated grants of every ground and
 * generated blocks, after cases have ended and were merged, with tasks of several kinds left open in them.
 */
class LateTasksIT extends GeneratedWorklist {
    private static final int CASES = 700;
    private static final long SEED = 20261203;

    private static final List<String> CHANGES = List.of(
            "update case_task t join case_file c on c.id = t.case_id set t.ended_at = null, t.ended_by = null, t.ending = null, t.due_at = now(6) - interval t.id % 900 hour where c.person_ref like 'years%'",
            "update case_file set status = 'CLOSED' where person_ref like 'years%' and id % 5 = 0",
            "update case_file set status = 'MERGED' where person_ref like 'years%' and id % 7 < 2",
            "update case_task t join case_file c on c.id = t.case_id set t.subject = 'CG-7K3F-9MQ2' where c.person_ref"
                    + " like 'years%' and t.id % 3 = 0",
            "update case_task t join case_file c on c.id = t.case_id set t.kind = 'REASSIGNMENT' where c.person_ref"
                    + " like 'years%' and t.id % 4 = 0",
            "update case_task t join case_file c on c.id = t.case_id set t.kind = 'REFERRAL_DEADLINE' where"
                    + " c.person_ref like 'years%' and t.id % 4 = 1");

    @Inject
    UnitWorkloadQueries workloads;

    @Inject
    StaffQueries colleagues;

    @Inject
    Clock clock;

    /** How many tasks are late, and since when the longest is. */
    private record Late(long tasks, Instant first) {}

    @BeforeEach
    void fill() throws SQLException {
        fill(CASES, SEED, CHANGES);
    }

    @Test
    void readersCountWhatThePredicateFinds() {
        assertReadersCount(this::counted, () -> expected(CaseTask.IN_EFFECT, CaseAccess.COUNTED));
    }

    @Test
    void mergedCasesBlocksAndBreakGlassMakeADifference() {
        staff.as("director1", () -> {
            assertThat(counted()).isNotEmpty().isNotEqualTo(expected("1 = 1", CaseAccess.COUNTED));
            assertThat(counted())
                    .isNotEqualTo(expected(
                            CaseTask.IN_EFFECT,
                            "c.status <> vn.donghanh.casefile.model.CaseStatus.MERGED and " + CaseAccess.COUNTED));
        });
        staff.as("lead1", () -> assertThat(counted()).isNotEqualTo(expected(CaseTask.IN_EFFECT, CaseAccess.VISIBLE)));
    }

    private Map<String, Late> counted() {
        return workloads.findWorkloads(colleagues.active()).stream()
                .filter(row -> row.late() > 0)
                .collect(Collectors.toMap(WorkerWorkloadRow::username, row -> new Late(row.late(), row.latestDue())));
    }

    /** Of active colleagues, whom the page lists; other tests leave tasks with accounts that have ended. */
    private Map<String, Late> expected(String inEffect, String predicate) {
        Set<String> active =
                colleagues.active().stream().map(StaffMember::username).collect(Collectors.toSet());
        return access
                .bind(em.createQuery(
                        "select s.username, count(t), min(t.dueAt) from CaseTask t join CaseFile c on c.id = t.caseId"
                                + " join StaffAccount s on s.id = t.assigneeId where t.endedAt is null and t.dueAt < :due"
                                + " and " + inEffect + " and "
                                + predicate + " group by s.username",
                        Object[].class))
                .setParameter("due", clock.instant())
                .getResultList()
                .stream()
                .filter(row -> active.contains((String) row[0]))
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Late((Long) row[1], (Instant) row[2])));
    }
}
