package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casemerge.DuplicateReviewService;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.worklist.ApprovalQueries;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.TaskQueries;

/**
 * Measures the lists with twenty thousand cases of which 24 in 100 are open, for users who see 1,000, 10,000 and all of them. Not a test; run by command:
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
        try (Connection connection = database.getConnection()) {
            YearsOfCases.fill(connection, CASES);
        }
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
}
