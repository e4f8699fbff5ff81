package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;
import vn.donghanh.testing.YearsOfCases;

/** What pages of figures at work read of the database when little or nothing has changed since they were opened last, and that they see each change all the same. */
@ExtendWith(ArquillianExtension.class)
class FiguresFromGrantsIT {
    private static final int CASES = 2_000;

    /** Background work and levels of indexes. */
    private static final int FEW_ROWS = 200;

    private static final SupervisionCriteria ALL = new SupervisionCriteria(null, null, null, null, null, null);

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario scenario;

    @Inject
    CaseAccess access;

    @Inject
    CountedCaseRepository counted;

    @Inject
    AccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    OutcomeQueries outcomes;

    @Inject
    SupervisionQueries supervision;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
    }

    @Test
    void unchangedPageReadsOneRowForEachCase() throws SQLException {
        long[] before = new long[2];
        long[] after = new long[2];
        long[] visible = new long[2];
        LocalDate since = CentreTime.today(clock).minusYears(4);
        staff.as("director1", () -> {
            before[0] = statements.rowsRead(() -> outcomes.page(null));
            before[1] = statements.rowsRead(() -> supervision.losses(ALL));
            visible[0] = access.findCounted(since).size();
        });
        try (Connection connection = database.getConnection()) {
            YearsOfCases.fill(connection, CASES);
            try {
                YearsOfCases.rebuild(connection);
                staff.as("director1", () -> {
                    after[0] = statements.rowsRead(() -> outcomes.page(null));
                    after[1] = statements.rowsRead(() -> supervision.losses(ALL));
                    visible[1] = access.findCounted(since).size();
                });
            } finally {
                YearsOfCases.remove(connection);
            }
        }
        long more = visible[1] - visible[0];
        System.getLogger(FiguresFromGrantsIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "%d cases more: outcomes %d, then %d rows; losses %d, then %d rows"
                                .formatted(more, before[0], after[0], before[1], after[1]));
        assertThat(more).isGreaterThan(CASES / 2);
        assertThat(after[0] - before[0]).isLessThan(more * 3 / 2 + FEW_ROWS);
        assertThat(after[1] - before[1]).isLessThan(more * 3 / 2 + FEW_ROWS);
    }

    @Test
    void whatWasMarkedBeforeAndCommittedLaterIsSeen() throws SQLException {
        CaseId moved = caseId(scenario.caseAt(CaseStatus.SCREENING));
        CaseId other = caseId(scenario.caseAt(CaseStatus.SCREENING));
        Map<String, Long> before = unitCases();
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            execute(
                    late,
                    "update case_file set unit_id = (select s.unit_id from staff_account s where s.username = 'worker3') where id = ?",
                    moved);
            execute(
                    late,
                    "update counted_case set mark = mark + 1, marked_at = utc_timestamp(6) - interval 200 second where case_id = ?",
                    moved);
            counted.mark(List.of(other));
            assertThat(unitCases()).isEqualTo(before);
            late.commit();
            late.setAutoCommit(true);
        }
        assertThat(unitCases()).isNotEqualTo(before);
    }

    @Test
    void everyGrantSaysUntilWhenItsCaseCounts() throws SQLException {
        CaseNumber number = scenario.caseAt(CaseStatus.SCREENING);
        CaseId caseId = caseId(number);
        assertThat(grantsThatDiffer(caseId)).isZero();
        staff.as("lead1", () -> cases.transition(number, CaseStep.DECLINE));
        assertThat(grantsThatDiffer(caseId)).isZero();
        try (Connection connection = database.getConnection()) {
            execute(connection, "update counted_case set counts_until = '2020-01-01' where case_id = ?", caseId);
            execute(connection, "update case_grant set case_counts_until = '2020-01-01' where case_id = ?", caseId);
        }
        LocalDate since = CentreTime.today(clock).minusDays(1);
        staff.as("director1", () -> {
            assertThat(access.findCounted(since)).doesNotContain(caseId);
            counted.mark(List.of(caseId));
            assertThat(access.findCounted(since)).contains(caseId);
        });
        assertThat(grantsThatDiffer(caseId)).isZero();
    }

    @Test
    void grantsOfANewSupervisorSayItToo() throws SQLException {
        CaseId rested = caseId(scenario.caseAt(CaseStatus.SCREENING));
        try (Connection connection = database.getConnection()) {
            execute(connection, "update counted_case set counts_until = '2020-01-01' where case_id = ?", rested);
            execute(connection, "update case_grant set case_counts_until = '2020-01-01' where case_id = ?", rested);
        }
        String supervisor = staff.createColleague("worker1", Salutation.CHI, Role.SOCIAL_WORKER);
        staff.as("admin1", () -> accounts.grant(staff.ref(supervisor), Role.SUPERVISOR));
        staff.as(
                "director1",
                () -> confirmations.confirm(confirmations.findPending().rows().stream()
                        .filter(row -> row.username().equals(supervisor))
                        .findFirst()
                        .orElseThrow()
                        .ref()));
        assertThat(grantsThatDiffer(rested)).isZero();
        staff.as(supervisor, () -> {
            assertThat(access.findCounted(LocalDate.EPOCH)).contains(rested);
            assertThat(access.findCounted(CentreTime.today(clock))).isNotEmpty().doesNotContain(rested);
        });
        staff.as("admin1", () -> accounts.disable(staff.ref(supervisor)));
        counted.mark(List.of(rested));
    }

    private CaseId caseId(CaseNumber number) {
        CaseId[] known = new CaseId[1];
        staff.as("worker1", () -> known[0] = cases.get(number).id());
        return known[0];
    }

    private Map<String, Long> unitCases() {
        Map<String, Long> units = new HashMap<>();
        staff.as(
                "director1",
                () -> outcomes.page(null).counted().units().forEach(row -> units.put(row.unit(), row.cases())));
        return units;
    }

    private long grantsThatDiffer(CaseId caseId) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from case_grant g join counted_case k on k.case_id = g.case_id where g.case_id = ?1 and g.case_counts_until <> k.counts_until")
                        .setParameter(1, caseId.value())
                        .getSingleResult())
                .longValue();
    }

    private static void execute(Connection connection, String statement, CaseId caseId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, caseId.value());
            update.executeUpdate();
        }
    }
}
