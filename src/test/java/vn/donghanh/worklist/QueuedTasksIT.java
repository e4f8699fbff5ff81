package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
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
import vn.donghanh.testing.GeneratedRows;

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

    private static final String TASKS =
            """
            insert into case_task (ref, case_id, kind, subject, queue, opened_at, due_at, ended_at, ending, version)
            select made.ref, c.id, 'PLAN_PROPOSAL', made.subject, made.queue, now(6), now(6) + interval made.due minute,
                if(made.ended, now(6), null), if(made.ended, 'DONE', null), 0
            from json_table(?, '$[*]' columns (line int path '$.line', ref char(26) path '$.ref', subject varchar(26) path '$.subject', queue varchar(30) path '$.queue',
                due int path '$.due', ended int path '$.ended')) made
            join case_file c on c.person_ref = concat('years', lpad(made.line, 21, '0'))""";

    private static final String STATUSES =
            """
            update case_file c join json_table(?, '$[*]' columns (line int path '$.line', status varchar(30) path '$.status')) made
                on c.person_ref = concat('years', lpad(made.line, 21, '0'))
            set c.status = made.status""";

    private static final String QUEUED_TASKS =
            """
            update case_file c set c.queued_tasks =
                (select count(*) from case_task t where t.case_id = c.id and t.ended_at is null and t.queue is not null)
            where c.person_ref like 'years%'""";

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
            addTasks(connection, new Random(SEED + 1));
            try (Statement statement = connection.createStatement()) {
                statement.execute(QUEUED_TASKS);
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
                List<WorklistQueries.SelectedRow> rows = worklist.rows(ALL);
                assertThat(rows)
                        .as(reader)
                        .extracting(WorklistQueries.SelectedRow::ref)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(worklist.count(ALL)).as(reader).isEqualTo((int) rows.stream()
                        .map(WorklistQueries.SelectedRow::line)
                        .distinct()
                        .count());
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
    private static void addTasks(Connection connection, Random random) throws SQLException {
        List<String> tasks = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        for (int line = 1; line <= CASES; line++) {
            for (int task = random.nextInt(4); task > 0; task--) {
                tasks.add(GeneratedRows.row(
                        "line",
                        line,
                        "ref",
                        RandomReference.random(),
                        "subject",
                        random.nextBoolean() ? null : "s" + task,
                        "queue",
                        QUEUES.get(random.nextInt(QUEUES.size())),
                        "due",
                        random.nextInt(100_000),
                        "ended",
                        random.nextInt(4) == 0 ? 1 : 0));
            }
            if (line % 10 == 0) {
                CaseStatus[] all = CaseStatus.values();
                statuses.add(GeneratedRows.row("line", line, "status", all[random.nextInt(all.length)]));
            }
        }
        GeneratedRows.write(connection, TASKS, tasks);
        GeneratedRows.write(connection, STATUSES, statuses);
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
