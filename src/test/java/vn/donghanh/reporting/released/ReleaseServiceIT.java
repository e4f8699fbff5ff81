package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.released.TargetReportQueries.Unreleased;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Officers see the numbers of a period once it is signed; what was released once stays in the register. */
@ExtendWith(ArquillianExtension.class)
class ReleaseServiceIT {
    /** After the cutoff of the second half-year of 2027, which no other test closes. */
    private static final Instant AFTER = Instant.parse("2027-12-28T03:00:00Z");

    @Inject
    PeriodSnapshotService closing;

    @Inject
    TargetReportQueries targets;

    @Inject
    ReleaseRepository releases;

    @Inject
    ReleaseService service;

    @Inject
    PublicFigureQueries figures;

    @Inject
    PeriodQueries periods;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    Statements statements;

    @Inject
    ApplicationClock time;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
    }

    @Test
    void periodsAreShownOnceTheyAreSigned() {
        story.caseAt(CaseStatus.ACTIVE);
        time.runAt(AFTER, () -> {
            Period first = period(PeriodKind.HALF_YEAR, 1);
            Period second = period(PeriodKind.HALF_YEAR, 2);
            Period quarter = period(PeriodKind.QUARTER, 2);
            assertThat(page(second).target7()).isNull();
            assertThat(page(second).unreleased()).isEqualTo(Unreleased.UNSIGNED);
            assertThat(page(second).rows()).hasSize(10);
            assertThat(page(second).mayClose()).isTrue();
            staff.as("programme1", () -> assertThat(targets.page(second.id()).mayClose())
                    .as("no link to a page that is not found")
                    .isFalse());
            assertThat(page(quarter).unreleased()).isEqualTo(Unreleased.NOT_BY_QUARTER);

            String computed = story.as("report1", () -> closing.compute(second.id()));
            String ref = story.as("report1", () -> closing.compute(first.id()));
            assertThat(page(first).unreleased()).as("computed only").isEqualTo(Unreleased.UNSIGNED);
            sign(ref);
            assertThat(page(first).unreleased()).isNull();
            assertThat(page(first).target7()).isNotNull();
            assertThat(Objects.requireNonNull(page(first).target7()).points()).isEmpty();
            staff.as("report1", () -> assertThat(targets.page(null).period()).isEqualTo(first));
            staff.as("lead1", () -> closing.check(computed));
            assertThat(story.refusals("director1", () -> closing.sign(computed)))
                    .containsExactly(ReleaseRule.OTHER_PERIOD_RELEASED_SINCE);
            assertThat(page(second).target7()).isNull();

            long[] cost = new long[1];
            staff.as("report1", () -> cost[0] = statements.count(() -> targets.page(first.id())));
            story.caseAt(CaseStatus.ACTIVE);
            staff.as("report1", () -> assertThat(statements.count(() -> targets.page(first.id())))
                    .isEqualTo(cost[0]));
            assertRegister(first);
        });
    }

    /** Rows of the register are only added: neither a number nor whether it is shown can be changed. */
    private void assertRegister(Period period) {
        try {
            transaction.begin();
            ReleasedPeriod released =
                    releases.findReleased(period.id()).orElseThrow().released();
            assertThat(released.period()).isEqualTo(period.year() + "-H1");
            assertThat(released.numbers()).hasSizeGreaterThan(300).containsKeys("T7/n", "T7/rest", "B02/ENDED/TOTAL");
            assertThat(released.numbers().values())
                    .filteredOn(number -> number.value() > 0 && number.value() < 5)
                    .noneMatch(ReleasedPeriod.KnownNumber::shown);
            assertThat(uses(period, ReleasePlace.PERIOD))
                    .isEqualTo(released.numbers().size() * 1L);
            assertThat(figures.lastHalfYear().orElseThrow().period()).isEqualTo(period);
            service.recordLetter(period, "LETTER");
            assertThat(uses(period, ReleasePlace.LETTER)).isEqualTo(PublicFigureQueries.NUMBERS.size());
            assertThatThrownBy(() -> em.createNativeQuery("update donghanh_log.release_number set shown = 1")
                            .executeUpdate())
                    .isInstanceOf(PersistenceException.class);
            transaction.rollback();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long uses(Period period, ReleasePlace place) {
        return em.createQuery(
                        "select count(u) from ReleaseUse u where u.periodId = :period and u.place = :place", Long.class)
                .setParameter("period", period.id())
                .setParameter("place", place)
                .getSingleResult();
    }

    private void sign(String ref) {
        staff.as("lead1", () -> closing.check(ref));
        staff.as("director1", () -> closing.sign(ref));
    }

    private TargetReportQueries.PageView page(Period period) {
        return story.as("report1", () -> targets.page(period.id()));
    }

    private Period period(PeriodKind kind, int number) {
        return periods.findBegun(List.of(kind), LocalDate.parse("2027-12-28")).stream()
                .filter(period -> period.year() == 2027 && period.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
