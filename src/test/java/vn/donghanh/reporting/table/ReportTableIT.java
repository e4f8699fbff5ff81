package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.reporting.ReportDataQueries;
import vn.donghanh.reporting.Target7;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.Share;
import vn.donghanh.reporting.table.TableCell.Sources;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Compares the tables of reports with this test's own SQL over the tables of the database, cell by cell. */
@ExtendWith(ArquillianExtension.class)
class ReportTableIT {
    /** The episodes that were accepted or opened again, with their ends. Parameters: the first and the last day, and the cutoff. */
    private static final String EPISODES =
            """
            with move as (select m.*, if(m.step = 'REOPEN', m.episode + 1, m.episode) as number_, date(m.moved_at + interval 7 hour) as on_day
                from donghanh_log.case_move m),
            begun as (select case_id, number_, min(on_day) as on_day from move where step in ('ACCEPT', 'REOPEN') group by case_id, number_),
            first_end as (select case_id, number_, min(id) as id from move where to_status in ('CLOSED', 'FOLLOW_UP', 'DECLINED')
                and from_status not in ('CLOSED', 'FOLLOW_UP', 'DECLINED') group by case_id, number_),
            answer as (select e.case_id, e.to_status, row_number() over (partition by e.case_id order by e.id desc) as place
                from donghanh_log.consent_event e where e.scope = 'STATISTICS' and e.to_status in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
            person as (select f.* from case_file f
                where f.id not in (select merged_case from case_merge where undone_at is null)
                and f.id not in (select case_id from answer where place = 1 and to_status <> 'GRANTED')),
            episode as (select f.id as case_id, b.number_, b.on_day as begun_on, e.on_day as ended_on, e.step as ended_by, c.reason, f.age_band, f.source,
                    (select t.sex from donghanh_log.counted_traits t where t.case_id = f.id and t.recorded_at <= ?3 order by t.id desc limit 1) as sex
                from begun b join person f on f.id = b.case_id
                left join first_end x on x.case_id = b.case_id and x.number_ = b.number_ left join move e on e.id = x.id
                left join closure c on c.case_id = b.case_id and c.episode = b.number_ and c.state = 'APPROVED' and c.decided_at <= ?3
                where c.reason is null or c.reason not in ('DUPLICATE', 'ENTERED_IN_ERROR'))
            select count(*), coalesce(sum(sex = 'FEMALE'), 0), coalesce(sum(sex = 'MALE'), 0), coalesce(sum(sex = 'UNKNOWN'), 0),
                coalesce(sum(age_band = 'UNDER_16'), 0), coalesce(sum(age_band = 'FROM_16_TO_17'), 0), coalesce(sum(age_band = 'FROM_18_TO_24'), 0),
                coalesce(sum(age_band = 'FROM_25_TO_34'), 0), coalesce(sum(age_band = 'FROM_35_TO_49'), 0), coalesce(sum(age_band = 'FROM_50'), 0),
                coalesce(sum(age_band = 'UNKNOWN'), 0)
            from episode where (?1 is not null and ?2 is not null) and\s""";

    private static final String RECEIVED = "number_ = 1 and begun_on between ?1 and ?2";
    private static final String ENDED = "ended_on between ?1 and ?2";

    /** Returns {@code r} that were entered and not corrected by the cutoff, the second parameter. */
    private static final String IN_FORCE = "r.entered_at <= ?2 and (r.superseded_at is null or r.superseded_at > ?2)";

    private static final Map<String, String> ROWS = rows();

    @Inject
    @Any
    Instance<ReportTableProvider> providers;

    @Inject
    ReportDataQueries records;

    @Inject
    PeriodQueries periods;

    @Inject
    ReportTableQueries atOnce;

    @Inject
    QueriesOfLargeCentre later;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ReferralStory referrals;

    @Inject
    ReturnService returns;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private Period period;

    /** Counts as in a large Centre, and waits for what is done in the background. */
    @ApplicationScoped
    @Typed(LargeCentre.class)
    static class LargeCentre extends CountedTables {
        @Inject
        @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
        void use(CaseStatisticsQueries all) {
            cases = new CaseStatisticsQueries() {
                @Override
                public boolean isCentreLargerThan(int number) {
                    return all.isCentreLargerThan(0);
                }
            };
            Executor background = executor;
            executor = task -> CompletableFuture.runAsync(task, background).join();
        }
    }

