package vn.donghanh.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reporting.released.TargetReportQueries;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.security.Role;
import vn.donghanh.setup.PlanTemplateProvider;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Versions of the plan: prepared by one person, confirmed by another, from a day on, and never overwritten. */
@ExtendWith(ArquillianExtension.class)
class ProgrammeIT {
    /** Far from the days of other tests. */
    private static final LocalDate FROM = LocalDate.of(2040, 1, 1);

    @Inject
    StaffFixture staff;

    @Inject
    ProgrammeService service;

    @Inject
    ProgrammeQueries queries;

    @Inject
    WaitingPlanCounter waiting;

    @Inject
    TargetQueries targets;

    @Inject
    PlanTemplateProvider templates;

    @Inject
    TargetReportQueries report;

    @Inject
    ReturnService returns;

    @Inject
    PlaceQueries places;

    @Inject
    CaseScenario story;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private String inForce;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        inForce = targets.findPlan(CentreTime.today(clock)).orElseThrow().ref();
    }

    /** Other tests expect the plan that came with the product. */
    @AfterEach
    void removeVersions() throws Exception {
        transaction.begin();
        sql(
                "delete from plan_target where plan_id in (select id from programme_plan where ref <> 'p1405kh0vbnd0qvang0nam2023')");
        sql("delete from programme_plan where ref <> 'p1405kh0vbnd0qvang0nam2023'");
        sql("update programme_plan set status = 'IN_FORCE'");
        transaction.commit();
    }

    private void sql(String statement) {
        em.createNativeQuery(statement).executeUpdate();
    }

    @Test
    void confirmedVersionHoldsFromItsFirstDayBesideTheOldOne() {
        Instant before = clock.instant();
        String next = prepared("programme1", FROM);
        staff.as(
                "programme1",
                () -> service.putTarget(
                        next,
                        "T5",
                        new TargetDetails(
                                "T5",
                                "Cơ sở dịch vụ được kiểm tra",
                                "Venues inspected",
                                "Trên 60% các cơ sở",
                                "cơ sở",
                                "venues",
                                Threshold.MORE_THAN,
                                60,
                                30,
                                null,
                                null,
                                48,
                                2025,
                                ReturnContent.PARTS,
                                false)));
        staff.as("programme1", () -> service.removeTarget(next, "T6"));
        assertThat(targets.findTargets(FROM)).hasSize(10);
        staff.as("programme1", () -> service.submit(next));
        refused("programme1", ProgrammeRule.OWN_PLAN_VERSION, () -> confirm(next));
        refused("report1", ProgrammeRule.PREPARED_BY_SOMEBODY_ELSE, () -> service.discard(next));
        staff.as("report1", () -> confirm(next));
        assertThat(targets.findTargets(FROM.minusDays(1)))
                .extracting(Target::code)
                .contains("T6");
        List<Target> later = targets.findTargets(FROM);
        assertThat(later)
                .extracting(Target::code)
                .containsExactly("T1", "T2", "T3A", "T3B", "T3C", "T4", "T5", "T7", "T8");
        assertThat(later.get(6).percent()).isEqualTo(60);
        assertThat(later.get(6).halfYearPercent()).isEqualTo(30);
        assertThat(later.get(6).baselineYear()).isEqualTo(2025);
        assertThat(later.get(0).content()).isEqualTo(ReturnContent.ACTIVITIES);
        assertThat(targets.findPlan(FROM).orElseThrow().ref()).isEqualTo(next);
        assertThat(targets.findPlan(FROM, before).orElseThrow().ref())
                .as("as it was known before")
                .isEqualTo(inForce);
        assertThat(targets.findTargets(FROM, before)).hasSize(10);
        ProgrammeQueries.VersionList list = story.as("report1", () -> queries.list());
        assertThat(line(list, next).row().until()).isNull();
        assertThat(line(list, next).preparedBy()).isNotEqualTo(line(list, next).decidedBy());
        assertThat(line(list, inForce).row().until()).isEqualTo(FROM.minusDays(1));
        assertThat(list.inForce()).isEqualTo(inForce);
    }

    @Test
    void versionOfTheSameDayCorrectsTheOther() {
        String wrong = confirmed(FROM, null);
        String right = confirmed(FROM, null);
        assertThat(targets.findPlan(FROM).orElseThrow().ref()).isEqualTo(right);
        assertThat(line(story.as("report1", () -> queries.list()), wrong).row().until())
                .isEqualTo(FROM.minusDays(1));
    }

    @Test
    void noPlanHoldsAfterTheLastDayOfTheLast() {
        confirmed(FROM, FROM.plusDays(30));
        assertThat(targets.findPlan(FROM.plusDays(30))).isPresent();
        assertThat(targets.findPlan(FROM.plusDays(31))).isEmpty();
        assertThat(targets.findTargets(FROM.plusDays(31))).isEmpty();
        assertThat(targets.findArea(FROM.plusDays(31))).isEmpty();
    }

    @Test
    void draftsThatAreSetBackOrDiscardedHoldNothing() {
        String ref = prepared("report1", FROM);
        staff.as("report1", () -> service.submit(ref));
        assertThat(story.as("programme1", () -> queries.get(ref)).editable()).isFalse();
        staff.as("programme1", () -> service.sendBack(ref));
        assertThat(story.as("report1", () -> queries.get(ref)).editable()).isTrue();
        assertThat(story.as("programme1", () -> queries.get(ref)).editable()).isFalse();
        refused("programme1", ProgrammeRule.PREPARED_BY_SOMEBODY_ELSE, () -> service.change(ref, details(FROM, null)));
        staff.as("report1", () -> service.change(ref, details(FROM.plusDays(2), null)));
        assertThat(story.as("report1", () -> queries.get(ref)).details().validFrom())
                .isEqualTo(FROM.plusDays(2));
        staff.as("report1", () -> service.discard(ref));
        refused("report1", ProgrammeRule.STEP_NOT_POSSIBLE, () -> service.submit(ref));
        assertThat(targets.findPlan(FROM.plusDays(2)).orElseThrow().ref()).isEqualTo(inForce);
    }

    /** Its author takes it back, lowers a goal and asks again, while the second person still looks at the page from before. */
    @Test
    void whatChangedSinceItWasReadIsNotConfirmed() {
        String ref = prepared("report1", FROM);
        staff.as("report1", () -> service.submit(ref));
        int read = story.as("programme1", () -> queries.get(ref)).version();
        staff.as("report1", () -> {
            service.sendBack(ref);
            service.removeTarget(ref, "T6");
            service.submit(ref);
        });
        refused("programme1", StalePageRule.CHANGED_MEANWHILE, () -> service.confirm(ref, read));
        assertThat(targets.findPlan(FROM).orElseThrow().ref()).isEqualTo(inForce);
        staff.as("programme1", () -> confirm(ref));
        assertThat(targets.findPlan(FROM).orElseThrow().ref()).isEqualTo(ref);
    }

    @Test
    void proposedVersionWaitsForThoseWhoMayConfirmIt() {
        String ref = prepared("report1", FROM);
        assertThat(waiting("programme1")).isZero();
        staff.as("report1", () -> service.submit(ref));
        assertThat(waiting("programme1")).isOne();
        assertThat(waiting("report1")).as("its author").isZero();
        assertThat(waiting("director1")).as("without the permission").isZero();
        staff.as("programme1", () -> service.sendBack(ref));
        assertThat(waiting("programme1")).isZero();
        staff.as("report1", () -> service.submit(ref));
        staff.as("programme1", () -> confirm(ref));
        assertThat(waiting("programme1")).isZero();
    }

    private int waiting(String username) {
        return story.as(username, () -> waiting.count());
    }

    @Test
    void everythingThatIsWrongIsRefusedAndNothingIsKept() {
        int before = story.as("report1", () -> queries.list()).versions().size();
        refused("report1", ProgrammeRule.TEXT_MISSING, () -> service.prepare(null, PlanDetails.none()));
        int commune = places.search("Phường Tam Kỳ").stream()
                .filter(place -> place.level() == AdminUnitLevel.COMMUNE)
                .findFirst()
                .orElseThrow()
                .id();
        PlanDetails details = details(FROM, null);
        refused(
                "report1",
                ProgrammeRule.AREA_IS_NO_PROVINCE,
                () -> service.prepare(
                        null,
                        new PlanDetails(
                                details.number(),
                                details.nameVi(),
                                details.nameEn(),
                                details.issuedBy(),
                                details.programmeVi(),
                                details.programmeEn(),
                                details.basis(),
                                commune,
                                FROM,
                                null)));
        staff.as("report1", () -> assertNotFound(() -> service.prepare("ref", details)));
        assertThat(story.as("report1", () -> queries.list()).versions()).hasSize(before);
    }

    /** The set-up did not choose the template: pages say so, target 7 is counted, and a first version comes from the template. */
    @Test
    void installationWithoutAPlanWorksAndMayUseTheTemplateLater() throws Exception {
        transaction.begin();
        sql("update programme_plan set status = 'TEMPLATE'");
        transaction.commit();
        LocalDate today = CentreTime.today(clock);
        assertThat(targets.findPlan(today)).isEmpty();
        TargetReportQueries.PageView page = story.as("report1", () -> report.page(null));
        assertThat(page.plan()).isNull();
        assertThat(page.rows()).isEmpty();
        assertThat(page.mayPlan()).isTrue();
        assertThat(story.as("report1", () -> returns.page(null)).targets()).isEmpty();
        ProgrammeQueries.VersionList list = story.as("report1", () -> queries.list());
        assertThat(list.inForce()).isNull();
        assertThat(list.templates()).extracting(ProgrammePlanRow::ref).containsExactly(inForce);
        assertThat(templates.templates()).hasSize(1);
        String own = story.as("report1", () -> service.prepare(inForce, details(today.minusDays(9), null)));
        staff.as("report1", () -> service.submit(own));
        staff.as("programme1", () -> confirm(own));
        assertThat(targets.findTargets(today)).hasSize(10);
        assertThat(templates.templates()).as("the template stays").hasSize(1);
        assertNotFound(() -> templates.adopt("ref"));
        transaction.begin();
        templates.adopt(inForce);
        transaction.commit();
        assertThat(templates.templates()).isEmpty();
    }

    @Test
    void versionsAreListedWithAConstantNumberOfStatements() {
        prepared("programme1", FROM.minusYears(1));
        staff.as("report1", () -> {
            long few = statements.count(() -> queries.list());
            for (int year = 0; year < 3; year++) {
                prepared("programme1", FROM.plusYears(year));
            }
            assertThat(statements.count(() -> queries.list())).isEqualTo(few);
        });
    }

    @Test
    void plansNeedPermission() {
        String ref = prepared("report1", FROM);
        for (String username : staff.usernames()) {
            if (!staff.actsWithAny(username, Role.REPORT_OFFICER, Role.PROGRAMME_OFFICER)) {
                staff.as(username, () -> {
                    assertNotFound(() -> queries.list());
                    assertNotFound(() -> queries.get(ref));
                    assertNotFound(() -> service.prepare(null, details(FROM, null)));
                    assertNotFound(() -> service.change(ref, details(FROM, null)));
                    assertNotFound(() -> service.removeTarget(ref, "T1"));
                    assertNotFound(() -> service.submit(ref));
                    assertNotFound(() -> service.confirm(ref, 0));
                    assertNotFound(() -> service.sendBack(ref));
                    assertNotFound(() -> service.discard(ref));
                });
            }
        }
    }

    /** Confirms what the user's own page shows now. */
    private void confirm(String ref) {
        service.confirm(ref, queries.get(ref).version());
    }

    private String confirmed(LocalDate from, @Nullable LocalDate to) {
        String ref = story.as("report1", () -> service.prepare(inForce, details(from, to)));
        staff.as("report1", () -> service.submit(ref));
        staff.as("programme1", () -> confirm(ref));
        return ref;
    }

    private String prepared(String username, LocalDate from) {
        return story.as(username, () -> service.prepare(inForce, details(from, null)));
    }

    private PlanDetails details(LocalDate from, @Nullable LocalDate to) {
        return new PlanDetails(
                "77/KH-UBND",
                "Kế hoạch thử",
                "Trial plan",
                "Ủy ban nhân dân tỉnh",
                "Chương trình",
                "Programme",
                "Quyết định 77",
                province(),
                from,
                to);
    }

    private int province() {
        return places.search("Tỉnh Quảng Nam").stream()
                .filter(place -> place.level() == AdminUnitLevel.PROVINCE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ProgrammeQueries.VersionLine line(ProgrammeQueries.VersionList list, String ref) {
        return list.versions().stream()
                .filter(found -> found.row().ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String username, BusinessRule rule, Runnable task) {
        staff.as(username, () -> assertThatThrownBy(task::run)
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule)));
    }
}
