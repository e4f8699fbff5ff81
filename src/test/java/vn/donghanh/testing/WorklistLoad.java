package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casemerge.DuplicateReviewService;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.worklist.ApprovalQueries;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.TaskQueries;

/**
 * Measures the lists with twenty thousand cases, for users who see 2,000, 10,000 and all of them. Not a test; run by command:
 * {@code mvn verify -DskipPlain -DskipUi -Dit.test=WorklistLoad}. The results are in docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
class WorklistLoad {
    private static final int CASES = 20_000;
    private static final int ROUNDS = 9;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseQueries list;

    @Inject
    TaskQueries work;

    @Inject
    ApprovalQueries approvals;

    @Inject
    DuplicateReviewService duplicates;

    private final List<String> found = new ArrayList<>();

    @Test
    void measureListsOfWorkerSupervisorAndDirector() throws SQLException {
        staff.ensureStaff();
        fill();
        for (String username : List.of("worker1", "lead1", "director1")) {
            for (String sort : List.of("level", "due", "updated")) {
                measure(username, "cases by " + sort, () -> list.list(CaseSearchCriteria.OPEN_CASES, slice(0, sort)));
            }
            measure(
                    username,
                    "cases by due, page 40",
                    () -> list.list(CaseSearchCriteria.OPEN_CASES, slice(780, "due")));
            measure(username, "overdue cases", () -> list.list(overdue(), slice(0, "due")));
            measure(username, "suggestion by number", () -> list.suggest("7K3F"));
            measure(username, "my work", work::worklist);
        }
        for (String username : List.of("lead1", "director1")) {
            measure(username, "approvals", approvals::page);
            measure(username, "duplicates", duplicates::findOpenPairs);
        }
        System.Logger log = System.getLogger(WorklistLoad.class.getName());
        found.forEach(line -> log.log(System.Logger.Level.INFO, line));
    }

    private static PageRequest slice(int first, String sort) {
        return new PageRequest(first, 20, sort, true);
    }

    private static CaseSearchCriteria overdue() {
        return new CaseSearchCriteria(null, StatusFilter.OPEN, null, null, CaseSearchCriteria.Due.OVERDUE);
    }

    private void measure(String username, String what, Runnable look) {
        staff.as(username, () -> {
            long[] took = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long before = System.nanoTime();
                look.run();
                took[i] = System.nanoTime() - before;
            }
            Arrays.sort(took);
            found.add("| " + username + " | " + what + " | " + Math.round(took[ROUNDS / 2] / 100_000.0) / 10.0 + " |");
        });
    }

    /** Half of the cases are in the unit of worker1 and lead1, and worker1 manages every tenth of all; the director sees all. */
    private void fill() throws SQLException {
        long unit = staff.unitOf("worker1");
        long otherUnit = staff.unitOf("worker3");
        long worker1 = staff.id("worker1").value();
        long worker2 = staff.id("worker2").value();
        long worker3 = staff.id("worker3").value();
        long lead1 = staff.id("lead1").value();
        long lead2 = staff.id("lead2").value();
        long director = staff.id("director1").value();
        Instant now = Instant.now();
        try (Connection connection = database.getConnection();
                PreparedStatement person = connection.prepareStatement(
                        "insert into person (ref, created_at, synthetic, version) values (?, ?, 1, 0)");
                PreparedStatement file = connection.prepareStatement(
                        """
                        insert into case_file (id, number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status, status_since,
                            level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, version)
                        values (?, ?, ?, ?, 1, 'WALK_IN', 'SELF', 'FROM_25_TO_34', 'FROM_25_TO_34', '2026-01-01', 0, ?, ?, ?, 0, ?, ?, ?, ?, 'NOTE_DUE', ?, 0)""");
                PreparedStatement access = connection.prepareStatement(
                        """
                        insert into case_grant (case_id, staff_id, ground, from_at, until_at, granted_by, granted_at)
                        values (?, ?, ?, ?, null, null, ?)""");
                PreparedStatement task = connection.prepareStatement(
                        """
                        insert into case_task (ref, case_id, kind, assignee_id, queue, opened_at, due_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, 0)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < CASES; i++) {
                long id = 1_000_000L + i;
                boolean alternate = i % 2 == 0;
                long manager = i % 10 == 0 ? worker1 : alternate ? worker2 : worker3;
                Timestamp opened = Timestamp.from(now.minus(Duration.ofDays(i % 400)));
                Timestamp due = Timestamp.from(now.plus(Duration.ofHours(i * 7919L % 2400 - 240)));
                String ref = RandomReference.random();
                add(person, ref, opened);
                add(
                        file,
                        id,
                        CaseNumber.random().value(),
                        ref,
                        alternate ? unit : otherUnit,
                        i % 4 == 0 ? "CLOSED" : "ACTIVE",
                        opened,
                        List.of("LOW", "MEDIUM", "HIGH", "CRITICAL").get(i % 13 % 4),
                        manager,
                        manager,
                        opened,
                        due,
                        opened);
                add(access, id, manager, "ASSIGNMENT", opened, opened);
                add(access, id, alternate ? lead1 : lead2, "SUPERVISION", opened, opened);
                add(access, id, director, "DIRECTION", opened, opened);
                add(task, RandomReference.random(), id, "NOTE_DUE", manager, null, opened, due);
                add(task, RandomReference.random(), id, "REVIEW", manager, null, opened, due);
            }
            for (PreparedStatement rows : List.of(person, file, access, task)) {
                rows.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void add(PreparedStatement rows, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.setObject(i + 1, values[i]);
        }
        rows.addBatch();
    }
}