    @UseCases
    @Typed(QueriesOfLargeCentre.class)
    static class QueriesOfLargeCentre extends ReportTableQueries {
        @Inject
        @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
        void use(LargeCentre large) {
            tables = large;
        }
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("MANAGED_AT_BEGINNING", "begun_on < ?1 and (ended_on is null or ended_on >= ?1)");
        rows.put("RECEIVED", RECEIVED);
        rows.put("RECEIVED_BY_THEMSELVES", RECEIVED + " and source in ('SELF', 'HOTLINE')");
        rows.put("RECEIVED_BY_PEERS", RECEIVED + " and source in ('PEER', 'OUTREACH')");
        rows.put(
                "RECEIVED_BY_AGENCIES",
                RECEIVED + " and source not in ('SELF', 'HOTLINE', 'PEER', 'OUTREACH', 'FAMILY', 'OTHER')");
        rows.put("REOPENED", "number_ > 1 and begun_on between ?1 and ?2");
        rows.put("ENDED", ENDED);
        rows.put("ENDED_GOALS_MET", ENDED + " and reason = 'GOALS_MET'");
        rows.put(
                "ENDED_CLIENT_STOPPED",
                ENDED + " and (reason = 'CLIENT_WITHDREW' or (reason is null and ended_by = 'WITHDRAW'))");
        rows.put("ENDED_LOST_CONTACT", ENDED + " and reason = 'LOST_CONTACT'");
        rows.put("ENDED_TRANSFERRED", ENDED + " and reason = 'TRANSFERRED'");
        rows.put(
                "ENDED_OTHER",
                ENDED + " and (reason in ('PARTIAL_STABLE', 'MOVED_AWAY', 'NOT_ELIGIBLE', 'DETAINED', 'DECEASED')"
                        + " or (reason is null and ended_by <> 'WITHDRAW'))");
        rows.put("MANAGED_AT_END", "begun_on <= ?2 and (ended_on is null or ended_on > ?2)");
        return rows;
    }

