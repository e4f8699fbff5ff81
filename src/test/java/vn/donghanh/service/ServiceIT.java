package vn.donghanh.service;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.GoalDraft;
import vn.donghanh.plan.PlanActionStatus;
import vn.donghanh.plan.PlanDraft;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanRule;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.PlanView;
import vn.donghanh.plan.SafetyPlan;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.view.DeliveryRow;
import vn.donghanh.service.view.ServiceDraftView;
import vn.donghanh.service.view.ServiceListView;
import vn.donghanh.service.view.ServiceVersionView;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Tests services, cash and evidence against the real database. */
@ExtendWith(ArquillianExtension.class)
class ServiceIT {
    private static final int MANY = 10_000;

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario scenario;

    @Inject
    ServiceDeliveryService service;

    @Inject
    CashConfirmationService cash;

    @Inject
    ServiceQueries queries;

    @Inject
    PlanService plans;

    @Inject
    PlanQueries planQueries;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    SectionAccessService sections;

    @Inject
    @Any
    Instance<ServiceAccessProvider> accesses;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private CaseNumber number;

    @BeforeEach
    void caseOfWorker1() {
        staff.ensureStaff();
        number = scenario.caseAt(CaseStatus.ASSESSING);
    }

    @Test
    void deliveryIsListedCountedAndOnTheTimeline() {
        String ref = give(DeliveryType.TRANSPORT, new ServiceCost(40_000L, false, "CENTRE", null), "Xe ôm quen.");
        ServiceListView list = list("lead1");
        DeliveryRow row = list.rows().get(0);
        assertThat(row.ref()).isEqualTo(ref);
        assertThat(row.newest().labelKey()).isEqualTo("DeliveryType.TRANSPORT");
        assertThat(row.newest().line()).isEqualTo("Xe ôm quen.");
        assertThat(row.isGiven()).isTrue();
        assertThat(row.correctable()).as("only the author corrects").isFalse();
        assertThat(list.totals().times()).isEqualTo(1);
        assertThat(list.totals().amount()).isEqualTo(40_000);
        assertThat(scenario.as("worker1", () -> overview.page(number.value(), true))
                        .entries())
                .anyMatch(line -> line.entry().key().equals("service.timeline.DELIVERED"));
        assertThat(events("worker1")).isEqualTo(1);
    }

