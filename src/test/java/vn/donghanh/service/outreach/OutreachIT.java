package vn.donghanh.service.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.reference.SettingsRule;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.service.ServiceUnit;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GivenInMonth;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.GoodsView;
import vn.donghanh.service.stock.ReceiveGoodsCommand;
import vn.donghanh.service.stock.StockLedger;
import vn.donghanh.service.stock.StockLevel;
import vn.donghanh.service.stock.StockNoticeQueries;
import vn.donghanh.service.stock.StockQueries;
import vn.donghanh.service.stock.StockReason;
import vn.donghanh.service.stock.StockRule;
import vn.donghanh.service.stock.StockService;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Tests outreach without a case and the stock against the real database. */
@ExtendWith(ArquillianExtension.class)
class OutreachIT {
    private static final int TAM_KY = 96;
    private static final FundingSource SPONSOR = new FundingSource("SPONSOR", null);

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario scenario;

    @Inject
    OutreachService service;

    @Inject
    OutreachQueries queries;

    @Inject
    StockService stock;

    @Inject
    StockQueries stockQueries;

    @Inject
    StockLedger ledger;

    @Inject
    StockNoticeQueries notices;

    @Inject
    ServiceDeliveryService deliveries;

    @Inject
    SectionAccessService sections;

    @Inject
    CodeListService codeLists;

    @Inject
    CodeListQueries choices;

    @Inject
    PlaceQueries places;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    /** A kind of goods of this test alone. */
    private String goods;

    @BeforeEach
    void goodsOfTheTest() {
        staff.ensureStaff();
        goods = "G" + RandomReference.random().toUpperCase(Locale.ROOT);
        staff.as(
                "admin1",
                () -> codeLists.add(
                        StockLedger.GOODS,
                        new AddCodeListItemCommand(goods, "Vật phẩm thử", "Test goods", CentreTime.today(clock))));
    }

    @Test
    void contactIsCountedByPlaceKindAndGroupAndLeavesTheStock() {
        OutreachTotals before = month().totals();
        receive(100);
        record("worker1", attendance(12, 9), goods(30));
        OutreachTotals after = month().totals();
        assertThat(after.sum().contacts() - before.sum().contacts()).isEqualTo(12);
        assertThat(after.sum().persons() - before.sum().persons()).isEqualTo(9);
        assertThat(after.of(TAM_KY, "PEER_CONTACT").contacts()
                        - before.of(TAM_KY, "PEER_CONTACT").contacts())
                .isEqualTo(12);
        assertThat(after.given()).contains(new OutreachTotals.Given(goods, 30L));
        assertThat(left()).isEqualTo(70);
        assertThat(given()).isEqualTo(30);
    }

    @Test
    void everyKindOfGoodsHasOneItemInUse() {
        List<CodeListItemView> inUse = choices.findValid(StockLedger.GOODS, CentreTime.today(clock));
        assertThat(Arrays.stream(DeliveryType.values()).filter(DeliveryType::isGoods))
                .hasSize(8)
                .allSatisfy(type -> assertThat(inUse)
                        .filteredOn(item -> type.name().equals(item.category()))
                        .hasSize(1));
        staff.as("admin1", () -> {
            assertRefused(SettingsRule.CATEGORY_TAKEN, () -> codeLists.add(StockLedger.GOODS, goodsOf("NALOXONE")));
            assertRefused(SettingsRule.CATEGORY_MISSING, () -> codeLists.add(StockLedger.GOODS, goodsOf("TRANSPORT")));
        });
    }

    private AddCodeListItemCommand goodsOf(String category) {
        String code = "G" + RandomReference.random().toUpperCase(Locale.ROOT);
        return new AddCodeListItemCommand(
                code, "Vật phẩm thử", "Test goods", null, null, category, CentreTime.today(clock));
    }

