package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.cover.CoverQueries;
import vn.donghanh.testing.YearsOfCases;

/**
 * The tasks of a reader, which are found from the grants or from the queues, are exactly those that the access predicate finds among all open tasks: with generated grants, blocks and
 * tasks, for readers with few and with many cases whose tasks wait in queues, and for somebody who stands in.
 */
class QueuedTasksIT extends GeneratedWorklist {
    private static final int CASES = 700;
    private static final long SEED = 20261130;
    private static final int ALL = 10_000;

    private static final List<Permission> QUEUES = List.of(
            Permission.CASE_ACCEPT,
            Permission.CASE_ACCEPT_HIGH,
            Permission.PLAN_PROPOSE,
            Permission.PLAN_APPROVE,
            Permission.STAY_HOST);

    @Inject
    WorklistQueries worklist;

    @Inject
    TaskQueuePolicy queues;

    @Inject
    CoverQueries covers;

    @BeforeEach
    void fill() throws SQLException {
        fill(CASES, SEED);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                addTasks(statement, new Random(SEED + 1));
                statement.execute(
                        """
                        insert into cover (ref, absent_id, stand_in_id, from_day, until_day, reason, arranged_by, arranged_at, version)
                        select 'queued00000000000000000000', a.id, s.id, '2020-01-01', '2099-12-31', 'LEAVE', a.id, now(6), 0
                        from staff_account a, staff_account s where a.username = 'worker1' and s.username = 'worker2'""");
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    @AfterEach
    void removeCover() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from cover where ref = 'queued00000000000000000000'");
        }
    }

    @Test
    void readersFindWhatThePredicateFinds() {
        staff.as("director1", () -> assertThat(access.hasQueuedBeyond(300)).isTrue());
        staff.as("worker3", () -> assertThat(access.hasQueuedBeyond(300)).isFalse());
        for (String reader : List.of("worker1", "worker2", "worker3", "lead1", "lead2", "director1", "duty1")) {
            staff.as(reader, () -> {
                List<String> expected = expected();
                assertThat(worklist.rows(ALL))
                        .as(reader)
                        .extracting(WorklistQueries.SelectedRow::ref)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(worklist.count(ALL)).as(reader).isEqualTo(expected.size());
                assertThat(worklist.count(10)).as(reader).isEqualTo(Math.min(10, expected.size()));
            });
        }
    }

    @Test
    void earliestAreFoundInBothWays() {
        for (String reader : List.of("worker2", "lead1", "director1")) {
            staff.as(reader, () -> {
                List<WorklistQueries.SelectedRow> all = worklist.rows(ALL);
                assertThat(all).as(reader).hasSizeGreaterThan(20);
                assertThat(worklist.rows(15))
                        .as(reader)
                        .extracting(WorklistQueries.SelectedRow::dueAt)
                        .containsExactlyElementsOf(all.subList(0, 15).stream()
                                .map(WorklistQueries.SelectedRow::dueAt)
                                .toList());
            });
        }
    }

    @Test
    void decisionsAreThoseThatThePredicateFinds() {
        for (String reader : List.of("lead1", "lead2", "director1")) {
            staff.as(reader, () -> {
                List<Instant> expected = access.bind(em.createQuery(
                                "select t.dueAt from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and t.queue in :queues and t.kind in :decisions and "
                                        + CaseTask.IN_EFFECT + " and " + CaseAccess.COUNTED + " order by t.dueAt, t.id",
                                Instant.class))
                        .setParameter("queues", queues.queuesToday())
                        .setParameter("decisions", TaskKind.decisionKinds())
                        .setMaxResults(200)
                        .getResultList();
                assertThat(approvals.page().waiting())
                        .as(reader)
                        .extracting(DecisionRow::dueAt)
                        .containsExactlyElementsOf(expected);
            });
        }
    }

    /** Other tests before this one have opened and ended tasks of every kind. */
    @Test
    void everyCaseCountsItsTasksInQueues() {
        assertThat(em.createNativeQuery(
                                """
                                select count(*) from case_file c where c.queued_tasks <>
                                    (select count(*) from case_task t where t.case_id = c.id and t.ended_at is null and t.queue is not null)""")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    /** On three of four cases, in several queues, some ended; cases change their status, and the case counts what is open. */
    private static void addTasks(Statement statement, Random random) throws SQLException {
        for (int i = 1; i <= CASES; i++) {
            for (int task = random.nextInt(4); task > 0; task--) {
                statement.addBatch(
                        "insert into case_task (ref, case_id, kind, subject, queue, opened_at, due_at, ended_at, ending, version) select '"
                                + RandomReference.random() + "', c.id, 'PLAN_PROPOSAL', "
                                + (random.nextBoolean() ? "null" : "'s" + task + "'") + ", '"
                                + QUEUES.get(random.nextInt(QUEUES.size())) + "', now(6), now(6) + interval "
                                + random.nextInt(100_000) + " minute, "
                                + (random.nextInt(4) == 0 ? "now(6), 'DONE'" : "null, null")
                                + ", 0 from case_file c where c.person_ref = '" + YearsOfCases.person(i) + "'");
            }
            if (i % 10 == 0) {
                CaseStatus[] statuses = CaseStatus.values();
                statement.addBatch("update case_file set status = '" + statuses[random.nextInt(statuses.length)]
                        + "' where person_ref = '" + YearsOfCases.person(i) + "'");
            }
        }
        statement.addBatch(
                """
                update case_file c set c.queued_tasks =
                    (select count(*) from case_task t where t.case_id = c.id and t.ended_at is null and t.queue is not null)
                where c.person_ref like 'years%'""");
        statement.executeBatch();
    }

    /** All open tasks, each asked for by itself. */
    private List<String> expected() {
        String open = "select t.ref from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and "
                + CaseTask.IN_EFFECT + " and " + CaseAccess.COUNTED;
        List<String> assigned = access.bind(em.createQuery(open + " and t.assigneeId in :people", String.class))
                .setParameter("people", covers.actedFor())
                .getResultList();
        Set<Permission> own = queues.queuesToday();
        List<String> hosted =
                own.contains(Permission.STAY_HOST) ? inQueues(open, Set.of(Permission.STAY_HOST)) : List.of();
        own.remove(Permission.STAY_HOST);
        return Stream.of(assigned, hosted, inQueues(open + " and " + CaseAccess.HAS_FULL_ACCESS, own))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> inQueues(String open, Set<Permission> chosen) {
        return access.bind(em.createQuery(open + " and t.queue in :queues", String.class))
                .setParameter("queues", chosen)
                .getResultList();
    }
}
