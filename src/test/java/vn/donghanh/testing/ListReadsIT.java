package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AuditEventQueries;
import vn.donghanh.auditlog.AuditLogQueries;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casemerge.DuplicateReviewService;
import vn.donghanh.reporting.report.ReportListQueries;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.worklist.ApprovalQueries;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.TaskQueries;
import vn.donghanh.worklist.WorklistQueries;

/**
 * Of twenty thousand cases, most of them closed, a list reads little more than what it shows, counted by the database. Who reads has no other cases, whatever other tests
 * left.
 */
@ExtendWith(ArquillianExtension.class)
class ListReadsIT {
    private static final int CASES = 20_000;
    private static final int ROWS = 20;

    private static final String WORKER = Namesakes.PREFIX + "worker1";
    private static final String SUPERVISOR = Namesakes.PREFIX + "lead1";
    private static final String DIRECTOR = Namesakes.PREFIX + "director1";

    private static final int READ_FOR_A_SHOWN_ROW = 20;

    /** A counted case is looked up with its grants and its blocks, and grouped. */
    private static final int READ_FOR_A_COUNTED_CASE = 6;

    /** A case that is only counted for its manager is a grant of the reader's and no more. */
    private static final int READ_FOR_A_MANAGED_CASE = 1;

    /** A case of which a grant says all that is asked for is that grant, in a key and in its row, and is compared with those before it. */
    private static final int READ_FOR_A_GRANTED_CASE = 3;

    /** A late task is found in one key and looked up among the reader's grants in another; the sums of each worker are grouped. */
    private static final int READ_FOR_A_LATE_TASK = 4;

    /** A counted task is looked up with its case, too, and in two ways. */
    private static final int READ_FOR_A_COUNTED_TASK = 12;

    /** At most so many open cases of a reader have a task in a queue, which is looked up as a counted one is; some are for others to decide. */
    private static final int WAITING = 120;

    private static final AuditLogQueries.Criteria ALL_EVENTS =
            new AuditLogQueries.Criteria(null, null, null, null, null);

    /** Names of colleagues, permissions, days of covers. */
    private static final int READ_BESIDE = 300;

    /** Each pair that waits is looked up, whoever may see its cases: those of other tests are decided meanwhile. */
    private static final String PUT_PAIRS_ASIDE =
            "update duplicate_pair set decided_at = '2000-01-01', decided_by = 0, decision = 'DIFFERENT' where decided_at is null";

    private static final String PUT_PAIRS_BACK =
            "update duplicate_pair set decided_at = null, decided_by = null, decision = null where decided_at = '2000-01-01'";

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    Statements statements;

    @Inject
    CaseQueries list;

    @Inject
    TaskQueries work;

    @Inject
    WorklistQueries tasks;

    @Inject
    ApprovalQueries approvals;

    @Inject
    DuplicateReviewService duplicates;

    @Inject
    AuditLogQueries log;

    @Inject
    ReportListQueries reports;

    private final Map<String, Supplier<Shown>> pages = new LinkedHashMap<>();

    /** Where the lines of the log begin that are read, since each reading adds a line. */
    private AuditEventQueries.@Nullable Position logged;

    /**
     * @param cases the number of cases that the page shows as a number only
     * @param granted the number of those of which the grants say enough
     * @param managed the number of cases that it shows as numbers of their managers
     * @param late the number of tasks that it shows as numbers of their workers
     */
    private record Shown(long rows, long cases, long granted, long tasks, long managed, long late) {
        Shown(long rows, long cases, long tasks) {
            this(rows, cases, 0, tasks, 0, 0);
        }

        Shown(long rows, long cases) {
            this(rows, cases, 0);
        }

        long most() {
            return READ_FOR_A_SHOWN_ROW * rows
                    + READ_FOR_A_COUNTED_CASE * cases
                    + READ_FOR_A_GRANTED_CASE * granted
                    + READ_FOR_A_COUNTED_TASK * tasks
                    + READ_FOR_A_MANAGED_CASE * managed
                    + READ_FOR_A_LATE_TASK * late
                    + READ_BESIDE;
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        staff.ensureStaff();
        try (Connection connection = database.getConnection()) {
            Namesakes.add(connection);
            YearsOfCases.fill(connection, CASES, Namesakes.PREFIX);
            execute(connection, PUT_PAIRS_ASIDE);
        }
    }

    @AfterEach
    void remove() throws SQLException {
        try (Connection connection = database.getConnection()) {
            YearsOfCases.remove(connection);
            Namesakes.remove(connection);
            execute(connection, PUT_PAIRS_BACK);
        }
    }

