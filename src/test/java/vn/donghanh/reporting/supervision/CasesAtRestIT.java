package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.counted.CountedCase;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStage;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.closing.Milestone;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reporting.EpisodeEnding;
import vn.donghanh.reporting.GeneratedCases;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.OutcomeReport;
import vn.donghanh.reporting.OutcomesInTransaction;
import vn.donghanh.reporting.PlaceBreakdownQueries;
import vn.donghanh.reporting.PlacesInTransaction;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.records.LoaderInTransaction;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;
import vn.donghanh.testing.YearsOfCases;

/**
 * Figures at work do not read a case that came to rest before the earliest day that they look at, and have the same numbers as if they did: over a thousand generated
 * cases that were closed in more than six years, of which some were followed up, merged, erased, opened again or recorded late. These are written and read in one
 * transaction, which is taken back.
 */
@ExtendWith(ArquillianExtension.class)
class CasesAtRestIT {
    private static final int CASES = 1_000;
    private static final int DAYS = 2_400;
    private static final int SECONDS = 900;
    private static final long FIRST_ID = 80_000_000;
    private static final int CLOSED_LONG_AGO = 4_000;

    /** More or fewer levels of an index. */
    private static final int FEW_ROWS = 200;

    private static final SupervisionCriteria ALL = new SupervisionCriteria(null, null, null, null, null, null);

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    GeneratedCases generated;

    @Inject
    OutcomesInTransaction outcomes;

    @Inject
    PlacesInTransaction places;

    @Inject
    SupervisionInTransaction supervision;

    @Inject
    LoaderInTransaction loader;

    @Inject
    OutcomeQueries outcomePages;

    @Inject
    PlaceBreakdownQueries placePages;

    @Inject
    SupervisionQueries supervisionPages;

    @Inject
    PeriodQueries periods;

    @Inject
    CountedCaseRepository counted;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario scenario;