    @Test
    void correctionReturnsTheDifferenceToTheStock() {
        receive(100);
        String line = record("worker1", attendance(12, null), goods(30));
        RecordOutreachCommand right = command(attendance(10, 10), goods(25), line, 1);
        staff.as("worker1", () -> service.record(right));
        assertThat(left()).isEqualTo(75);
        OutreachRow row = row(line);
        assertThat(row.newest().persons()).isEqualTo(10);
        assertThat(row.earlier()).extracting(OutreachVersionView::contacts).containsExactly(12);
        assertThat(row.earlier().get(0).goods()).isEqualTo(goods(30));
        assertThat(row.correctable()).as("for a supervisor").isFalse();
        assertThat(refusals("worker1", right)).containsExactly(OutreachRule.SAVED_ELSEWHERE);
        assertThat(refusals("worker1", command(attendance(1, 1), List.of(), line, 1)))
                .containsExactly(OutreachRule.CORRECTED_MEANWHILE);
        assertThat(refusals("worker2", command(attendance(1, 1), List.of(), line, 2)))
                .containsExactly(OutreachRule.ONLY_AUTHOR_CORRECTS);
        staff.as("worker2", () -> assertNotFound(() -> queries.form(line, null)));
        staff.as("worker1", () -> service.markAsMistake(line, 2, RandomReference.random()));
        assertThat(left()).isEqualTo(100);
        assertThat(row(line).newest().mistake()).isTrue();
        assertThat(refusals("worker1", command(attendance(1, 1), List.of(), line, 3)))
                .containsExactly(OutreachRule.ENTERED_BY_MISTAKE);
        staff.as("worker1", () -> assertNotFound(() -> queries.form(line, null)));
    }

    @Test
    void formBeginsWithThePlaceAndKindOfTheLastEntry() {
        record("worker3", attendance(3, 3), goods(2));
        OutreachFormView form = scenario.as("worker3", () -> queries.form(null, null));
        assertThat(form.last()).isEqualTo(new OutreachFormView.Last(TAM_KY, "HIGH_RISK", SPONSOR));
        assertThat(form.kind()).isEqualTo("PEER_CONTACT");
        assertThat(form.goods())
                .filteredOn(OutreachFormView.OfferedGoods::usual)
                .extracting(offered -> offered.item().code())
                .containsExactly(goods);
        assertThat(form.places()).extracting(Place::id).contains(TAM_KY);
    }

    @Test
    void formOfAKindBeginsWithTheLastEntryOfThatKind() {
        int hoiAn = places.findDistricts(CentreTime.today(clock)).stream()
                .filter(place -> place.fullName().equals("Thành phố Hội An"))
                .findFirst()
                .orElseThrow()
                .id();
        record("worker2", attendance(3, 3), goods(2));
        staff.as(
                "worker2",
                () -> service.record(new RecordOutreachCommand(
                        CentreTime.today(clock),
                        hoiAn,
                        "BCC",
                        "STUDENT",
                        attendance(20, 20),
                        SPONSOR,
                        List.of(),
                        null,
                        0,
                        RandomReference.random())));
        OutreachFormView contact = scenario.as("worker2", () -> queries.form(null, "PEER_CONTACT"));
        assertThat(contact.kind()).isEqualTo("PEER_CONTACT");
        assertThat(contact.last()).isEqualTo(new OutreachFormView.Last(hoiAn, "HIGH_RISK", SPONSOR));
        assertThat(contact.goods())
                .filteredOn(OutreachFormView.OfferedGoods::usual)
                .hasSize(1);
        OutreachFormView talk = scenario.as("worker2", () -> queries.form(null, "BCC"));
        assertThat(talk.last()).isEqualTo(new OutreachFormView.Last(hoiAn, "STUDENT", SPONSOR));
        assertThat(talk.goods())
                .filteredOn(OutreachFormView.OfferedGoods::usual)
                .isEmpty();
        assertThat(scenario.as("worker2", () -> queries.form(null, "EVENT")).last())
                .as("of a kind that was never recorded")
                .isEqualTo(talk.last());
        assertThat(scenario.as("worker2", () -> queries.form(null, "NO_SUCH")).kind())
                .isEqualTo("BCC");
    }

