package vn.donghanh.reporting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.document.inspection.PdfFixture;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.programme.TargetSource;
import vn.donghanh.security.Role;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Returns of other bodies need a letter and a second person, and are never overwritten. */
@ExtendWith(ArquillianExtension.class)
class ReturnQueriesIT {
    @Inject
    StaffFixture staff;

    @Inject
    ReturnService service;

    @Inject
    ReturnFileService files;

    @Inject
    ReturnQueries returns;

    @Inject
    TargetQueries targets;

    @Inject
    PeriodQueries periods;

    @Inject
    TargetResultQueries results;

    @Inject
    PlaceQueries places;

    @Inject
    CaseScenario story;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private LocalDate today;
    private Period period;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        period = periods.findBegun(List.of(PeriodKind.YEAR), today).get(0);
    }

    @Test
    void onlyASpreadsheetIsReadIntoTheSheet() throws IOException {
        SheetLayout layout = story.as("report1", () -> service.sheet("T5", period.id(), null))
                .layout();
        byte[] template =
                story.as("report1", () -> files.template("T5", period.id(), List.of("Cơ quan", "n", "N"), Map.of()));
        assertThat(story.as("report1", () -> files.read("T5", layout, "T5.xlsx", template)))
                .isEmpty();
        byte[] letter = PdfFixture.pdf();
        assertThat(story.refusals("report1", () -> files.read("T5", layout, "T5.pdf", letter)))
                .containsExactly(ReturnRule.NOT_A_SPREADSHEET);
    }

    @Test
    void planHasEightTargetsOfWhichSystemCountsOne() {
        List<Target> all = targets.findTargets(today);
        assertThat(all)
                .extracting(Target::code)
                .containsExactly("T1", "T2", "T3A", "T3B", "T3C", "T4", "T5", "T6", "T7", "T8");
        assertThat(all)
                .filteredOn(target -> target.source() == TargetSource.SYSTEM)
                .extracting(Target::code)
                .containsExactly("T7");
        assertThat(all.get(3).percent()).isEqualTo(50);
        assertThat(all.get(3).nationalPercent()).isEqualTo(60);
        assertThat(targets.findPlan(today).orElseThrow().number()).isEqualTo("1405/KH-UBND");
        assertThat(targets.findPlan(LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void halfYearRunsFromMidDecemberToMidJune() {
        assertThat(periods.findBegun(List.of(PeriodKind.HALF_YEAR), LocalDate.of(2026, 3, 10))
                        .get(0))
                .satisfies(half -> {
                    assertThat(half.from()).isEqualTo(LocalDate.of(2025, 12, 15));
                    assertThat(half.to()).isEqualTo(LocalDate.of(2026, 6, 14));
                });
    }

    @Test
    void planHasTheCommunesOfItsArea() {
        AdminUnitHistory history = places.history();
        int area = targets.findArea(today).orElseThrow();
        assertThat(history.findWithin(area, AdminUnitLevel.COMMUNE, LocalDate.of(2024, 12, 31)))
                .hasSize(241);
        assertThat(history.findWithin(area, AdminUnitLevel.COMMUNE, LocalDate.of(2025, 6, 30)))
                .hasSize(233);
        assertThat(history.findWithin(area, AdminUnitLevel.COMMUNE, LocalDate.of(2025, 7, 1)))
                .hasSize(78);
        assertThat(history.findWithin(-1, AdminUnitLevel.COMMUNE, today)).isEmpty();
    }

    @Test
    void correctionNamesTheOldReturnAndNeedsSecondPerson() {
        String body = "Sở thử " + System.nanoTime();
        String old = story.as("report1", () -> service.enter(numbers("T5", null, body, "150", "241")));
        refused(
                "report1",
                ReturnRule.RETURNED_ALREADY,
                () -> service.enter(numbers("T5", null, body.toUpperCase(Locale.ROOT), "170", "241")));
        Instant before = clock.instant();
        String fresh = story.as("report1", () -> service.enter(numbers("T5", old, body + " mới", "170", "241")));
        assertThat(inForce(clock.instant(), body)).extracting(ReturnRow::n).containsExactly(170L);
        assertThat(inForce(before, body)).extracting(ReturnRow::n).containsExactly(150L);
        assertThat(story.as("report1", () -> service.get(old)).correctedBy()).isEqualTo(fresh);
        ReturnView view = story.as("programme1", () -> service.get(fresh));
        assertThat(view.row().corrects()).isEqualTo(old);
        assertThat(view.rows()).containsExactly(List.of("Tất cả", "170", "241"));
        assertThat(view.mayConfirm()).isTrue();
        staff.as("report1", () -> assertNotFound(() -> service.sheet("T5", period.id(), old)));
        refused(
                "report1",
                ReturnRule.CORRECTED_ALREADY,
                () -> service.enter(numbers("T5", old, body + " lần ba", "1", "2")));
        staff.as("report1", () -> assertNotFound(() -> service.sheet("T6", period.id(), fresh)));
        refused("report1", ReturnRule.OWN_RETURN, () -> service.confirm(fresh));
        staff.as("programme1", () -> service.confirm(fresh));
        refused("programme1", ReturnRule.FINAL_ALREADY, () -> service.confirm(fresh));
        assertThat(inForce(clock.instant(), body)).extracting(ReturnRow::status).containsExactly(ReturnStatus.FINAL);
        assertThat(inForce(before, body)).extracting(ReturnRow::status).containsExactly(ReturnStatus.PROVISIONAL);
    }

    @Test
    void communesThatKeepUpAreCountedFromAllReturns() {
        Period quarter = periods.findWithin(period, PeriodKind.QUARTER).get(0);
        Period second = periods.findWithin(period, PeriodKind.QUARTER).get(1);
        ReturnSheetView sheet = story.as("report1", () -> service.sheet("T1", period.id(), null));
        List<String> communes = sheet.communes();
        assertThat(communes).hasSize(78);
        TargetResult before = result("T1");
        String steady = communes.get(60);
        String once = communes.get(61);
        staff.as(
                "report1",
                () -> service.enter(new EnterReturnCommand(
                        "T1",
                        quarter.id(),
                        null,
                        unique(),
                        "1/BC",
                        today,
                        List.of(List.of(steady, "MEETING", "2"), List.of(once, "LEAFLET", "1")))));
        List<String> later = new ArrayList<>(
                sheet.layout().columns().stream().map(column -> "").toList());
        later.set(0, steady);
        later.set(1, "MEETING");
        for (int column = 3; column < later.size(); column++) {
            Period ofColumn = sheet.layout().columns().get(column).quarter();
            if (ofColumn != null && !ofColumn.from().isAfter(today)) {
                later.set(column, "1");
            }
        }
        staff.as(
                "report1",
                () -> service.enter(
                        new EnterReturnCommand("T1", period.id(), null, unique(), "2/BC", today, List.of(later))));
        TargetResult after = result("T1");
        assertThat(after.of()).isEqualTo(78);
        assertThat(after.n() - before.n()).isEqualTo(1);
        assertThat(beside(after) - beside(before)).isEqualTo(2);
        assertThat(after.isProvisional()).isTrue();
        assertThat(results.find(quarter, quarter.to(), clock.instant())
                        .get("T1")
                        .n())
                .isGreaterThanOrEqualTo(2);
        assertThat(results.find(second, second.to(), clock.instant()).get("T1").n())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void monthsWithAnItemOfThePressAreCounted() {
        Period month = periods.findWithin(period, PeriodKind.MONTH).get(1);
        TargetResult before = result("T2");
        staff.as(
                "report1",
                () -> service.enter(new EnterReturnCommand(
                        "T2",
                        period.id(),
                        null,
                        unique(),
                        "3/BC",
                        today,
                        List.of(
                                List.of("NEWSPAPER", month.from().toString(), "Tin", "https://baodanang.vn/a"),
                                List.of("NEWSPAPER", month.to().toString(), "Tin", "https://baodanang.vn/b"),
                                List.of("PORTAL", month.from().toString(), "Tin", "https://danang.gov.vn/a")))));
        TargetResult after = result("T2");
        assertThat(after.n() - before.n()).isEqualTo(1);
        assertThat(beside(after) - beside(before)).isEqualTo(1);
        assertThat(after.of())
                .isEqualTo(periods.findWithin(period, PeriodKind.MONTH).stream()
                        .filter(begun -> !begun.from().isAfter(today))
                        .count());
    }

    @Test
    void resultsNeedAsManyStatementsForManyReturns() {
        Instant cutoff = clock.instant();
        long few = statements.count(() -> results.find(period, today, cutoff));
        for (int at = 0; at < 4; at++) {
            staff.as("report1", () -> service.enter(numbers("T4", null, unique(), "1", "2")));
        }
        assertThat(statements.count(() -> results.find(period, today, clock.instant())))
                .isLessThanOrEqualTo(few + 1);
    }

    @Test
    void everythingThatIsWrongIsRefusedAtOnceAndNothingIsKept() {
        String body = unique();
        staff.as("report1", () -> assertThatThrownBy(() -> service.enter(new EnterReturnCommand(
                        "T1",
                        period.id(),
                        null,
                        body,
                        "",
                        today.plusDays(1),
                        List.of(List.of("Phường Hải Châu", "MEETING", "1"), List.of(" ", "", "")))))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.allViolations())
                        .extracting(RuleViolationException::rule)
                        .containsExactly(
                                ReturnRule.LETTER_MISSING,
                                ReturnRule.LETTER_IN_FUTURE,
                                ReturnSheetRule.UNKNOWN_COMMUNE)));
        assertThat(inForce(clock.instant(), body)).isEmpty();
        refused(
                "report1",
                ReturnSheetRule.MORE_THAN_ALL,
                () -> service.check("T4", period.id(), List.of(List.of("3", "2"))));
        staff.as("report1", () -> service.check("T4", period.id(), List.of(List.of("2", "2"))));
    }

    @Test
    void systemTargetsTakeNoReturns() {
        staff.as("report1", () -> {
            assertNotFound(() -> service.enter(numbers("T7", null, "Sở thử", "1", "2")));
            assertNotFound(() -> service.sheet("T99", period.id(), null));
            assertNotFound(() -> service.sheet(null, period.id(), null));
        });
    }

    @Test
    void monthsAndPeriodsToComeTakeNoReturns() {
        Period month = periods.findWithin(period, PeriodKind.MONTH).get(0);
        Period next = periods.findBegun(List.of(PeriodKind.YEAR), today.plusYears(1)).stream()
                .filter(year -> year.from().isAfter(today))
                .findFirst()
                .orElseThrow();
        staff.as("report1", () -> {
            assertNotFound(() -> service.sheet("T4", month.id(), null));
            assertNotFound(() -> service.sheet("T4", next.id(), null));
            assertNotFound(() -> service.sheet("T4", null, null));
            assertNotFound(() -> service.page(month.id()));
            assertNotFound(() -> service.get(null));
        });
    }

    @Test
    void returnsNeedPermission() {
        for (String username : staff.usernames()) {
            if (!staff.actsWithAny(username, Role.REPORT_OFFICER, Role.PROGRAMME_OFFICER)) {
                staff.as(username, () -> {
                    assertNotFound(() -> service.page(null));
                    assertNotFound(() -> service.sheet("T4", period.id(), null));
                    assertNotFound(() -> service.enter(numbers("T4", null, "Sở", "1", "2")));
                    assertNotFound(() -> service.check("T4", period.id(), List.of()));
                    assertNotFound(() -> service.get("ref"));
                });
            }
        }
    }

    private TargetResult result(String target) {
        return results.find(period, today, clock.instant())
                .getOrDefault(target, new TargetResult(0, 0, 0L, null, List.of()));
    }

    private static long beside(TargetResult result) {
        return Objects.requireNonNullElse(result.beside(), 0L);
    }

    private List<ReturnRow> inForce(Instant cutoff, String body) {
        return returns.findInForce(period.id(), cutoff).stream()
                .filter(row -> row.body().startsWith(body))
                .toList();
    }

    private static String unique() {
        return "Sở thử " + System.nanoTime();
    }

    private EnterReturnCommand numbers(String target, String corrects, String body, String n, String of) {
        List<String> row = target.equals("T5") ? List.of("Tất cả", n, of) : List.of(n, of);
        return new EnterReturnCommand(target, period.id(), corrects, body, "215/BC-THU", today, List.of(row));
    }

    private void refused(String username, BusinessRule rule, Runnable task) {
        staff.as(username, () -> assertThatThrownBy(task::run)
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule)));
    }
}