    @Inject
    Statements statements;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
    }

    @Test
    void figuresAreTheSameWithoutCasesAtRest() throws Exception {
        transaction.setTransactionTimeout(SECONDS);
        transaction.begin();
        try {
            generated.writeOver(DAYS, FIRST_ID, CASES);
            Map<String, Object> without = new LinkedHashMap<>();
            Map<String, Object> with = new LinkedHashMap<>();
            addFigures(without, with);
            long left = numberOfCases();
            loader.readingAll(() -> assertThat(numberOfCases()).isGreaterThan(left + CASES / 4));
            assertThat(without).hasSizeGreaterThan(150).hasSameSizeAs(with);
            assertThat(without.keySet().stream()
                            .filter(name -> !without.get(name).equals(with.get(name))))
                    .isEmpty();
        } finally {
            transaction.rollback();
            transaction.setTransactionTimeout(0);
        }
    }

    private long numberOfCases() {
        long[] cases = new long[1];
        staff.as("director1", () -> cases[0] = supervision.losses(ALL).frame().cases());
        return cases[0];
    }

    /** The pages of each period are read without cases at rest and then with them: what was read of the same day is not read again. */
    private void addFigures(Map<String, Object> without, Map<String, Object> with) {
        List<Period> begun = periods.findBegun(List.of(PeriodKind.HALF_YEAR, PeriodKind.YEAR), today);
        Period newest = begun.get(0);
        Period eldest = begun.get(begun.size() - 1);
        for (Period period : begun) {
            String name = period.kind() + " " + period.from() + ", ";
            boolean listed = period.equals(newest) || period.equals(eldest);
            addAll(without, name, period, listed);
            loader.readingAll(() -> addAll(with, name, period, listed));
        }
    }

    private void addAll(Map<String, Object> figures, String name, Period period, boolean listed) {
        staff.as("lead1", () -> addPages(figures, name + "lead1, ", period));
        staff.as("director1", () -> {
            addPages(figures, name + "director1, ", period);
            if (listed) {
                addLists(figures, name, period);
            }
        });
    }

    private void addPages(Map<String, Object> figures, String name, Period period) {
        SupervisionCriteria criteria = criteria(period);
        LossesView losses = supervision.losses(criteria);
        put(figures, name + "losses", List.of(losses.stages(), losses.losses(), losses.waiting(), losses.served()));
        LastingView lasting = supervision.lasting(criteria);
        put(figures, name + "lasting", List.of(lasting.parts(), lasting.followed(), lasting.returns()));
        CapacityView capacity = supervision.capacity(criteria);
        put(figures, name + "capacity", List.of(capacity.partners(), capacity.caseloads(), capacity.late()));
        TrendsView trends = supervision.trends(criteria);
        put(figures, name + "trends", List.of(trends.months(), trends.needs(), trends.forecasts()));
        put(figures, name + "quality", supervision.quality(criteria).parts());
        OutcomeReport.ReportView page = outcomes.page(period.id());
        put(
                figures,
                name + "outcomes",
                List.of(
                        page.target7(),
                        page.stages(),
                        page.levels(),
                        page.referrals(),
                        page.overdueWork(),
                        page.closings(),
                        page.outcomes(),
                        page.plainOutcomes(),
                        page.unreached()));
        put(figures, name + "livelihoods", page.livelihoods());
        put(figures, name + "retention", page.retention());
        if (hasPlaces(period)) {
            PlaceBreakdownQueries.PageView living = places.page(period.id());
            put(figures, name + "places", List.of(living.clients(), living.target7(), living.cases(), living.open()));
        }
    }

    /** What was read for a figure is forgotten: the next one would compare all of it with the database's. */
    private void put(Map<String, Object> figures, String name, Object figure) {
        figures.put(name, figure);
        em.flush();
        em.clear();
    }

    private boolean hasPlaces(Period period) {
        return period.kind() == PeriodKind.HALF_YEAR && period.to().isBefore(today);
    }

    private static SupervisionCriteria criteria(Period period) {
        return new SupervisionCriteria(period.id(), null, null, null, null, null);
    }

    private void addLists(Map<String, Object> figures, String name, Period period) {
        SupervisionCriteria criteria = criteria(period);
        int last = supervision.losses(criteria).frame().spans().size() - 1;
        for (String key : keys("stage", FunnelStage.values())) {
            addSupervised(figures, name, criteria, key, 0);
            addSupervised(figures, name, criteria, key, last);
        }
        Stream.of(
                        lastingKeys(),
                        keys("followed", Milestone.values()),
                        keys("closed", ReturnWithin.values()),
                        keys("returned", ReturnWithin.values()))
                .flatMap(List::stream)
                .forEach(key ->
                        IntStream.range(0, 2).forEach(column -> addSupervised(figures, name, criteria, key, column)));
        supervision.capacity(criteria).partners().stream()
                .map(CapacityView.PartnerRow::id)
                .filter(Objects::nonNull)
                .limit(3)
                .forEach(partner -> keys("partner", PartnerAnswer.values())
                        .forEach(key -> addSupervised(figures, name, criteria, key + "." + partner.value(), 0)));
        outcomeKeys(outcomes.page(period.id()))
                .forEach(key -> put(figures, name + key, list(() -> outcomes.cases(period.id(), key)
                        .rows())));
        if (hasPlaces(period)) {
            places.page(period.id())
                    .open()
                    .rows()
                    .forEach(row -> put(figures, name + "lives " + row.key().code(), list(() -> places.cases(
                                    period.id(), "lives." + row.key().code())
                            .rows())));
        }
    }

    private void addSupervised(
            Map<String, Object> figures, String name, SupervisionCriteria criteria, String key, int column) {
        put(figures, name + key + " " + column, list(() -> supervision
                .cases(criteria, key, column)
                .rows()));
    }

    private static Object list(Supplier<List<?>> rows) {
        try {
            return rows.get();
        } catch (NotFoundException none) {
            return "none";
        }
    }

    private static List<String> lastingKeys() {
        return Arrays.stream(Lasting.values())
                .flatMap(what -> keys("lasting." + what.name(), LastingAnswer.values()).stream())
                .toList();
    }

    private static List<String> outcomeKeys(OutcomeReport.ReportView page) {
        List<String> keys =
                new ArrayList<>(List.of("open", "ticked", "reached", "withdrawn", "ineligible", "unreached"));
        keys.addAll(keys("service", ServiceGroup.values()));
        keys.addAll(keys("stage", CaseStage.values()));
        keys.addAll(keys("level", TriageLevel.values()));
        keys.addAll(keys("closing", EpisodeEnding.values()));
        keys.addAll(keys("measure", ReintegrationOutcome.values()));
        keys.addAll(keys("retention", CheckMilestone.values()));
        page.referrals().byState().rows().forEach(row -> keys.add("referral." + row.key()));
        return keys;
    }

    private static List<String> keys(String figure, Enum<?>... rows) {
        return Arrays.stream(rows).map(row -> figure + "." + row.name()).toList();
    }

    @Test
    void whatIsClosedForLongIsNotRead() throws Exception {
        long[] read = new long[2];
        staff.as("director1", () -> read[0] = statements.rowsRead(this::openPages));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            YearsOfCases.fill(connection, CLOSED_LONG_AGO);
            try {
                closeLongAgo(statement);
                YearsOfCases.analyze(connection);
                // without the entries of open tasks that the database has not removed yet
                statement.execute("optimize table case_task");
                YearsOfCases.rebuild(connection);
                staff.as("director1", () -> read[1] = statements.rowsRead(this::openPages));
            } finally {
                YearsOfCases.remove(connection);
            }
        }
        System.getLogger(CasesAtRestIT.class.getName())
                .log(System.Logger.Level.INFO, "rows read before and after: " + Arrays.toString(read));
        assertThat(read[1]).isLessThan(read[0] + FEW_ROWS);
    }

    private void openPages() {
        outcomePages.page(null);
        placePages.page(null);
        supervisionPages.losses(ALL);
        supervisionPages.lasting(ALL);
        supervisionPages.capacity(ALL);
        supervisionPages.quality(ALL);
        supervisionPages.trends(ALL);
    }

    private static void closeLongAgo(Statement statement) throws SQLException {
        for (String closing : List.of(
                "update case_file set status = 'CLOSED', next_due = null, next_task = null, queued_tasks = 0, opened_at = '2011-01-01', updated_at = '2012-01-01' where %s",
                "update case_task t join case_file c on c.id = t.case_id set t.ended_at = '2012-01-01' where %s",
                "update counted_case k join case_file c on c.id = k.case_id set k.counts_until = '2012-01-01' where %s",
                "update case_grant g join case_file c on c.id = g.case_id set g.case_counts_until = '2012-01-01' where %s")) {
            statement.execute(closing.formatted("person_ref like 'years%'"));
        }
    }

    @Test
    void openCaseCountsForEverAndAClosedOneUntilItsLastChange() throws Exception {
        CaseNumber number = scenario.caseAt(CaseStatus.SCREENING);
        CaseId[] known = new CaseId[1];
        staff.as("worker1", () -> known[0] = cases.get(number).id());
        CaseId caseId = known[0];
        assertThat(until(caseId)).isEqualTo(CountedCase.OPEN);
        staff.as("lead1", () -> cases.transition(number, CaseStep.DECLINE));
        assertThat(until(caseId)).isIn(today, CountedCase.UNFINISHED);

        rest(caseId);
        transaction.begin();
        CaseTask task = CaseTask.forPerson(
                RandomReference.random(),
                caseId,
                TaskKind.NOTE_DUE,
                staff.id("worker1"),
                clock.instant(),
                clock.instant());
        em.persist(task);
        transaction.commit();
        assertThat(until(caseId)).isEqualTo(CountedCase.UNFINISHED);

        transaction.begin();
        em.createNativeQuery("update case_task set ended_at = utc_timestamp(6) where case_id = ?1 and ended_at is null")
                .setParameter(1, caseId.value())
                .executeUpdate();
        counted.mark(List.of(caseId));
        transaction.commit();
        assertThat(until(caseId)).isEqualTo(today);
    }

    @Test
    void caseCountsForAsLongAsWhatWasMergedIntoIt() throws Exception {
        CaseId kept = new CaseId(FIRST_ID + 1);
        CaseId merged = new CaseId(FIRST_ID + 2);
        transaction.begin();
        try {
            generated.writeOver(DAYS, FIRST_ID, 4);
            em.createNativeQuery("update case_file set status = 'CLOSED' where id between ?1 and ?2")
                    .setParameter(1, kept.value())
                    .setParameter(2, merged.value())
                    .executeUpdate();
            em.createNativeQuery("update case_task set ended_at = due_at where case_id between ?1 and ?2")
                    .setParameter(1, kept.value())
                    .setParameter(2, merged.value())
                    .executeUpdate();
            rested(kept);
            rested(merged);
            em.createNativeQuery(
                            """
                            insert into case_merge (ref, pair_id, kept_case, merged_case, status_before, status_since, merged_at, merged_by, reason_sealed, version)
                            values (?1, 1, ?2, ?3, 'CLOSED', '2020-01-01', '2020-01-01', ?4, 0x00, 0)""")
                    .setParameter(1, RandomReference.random())
                    .setParameter(2, kept.value())
                    .setParameter(3, merged.value())
                    .setParameter(4, staff.id("worker1").value())
                    .executeUpdate();
            counted.mark(List.of(merged));
            assertThat(until(merged)).isEqualTo(today);
            assertThat(until(kept)).isEqualTo(today);
        } finally {
            transaction.rollback();
        }
    }

    private void rest(CaseId caseId) throws Exception {
        transaction.begin();
        rested(caseId);
        transaction.commit();
    }

    private void rested(CaseId caseId) {
        em.createNativeQuery("update counted_case set counts_until = '2020-01-01' where case_id = ?1")
                .setParameter(1, caseId.value())
                .executeUpdate();
    }

    private LocalDate until(CaseId caseId) {
        return LocalDate.parse(
                em.createNativeQuery("select cast(counts_until as char) from counted_case where case_id = ?1")
                        .setParameter(1, caseId.value())
                        .getSingleResult()
                        .toString());
    }
}
