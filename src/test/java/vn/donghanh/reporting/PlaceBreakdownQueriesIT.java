package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.Statements;

/** Compares the figures by place with the tables they come from, and checks who may list their cases. */
@ExtendWith(ArquillianExtension.class)
class PlaceBreakdownQueriesIT {
    /** Cases open at the end of the given day. */
    private static final String OPEN = "select f.id, f.person_ref from case_file f where f.opened_at <= ?1"
            + " and (select m.to_status from donghanh_log.case_move m where m.case_id = f.id and m.moved_at <= ?1"
            + " order by m.id desc limit 1) not in ('DRAFT', 'CLOSED', 'DECLINED', 'MERGED')"
            + " and not exists (select 1 from case_merge g where g.merged_case = f.id and g.merged_at <= ?1"
            + " and (g.undone_at is null or g.undone_at > ?1))";

    private static final String ADDRESSES = "select a.person_ref, a.ref, a.value_sealed, a.missing from person_field a"
            + " where a.field = 'ADDRESS' and a.recorded_at <= ?2"
            + " and (a.superseded_at is null or a.superseded_at > ?1) order by a.recorded_at";

    private static final String COMMUNE = "with recursive later as (select cast(?1 as signed) as id"
            + " union select s.new_id from unit_succession s join later l on l.id = s.old_id)"
            + " select u.full_name from later l join admin_unit u on u.id = l.id"
            + " where u.level = 'COMMUNE' and u.valid_from <= ?2 and (u.valid_to is null or u.valid_to >= ?2)";

    private static final Pattern UNIT = Pattern.compile("\\[#(\\d+), ");

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    AssessmentService assessments;

    @Inject
    IdentityService identity;

    @Inject
    ReceivedHelp help;

    @Inject
    PlaceBreakdownQueries figures;

    @Inject
    PeriodQueries periods;

    @Inject
    FieldEncryption encryption;

    @Inject
    AccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    Statements statements;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /** Set up once for all tests of this class, which share one database. */
    private static final Set<String> TOLD = new HashSet<>();

