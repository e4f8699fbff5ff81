package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refusal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseManagementQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.TriageLevelHistory;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.Statements;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.CaseRow;

/** Case pages on a real database: constant number of SQL statements, one audit event each, optimistic locking. */
@ExtendWith(ArquillianExtension.class)
class CasePagesIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseManagementService management;

    @Inject
    CaseManagementQueries managementQueries;

    @Inject
    Statements statements;

    @Inject
    CaseQueries queries;

    @Inject
    CaseTaskService tasks;

    @Inject
    SectionAccessService sections;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
    }

    @Test
    void overviewStatementCountIsIndependentOfCaseLength() {
        CaseNumber shortCase = activeCase();
        CaseNumber longCase = activeCase();
        staff.as("lead1", () -> {
            for (int i = 0; i < 10; i++) {
                cases.transition(longCase, CaseStep.PAUSE);
                staff.as("worker1", () -> cases.transition(longCase, CaseStep.RESUME));
            }
        });
        staff.as("worker1", () -> {
            overview.page(shortCase.value(), true);
            long statementsForShort = statements.count(() -> overview.page(shortCase.value(), true));
            long statementsForLong = statements.count(() -> overview.page(longCase.value(), true));
            System.getLogger(CasePagesIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "overview: {0} statements, {1} for a case with 20 more moves",
                            statementsForShort,
                            statementsForLong);
            assertThat(statementsForLong).isEqualTo(statementsForShort);
        });
    }

    @Test
    void theCaseListShowsTitlesOfManualTasks() {
        CaseNumber number = activeCase();
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            tasks.open(new OpenTaskCommand(number.value(), "Gọi cô giáo chủ nhiệm", today.plusDays(1), null));
            tasks.open(new OpenTaskCommand(number.value(), "Gọi trạm y tế", today, null));
        });
        assertThat(nextTaskTitle("worker1", number)).isEqualTo("Gọi trạm y tế");
        assertThat(nextTaskTitle("lead1", number)).isEqualTo("Gọi trạm y tế");
        assertThat(nextTaskTitle("director1", number))
                .as("a director reads no task titles")
                .isNull();
        staff.as("worker1", () -> sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null));
        assertThat(nextTaskTitle("counsellor1", number))
                .as("a reader of one section sees no other reader's task")
                .isNull();
    }

    private String nextTaskTitle(String username, CaseNumber number) {
        List<CaseRow> found = new ArrayList<>();
        staff.as(
                username,
                () -> found.addAll(queries.list(
                                new CaseSearchCriteria(
                                        number.value(), StatusFilter.ANY, null, null, CaseSearchCriteria.Due.ANY),
                                new PageRequest(0, 20, "updated", false))
                        .rows()));
        assertThat(found).extracting(CaseRow::number).containsExactly(number.value());
        return found.get(0).nextTitle();
    }

    @Test
    void openingACaseLogsOneEventNamingIt() {
        CaseNumber number = activeCase();
        long before = events(number, "case.open", "DONE");
        staff.as("worker1", () -> overview.page(number.value(), false));
        assertThat(events(number, "case.open", "DONE")).isEqualTo(before + 1);
    }

    @Test
    void aRefusedCommandLogsAnEventAndChangesNothing() {
        CaseNumber number = activeCase();
        List<Integer> version = new ArrayList<>();
        staff.as("worker1", () -> version.add(cases.get(number).version()));
        staff.as("worker1", () -> assertThat(
                        refusal(() -> management.raise(number.value(), version.get(0), TriageLevel.LOW, "thử")))
                .isEqualTo(CaseRule.LEVEL_NOT_HIGHER));
        assertThat(events(number, "case-level.raise", "REFUSED")).isEqualTo(1);
        assertThat(events(number, "case-level.raise", "DONE")).isZero();
        staff.as("worker1", () -> assertThat(cases.get(number).level()).isEqualTo(TriageLevel.MEDIUM));
    }

    @Test
    void aSaveOnAnOutdatedVersionIsRefused() {
        CaseNumber number = activeCase();
        staff.as("worker1", () -> {
            int read = cases.get(number).version();
            management.raise(number.value(), read, TriageLevel.HIGH, "bị theo dõi");
            assertThat(refusal(() -> management.raise(number.value(), read, TriageLevel.CRITICAL, "khẩn cấp hơn")))
                    .isEqualTo(StalePageRule.CHANGED_MEANWHILE);
            assertThat(cases.get(number).level()).isEqualTo(TriageLevel.HIGH);
        });
    }

    @Test
    void aRequestedLowerLevelIsRefusedWithAReason() {
        CaseNumber number = activeCase();
        staff.as(
                "worker1",
                () -> management.requestLowering(
                        number.value(), version(number), TriageLevel.LOW, "Đã có chỗ ở an toàn."));
        staff.as("lead1", () -> {
            CaseManagementQueries.LevelView page = managementQueries.level(number.value());
            assertThat(page.history().pending().reason()).isEqualTo("Đã có chỗ ở an toàn.");
            assertThat(page.history().pending().proposed()).isEqualTo(TriageLevel.LOW);
            assertThat(page.history().pending().by()).isNotBlank();
            assertThat(page.mayDecide()).isTrue();
            assertThat(page.levels()).containsExactly(TriageLevel.values());
            management.keepLevel(number.value(), version(number), "Người kia vẫn tìm.");
        });
        staff.as("worker1", () -> {
            CaseManagementQueries.LevelView page = managementQueries.level(number.value());
            assertThat(page.history().pending()).isNull();
            assertThat(page.mayRequestLowering()).isTrue();
            TriageLevelHistory.Entry decision = page.history().entries().get(0);
            assertThat(decision.reason()).isEqualTo("Người kia vẫn tìm.");
            assertThat(decision.key()).isEqualTo("timeline.level.kept");
            assertThat(decision.request().reason()).isEqualTo("Đã có chỗ ở an toàn.");
            assertThat(page.header().level()).isEqualTo(TriageLevel.MEDIUM);
        });
        staff.as("lead1", () -> assertThat(
                        refusal(() -> management.keepLevel(number.value(), version(number), "lần nữa")))
                .isEqualTo(CaseRule.LEVEL_NOT_ASKED));
    }

    @Test
    void theDeciderMayRaiseTheLevelInstead() {
        CaseNumber number = activeCase();
        staff.as("worker1", () -> {
            assertThat(refusal(() -> management.requestLowering(
                            number.value(), version(number), TriageLevel.MEDIUM, "không thấp hơn")))
                    .isEqualTo(CaseRule.LEVEL_NOT_LOWER);
            management.requestLowering(number.value(), version(number), TriageLevel.LOW, "Đã yên.");
        });
        staff.as(
                "lead1",
                () -> management.raise(number.value(), version(number), TriageLevel.HIGH, "Có người tìm đến."));
        staff.as("worker1", () -> {
            CaseManagementQueries.LevelView page = managementQueries.level(number.value());
            assertThat(page.header().level()).isEqualTo(TriageLevel.HIGH);
            assertThat(page.history().pending()).isNull();
            assertThat(page.history().entries().get(0).request().proposed()).isEqualTo(TriageLevel.LOW);
            assertThat(page.levels()).containsExactly(TriageLevel.LOW, TriageLevel.MEDIUM, TriageLevel.CRITICAL);
            management.raise(number.value(), version(number), TriageLevel.CRITICAL, "Nguy hiểm ngay.");
            assertThat(managementQueries
                            .level(number.value())
                            .history()
                            .entries()
                            .get(0)
                            .request())
                    .isNull();
        });
    }

    @Test
    void aSecondRequestForALowerLevelIsRefused() {
        CaseNumber number = activeCase();
        staff.as("worker1", () -> {
            management.requestLowering(number.value(), version(number), TriageLevel.LOW, "một");
            assertThat(refusal(
                            () -> management.requestLowering(number.value(), version(number), TriageLevel.LOW, "hai")))
                    .isEqualTo(CaseRule.LEVEL_ASKED_ALREADY);
        });
    }

    private int version(CaseNumber number) {
        return cases.get(number).version();
    }

    private long events(CaseNumber number, String action, String outcome) {
        return ((Number) em.createNativeQuery(
                                """
                                select count(distinct e.id) from donghanh_log.audit_event e join donghanh_log.audit_subject s on s.event_ref = e.ref
                                where s.kind = 'case' and s.ref = ?1 and e.action = ?2 and e.outcome = ?3""")
                        .setParameter(1, number.value())
                        .setParameter(2, action)
                        .setParameter(3, outcome)
                        .getSingleResult())
                .longValue();
    }

    private CaseNumber activeCase() {
        List<CaseNumber> opened = new ArrayList<>();
        staff.as("duty1", () -> opened.add(cases.open("Chị Lan " + RandomReference.random(), TriageLevel.MEDIUM)));
        CaseNumber number = opened.get(0);
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        staff.as("duty1", () -> cases.transition(number, CaseStep.SCREEN));
        staff.as("lead1", () -> cases.transition(number, CaseStep.ACCEPT));
        staff.as("worker1", () -> List.of(CaseStep.BEGIN_ASSESSMENT, CaseStep.COMPLETE_ASSESSMENT, CaseStep.SUBMIT_PLAN)
                .forEach(step -> cases.transition(number, step)));
        staff.as("director1", () -> cases.transition(number, CaseStep.APPROVE_PLAN));
        return number;
    }
}
