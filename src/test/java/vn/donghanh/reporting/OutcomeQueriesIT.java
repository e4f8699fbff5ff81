package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.NeedKindKeyBackfillService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.person.profile.ProfileRecorded;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.records.OutcomeDataLoader;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.reporting.released.TargetReportQueries;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Compares the figures with independent SQL over the tables, and checks that they count only cases visible to the reader. */
@ExtendWith(ArquillianExtension.class)
class OutcomeQueriesIT {
    /** Needs of the target groups from the tables: one row for each need with its last judgement and end day. */
    private static final String NEEDS =
            """
            with done as (select * from assessment where state = 'COMPLETED'),
            newest as (select case_id, max(episode * 1000 + number) as top from done group by case_id),
            counted as (select distinct d.case_id from done d join newest h on h.case_id = d.case_id and h.top = d.episode * 1000 + d.number
                join assessment_group g on g.assessment_id = d.id join case_file c on c.id = d.case_id
                where g.client_group in ('SEX_WORKER', 'FORMER_SEX_WORKER') and c.age_band not in ('UNDER_16', 'FROM_16_TO_17', 'UNKNOWN')
                and not exists (select 1 from assessment_group k where k.assessment_id = d.id and k.client_group in ('CHILD_EXPLOITED', 'MINOR_16_17'))
                and not exists (select 1 from closure x where x.case_id = d.case_id and x.state = 'APPROVED' and x.reason in ('DUPLICATE', 'ENTERED_IN_ERROR')
                    and date(date_add(x.decided_at, interval 7 hour)) <= ?2)),
            held as (select n.lineage, d.case_id, d.episode, max(d.number) as number from need n join done d on d.id = n.assessment_id
                group by n.lineage, d.case_id, d.episode)
            select h.case_id, h.lineage, n.eligibility, w.need_key is not null
            from held h join counted k on k.case_id = h.case_id
            join done d on d.case_id = h.case_id and d.episode = h.episode and d.number = h.number
            join need n on n.assessment_id = d.id and n.lineage = h.lineage
            left join need_withdrawal w on w.need_key = h.lineage and w.withdrawn_on <= ?2 and date(date_add(w.recorded_at, interval 7 hour)) <= ?2
            where n.identified_on <= ?2
            and (w.withdrawn_on is null or w.withdrawn_on >= ?1)
            and not exists (select 1 from done x where x.case_id = h.case_id and x.episode = h.episode and x.number = h.number + 1
                and date(date_add(x.completed_at, interval 7 hour)) < ?1)
            and not exists (select 1 from donghanh_log.case_move m where m.case_id = h.case_id and m.episode = h.episode
                and m.to_status in ('CLOSED', 'FOLLOW_UP', 'DECLINED') and m.from_status <> 'FOLLOW_UP'
                and date(date_add(m.moved_at, interval 7 hour)) < ?1)""";

    @Inject
    StaffFixture staff;

    @Inject
    NeedKindKeyBackfillService backfill;

    @Inject
    UserTransaction transaction;

    @Inject
    CaseFixture cases;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    AccountService accounts;

    @Inject
    CaseManagementService management;

    @Inject
    AssessmentService assessments;

    @Inject
    NeedWithdrawalService withdrawals;

    @Inject
    ReceivedHelp help;

    @Inject
    OutcomeDataLoader loader;

    @Inject
    CaseAccessRepository access;

    @Inject
    CaseStatisticsQueries figures;

    @Inject
    Event<ProfileRecorded> profiles;

    @Inject
    OutcomeQueries outcomes;

    @Inject
    TargetReportQueries queries;

    @Inject
    PeriodQueries periods;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @Inject
    ApplicationClock time;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;
    private Period period;

    @Inject
    ReferralStory referrals;

