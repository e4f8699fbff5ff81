package vn.donghanh.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.security.Role;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;

/** Returns of other bodies need a letter and a second person, and are never overwritten. */
@ExtendWith(ArquillianExtension.class)
class ReturnQueriesIT {
    @Inject
    StaffFixture staff;

    @Inject
    ReturnService service;

    @Inject
    ReturnQueries returns;

    @Inject
    TargetQueries targets;

    @Inject
    PeriodQueries periods;

    @Inject
    Clock clock;

    private LocalDate today;
    private Period period;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.day(clock.instant());
        period = periods.findBegun(List.of(PeriodKind.YEAR), today).get(0);
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
        assertThat(targets.getPlan(today).number()).isEqualTo("1405/KH-UBND");
        assertNotFound(() -> targets.getPlan(LocalDate.of(2019, 1, 1)));
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
    void correctionSupersedesReturnAndNeedsSecondPerson() {
        String body = "Sở thử " + System.nanoTime();
        staff.as("report1", () -> service.enter(command("T1", body, 150, 241)));
        staff.as("report1", () -> service.enter(command("T1", body.toUpperCase(Locale.ROOT), 170, 241)));
        List<ReturnRow> held = returns.findCurrent(period.id()).stream()
                .filter(row -> row.body().equalsIgnoreCase(body))
                .toList();
        assertThat(held).hasSize(1);
        assertThat(held.get(0).n()).isEqualTo(170);
        assertThat(held.get(0).status()).isEqualTo(ReturnStatus.PROVISIONAL);
        String ref = held.get(0).ref();
        refused("report1", ReturnRule.OWN_RETURN, () -> service.confirm(ref));
        staff.as("programme1", () -> service.confirm(ref));
        refused("programme1", ReturnRule.FINAL_ALREADY, () -> service.confirm(ref));
        assertThat(returns.findCurrent(period.id()))
                .filteredOn(row -> row.ref().equals(ref))
                .allSatisfy(row -> assertThat(row.status()).isEqualTo(ReturnStatus.FINAL));
    }

    @Test
    void systemTargetsTakeNoReturnsAndFiguresAreValidated() {
        refused("report1", ReturnRule.NOT_A_RETURN, () -> service.enter(command("T7", "Sở thử", 1, 2)));
        refused("report1", ReturnRule.NOT_A_RETURN, () -> service.enter(command("T99", "Sở thử", 1, 2)));
        refused("report1", ReturnRule.MORE_THAN_ALL, () -> service.enter(command("T1", "Sở thử", 3, 2)));
        refused("report1", ReturnRule.BODY_MISSING, () -> service.enter(command("T1", "  ", 1, 2)));
        refused(
                "report1",
                ReturnRule.LETTER_IN_FUTURE,
                () -> service.enter(
                        new EnterReturnCommand("T1", period.id(), "Sở thử", "1/BC", today.plusDays(1), 1L, 2L)));
    }

    @Test
    void returnsNeedPermission() {
        for (String username : staff.usernames()) {
            if (!staff.holdsAny(username, Role.REPORT_OFFICER, Role.PROGRAMME_OFFICER)) {
                staff.as(username, () -> {
                    assertThatThrownBy(() -> service.page(null)).as(username).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> service.enter(command("T1", "Sở", 1, 2)))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                });
            }
        }
    }

    private EnterReturnCommand command(String target, String body, long n, long of) {
        return new EnterReturnCommand(target, period.id(), body, "215/BC-THU", today, n, of);
    }

    private void refused(String username, BusinessRule rule, Runnable task) {
        staff.as(username, () -> assertThatThrownBy(task::run)
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule)));
    }
}