    @Test
    void listsReadLittleMoreThanTheyShow() {
        rememberLogged();
        pages();
        List<String> tooMuch = new ArrayList<>();
        pages.forEach((name, page) -> {
            long read = read(page);
            Shown shown = page.get();
            String line = "%s: %d rows read for %d shown, %d cases and %d tasks counted, at most %d"
                    .formatted(
                            name,
                            read,
                            shown.rows(),
                            shown.cases() + shown.granted() + shown.managed(),
                            shown.tasks() + shown.late(),
                            shown.most());
            System.getLogger(ListReadsIT.class.getName()).log(System.Logger.Level.INFO, line);
            if (read > shown.most()) {
                tooMuch.add(line);
            }
        });
        assertThat(String.join("\n", tooMuch)).isEmpty();
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private void pages() {
        for (String username : List.of(WORKER, SUPERVISOR, DIRECTOR)) {
            lists(username);
            add(username, "my work", this::work);
            add(username, "number in the menu", () -> new Shown(0, 0, WAITING + tasks.count(100)));
        }
        for (String username : List.of(SUPERVISOR, DIRECTOR)) {
            add(username, "approvals and who is behind", this::approvals);
            add(
                    username,
                    "possible duplicates",
                    () -> new Shown(duplicates.findOpenPairs().size(), 0));
        }
        add("auditor1", "log", this::log);
        add("report1", "reports", () -> new Shown(reports.page().rows().size(), 0));
    }

    private void lists(String username) {
        for (String sort : List.of("level", "due", "updated")) {
            add(username, "cases by " + sort, () -> cases(CaseSearchCriteria.OPEN_CASES, sort));
        }
        add(
                username,
                "overdue cases",
                () -> cases(
                        new CaseSearchCriteria(null, StatusFilter.OPEN, null, null, CaseSearchCriteria.Due.OVERDUE),
                        "due"));
        add(
                username,
                "urgent cases",
                () -> cases(
                        new CaseSearchCriteria(
                                null, StatusFilter.OPEN, TriageLevel.HIGH, null, CaseSearchCriteria.Due.ANY),
                        "level"));
        add(
                username,
                "closed cases",
                () -> cases(
                        new CaseSearchCriteria(null, StatusFilter.ENDED, null, null, CaseSearchCriteria.Due.ANY),
                        "updated"));
        add(username, "own cases", () -> {
            Shown own = cases(
                    new CaseSearchCriteria(null, StatusFilter.OPEN, null, "me", CaseSearchCriteria.Due.ANY), "level");
            // each is looked up for the page and for the number
            return new Shown(own.rows(), 2 * own.cases());
        });
    }

    private Shown cases(CaseSearchCriteria criteria, String sort) {
        CaseQueries.PageView page = list.list(criteria, new PageRequest(0, ROWS, sort, sort.equals("due")));
        boolean granted = criteria.manager() == null && criteria.due() == CaseSearchCriteria.Due.ANY;
        return new Shown(page.rows().size(), granted ? 0 : page.total(), granted ? page.total() : 0, 0, 0, 0);
    }

    private Shown work() {
        TaskQueries.WorklistView view = work.worklist();
        return new Shown(
                view.tasks().size() + view.newAssignments().size(),
                view.caseload().values().stream().mapToLong(Long::longValue).sum(),
                WAITING);
    }

    private Shown approvals() {
        ApprovalQueries.PageView page = approvals.page();
        return new Shown(
                page.waiting().size() + page.workloads().size(), 0, 0, WAITING, page.caseCount(), page.lateCount());
    }

    /** The lines that are read are those of lists with cases. */
    private void rememberLogged() {
        for (int i = 0; i < 2 * ROWS; i++) {
            staff.as(WORKER, () -> cases(CaseSearchCriteria.OPEN_CASES, "level"));
        }
        staff.as("auditor1", () -> logged = log.page(ALL_EVENTS, null, ROWS).older());
    }

    private Shown log() {
        List<AuditLogQueries.Row> lines = log.page(ALL_EVENTS, logged, ROWS).lines();
        return new Shown(
                lines.size(),
                lines.stream()
                        .map(line -> line.event().about())
                        .map(Map::values)
                        .flatMap(numbers -> numbers.stream())
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private void add(String username, String name, Supplier<Shown> opened) {
        pages.put(username + ", " + name, () -> {
            List<Shown> shown = new ArrayList<>();
            staff.as(username, () -> shown.add(opened.get()));
            return shown.get(0);
        });
    }

    private long read(Supplier<Shown> page) {
        List<Shown> opened = new ArrayList<>(List.of(page.get()));
        return statements.rowsRead(() -> opened.add(page.get()));
    }
}