    @Test
    void placesAreTheDistrictsOfTheLastDayThatHadAny() {
        List<Place> now = places.findDistricts(LocalDate.of(2026, 11, 28));
        assertThat(now).extracting(Place::fullName).contains("Thành phố Tam Kỳ").doesNotContain("Huyện Nông Sơn");
        assertThat(now.get(0).path()).isEqualTo("Tỉnh Quảng Nam");
        assertThat(places.findDistricts(LocalDate.of(2024, 1, 1)))
                .extracting(Place::fullName)
                .contains("Huyện Nông Sơn");
    }

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        assertThat(refusals(
                        "worker1",
                        new RecordOutreachCommand(
                                null,
                                2291,
                                "NO_SUCH",
                                null,
                                new Attendance(null, null, null),
                                new FundingSource("NO_SUCH", null),
                                List.of(new GoodsQuantity("NO_SUCH", 1)),
                                null,
                                0,
                                RandomReference.random())))
                .containsExactlyInAnyOrder(
                        OutreachRule.DAY_MISSING,
                        OutreachRule.PLACE_MISSING,
                        OutreachRule.KIND_MISSING,
                        OutreachRule.GROUP_MISSING,
                        OutreachRule.CONTACTS_MISSING,
                        OutreachRule.PERSONS_MISSING,
                        OutreachRule.FUNDING_MISSING,
                        OutreachRule.GOODS_UNKNOWN);
        assertThat(refusals("worker1", command(attendance(2, 3), List.of(), null, 0)))
                .containsExactly(OutreachRule.MORE_PERSONS_THAN_CONTACTS);
        assertThat(refusals("worker1", on(CentreTime.today(clock).plusDays(1))))
                .containsExactly(OutreachRule.IN_FUTURE);
        assertThat(refusals("worker1", on(CentreTime.today(clock).minusYears(1).minusDays(1))))
                .containsExactly(OutreachRule.TOO_LONG_AGO);
    }

    @Test
    void moreThanIsLeftCanBeGivenAndMustThenBeCounted() {
        receive(5);
        record("duty1", attendance(4, 4), goods(8));
        assertThat(left()).isEqualTo(-3);
        assertThat(view("lead1").row().balance().level()).isEqualTo(StockLevel.TO_COUNT);
        assertThat(scenario.as("lead1", () -> notices.findNeedingAttention()))
                .anyMatch(item -> item.code().equals(goods));
        assertThat(scenario.as("worker1", () -> notices.findNeedingAttention())).isEmpty();
        assertThat(scenario.refusals("lead1", () -> stock.count(goods, 4, null, RandomReference.random())))
                .containsExactly(StockRule.DIFFERENCE_UNEXPLAINED);
        assertThat(scenario.refusals(
                        "lead1", () -> stock.count(goods, null, StockReason.LOST, RandomReference.random())))
                .containsExactly(StockRule.QUANTITY_MISSING);
        staff.as("lead1", () -> stock.count(goods, 4, StockReason.RECORD_DIFFERS, RandomReference.random()));
        assertThat(left()).isEqualTo(4);
    }

    @Test
    void keeperIsWarnedAtTheLine() {
        receive(40);
        record("nurse1", attendance(1, 1), goods(10));
        assertThat(view("lead1").row().balance().level()).isEqualTo(StockLevel.PLENTY);
        assertThat(scenario.refusals("lead1", () -> stock.setWarningLine(goods, null)))
                .containsExactly(StockRule.LINE_MISSING);
        staff.as("lead1", () -> stock.setWarningLine(goods, 20));
        staff.as("lead1", () -> stock.setWarningLine(goods, 30));
        assertThat(view("worker1").row().balance().level()).isEqualTo(StockLevel.LOW);
        assertThat(scenario.refusals(
                        "lead1", () -> stock.writeOff(goods, 30, StockReason.UNEXPLAINED, RandomReference.random())))
                .containsExactly(StockRule.REASON_MISSING);
        staff.as("lead1", () -> stock.writeOff(goods, 30, StockReason.DAMAGED, RandomReference.random()));
        assertThat(view("worker1").row().balance().level()).isEqualTo(StockLevel.OUT);
    }

    @Test
    void entryByHandIsTakenBackOnce() {
        receive(40);
        GoodsView.Entry entry = view("lead1").entries().get(0);
        assertThat(entry.mayReverse()).isTrue();
        assertThat(entry.source().code()).isEqualTo("SPONSOR");
        assertThat(view("worker1").entries().get(0).mayReverse()).isFalse();
        staff.as("lead1", () -> stock.reverse(entry.ref()));
        assertThat(left()).isZero();
        assertThat(scenario.refusals("lead1", () -> stock.reverse(entry.ref())))
                .containsExactly(StockRule.REVERSED_ALREADY);
        GoodsView.Entry reversal = view("lead1").entries().stream()
                .filter(GoodsView.Entry::reversal)
                .findFirst()
                .orElseThrow();
        staff.as("lead1", () -> assertNotFound(() -> stock.reverse(reversal.ref())));
    }

    @Test
    void receiptIsRefusedWithAllItsReasons() {
        assertThat(refusals(new ReceiveGoodsCommand(
                        goods, null, null, new FundingSource(null, null), null, RandomReference.random())))
                .containsExactlyInAnyOrder(
                        StockRule.QUANTITY_MISSING, StockRule.DAY_MISSING, StockRule.FUNDING_MISSING);
        ReceiveGoodsCommand late = new ReceiveGoodsCommand(
                goods,
                1,
                CentreTime.today(clock).plusDays(1),
                SPONSOR,
                YearMonth.from(CentreTime.today(clock)).minusMonths(2),
                RandomReference.random());
        assertThat(refusals(late)).containsExactlyInAnyOrder(StockRule.IN_FUTURE, StockRule.EXPIRED_ON_RECEIPT);
        assertThat(refusals(new ReceiveGoodsCommand(
                        goods, 1, CentreTime.today(clock).minusYears(2), SPONSOR, null, RandomReference.random())))
                .containsExactly(StockRule.TOO_LONG_AGO);
        ReceiveGoodsCommand once = new ReceiveGoodsCommand(
                goods,
                1,
                CentreTime.today(clock),
                SPONSOR,
                YearMonth.from(CentreTime.today(clock)),
                RandomReference.random());
        staff.as("lead1", () -> stock.receive(once));
        assertThat(refusals(once)).containsExactly(StockRule.SAVED_ELSEWHERE);
        assertThat(view("lead1").row().balance().expiry()).isEqualTo(YearMonth.from(CentreTime.today(clock)));
        staff.as("lead1", () -> assertNotFound(() -> stockQueries.goods("NO_SUCH")));
        staff.as("lead1", () -> assertNotFound(() -> stock.setWarningLine("NO_SUCH", 1)));
    }

    /** Each of them reads, then writes; the sum knows both. */
    @Test
    void twoPeopleGivingAtOnceLoseNoMovement() throws Exception {
        receive(100);
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (String username : List.of("worker1", "worker2")) {
            both.add(CompletableFuture.runAsync(() -> staff.as(username, () -> {
                await(barrier);
                for (int i = 0; i < 5; i++) {
                    service.record(command(attendance(1, 1), goods(7), null, 0));
                }
            })));
        }
        for (CompletableFuture<Void> attempt : both) {
            attempt.get(60, TimeUnit.SECONDS);
        }
        assertThat(left()).isEqualTo(100 - 2 * 5 * 7);
    }

    /** The kind of the delivery is sealed; the movement has the day and the quantity, and nothing that leads to the case or its author. */
    @Test
    void sealedDeliveryLeavesTheStockWithoutATrace() {
        CaseNumber number = scenario.caseAt(CaseStatus.ASSESSING);
        long before = ledger.left("CONDOM");
        RecordServiceCommand given =
                delivery(number, new ServiceItem(DeliveryType.CONDOMS, 20, ServiceUnit.PIECE), null);
        String line = scenario.as("worker1", () -> deliveries.record(given));
        assertThat(before - ledger.left("CONDOM")).isEqualTo(20);
        assertThat(traces())
                .as("movements of deliveries that name somebody or a time")
                .isZero();
        assertThat(columns())
                .containsExactlyInAnyOrder(
                        "ref",
                        "goods",
                        "kind",
                        "quantity",
                        "moved_on",
                        "funding_source",
                        "funding_missing",
                        "expires_on",
                        "reason",
                        "reverses",
                        "recorded_at",
                        "staff_id");
        staff.as(
                "worker1",
                () -> deliveries.record(
                        delivery(number, new ServiceItem(DeliveryType.CONDOMS, 12, ServiceUnit.PIECE), line)));
        assertThat(before - ledger.left("CONDOM")).isEqualTo(12);
        staff.as(
                "worker1",
                () -> deliveries.markAsMistake(number.value(), line, 2, "Nhầm hồ sơ.", RandomReference.random()));
        assertThat(ledger.left("CONDOM")).isEqualTo(before);
        assertThat(scenario.refusals(
                        "worker1",
                        () -> deliveries.record(
                                delivery(number, new ServiceItem(DeliveryType.CONDOMS, 2, ServiceUnit.TRIP), null))))
                .containsExactly(ServiceRule.UNIT_OF_GOODS);
    }

    @Test
    void healthOfficerGivesGoodsAndBoughtSuppliesDoNotLeaveTheStock() {
        CaseNumber number = scenario.caseAt(CaseStatus.ASSESSING);
        staff.as("worker1", () -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null));
        long needles = ledger.left("NSP");
        staff.as(
                "nurse1",
                () -> deliveries.record(
                        delivery(number, new ServiceItem(DeliveryType.NEEDLES, 5, ServiceUnit.PIECE), null)));
        assertThat(needles - ledger.left("NSP")).isEqualTo(5);
        long sets = ledger.left("BASIC_SUPPLIES");
        ServiceItem set = ServiceItem.single(DeliveryType.BASIC_SUPPLIES);
        staff.as(
                "worker1",
                () -> deliveries.record(RecordServiceCommand.delivered(
                        number.value(),
                        set,
                        CentreTime.today(clock),
                        ServicePurpose.NONE,
                        new ServiceCost(150_000L, false, "CENTRE", null),
                        null)));
        assertThat(ledger.left("BASIC_SUPPLIES")).isEqualTo(sets);
        staff.as("worker1", () -> deliveries.record(delivery(number, set, null)));
        assertThat(ledger.left("BASIC_SUPPLIES")).isEqualTo(sets - 1);
    }

    @Test
    void onlyThosePermittedRecordSeeAndKeep() {
        for (String other : List.of("lead1", "director1", "admin1", "auditor1", "health1", "report1")) {
            denied(other, () -> queries.form(null, null));
        }
        for (String other : List.of("admin1", "auditor1", "dpo1", "report1", "programme1", "health1", "training1")) {
            denied(other, () -> queries.month(null, 1));
            denied(other, () -> stockQueries.list());
        }
        denied("counsellor1", () -> stockQueries.list());
        for (String other : List.of("worker1", "duty1", "nurse1", "director1")) {
            denied(other, () -> stock.setWarningLine(goods, 1));
        }
        assertThat(scenario.as("director1", () -> stockQueries.list()).mayKeep())
                .isFalse();
        assertThat(scenario.as("lead1", () -> stockQueries.list()).mayKeep()).isTrue();
        assertThat(scenario.as("counsellor1", () -> queries.month(null, 1)).mayRecord())
                .isTrue();
    }

    @Test
    void pagesTakeAsManyStatementsForManyRows() throws Exception {
        receive(10);
        String line = record("worker1", attendance(2, 2), goods(1));
        staff.as("worker1", () -> service.record(command(attendance(3, 3), goods(2), line, 1)));
        long month = statements.count(() -> month());
        long list = statements.count(() -> scenario.as("lead1", () -> stockQueries.list()));
        long view = statements.count(() -> view("lead1"));
        long form = statements.count(() -> scenario.as("worker1", () -> queries.form(null, null)));
        plant();
        assertThat(left()).isLessThan(-400);
        assertThat(statements.count(() -> month())).isEqualTo(month);
        assertThat(statements.count(() -> scenario.as("lead1", () -> stockQueries.list())))
                .isEqualTo(list);
        assertThat(statements.count(() -> view("lead1"))).isEqualTo(view);
        assertThat(statements.count(() -> scenario.as("worker1", () -> queries.form(null, null))))
                .isEqualTo(form);
    }

    /** Adds what a year would: rows of other kinds of days, without the goods' own history. */
    private void plant() throws Exception {
        transaction.begin();
        for (int i = 0; i < 500; i++) {
            em.createNativeQuery(
                            "insert into donghanh_log.stock_movement (ref, goods, kind, quantity, moved_on) values (?1, ?2, 'GIVEN', -1, ?3)")
                    .setParameter(1, RandomReference.random())
                    .setParameter(2, goods)
                    .setParameter(3, CentreTime.today(clock).minusDays(i))
                    .executeUpdate();
        }
        transaction.commit();
    }

    private Long traces() {
        return (Long) em.createNativeQuery(
                        """
                        select count(*) from donghanh_log.stock_movement where kind = 'GIVEN'
                        and (staff_id is not null or recorded_at is not null or funding_source is not null or reverses is not null)""",
                        Long.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<String> columns() {
        return em.createNativeQuery(
                        "select column_name from information_schema.columns where table_schema = 'donghanh_log' and table_name = 'stock_movement'",
                        String.class)
                .getResultList();
    }

    private void denied(String username, Runnable attempt) {
        staff.as(
                username,
                () -> assertThatThrownBy(attempt::run).as(username).isInstanceOf(AccessDeniedException.class));
    }

    private void receive(int quantity) {
        staff.as(
                "lead1",
                () -> stock.receive(new ReceiveGoodsCommand(
                        goods, quantity, CentreTime.today(clock), SPONSOR, null, RandomReference.random())));
    }

    private String record(String username, Attendance attendance, List<GoodsQuantity> given) {
        return scenario.as(username, () -> service.record(command(attendance, given, null, 0)));
    }

    private RecordOutreachCommand command(
            Attendance attendance, List<GoodsQuantity> given, @Nullable String corrects, int basedOn) {
        return new RecordOutreachCommand(
                CentreTime.today(clock),
                TAM_KY,
                "PEER_CONTACT",
                "HIGH_RISK",
                attendance,
                SPONSOR,
                given,
                corrects,
                basedOn,
                RandomReference.random());
    }

    private RecordOutreachCommand on(LocalDate day) {
        return new RecordOutreachCommand(
                day,
                TAM_KY,
                "PEER_CONTACT",
                "HIGH_RISK",
                attendance(1, 1),
                SPONSOR,
                List.of(),
                null,
                0,
                RandomReference.random());
    }

    private RecordServiceCommand delivery(CaseNumber number, ServiceItem item, @Nullable String corrects) {
        return new RecordServiceCommand(
                number.value(),
                item,
                DeliveryOutcome.DELIVERED,
                CentreTime.today(clock),
                null,
                ServicePurpose.NONE,
                ServiceCost.NONE,
                null,
                corrects,
                corrects == null ? 0 : 1,
                RandomReference.random());
    }

    private static Attendance attendance(int contacts, @Nullable Integer persons) {
        return new Attendance(contacts, persons, persons == null ? MissingReason.UNKNOWN : null);
    }

    private List<GoodsQuantity> goods(int quantity) {
        return List.of(new GoodsQuantity(goods, quantity));
    }

    private List<BusinessRule> refusals(String username, RecordOutreachCommand command) {
        return scenario.refusals(username, () -> service.record(command));
    }

    private List<BusinessRule> refusals(ReceiveGoodsCommand command) {
        return scenario.refusals("lead1", () -> stock.receive(command));
    }

    private OutreachMonthView month() {
        return scenario.as("lead1", () -> queries.month(null, 1));
    }

    private OutreachRow row(String line) {
        return month().rows().stream()
                .filter(delivery -> delivery.lineRef().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private GoodsView view(String username) {
        return scenario.as(username, () -> stockQueries.goods(goods));
    }

    private long left() {
        return ledger.left(goods);
    }

    private long given() {
        return view("lead1").given().stream().mapToLong(GivenInMonth::quantity).sum();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