    private LocalDate today;
    private Period period;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        period = periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(candidate -> candidate.to().isBefore(today))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresEqualIndependentSqlOverRawTables() {
        story();
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, List<String>> lived = livedIn();
        for (Object[] open : rows(OPEN, end())) {
            for (String place : lived.getOrDefault((String) open[1], List.of("UNKNOWN"))) {
                counted.merge(place, 1, Integer::sum);
            }
        }
        List<PlaceBreakdownQueries.PageView> seen = new ArrayList<>();
        leadingAndWorking(() -> seen.add(figures.page(period.id())));
        PlaceBreakdownQueries.PageView page = seen.get(0);
        assertThat(page.openLevel()).isEqualTo(AdminUnitLevel.COMMUNE);
        assertThat(page.districtsOn()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(page.cases().value()).isEqualTo(rows(OPEN, end()).size());
        Map<String, Integer> shownRows = new TreeMap<>();
        page.open()
                .rows()
                .forEach(row ->
                        shownRows.put(name(row.key()), row.count().value().intValue()));
        assertThat(shownRows).isEqualTo(counted);
        assertThat(counted.values().stream().mapToInt(Integer::intValue).sum())
                .as("client of two places counts in two rows and once in the total")
                .isGreaterThan(rows(OPEN, end()).size());
        assertThat(shownRows.get("Phường Hương Trà")).isGreaterThanOrEqualTo(9);
        assertThat(shownRows.get("Xã Tam Xuân")).isGreaterThanOrEqualTo(8);
    }

    /** Who may not see addresses learns no commune, and no place where few clients live. */
    @Test
    void placesOfFewClientsAreOneRowWithoutAddresses() {
        story();
        PlaceBreakdownQueries.PageView page = page("director1", period.id());
        assertThat(page.openLevel()).isEqualTo(AdminUnitLevel.DISTRICT);
        assertThat(page.counted().total()).isPositive();
        assertThat(page.open().rows())
                .filteredOn(row -> row.key().kind() == PlaceRow.Kind.UNIT)
                .isNotEmpty()
                .allMatch(row -> row.count().value() >= 5)
                .noneMatch(row ->
                        name(row.key()).startsWith("Phường") || name(row.key()).startsWith("Xã"));
        assertThat(page.target7().rows())
                .filteredOn(row -> row.key().kind() == PlaceRow.Kind.UNIT)
                .isNotEmpty()
                .allMatch(row -> row.ratio().of().value() >= 5);
        assertThat(page.open().rows()).anyMatch(row -> row.key().kind() == PlaceRow.Kind.FEW);
    }

    @Test
    void target7UsesFormerDistrictsAfterTheReform() {
        story();
        Map<String, FigureRatio> shownRows = new HashMap<>();
        page("director1", period.id()).target7().rows().forEach(row -> shownRows.put(name(row.key()), row.ratio()));
        assertThat(shownRows.get("Thành phố Tam Kỳ").of().value()).isGreaterThanOrEqualTo(9);
        assertThat(shownRows.get("Thành phố Tam Kỳ").n().value()).isGreaterThanOrEqualTo(9);
        assertThat(shownRows).doesNotContainKey("Thành phố Hội An");
        assertThat(shownRows.keySet()).noneMatch(place -> place.startsWith("Phường") || place.startsWith("Xã"));
    }

    @Test
    void figureListsCasesForReadersWithAddressPermission() {
        Set<String> numbers = story();
        List<PlaceRow> found = new ArrayList<>();
        leadingAndWorking(() -> figures.page(period.id()).open().rows().stream()
                .map(CountTable.Row::key)
                .filter(row -> name(row).equals("Phường Hương Trà"))
                .forEach(found::add));
        String key = "lives." + found.get(0).code();
        staff.as("director1", () -> assertThatThrownBy(() -> figures.cases(period.id(), key))
                .isInstanceOf(NotFoundException.class));
        assertThat(page("director1", period.id()).mayOpenCases()).isFalse();
        List<String> behind = new ArrayList<>();
        leadingAndWorking(() -> {
            assertThat(figures.page(period.id()).mayOpenCases()).isTrue();
            figures.cases(period.id(), key).rows().forEach(line -> behind.add(line.number()));
        });
        assertThat(behind).hasSizeGreaterThanOrEqualTo(9).anyMatch(numbers::contains);
        for (String number : behind) {
            assertThat(((Number) em.createNativeQuery(
                                            "select count(*) from donghanh_log.audit_subject where kind = 'case' and"
                                                    + " ref = ?1 and detail = 'ADDRESS' and event_ref in (select ref from"
                                                    + " donghanh_log.audit_event where action = 'outcome-by-place.list-cases')")
                                    .setParameter(1, number)
                                    .getSingleResult())
                            .longValue())
                    .as("audit event names the address of " + number)
                    .isPositive();
        }
    }

    @Test
    void unknownFiguresAreNotFound() {
        story();
        leadingAndWorking(() -> {
            List<String> dead = List.of("lives.0", "lives.99999", "lives.FEW", "placed.x", "stage.PLAN", "lives", "");
            for (String key : dead) {
                assertThatThrownBy(() -> figures.cases(period.id(), key))
                        .as(key)
                        .isInstanceOf(NotFoundException.class);
            }
        });
    }

    @Test
    void onlyCompletedHalfYearsAreShownAgainstSubtraction() {
        for (PeriodKind kind : PeriodKind.values()) {
            for (Period period : periods.findBegun(List.of(kind), today)) {
                boolean isShown = kind == PeriodKind.HALF_YEAR && period.to().isBefore(today);
                staff.as("director1", () -> {
                    if (isShown) {
                        assertThat(figures.page(period.id()).period()).isEqualTo(period);
                    } else {
                        assertThatThrownBy(() -> figures.page(period.id()))
                                .as(period.toString())
                                .isInstanceOf(NotFoundException.class);
                    }
                });
            }
        }
    }

    @Test
    void figuresNeedPermissionAndAreAuditedAsIdentityUse() {
        for (String username : staff.usernames()) {
            if (!staff.actsWithAny(username, Role.SUPERVISOR, Role.DIRECTOR)) {
                staff.as(username, () -> {
                    assertThatThrownBy(() -> figures.page(null)).as(username).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> figures.cases(period.id(), "lives.1"))
                            .as(username)
                            .isInstanceOf(NotFoundException.class);
                });
            }
        }
        page("lead2", period.id());
        assertThat(rows(
                        "select s.ref, e.actor from donghanh_log.audit_subject s join donghanh_log.audit_event e on"
                                + " e.ref = s.event_ref where e.action = ?1 and s.kind = 'counted' and e.actor = 'lead2'",
                        "outcome-by-place.view"))
                .extracting(row -> row[0])
                .containsOnly("ADDRESS", "BIRTH");
    }