    @Test
    void sealedKindIsReadByItsAuthorAndTheHealthOfficerOnly() {
        give(DeliveryType.HARM_REDUCTION_KIT, ServiceCost.NONE, "Hai bộ.");
        assertThat(newest("worker1").labelKey()).isEqualTo("DeliveryType.HARM_REDUCTION_KIT");
        assertThat(newest("worker1").quantity()).isEqualTo(1);
        ServiceVersionView neutral = newest("lead1");
        assertThat(neutral.labelKey()).isEqualTo("DeliveryType.HEALTH_SUPPORT");
        assertThat(neutral.quantity()).isNull();
        assertThat(neutral.line()).isNull();
        staff.as("worker1", () -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null));
        assertThat(newest("nurse1").labelKey()).isEqualTo("DeliveryType.HARM_REDUCTION_KIT");
    }

    @Test
    void healthOfficerSeesAndRecordsHealthServicesOnly() {
        give(DeliveryType.BASIC_SUPPLIES, ServiceCost.NONE, null);
        staff.as("worker1", () -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null));
        assertThat(list("nurse1").rows()).isEmpty();
        staff.as("nurse1", () -> service.record(command(DeliveryType.CONDOMS, DeliveryOutcome.DELIVERED, null)));
        assertThat(list("nurse1").rows()).hasSize(1);
        assertThat(refusals("nurse1", command(DeliveryType.BASIC_SUPPLIES, DeliveryOutcome.DELIVERED, null)))
                .containsExactly(ServiceRule.HEALTH_SERVICES_ONLY);
    }

    @Test
    void caseWithoutGrantDoesNotExist() {
        give(DeliveryType.BASIC_SUPPLIES, ServiceCost.NONE, null);
        for (String other : List.of("worker3", "counsellor1")) {
            staff.as(other, () -> assertNotFound(() -> queries.list(number.value(), null, null, 1)));
        }
        staff.as("worker3", () -> assertNotFound(() -> queries.form(number.value(), null, null)));
        staff.as(
                "worker3",
                () -> assertNotFound(
                        () -> service.record(command(DeliveryType.TRANSPORT, DeliveryOutcome.DELIVERED, null))));
    }

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        assertThat(refusals(
                        "worker1",
                        new RecordServiceCommand(
                                number.value(),
                                new ServiceItem(null, null, null),
                                DeliveryOutcome.PARTIAL,
                                null,
                                staff.id("worker3"),
                                new ServicePurpose(RandomReference.random(), RandomReference.random(), true),
                                new ServiceCost(10L, true, null, null),
                                " ",
                                null,
                                0,
                                RandomReference.random())))
                .containsExactlyInAnyOrder(
                        ServiceRule.TYPE_MISSING,
                        ServiceRule.QUANTITY_MISSING,
                        ServiceRule.DAY_MISSING,
                        ServiceRule.GIVER_NOT_OF_CASE,
                        ServiceRule.NEED_UNKNOWN,
                        ServiceRule.ACTION_UNKNOWN,
                        ServiceRule.FUNDING_MISSING,
                        ServiceRule.LINE_MISSING);
        assertThat(refusals("worker1", on(CentreTime.today(clock).plusDays(1)))).containsExactly(ServiceRule.IN_FUTURE);
        assertThat(refusals("worker1", on(CentreTime.today(clock).minusDays(3))))
                .containsExactly(ServiceRule.BEFORE_EPISODE);
        assertThat(refusals("worker1", command(DeliveryType.TRANSPORT, null, null)))
                .containsExactly(ServiceRule.OUTCOME_MISSING);
        assertThat(refusals(
                        "worker1",
                        with(
                                DeliveryOutcome.DECLINED,
                                ServicePurpose.ofAction(RandomReference.random(), true),
                                new ServiceCost(10L, false, "CENTRE", null))))
                .containsExactlyInAnyOrder(
                        ServiceRule.ACTION_UNKNOWN, ServiceRule.ACTION_NOT_COMPLETED, ServiceRule.COST_WITHOUT_SERVICE);
        assertThat(refusals("worker1", with(DeliveryOutcome.DELIVERED, ServicePurpose.NONE, source("NO_SUCH"))))
                .containsExactly(ServiceRule.FUNDING_MISSING);
    }

    @Test
    void authorCorrectsAndEarlierVersionIsKept() {
        String ref = give(DeliveryType.TRANSPORT, new ServiceCost(400_000L, false, "CENTRE", null), null);
        RecordServiceCommand right = correction(ref, 1, new ServiceCost(40_000L, false, "CENTRE", null));
        staff.as("worker1", () -> service.record(right));
        DeliveryRow row = list("worker1").rows().get(0);
        assertThat(row.newest().amount()).isEqualTo(40_000);
        assertThat(row.earlier()).extracting(ServiceVersionView::amount).containsExactly(400_000L);
        assertThat(list("worker1").totals().amount()).isEqualTo(40_000);
        assertThat(refusals("worker1", right)).containsExactly(ServiceRule.SAVED_ELSEWHERE);
        assertThat(refusals("worker1", correction(ref, 1, ServiceCost.NONE)))
                .containsExactly(ServiceRule.CORRECTED_MEANWHILE);
        staff.as("lead1", () -> cases.grant(number, staff.id("worker2"), AccessGround.TEAM));
        assertThat(refusals("worker2", correction(ref, 2, ServiceCost.NONE)))
                .containsExactly(ServiceRule.ONLY_AUTHOR_CORRECTS);
    }

    @Test
    void sourcesOfMoneyAreOfferedAgainLatestFirst() {
        for (String source : new String[] {"SPONSOR", "CENTRE", "SPONSOR"}) {
            scenario.as(
                    "worker1",
                    () -> service.record(RecordServiceCommand.delivered(
                            number.value(),
                            ServiceItem.single(DeliveryType.TRANSPORT),
                            CentreTime.today(clock),
                            ServicePurpose.NONE,
                            new ServiceCost(40_000L, false, source, null),
                            null)));
        }
        CaseNumber other = scenario.caseAt(CaseStatus.ACTIVE);
        assertThat(scenario.as("worker1", () -> queries.form(other.value(), null, null))
                        .recentFunding())
                .extracting(CodeListItemView::code)
                .startsWith("SPONSOR", "CENTRE")
                .doesNotHaveDuplicates();
    }

    @Test
    void entryOfAColleagueWhoIsGoneIsMarkedByTheManager() throws Exception {
        staff.as("lead1", () -> cases.grant(number, staff.id("worker2"), AccessGround.TEAM));
        String ref = scenario.as(
                "worker2",
                () -> service.record(RecordServiceCommand.delivered(
                        number.value(),
                        ServiceItem.single(DeliveryType.CONDOMS),
                        CentreTime.today(clock),
                        ServicePurpose.NONE,
                        ServiceCost.NONE,
                        null)));
        assertThat(list("worker1").rows().get(0).abandoned()).isFalse();
        assertThat(scenario.refusals("worker1", () -> markAsMistake(ref)))
                .as("while the author can do it")
                .containsExactly(ServiceRule.ONLY_AUTHOR_CORRECTS);
        endAccess("worker2");
        assertThat(list("worker1").rows().get(0).abandoned()).isTrue();
        assertThat(list("lead1").rows().get(0).abandoned()).isTrue();
        assertThat(list("worker1").rows().get(0).correctable()).isFalse();
        assertThat(scenario.refusals("worker1", () -> service.record(correction(ref, 1, ServiceCost.NONE))))
                .containsExactly(ServiceRule.ONLY_AUTHOR_CORRECTS);
        staff.as("worker1", () -> markAsMistake(ref));
        assertThat(list("worker1").rows().get(0).newest().mistake()).isTrue();
    }

    private void endAccess(String username) throws Exception {
        long caseId = scenario.as("worker1", () -> cases.get(number)).id().value();
        transaction.begin();
        em.createNativeQuery("update case_grant set until_at = ?1 where case_id = ?2 and staff_id = ?3")
                .setParameter(1, clock.instant())
                .setParameter(2, caseId)
                .setParameter(3, staff.id(username).value())
                .executeUpdate();
        transaction.commit();
    }

    private void markAsMistake(String ref) {
        service.markAsMistake(number.value(), ref, 1, "Nhầm hồ sơ.", RandomReference.random());
    }

    @Test
    void mistakeCountsForNothingAndStaysVisible() {
        String ref = give(DeliveryType.HARM_REDUCTION_KIT, ServiceCost.NONE, null);
        assertThat(scenario.refusals(
                        "worker1", () -> service.markAsMistake(number.value(), ref, 1, " ", RandomReference.random())))
                .containsExactly(ServiceRule.MISTAKE_REASON_MISSING);
        staff.as(
                "worker1",
                () -> service.markAsMistake(number.value(), ref, 1, "Nhầm hồ sơ.", RandomReference.random()));
        DeliveryRow row = list("worker1").rows().get(0);
        assertThat(row.newest().mistake()).isTrue();
        assertThat(row.newest().labelKey()).isEqualTo("DeliveryType.HARM_REDUCTION_KIT");
        assertThat(row.isGiven()).isFalse();
        assertThat(list("worker1").totals().times()).isZero();
        assertThat(events("worker1")).isZero();
        assertThat(refusals("worker1", correction(ref, 2, ServiceCost.NONE)))
                .containsExactly(ServiceRule.ENTERED_BY_MISTAKE);
    }

    @Test
    void cashAboveTheBoundWaitsForASecondPerson() {
        String small = give(DeliveryType.BASIC_SUPPLIES, money(300_000), null);
        String ref = give(DeliveryType.BASIC_SUPPLIES, money(300_000), null);
        assertThat(list("worker1").totals().amount())
                .as("the day's cash is added up")
                .isEqualTo(300_000);
        assertThat(list("worker1").waiting()).extracting(DeliveryRow::ref).containsExactly(ref);
        assertThat(events("worker1")).isEqualTo(1);
        assertThat(scenario.as("lead1", () -> cases.openTaskKinds(number))).contains(TaskKind.CASH_CONFIRMATION);
        assertThat(scenario.refusals("lead1", () -> cash.refuse(number.value(), ref, 1, " ")))
                .containsExactly(ServiceRule.REFUSAL_REASON_MISSING);
        assertThat(scenario.refusals("lead1", () -> cash.confirm(number.value(), small, 1)))
                .containsExactly(ServiceRule.CASH_NOT_WAITING);
        staff.as("lead1", () -> cash.confirm(number.value(), ref, 1));
        assertThat(list("lead1").waiting()).isEmpty();
        assertThat(list("worker1").totals().amount()).isEqualTo(600_000);
        assertThat(events("worker1")).isEqualTo(2);
        assertThat(scenario.as("lead1", () -> cases.openTaskKinds(number))).doesNotContain(TaskKind.CASH_CONFIRMATION);
        assertThat(scenario.refusals("lead1", () -> cash.confirm(number.value(), ref, 1)))
                .containsExactly(ServiceRule.CASH_NOT_WAITING);
    }

    @Test
    void refusedCashIsCorrectedAndWaitsAgain() {
        String ref = give(DeliveryType.BASIC_SUPPLIES, money(900_000), null);
        staff.as("lead1", () -> cash.refuse(number.value(), ref, 1, "Thiếu giấy nhận tiền."));
        assertThat(list("worker1").rows().get(0).decision().reason()).isEqualTo("Thiếu giấy nhận tiền.");
        assertThat(scenario.as("worker1", () -> cases.openTaskKinds(number))).contains(TaskKind.CASH_REFUSED);
        staff.as("worker1", () -> service.record(correction(ref, 1, money(900_000))));
        assertThat(scenario.as("worker1", () -> cases.openTaskKinds(number))).doesNotContain(TaskKind.CASH_REFUSED);
        assertThat(list("worker1").rows().get(0).cashStatus()).isEqualTo(CashStatus.WAITING);
        assertThat(scenario.refusals("lead1", () -> cash.confirm(number.value(), ref, 1)))
                .containsExactly(ServiceRule.CORRECTED_MEANWHILE);
    }

    @Test
    void deliveryCompletesThePlanActionThatItNames() {
        String action = approvedPlan();
        assertThat(scenario.refusals(
                        "worker1",
                        () -> plans.recordProgress(
                                number.value(), RecordProgressCommand.of(action, PlanActionStatus.DONE, null))))
                .containsExactly(PlanRule.COMPLETION_MISSING);
        assertThat(scenario.refusals(
                        "worker1",
                        () -> plans.recordProgress(
                                number.value(),
                                RecordProgressCommand.doneByRecord(
                                        action, EvidenceKind.DELIVERY, RandomReference.random()))))
                .containsExactly(PlanRule.EVIDENCE_UNKNOWN);
        String ref = scenario.as(
                "worker1",
                () -> service.record(RecordServiceCommand.delivered(
                        number.value(),
                        ServiceItem.single(DeliveryType.PAPERS_SUPPORT),
                        CentreTime.today(clock),
                        ServicePurpose.ofAction(action, true),
                        ServiceCost.NONE,
                        null)));
        PlanView.Action done = action(action);
        assertThat(done.state()).isEqualTo(PlanActionStatus.DONE);
        assertThat(done.completion().ground()).isEqualTo(CompletionGround.RECORD);
        assertThat(done.completion().evidence().ref()).isEqualTo(ref);
        staff.as("worker1", () -> service.markAsMistake(number.value(), ref, 1, "Nhầm.", RandomReference.random()));
        assertThat(action(action).completion().isWithoutEvidence()).isTrue();
        staff.as(
                "worker1",
                () -> plans.recordProgress(
                        number.value(),
                        RecordProgressCommand.done(action, CompletionGround.OTHERWISE, "Chị tự làm ở xã.")
                                .seen(done.stateAt())));
        assertThat(action(action).completion().words()).isEqualTo("Chị tự làm ở xã.");
    }

    @Test
    void draftIsPrivateAndEndsWithTheDelivery() {
        String ref = RandomReference.random();
        staff.as("worker1", () -> service.saveDraft(draft("Đang viết", ref)));
        ServiceDraftView draft = scenario.as("worker1", () -> queries.form(number.value(), null, null))
                .draft();
        assertThat(draft.line()).isEqualTo("Đang viết");
        assertThat(draft.type()).isEqualTo(DeliveryType.CONDOMS);
        staff.as("worker1", () -> service.record(command(DeliveryType.CONDOMS, DeliveryOutcome.DELIVERED, ref)));
        assertThat(scenario.as("worker1", () -> queries.form(number.value(), null, null))
                        .draft())
                .isNull();
    }

    @Test
    void secondFormNeitherReplacesNorDropsTheDraftOfTheFirst() {
        String first = RandomReference.random();
        String second = RandomReference.random();
        staff.as("worker1", () -> {
            service.saveDraft(draft("Đang viết", first));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> service.saveDraft(draft("Khác", second)));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> service.saveDraft(draft("", second)));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> service.discardDraft(number.value(), second));
            assertThat(queries.form(number.value(), null, null).draft().line()).isEqualTo("Đang viết");
            service.saveDraft(draft("", first));
            service.saveDraft(draft("Khác", second));
        });
    }

    @Test
    void endedCaseTakesNoFurtherServices() {
        CaseNumber closed = scenario.caseAt(CaseStatus.CLOSED);
        assertThat(scenario.refusals(
                        "worker1",
                        () -> service.record(RecordServiceCommand.delivered(
                                closed.value(),
                                ServiceItem.single(DeliveryType.TRANSPORT),
                                CentreTime.today(clock),
                                ServicePurpose.NONE,
                                ServiceCost.NONE,
                                null))))
                .containsExactly(CaseRule.CASE_ENDED);
    }

    @Test
    void pagesTakeAsManyStatementsForTenThousandDeliveries() throws Exception {
        give(DeliveryType.TRANSPORT, ServiceCost.NONE, null);
        give(DeliveryType.CONDOMS, ServiceCost.NONE, null);
        long listed = statements.count(() -> list("worker1"));
        long form = statements.count(() -> scenario.as("worker1", () -> queries.form(number.value(), null, null)));
        long looked = statements.count(() -> scenario.as("worker1", () -> overview.page(number.value(), true)));
        plant();
        assertThat(list("worker1").total()).isEqualTo(MANY + 2);
        assertThat(statements.count(() -> list("worker1"))).isEqualTo(listed);
        assertThat(statements.count(() -> scenario.as("worker1", () -> queries.form(number.value(), null, null))))
                .isEqualTo(form);
        assertThat(statements.count(() -> scenario.as("worker1", () -> overview.page(number.value(), true))))
                .isEqualTo(looked);
    }

    /**
     * Copies the first delivery as often as a case of many years could have, two on each day before today: a page that lists thousands for one day takes
     * so long that statements of background jobs fall into every measurement.
     */
    private void plant() throws Exception {
        long caseId = scenario.as("worker1", () -> cases.get(number)).id().value();
        transaction.begin();
        em.createNativeQuery(
                        """
                        insert into donghanh_log.service_delivery (ref, line_ref, version_number, case_id, episode, service_type, service_group,
                            quantity, unit, outcome, mistake, happened_on, recorded_at, given_by, staff_id, funding_missing, cash, needs_confirmation)
                        select concat('Q', lpad(n.n, 9, '0'), substring(d.ref, 11)), concat('Q', lpad(n.n, 9, '0'), substring(d.ref, 11)), 1,
                            d.case_id, d.episode, d.service_type, d.service_group, d.quantity, d.unit, d.outcome, d.mistake, date_sub(d.happened_on, interval 1 + n.n div 2 day),
                            d.recorded_at, d.given_by, d.staff_id, d.funding_missing, d.cash, d.needs_confirmation
                        from donghanh_log.service_delivery d join (
                            select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n from
                            (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9) a,
                            (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9) b,
                            (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9) c,
                            (select 0 as d union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7 union select 8 union select 9) e
                        ) n on true
                        where d.case_id = ?1 and d.service_type = 'TRANSPORT'""")
                .setParameter(1, caseId)
                .executeUpdate();
        transaction.commit();
    }

    private String give(DeliveryType type, ServiceCost cost, @Nullable String line) {
        return scenario.as(
                "worker1",
                () -> service.record(RecordServiceCommand.delivered(
                        number.value(),
                        ServiceItem.single(type),
                        CentreTime.today(clock),
                        ServicePurpose.NONE,
                        cost,
                        line)));
    }

    private RecordServiceCommand command(DeliveryType type, @Nullable DeliveryOutcome outcome, @Nullable String ref) {
        return new RecordServiceCommand(
                number.value(),
                ServiceItem.single(type),
                outcome,
                CentreTime.today(clock),
                null,
                ServicePurpose.NONE,
                ServiceCost.NONE,
                null,
                null,
                0,
                ref == null ? RandomReference.random() : ref);
    }

    private RecordServiceCommand on(LocalDate day) {
        return RecordServiceCommand.delivered(
                number.value(),
                ServiceItem.single(DeliveryType.TRANSPORT),
                day,
                ServicePurpose.NONE,
                ServiceCost.NONE,
                null);
    }

    private RecordServiceCommand with(DeliveryOutcome outcome, ServicePurpose purpose, ServiceCost cost) {
        return new RecordServiceCommand(
                number.value(),
                ServiceItem.single(DeliveryType.TRANSPORT),
                outcome,
                CentreTime.today(clock),
                null,
                purpose,
                cost,
                null,
                null,
                0,
                RandomReference.random());
    }

    private RecordServiceCommand correction(String ref, int version, ServiceCost cost) {
        return new RecordServiceCommand(
                number.value(),
                ServiceItem.single(DeliveryType.TRANSPORT),
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock),
                null,
                ServicePurpose.NONE,
                cost,
                null,
                ref,
                version,
                RandomReference.random());
    }

    private SaveServiceDraftCommand draft(String line, String ref) {
        return new SaveServiceDraftCommand(number.value(), DeliveryType.CONDOMS, line, ref);
    }

    private static ServiceCost money(long amount) {
        return new ServiceCost(amount, true, "CENTRE", null);
    }

    private static ServiceCost source(String code) {
        return new ServiceCost(null, false, code, MissingReason.UNKNOWN);
    }

    private Set<BusinessRule> refusals(String account, RecordServiceCommand command) {
        return Set.copyOf(scenario.refusals(account, () -> service.record(command)));
    }

    private ServiceListView list(String account) {
        return scenario.as(account, () -> queries.list(number.value(), null, null, 1));
    }

    private ServiceVersionView newest(String account) {
        return list(account).rows().get(0).newest();
    }

    /** Counts the access events of this case. */
    private long events(String account) {
        CaseView caseView = scenario.as(account, () -> cases.get(number));
        return accesses.stream()
                .flatMap(provider -> provider.accessEvents(AsOf.endOf(CentreTime.today(clock))).stream())
                .filter(event -> event.caseId().equals(caseView.id()))
                .count();
    }

    private PlanView.Action action(String key) {
        return scenario.as("worker1", () -> planQueries.page(number.value(), null)).plan().goals().stream()
                .flatMap(goal -> goal.actions().stream())
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the key of the only action of a plan in force. */
    private String approvedPlan() {
        number = scenario.caseAt(CaseStatus.PLANNING);
        StaffId worker = staff.id("worker1");
        ActionDraft action = new ActionDraft(
                null,
                "Làm lại căn cước",
                ActionOwner.STAFF,
                worker,
                null,
                CentreTime.today(clock).plusDays(9),
                "Không");
        staff.as(
                "worker1",
                () -> plans.submit(
                        number.value(),
                        new PlanDraft(
                                0,
                                0,
                                "Tôi muốn có giấy tờ.",
                                List.of(new GoalDraft(null, null, "Có giấy tờ.", List.of(action))),
                                PlanAgreement.SIGNED_PAPER,
                                null,
                                new SafetyPlan(null, null, null, null, null))));
        staff.as("lead1", () -> plans.propose(number.value(), version("lead1")));
        staff.as("director1", () -> plans.approve(number.value(), version("director1"), null));
        return scenario.as("worker1", () -> planQueries.page(number.value(), null))
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
    }

    private int version(String account) {
        return scenario.as(account, () -> planQueries.page(number.value(), null))
                .plan()
                .version();
    }
}