    @Inject
    CaseScenario story;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        period = periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).get(0);
    }

    @Test
    void unassignedOverdueDecisionsComeFirst() {
        staff.as("duty1", () -> cases.transition(cases.open("Chị Hoa", TriageLevel.HIGH), CaseStep.SCREEN));
        List<OutcomeReport.OverdueWorkerRow> late = new ArrayList<>();

        time.runAt(
                clock.instant().plus(Duration.ofDays(20)),
                () -> staff.as(
                        "lead1", () -> late.addAll(outcomes.page(period.id()).overdueWork())));

        assertThat(late.get(0).username()).isNull();
        assertThat(late.get(0).causes())
                .extracting(OutcomeReport.CauseRow::kind)
                .contains(TaskKind.ACCEPTANCE);
        assertThat(late.subList(1, late.size())).allMatch(worker -> worker.username() != null);
    }

    @Test
    void overdueWorkOfEndedAccountsIsCounted() {
        String leaver = staff.createColleague("lead1", Salutation.CHI, Role.SOCIAL_WORKER);
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        staff.as("lead1", () -> cases.assign(number, staff.id(leaver)));
        inTransaction(() -> taskOpener.open(
                id(number), TaskKind.NOTE_DUE, staff.id(leaver), clock.instant().minus(Duration.ofDays(1))));
        staff.as("admin1", () -> accounts.disable(staff.ref(leaver)));

        staff.as("lead1", () -> assertThat(outcomes.page(period.id()).overdueWork())
                .filteredOn(worker -> leaver.equals(worker.username()))
                .singleElement()
                .satisfies(worker -> assertThat(worker.name()).isNotBlank()));
    }

    @Test
    void figuresEqualIndependentSqlOverRawTables() {
        Set<ClientGroup> target = Set.of(ClientGroup.SEX_WORKER);
        CaseNumber reached =
                assessed(target, need(PresentingNeed.JOB, Eligibility.YES), need(PresentingNeed.LOAN, Eligibility.YES));
        help.add(new AccessEvent(id(reached), ServiceGroup.JOB, key(reached, 1), today));
        CaseNumber byGroup = assessed(target, need(PresentingNeed.STI, Eligibility.YES));
        help.add(new AccessEvent(id(byGroup), ServiceGroup.HEALTH, null, Set.of(kindKey(byGroup)), today));
        CaseNumber ofAnotherKind = assessed(target, need(PresentingNeed.STI, Eligibility.YES));
        help.add(new AccessEvent(id(ofAnotherKind), ServiceGroup.HEALTH, null, Set.of(kindKey(byGroup)), today));
        assessed(Set.of(ClientGroup.FORMER_SEX_WORKER), need(PresentingNeed.TRAINING, Eligibility.YES));
        assessed(target, need(PresentingNeed.LOAN, Eligibility.NO));
        assessed(target, need(PresentingNeed.LOAN, Eligibility.PENDING));
        assessed(Set.of(ClientGroup.HIGH_RISK), need(PresentingNeed.JOB, Eligibility.YES));
        CaseNumber withdrawn = assessed(target, need(PresentingNeed.JOB, Eligibility.YES));
        staff.as(
                "worker1",
                () -> withdrawals.withdraw(
                        withdrawn.value(),
                        new WithdrawNeedCommand(key(withdrawn, 1), "TOO_FAR", "Đường xa quá.", today)));

        Target7 t7 = t7();
        Set<Long> inNeed = new HashSet<>();
        List<String> eligible = new ArrayList<>();
        long withdrawnCount = 0;
        long refused = 0;
        for (Object[] row : needsInTheTables()) {
            boolean isWithdrawn = ((Number) row[3]).intValue() == 1;
            withdrawnCount += isWithdrawn ? 1 : 0;
            refused += !isWithdrawn && "NO".equals(row[2]) ? 1 : 0;
            if (!isWithdrawn && "YES".equals(row[2])) {
                inNeed.add(((Number) row[0]).longValue());
                eligible.add((String) row[1]);
            }
        }
        assertThat(t7.clients().of()).isEqualTo(inNeed.size()).isGreaterThanOrEqualTo(3);
        assertThat(t7.needs().of()).isEqualTo(eligible.size()).isGreaterThanOrEqualTo(4);
        assertThat(t7.withdrawnTotal()).isEqualTo(withdrawnCount).isPositive();
        assertThat(t7.ineligibleTotal()).isEqualTo(refused).isPositive();
        assertThat(t7.reached()).contains(id(reached), id(byGroup)).doesNotContain(id(ofAnotherKind));
        assertThat(t7.reached().stream().map(CaseId::value)).isSubsetOf(inNeed);
        assertThat(t7.clients().n() + t7.open().size()).isEqualTo(inNeed.size());
        assertThat(t7.withdrawn()).containsKey("TOO_FAR");
    }

    /** The last day before a refusal keeps its figures: their difference would show who it was. */
    @Test
    void whoRefusesIsLeftOutOfReportsAndStaysInWork() {
        CaseNumber number = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        help.add(new AccessEvent(id(number), ServiceGroup.JOB, key(number, 1), today));
        Target7 before = t7();
        assertThat(before.reached()).contains(id(number));

        answer(number, RecordConsentCommand.Answer.LATER);
        assertThat(t7().clients()).as("thinking about it is no refusal").isEqualTo(before.clients());
        answer(number, RecordConsentCommand.Answer.NO);

        Target7 after = t7();
        assertThat(after.clients())
                .isEqualTo(new Ratio(before.clients().n() - 1, before.clients().of() - 1));
        assertThat(after.needs())
                .isEqualTo(new Ratio(before.needs().n() - 1, before.needs().of() - 1));
        assertThat(after.reached()).doesNotContain(id(number));
        assertThat(after.open()).doesNotContain(id(number));
        assertThat(after.refusing()).isEqualTo(before.refusing() + 1);
        assertThat(behind("lead1", "reached")).as("work inside the Centre").contains(number.value());
        staff.as("director1", () -> assertThat(
                        outcomes.page(period.id()).target7().refusing().value())
                .isZero());
        Target7.Span yesterday = new Target7.Span(period.from(), today.minusDays(1));
        staff.as("report1", () -> assertThat(Target7Counter.count(loader.loadCentre(AsOf.endOf(today)), yesterday)
                        .refusing())
                .isEqualTo(before.refusing()));

        answer(number, RecordConsentCommand.Answer.YES);
        assertThat(t7().clients()).isEqualTo(before.clients());
        assertThat(t7().refusing()).isEqualTo(before.refusing());
    }

    /** The figure of a period stays as it was at its cutoff; counted again later, it shows what was entered since. */
    @Test
    void whatIsRecordedAfterTheCutoffChangesNoFigure() {
        CaseNumber number = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        AsOf then = new AsOf(today, clock.instant());
        Target7 before = t7(then);
        time.runAt(clock.instant().plus(Duration.ofDays(5)), () -> {
            staff.as(
                    "worker1",
                    () -> withdrawals.withdraw(
                            number.value(),
                            new WithdrawNeedCommand(key(number, 1), "TOO_FAR", "Đường xa quá.", today)));
            PersonRef person = person(number);
            staff.as(
                    "worker1",
                    () -> inTransaction(() -> profiles.fire(
                            new ProfileRecorded(person, CountedSex.FEMALE, EducationBand.LOWER_SECONDARY))));
        });

        AsOf later = new AsOf(today, clock.instant().plus(Duration.ofDays(6)));
        assertThat(t7(then)).isEqualTo(before);
        assertThat(t7(later).withdrawnTotal()).isEqualTo(before.withdrawnTotal() + 1);
        assertThat(sex(number, then)).isEqualTo(CountedSex.UNKNOWN);
        assertThat(sex(number, later)).isEqualTo(CountedSex.FEMALE);
    }

    /** An action from before evidence was required that is set back later stays ticked at the end of the period. */
    @Test
    void tickThatIsSetBackLaterStandsInItsPeriod() {
        CaseNumber number = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        String lineage = RandomReference.random();
        inTransaction(() -> {
            tick(number, lineage, "DONE", clock.instant());
            tick(number, lineage, "NOT_STARTED", clock.instant().plus(Duration.ofDays(5)));
        });
        assertThat(t7(new AsOf(today, clock.instant())).tickedOnly()).contains(id(number));
        LocalDate nextWeek = today.plusDays(7);
        assertThat(t7(new AsOf(nextWeek, CentreTime.endOf(nextWeek))).tickedOnly())
                .doesNotContain(id(number));
    }

    /**
     * The copy in memory counts what a reading of all tables counts, for today and for the end of the last half-year. Other tests have recorded under a clock
     * set ahead, which is known now.
     */
    @Test
    void copyCountsWhatTheTablesHold() {
        Period last = periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).get(1);
        Instant ahead = clock.instant().plus(Duration.ofDays(365));
        time.runAt(
                last.to().atStartOfDay(CentreTime.ZONE).toInstant(),
                () -> assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES)));
        for (AsOf asOf : List.of(new AsOf(today, ahead), last.asOf(last.to()))) {
            staff.as("director1", () -> {
                OutcomeRecords copied = loader.loadVisible(asOf, LocalDate.EPOCH);
                assertThat(copied.cases()).isNotEmpty();
                assertThat(counted(copied, copied.caseIds()))
                        .isEqualTo(counted(loader.loadCentre(asOf), copied.caseIds()));
            });
        }
    }

    /** Nothing is written when a grant ends by time alone. */
    @Test
    void keptFiguresLeaveOutWhatAGrantEndedByTimeShowed() throws Exception {
        CaseNumber number = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        Instant end = clock.instant().plus(Duration.ofHours(1));
        AsOf asOf = new AsOf(today, clock.instant().plus(Duration.ofDays(1)));
        transaction.begin();
        access.grant(id(number), staff.id("worker2"), AccessGround.TEAM, end);
        transaction.commit();
        Runnable reading =
                () -> staff.as("worker2", () -> assertThat(visible(asOf)).contains(id(number)));
        reading.run();
        time.runAt(end.minusSeconds(1), reading);
        time.runAt(
                end.plusSeconds(1),
                () -> staff.as("worker2", () -> assertThat(visible(asOf)).doesNotContain(id(number))));
    }

    private Set<CaseId> visible(AsOf asOf) {
        return loader.loadVisible(asOf, LocalDate.EPOCH).caseIds();
    }

    private static List<Object> counted(OutcomeRecords records, Set<CaseId> cases) {
        return List.of(
                records.clients(records.asOf().day()).stream()
                        .filter(client -> cases.contains(client.caseId()))
                        .sorted(Comparator.comparing(client -> client.caseId().value()))
                        .toList(),
                records.closedCases().stream()
                        .filter(closed -> cases.contains(closed.caseId()))
                        .collect(Collectors.toSet()),
                records.ticked().stream()
                        .filter(action -> cases.contains(action.caseId()))
                        .collect(Collectors.toSet()));
    }

    private void tick(CaseNumber number, String lineage, String state, Instant at) {
        em.createNativeQuery(
                        """
                        insert into donghanh_log.plan_action_move (action_lineage, case_id, need_key, owner, to_state, moved_at)
                        values (?1, ?2, ?3, 'STAFF', ?4, ?5)""")
                .setParameter(1, lineage)
                .setParameter(2, id(number).value())
                .setParameter(3, key(number, 1))
                .setParameter(4, state)
                .setParameter(5, at)
                .executeUpdate();
    }

    private CountedSex sex(CaseNumber number, AsOf asOf) {
        CaseId caseId = id(number);
        CountedSex[] found = new CountedSex[1];
        staff.as(
                "report1",
                () -> found[0] = figures.asOf(asOf, CaseStatisticsQueries.Scope.CENTRE).cases().stream()
                        .filter(caseFact -> caseFact.id().equals(caseId))
                        .map(CaseStatisticsQueries.CaseFact::sex)
                        .findFirst()
                        .orElseThrow());
        return found[0];
    }

    private PersonRef person(CaseNumber number) {
        return em.createQuery("select c.personRef from CaseFile c where c.number = :number", PersonRef.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void reportExecutesConstantNumberOfStatements() {
        long[] cost = new long[2];
        staff.as("report1", () -> queries.page(null));
        staff.as("report1", () -> cost[0] = statements.count(() -> queries.page(null)));
        for (int more = 0; more < 3; more++) {
            answer(
                    assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES)),
                    RecordConsentCommand.Answer.NO);
        }
        staff.as("report1", () -> cost[1] = statements.count(() -> queries.page(null)));
        assertThat(cost[1]).isEqualTo(cost[0]);
    }

    private void answer(CaseNumber number, RecordConsentCommand.Answer said) {
        story.answer(number, ConsentScope.STATISTICS, said, null);
    }

    /** Returns the key of the kind of the first need; it says nothing, and is another one in each case. */
    private String kindKey(CaseNumber number) {
        return (String) em.createNativeQuery("select n.kind_key from need n where n.lineage = ?1")
                .setParameter(1, key(number, 1))
                .getSingleResult();
    }

    @Test
    void figureListsOnlyCasesVisibleToTheReader() {
        CaseNumber open = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        assertThat(behind("lead1", "open")).contains(open.value());
        assertThat(behind("lead1", "stage.PLAN")).contains(open.value());
        assertThat(behind("lead1", "level.MEDIUM")).contains(open.value());
        assertThat(behind("lead2", "stage.PLAN")).doesNotContain(open.value());
        staff.as("lead1", () -> management.declareConflict(open.value(), "họ hàng"));
        assertThat(behind("lead1", "stage.PLAN")).doesNotContain(open.value());
        assertThat(behind("lead1", "open")).doesNotContain(open.value());
        assertThat(behind("director1", "open")).contains(open.value());
        help.add(new AccessEvent(id(open), ServiceGroup.JOB, null, today));
        assertThat(behind("director1", "open")).doesNotContain(open.value());
        assertThat(behind("director1", "reached")).contains(open.value());
        assertThat(behind("director1", "service.JOB")).contains(open.value());
        assertThat(behind("director1", "age.FROM_25_TO_34")).contains(open.value());
        assertThat(behind("director1", "age.FROM_50")).doesNotContain(open.value());
    }

    /** A change of one record, and a case more or less that is visible, are counted at once. */
    @Test
    void sameRecordsAreCountedOnceUntilOneChanges() {
        CaseNumber number = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        OutcomeRecords.CountedOnce before = once("lead1");
        assertThat(once("lead1")).isSameAs(before);
        assertThat(once("lead2")).isNotSameAs(before);
        assertThat(once("lead1")).isSameAs(before);
        help.add(new AccessEvent(id(number), ServiceGroup.JOB, null, today));
        OutcomeRecords.CountedOnce helped = once("lead1");
        assertThat(helped).isNotSameAs(before);
        loader.forgetReplaced();
        assertThat(once("lead1")).isSameAs(helped);
        staff.as("lead1", () -> management.declareConflict(number.value(), "họ hàng"));
        OutcomeRecords.CountedOnce blocked = once("lead1");
        assertThat(blocked).isNotSameAs(helped);
        assertThat(once("lead1")).isSameAs(blocked);
        assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.LOAN, Eligibility.YES));
        assertThat(once("lead1")).isNotSameAs(blocked);
    }

    private OutcomeRecords.CountedOnce once(String username) {
        OutcomeRecords.CountedOnce[] once = new OutcomeRecords.CountedOnce[1];
        staff.as(
                username,
                () -> once[0] = loader.loadVisible(new AsOf(today, clock.instant()), LocalDate.EPOCH)
                        .once());
        return once[0];
    }

    /** Every number is exact, whose cases it counts is named, and opening the page is an event with its period. */
    @Test
    void figuresAtWorkAreExactAndNameWhoseCasesTheyCount() {
        assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        OutcomeReport.ReportView[] found = new OutcomeReport.ReportView[1];
        staff.as("lead2", () -> found[0] = outcomes.page(period.id()));
        long lead2 = found[0].counted().total();
        staff.as("lead1", () -> found[0] = outcomes.page(period.id()));
        OutcomeReport.ReportView page = found[0];
        assertThat(page.levels().rows()).allMatch(row -> row.count().isShown());
        assertThat(page.stages().rows()).allMatch(row -> row.count().isShown());
        assertThat(page.target7().byAge().rows()).allMatch(row -> row.ratio().isShown());
        page.stages().rows().stream().filter(row -> row.count().value() > 0).forEach(row -> assertThat(
                        behind("lead1", "stage." + row.key()))
                .as("cases behind " + row)
                .hasSize(row.count().value().intValue()));
        assertThat(page.counted().units())
                .isNotEmpty()
                .allMatch(unit -> unit.cases() > 0 && !unit.unit().isEmpty());
        staff.as(
                "director1",
                () -> assertThat(outcomes.page(period.id()).counted().total()).isGreaterThan(lead2));
        assertThat(em.createNativeQuery(
                                """
                                select count(*) from donghanh_log.audit_subject s join donghanh_log.audit_event e on e.ref = s.event_ref
                                where e.action = 'outcome.view' and e.actor = 'lead1' and s.kind = 'figure' and s.ref = 'outcomes' and s.detail = ?1""")
                        .setParameter(1, String.valueOf(period.id()))
                        .getSingleResult())
                .isNotEqualTo(0L);
    }

    @Test
    void excludedNeedsListTheirCasesToo() {
        CaseNumber withdrawn = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        CaseNumber refused = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.LOAN, Eligibility.NO));
        staff.as(
                "worker1",
                () -> withdrawals.withdraw(
                        withdrawn.value(),
                        new WithdrawNeedCommand(key(withdrawn, 1), "TOO_FAR", "Đường xa quá.", today)));
        assertThat(behind("lead1", "withdrawn")).contains(withdrawn.value()).doesNotContain(refused.value());
        assertThat(behind("lead1", "ineligible")).contains(refused.value()).doesNotContain(withdrawn.value());
        assertThat(behind("lead2", "ineligible")).doesNotContain(refused.value());
    }

    @Test
    void reportsAndCaseListsNeedDifferentPermissions() {
        for (String username : staff.usernames()) {
            boolean seesOutcomes = staff.actsWithAny(username, Role.SUPERVISOR, Role.DIRECTOR);
            boolean seesSums = staff.actsWithAny(username, Role.REPORT_OFFICER, Role.PROGRAMME_OFFICER, Role.AUDITOR);
            staff.as(username, () -> {
                if (!seesOutcomes) {
                    assertThatThrownBy(() -> outcomes.page(null)).as(username).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> outcomes.cases(period.id(), "open"))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                }
                if (!seesSums) {
                    assertThatThrownBy(() -> queries.page(null)).as(username).isInstanceOf(NotFoundException.class);
                }
            });
        }
        staff.as("report1", () -> assertThat(queries.page(null).rows()).hasSize(10));
    }

    @Test
    void referralFigureCountsEventsAndListsEachClientOnce() {
        OutcomeQueries.FigureCasesView before = sent();
        CaseNumber number = assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.STI, Eligibility.YES));
        story.recordConsent("worker1", number, 300);
        referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        OutcomeQueries.FigureCasesView after = sent();
        assertThat(after.occurrences()).isEqualTo(before.occurrences() + 2);
        assertThat(after.rows()).hasSize(before.rows().size() + 1);
        staff.as("lead1", () -> assertThat(outcomes.cases(period.id(), "open").occurrences())
                .as("figure of clients counts each client once")
                .isNull());
    }

    /** Needs and referrals from before the keys are compared by their kinds after the upgrade; needs without a health kind get none. */
    @Test
    void earlierHealthRecordsGetTheirKeys() throws Exception {
        CaseNumber number = assessed(
                Set.of(ClientGroup.SEX_WORKER),
                need(PresentingNeed.STI, Eligibility.YES),
                need(PresentingNeed.JOB, Eligibility.YES));
        story.recordConsent("worker1", number, 300);
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
        referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        List<?> before = healthKeys(number);
        transaction.begin();
        em.createNativeQuery("update need n join assessment a on a.id = n.assessment_id set n.kind_key = null"
                        + " where a.case_id = ?1")
                .setParameter(1, id(number).value())
                .executeUpdate();
        em.createNativeQuery("update referral set kind_key = null where case_id = ?1")
                .setParameter(1, id(number).value())
                .executeUpdate();
        transaction.commit();
        assertThat(healthKeys(number)).containsOnlyNulls();
        assertThat(backfill.findCases()).contains(id(number));

        backfill.assignKeys(id(number));

        assertThat(healthKeys(number)).isEqualTo(before);
        assertThat(before.get(0)).isNotNull().isEqualTo(before.get(2));
        assertThat(before.get(1)).as("a job is no health need").isNull();
        assertThat(before.get(3)).isNotNull().isNotEqualTo(before.get(2));
        assertThat(backfill.findCases()).doesNotContain(id(number));
    }

    private List<?> healthKeys(CaseNumber number) {
        return em.createNativeQuery(
                        """
                        select kind_key from (
                            select n.kind_key, 1 as kind, n.position as place from need n
                                join assessment a on a.id = n.assessment_id where a.case_id = ?1
                            union all select r.kind_key, 2, r.id from referral r where r.case_id = ?1) records
                        order by kind, place""")
                .setParameter(1, id(number).value())
                .getResultList();
    }

    private OutcomeQueries.FigureCasesView sent() {
        OutcomeQueries.FigureCasesView[] found = new OutcomeQueries.FigureCasesView[1];
        staff.as("lead1", () -> found[0] = outcomes.cases(period.id(), "referral.ReferralStatus.SENT"));
        return found[0];
    }

    @Test
    void unknownFigureIsNotFound() {
        staff.as("lead1", () -> {
            for (String key : List.of("nothing", "stage/../x", "OPEN", "open;drop", "")) {
                assertThatThrownBy(() -> outcomes.cases(period.id(), key))
                        .as(key)
                        .isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> outcomes.page(-1L)).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void pageExecutesConstantNumberOfStatements() {
        staff.as("director1", () -> outcomes.page(null));
        long before = cost();
        for (int more = 0; more < 3; more++) {
            assessed(Set.of(ClientGroup.SEX_WORKER), need(PresentingNeed.JOB, Eligibility.YES));
        }
        assertThat(cost()).isEqualTo(before);
    }

    private long cost() {
        long[] cost = new long[1];
        staff.as("director1", () -> cost[0] = statements.count(() -> outcomes.page(null)));
        return cost[0];
    }

    private Target7 t7() {
        return t7(AsOf.endOf(today));
    }

    private Target7 t7(AsOf asOf) {
        Target7[] found = new Target7[1];
        staff.as(
                "report1",
                () -> found[0] =
                        Target7Counter.count(loader.loadCentre(asOf), new Target7.Span(period.from(), asOf.day())));
        return found[0];
    }

    private List<String> behind(String username, String key) {
        List<String> numbers = new ArrayList<>();
        staff.as(username, () -> outcomes.cases(period.id(), key).rows().forEach(line -> numbers.add(line.number())));
        return numbers;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> needsInTheTables() {
        return em.createNativeQuery(NEEDS)
                .setParameter(1, period.from())
                .setParameter(2, today)
                .getResultList();
    }

    private CaseNumber assessed(Set<ClientGroup> groups, NeedDraft... needs) {
        List<CaseNumber> opened = new ArrayList<>();
        staff.as("worker1", () -> {
            CaseNumber number = cases.open("Chị Thử " + RandomReference.random(), TriageLevel.MEDIUM);
            cases.transition(number, CaseStep.SCREEN);
            cases.assign(number, staff.id("worker1"));
            cases.transition(number, CaseStep.ACCEPT);
            cases.transition(number, CaseStep.BEGIN_ASSESSMENT);
            assessments.submit(number.value(), draft(groups, needs));
            opened.add(number);
        });
        return opened.get(0);
    }

    private static AssessmentDraft draft(Set<ClientGroup> groups, NeedDraft... needs) {
        return AssessmentDraft.unsaved()
                .ranked(true)
                .needs(needs)
                .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                .groups(groups, null)
                .situation(LifeSituation.NOT_ASKED.withSelfRating(5));
    }

    private static NeedDraft need(PresentingNeed need, Eligibility eligibility) {
        Map<PresentingNeed, String> rules = Map.of(
                PresentingNeed.JOB, "JOB_INTRODUCTION",
                PresentingNeed.LOAN, "LOAN_JOB_CREATION",
                PresentingNeed.TRAINING, "TRAINING_SHORT",
                PresentingNeed.STI, "HEALTH_OPEN");
        return new NeedDraft(
                null,
                need,
                "Tôi cần.",
                eligibility,
                eligibility == Eligibility.YES ? rules.get(need) : null,
                eligibility == Eligibility.NO ? "Chưa đủ giấy tờ." : null);
    }

    CaseId id(CaseNumber number) {
        return new CaseId(((Number) em.createNativeQuery("select id from case_file where number = ?1")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue());
    }

    private String key(CaseNumber number, int position) {
        return em.createNativeQuery(
                        """
                        select n.lineage from need n join assessment a on a.id = n.assessment_id join case_file c on c.id = a.case_id
                        where c.number = ?1 and n.position = ?2""")
                .setParameter(1, number.value())
                .setParameter(2, position)
                .getSingleResult()
                .toString();
    }
}