    /** The running half-year, until today. */
    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        LocalDate today = CentreTime.today(clock);
        Period half = half();
        period = new Period(
                half.id(),
                half.kind(),
                half.number(),
                half.year(),
                half.from(),
                today,
                half.due(),
                clock.instant().plus(Duration.ofDays(2)));
    }

    private Period half() {
        return periods.findBegun(List.of(PeriodKind.HALF_YEAR), CentreTime.today(clock))
                .get(0);
    }

    @Test
    void caseMovementsEqualSqlOverRawTables() {
        story.caseAt(CaseStatus.ACCEPTED);
        story.caseAt(CaseStatus.ACTIVE);
        story.caseAt(CaseStatus.CLOSED);
        ReportTable table = compute("B02");
        ROWS.forEach((row, condition) -> assertThat(values(table, row)).as(row).isEqualTo(counted(condition)));
        assertThat(values(table, "RECEIVED").get(0)).isGreaterThanOrEqualTo(3);
        assertThat(values(table, "ENDED").get(0)).isPositive();
    }

    @Test
    void movementsAddUp() {
        ReportTable table = compute("B02");
        for (String column : table.columns()) {
            assertThat(value(table, "MANAGED_AT_END", column))
                    .as(column)
                    .isEqualTo(value(table, "MANAGED_AT_BEGINNING", column)
                            + value(table, "RECEIVED", column)
                            + value(table, "REOPENED", column)
                            - value(table, "ENDED", column));
        }
    }

    @Test
    void targetRowsEqualTheTarget() {
        ReportTable table = compute("B01");
        Target7[] t7 = new Target7[1];
        staff.as("report1", () -> t7[0] = records.load(period).target7());
        Share clients = (Share) table.cell("T7", "RESULT");
        assertThat(clients.n()).isEqualTo(t7[0].clients().n());
        assertThat(clients.of()).isEqualTo(t7[0].clients().of());
        assertThat(clients.inside())
                .extracting(LedgerEntry::caseId)
                .containsExactlyInAnyOrderElementsOf(t7[0].reached());
        Share needs = (Share) table.cell("T7N", "RESULT");
        assertThat(needs.n()).isEqualTo(t7[0].needs().n());
        assertThat(needs.of()).isEqualTo(t7[0].needs().of());
        assertThat(needs.counted()).hasSize((int) needs.of());
    }

    /** What other bodies returned until the cutoff and nobody corrected, by its targets' numbers. */
    @Test
    void returnedRowsEqualSqlOverRawTables() {
        period = half();
        enter("T3A", List.of(List.of("Huyện " + System.nanoTime(), "30", "40"), List.of("Huyện B", "5", "9")));
        enter("T4", List.of(List.of("17", "18")));
        String corrected = enter("T5", List.of(List.of("Huyện C", "1", "2")));
        story.as("report1", () -> returns.enter(command("T5", corrected, List.of(List.of("Huyện C", "2", "2")))));
        enter(
                "T2",
                List.of(
                        List.of("NEWSPAPER", period.from().toString(), "Tin", "https://baodanang.vn/a"),
                        List.of("PORTAL", period.from().toString(), "Tin", "https://danang.gov.vn/a")));
        ReportTable table = compute("B01");
        for (String code : List.of("T3A", "T3B", "T3C", "T4", "T5", "T6")) {
            List<Object[]> sum =
                    sql("select coalesce(sum(n.numerator), 0), coalesce(sum(n.denominator), 0) from target_return r"
                            + " join return_number n on n.return_id = r.id where r.target_code = '" + code
                            + "' and r.period_id = ?1 and " + IN_FORCE);
            assertThat(result(table, code)).as(code).isEqualTo(numbers(sum.get(0)));
        }
        List<Object[]> months = sql(
                """
                select count(distinct if(i.category = 'PRESS', m.id, null)), count(distinct m.id) from reporting_period p
                join reporting_period m on m.kind = 'MONTH' and m.from_day >= p.from_day and m.to_day <= p.to_day
                    and m.from_day <= date(utc_timestamp() + interval 7 hour)
                left join (return_press_item x join target_return r on r.id = x.return_id and %s
                    join code_list_item i on i.list = 'press_outlet' and i.code = x.outlet) on x.published_on between m.from_day and m.to_day
                where p.id = ?1"""
                        .formatted(IN_FORCE));
        assertThat(result(table, "T2")).isEqualTo(numbers(months.get(0)));
        assertThat(result(table, "T2").get(0)).isPositive();
        assertThat(((Sources) table.cell("T4", "SOURCE")).letters()).contains("215/BC-THU");
    }

    /** Communes as they are today: what was returned of earlier ones is counted for those they became, which the test leaves to others. */
    @Test
    void communesThatKeepUpEqualSqlOverRawTables() {
        period = half();
        List<String> communes = new ArrayList<>();
        staff.as(
                "report1",
                () -> communes.addAll(returns.sheet("T1", period.id(), null).communes()));
        enter(
                "T1",
                List.of(List.of(communes.get(40), "MEETING", "1", "1"), List.of(communes.get(41), "CLUB", "1", "")));
        List<Object[]> active = sql(
                """
                select count(*), coalesce(sum(quarters = begun), 0) from (select a.unit_id, count(distinct a.quarter_id) as quarters,
                        (select count(*) from reporting_period q, reporting_period h where h.id = ?1 and q.kind = 'QUARTER' and q.from_day >= h.from_day
                        and q.to_day <= h.to_day and q.from_day <= date(utc_timestamp() + interval 7 hour)) as begun
                    from return_activity a join target_return r on r.id = a.return_id and %s
                    join reporting_period q on q.id = a.quarter_id join reporting_period h on h.id = ?1
                    where q.from_day >= h.from_day and q.to_day <= h.to_day group by a.unit_id) commune"""
                        .formatted(IN_FORCE));
        List<Long> expected = numbers(active.get(0));
        ReportTable table = compute("B01");
        assertThat(result(table, "T1")).containsExactly(expected.get(1), (long) communes.size());
        assertThat(((Text) table.cell("T1", "NOTE")).n()).isEqualTo(expected.get(0));
    }

    @Test
    void largeCentreHasTheSameTablesAndTheSameAuditEvent() {
        story.caseAt(CaseStatus.ACTIVE);
        story.caseAt(CaseStatus.CLOSED);
        for (Long id : Arrays.asList(null, half().id())) {
            staff.as("director1", () -> {
                ReportTableQueries.PageView now = atOnce.page(id);
                List<Object> opened = opened();
                ReportTableQueries.PageView kept = later.page(id);
                assertThat(now.countedAt()).isNull();
                assertThat(kept.countedAt()).isNotNull();
                assertThat(kept.tables()).hasSizeGreaterThan(10).isEqualTo(now.tables());
                assertThat(opened())
                        .contains("BIRTH", "ADDRESS", "SERVICE_KIND")
                        .isEqualTo(opened);
                assertThat(later.page(id).countedAt()).isEqualTo(kept.countedAt());
                assertThat(opened()).isEqualTo(opened);
            });
            staff.as("dpo1", () -> assertThat(later.page(id).tables())
                    .isEqualTo(atOnce.page(id).tables())
                    .extracting(TableView::code)
                    .containsExactly("B11"));
        }
    }

    /** Returns what the last opening of the tables says was opened for counting. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<Object> opened() {
        return em.createNativeQuery(
                        """
                        select distinct s.ref from donghanh_log.audit_subject s where s.kind = 'counted' and s.event_ref =
                            (select ref from donghanh_log.audit_event where action = 'report-table.view' order by id desc limit 1) order by s.ref""")
                .getResultList();
    }

    /** A return that is entered after the cutoff counts in no table of the period. */
    @Test
    void returnsAfterTheCutoffDoNotCount() {
        period = new Period(
                period.id(),
                period.kind(),
                period.number(),
                period.year(),
                period.from(),
                period.to(),
                period.due(),
                clock.instant());
        ReportTable before = compute("B01");
        enter("T4", List.of(List.of("1", "1")));
        assertThat(compute("B01").cell("T4", "RESULT")).isEqualTo(before.cell("T4", "RESULT"));
    }

    private String enter(String target, List<List<String>> rows) {
        return story.as("report1", () -> returns.enter(command(target, null, rows)));
    }

    private EnterReturnCommand command(String target, String corrects, List<List<String>> rows) {
        return new EnterReturnCommand(
                target,
                period.id(),
                corrects,
                "Sở thử " + System.nanoTime(),
                "215/BC-THU",
                CentreTime.today(clock),
                rows);
    }

    private static List<Long> result(ReportTable table, String code) {
        return table.cell(code, "RESULT") instanceof Share share ? List.of(share.n(), share.of()) : List.of(0L, 0L);
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<Object[]> sql(String statement) {
        return em.createNativeQuery(statement)
                .setParameter(1, period.id())
                .setParameter(2, LocalDateTime.ofInstant(period.cutoff(), ZoneOffset.UTC))
                .getResultList();
    }

    private static List<Long> numbers(Object... row) {
        return Stream.of(row).map(number -> ((Number) number).longValue()).toList();
    }

    /** The kind of a referral is encrypted, so its row is known by sending one. */
    @Test
    void referralCountsInTheRowOfItsKind() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        story.recordConsent("worker1", number, 300);
        ReportTable before = compute("B04");
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
        ReportTable after = compute("B04");
        for (ReportTable.Row row : after.rows()) {
            boolean own = row.key().equals("STI");
            assertThat(value(after, row.key(), "SENT") - value(before, row.key(), "SENT"))
                    .as(row.key())
                    .isEqualTo(own ? 2 : 0);
            assertThat(value(after, row.key(), "PERSONS") - value(before, row.key(), "PERSONS"))
                    .as(row.key())
                    .isEqualTo(own ? 1 : 0);
            assertThat(value(after, row.key(), "ATTENDED")).isEqualTo(value(before, row.key(), "ATTENDED"));
        }
    }

    @Test
    void rowsByDistrictAddUpToTheTotalsOfOtherForms() {
        story.caseAt(CaseStatus.ACTIVE);
        ReportTable places = compute(PlaceTable.CODE);
        ReportTable movement = compute("B02");
        for (String column : List.of(PlaceTable.MANAGED_AT_END, PlaceTable.RECEIVED)) {
            assertThat(value(places, PlaceTable.TOTAL, column)).isEqualTo(value(movement, column, "TOTAL"));
        }
        for (String column : places.columns()) {
            assertThat(places.rows().stream()
                            .filter(row -> !row.key().equals(PlaceTable.TOTAL))
                            .mapToLong(row -> value(places, row.key(), column))
                            .sum())
                    .as(column)
                    .isEqualTo(value(places, PlaceTable.TOTAL, column));
        }
        assertThat(places.rows())
                .filteredOn(row -> row.key().startsWith(PlaceTable.DISTRICT))
                .allMatch(row -> value(places, row.key(), PlaceTable.MANAGED_AT_END) >= PlaceTable.FEWEST_NAMED);
    }

    @Test
    void tablesExecuteConstantNumberOfStatements() {
        for (String code : List.of("B01", "B02", "B04", "B08", PlaceTable.CODE)) {
            compute(code);
            long before = cost(code);
            story.caseAt(CaseStatus.ACTIVE);
            story.caseAt(CaseStatus.CLOSED);
            assertThat(cost(code)).as(code).isEqualTo(before);
        }
    }

    private long cost(String code) {
        long[] cost = new long[1];
        staff.as(
                "report1", () -> cost[0] = statements.count(() -> provider(code).compute(reported())));
        return cost[0];
    }

    private ReportTable compute(String code) {
        List<ReportTable> found = new ArrayList<>();
        staff.as("report1", () -> found.add(provider(code).compute(reported())));
        return found.get(0);
    }

    private ReportedPeriod reported() {
        return new ReportedPeriod(period, period.to(), records.load(period));
    }

    private ReportTableProvider provider(String code) {
        return providers.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> counted(String condition) {
        Object[] row = (Object[]) em.createNativeQuery(EPISODES + condition)
                .setParameter(1, period.from())
                .setParameter(2, period.to())
                .setParameter(3, LocalDateTime.ofInstant(period.cutoff(), ZoneOffset.UTC))
                .getSingleResult();
        return numbers(row);
    }

    private static List<Long> values(ReportTable table, String row) {
        return table.columns().stream().map(column -> value(table, row, column)).toList();
    }

    private static long value(ReportTable table, String row, String column) {
        return ((Count) table.cell(row, column)).value();
    }
}