    @Test
    void pageExecutesConstantNumberOfStatements() {
        page("director1", period.id());
        long before = cost();
        for (int more = 0; more < 3; more++) {
            assessed(address(unit("Phường An Sơn", "Thành phố Tam Kỳ%")), null);
        }
        assertThat(cost()).isEqualTo(before);
    }

    private long cost() {
        long[] cost = new long[1];
        staff.as("director1", () -> cost[0] = statements.count(() -> figures.page(period.id())));
        return cost[0];
    }

    private PlaceBreakdownQueries.PageView page(String username, long wanted) {
        List<PlaceBreakdownQueries.PageView> seen = new ArrayList<>();
        staff.as(username, () -> seen.add(figures.page(wanted)));
        return seen.get(0);
    }

    private static String name(PlaceRow row) {
        return row.name().isEmpty() ? row.kind().name() : row.name();
    }

    /** Eight in Tam Kỳ, seven in Núi Thành, one who moved from one to the other, two in Hội An; five did not say, and five were never asked. Help reached all but those in Hội An. */
    private Set<String> story() {
        if (TOLD.isEmpty()) {
            createCases(TOLD);
        }
        return TOLD;
    }

    private void createCases(Set<String> numbers) {
        int tamKy = unit("Phường An Sơn", "Thành phố Tam Kỳ%");
        int nuiThanh = unit("Xã Tam Xuân II", "Huyện Núi Thành%");
        int hoiAn = unit("Phường Minh An", "Thành phố Hội An%");
        for (int username = 0; username < 28; username++) {
            IdentityFieldValue identityFieldValue = username < 9
                    ? address(tamKy)
                    : username < 16
                            ? address(nuiThanh)
                            : username < 18
                                    ? address(hoiAn)
                                    : username < 23 ? IdentityFieldValue.missing(MissingReason.REFUSED) : null;
            CaseNumber number = assessed(identityFieldValue, username == 8 ? address(nuiThanh) : null);
            if (username < 16 || username > 17) {
                help.add(new AccessEvent(
                        id(number), ServiceGroup.JOB, null, period.from().plusDays(80)));
            }
            numbers.add(number.value());
        }
    }

    private IdentityFieldValue address(int unit) {
        return IdentityFieldValue.of(new RecordedAddress("Tổ 5", unit, period.from()).text());
    }

    private CaseNumber assessed(@Nullable IdentityFieldValue identityFieldValue, @Nullable IdentityFieldValue movedTo) {
        List<CaseNumber> opened = new ArrayList<>();
        time.runAt(
                at(60),
                () -> staff.as("worker1", () -> {
                    CaseNumber number = cases.open("Chị Thử " + RandomReference.random(), TriageLevel.MEDIUM);
                    cases.transition(number, CaseStep.SCREEN);
                    cases.assign(number, staff.id("worker1"));
                    cases.transition(number, CaseStep.ACCEPT);
                    cases.transition(number, CaseStep.BEGIN_ASSESSMENT);
                    assessments.submit(
                            number.value(),
                            AssessmentDraft.unsaved()
                                    .ranked(true)
                                    .needs(new NeedDraft(
                                            null,
                                            PresentingNeed.JOB,
                                            "Tôi cần.",
                                            Eligibility.YES,
                                            "JOB_INTRODUCTION",
                                            null))
                                    .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                                    .groups(Set.of(ClientGroup.SEX_WORKER), null)
                                    .situation(LifeSituation.NOT_ASKED.withSelfRating(5)));
                    if (identityFieldValue != null) {
                        identity.record(number.value(), IdentityField.ADDRESS, identityFieldValue);
                    }
                    opened.add(number);
                }));
        CaseNumber number = opened.get(0);
        if (movedTo != null) {
            time.runAt(
                    at(90),
                    () -> staff.as("worker1", () -> identity.statuses(number.value()).stream()
                            .filter(state -> state.field() == IdentityField.ADDRESS)
                            .forEach(state -> identity.correct(number.value(), state.ref(), movedTo))));
        }
        return number;
    }

    private Instant at(int days) {
        return period.from()
                .plusDays(days)
                .atTime(LocalTime.of(9, 0))
                .atZone(CentreTime.ZONE)
                .toInstant();
    }

    private Instant end() {
        return CentreTime.endOf(period.to());
    }

    private int unit(String name, String path) {
        return ((Number) em.createNativeQuery("select id from admin_unit where full_name = ?1 and path like ?2")
                        .setParameter(1, name)
                        .setParameter(2, path)
                        .getSingleResult())
                .intValue();
    }

    /** Communes, as of the last day of the period, in which each person lived, or the reason why none is known. */
    private Map<String, List<String>> livedIn() {
        Map<String, List<String>> lived = new HashMap<>();
        for (Object[] row : rows(ADDRESSES, CentreTime.endOf(period.from()), end())) {
            String place = place((String) row[0], (String) row[1], (byte[]) row[2], (String) row[3]);
            List<String> places = lived.computeIfAbsent((String) row[0], person -> new ArrayList<>());
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        return lived;
    }

    private String place(String person, String ref, byte @Nullable [] sealed, @Nullable String missing) {
        if (sealed == null) {
            return String.valueOf(missing);
        }
        Matcher unit = UNIT.matcher(encryption.open(
                KeyPurpose.CONTACT,
                new EncryptedCell(new PersonRef(person), "person_field", "value_sealed", ref),
                sealed));
        List<?> communes = unit.find()
                ? em.createNativeQuery(COMMUNE)
                        .setParameter(1, Integer.valueOf(unit.group(1)))
                        .setParameter(2, period.to())
                        .getResultList()
                : List.of();
        return communes.size() == 1 ? String.valueOf(communes.get(0)) : "ROUGH";
    }

    @SuppressWarnings("unchecked") // native queries have no row type
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int at = 0; at < parameters.length; at++) {
            query.setParameter(at + 1, parameters[at]);
        }
        return query.getResultList();
    }

    private CaseId id(CaseNumber number) {
        return new CaseId(((Number) em.createNativeQuery("select id from case_file where number = ?1")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue());
    }

    /** Runs a task as a supervisor who temporarily is a social worker too. */
    private void leadingAndWorking(Runnable task) {
        staff.as("admin1", () -> accounts.grant(staff.ref("lead1"), Role.SOCIAL_WORKER));
        List<String> granted = new ArrayList<>();
        staff.as("director1", () -> confirmations.findPending().rows().stream()
                .filter(role -> role.username().equals("lead1"))
                .forEach(role -> granted.add(role.ref())));
        try {
            staff.as("director1", () -> granted.forEach(confirmations::confirm));
            staff.as("lead1", task);
        } finally {
            staff.as("admin1", () -> granted.forEach(accounts::revoke));
        }
    }
}
