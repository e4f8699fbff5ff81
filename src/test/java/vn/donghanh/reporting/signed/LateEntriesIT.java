package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.person.PersonErasureService;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.person.profile.ProfileRecorded;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.reporting.signed.SnapshotVerification.SignatureResult;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayService;
import vn.donghanh.stay.StayService.AdmitCommand;
import vn.donghanh.stay.StayService.RequestStayCommand;
import vn.donghanh.testing.CaseScenario;

/**
 * Whatever is entered after both half-years of 2026 and the year were signed, no stored byte of any of them changes, each signature stays valid, and each figure that
 * would be another one today is named with its cause, in the periods that the entry concerns and in no other. What a report corrects of an earlier one is in the
 * next report. The periods are signed once; what each kind of entry changes is told from the others by the day on which it is made.
 */
@ExtendWith(ArquillianExtension.class)
class LateEntriesIT {
    private static final Instant SIGNED = Instant.parse("2026-12-20T03:00:00Z");

    private static final Instant IN_FIRST_HALF = Instant.parse("2026-03-12T03:00:00Z");

    private enum Closing {
        FIRST_HALF(PeriodKind.HALF_YEAR, 1),
        SECOND_HALF(PeriodKind.HALF_YEAR, 2),
        YEAR(PeriodKind.YEAR, 1);

        private final PeriodKind kind;
        private final int number;

        Closing(PeriodKind kind, int number) {
            this.kind = kind;
            this.number = number;
        }
    }

    /** Who is received before the periods are signed: each kind of entry has clients of its own. */
    private enum Client {
        ATTENDS,
        SERVED(IN_FIRST_HALF),
        CORRECTED(IN_FIRST_HALF),
        WITHDRAWS,
        LEARNT(IN_FIRST_HALF),
        DUPLICATE(IN_FIRST_HALF),
        MISTAKE,
        KEPT(IN_FIRST_HALF),
        MERGED(IN_FIRST_HALF),
        ERASED(IN_FIRST_HALF),
        MOVED(IN_FIRST_HALF),
        BLOCKED,
        SET_BACK,
        LEARNS,
        WORKS,
        BORROWS,
        SUED,
        ADJUSTED,
        STAYED(IN_FIRST_HALF);

        private final @Nullable Instant received;

        Client() {
            this(null);
        }

        Client(@Nullable Instant received) {
            this.received = received;
        }
    }

    /** Contacts outside of the Centre that were recorded before the periods were signed. */
    private static final String CONTACTS = RandomReference.random();

    private static final Map<Client, CaseNumber> clients = new EnumMap<>(Client.class);
    private static final Map<Client, String> businesses = new EnumMap<>(Client.class);
    private static final Map<Closing, String> refs = new EnumMap<>(Closing.class);
    private static final Map<Closing, Map<String, String>> stored = new EnumMap<>(Closing.class);
    private static final Map<Closing, List<FigureDifference>> known = new EnumMap<>(Closing.class);

    /** Each test enters something on a day of its own. */
    private static Instant late = Instant.parse("2026-12-22T03:00:00Z");

    @Inject
    PeriodSnapshotService service;

    @Inject
    PeriodSnapshotQueries queries;

    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    PeriodDriftJob job;

    @Inject
    PeriodQueries periods;

    @Inject
    ReturnService returns;

    @Inject
    CaseFixture cases;

    @Inject
    AssessmentService assessments;

    @Inject
    NeedWithdrawalService withdrawals;

    @Inject
    ServiceDeliveryService deliveries;

    @Inject
    PersonErasureService erasure;

    @Inject
    StayService stays;

    @Inject
    Event<ProfileRecorded> profiles;

    @Inject
    ReferralStory referrals;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;

    @BeforeEach
    void periodsAreSigned() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        if (refs.isEmpty()) {
            inTransaction(() -> Stream.of("period_drift", "period_ledger_case", "period_snapshot")
                    .forEach(table -> sql("delete from " + table).executeUpdate()));
            Stream.of(Client.values()).forEach(this::open);
            inTransaction(() -> contacts(CONTACTS, CONTACTS, 1, today, 5, clock.instant()));
            Map<Closing, String> signed = new EnumMap<>(Closing.class);
            time.runAt(SIGNED, () -> Stream.of(Closing.values())
                    .forEach(closing -> signed.put(closing, signed(period(closing.kind, closing.number)))));
            refs.putAll(signed);
            refs.forEach((closing, ref) -> stored.put(closing, storedBytes(ref)));
            compareLater();
        }
    }

    private String signed(Period period) {
        String computed = story.as("report1", () -> service.compute(period.id()));
        staff.as("lead1", () -> service.check(computed));
        staff.as("director1", () -> service.sign(computed));
        return computed;
    }

    /** Runs the nightly comparison of the next day, and remembers what it finds. */
    private void compareLater() {
        late = late.plus(Duration.ofDays(2));
        time.runAt(late, job::run);
        refs.forEach((closing, ref) -> known.put(closing, drift(ref)));
    }

    /** A cell that changed by what a test entered. */
    private record Change(FigureDifference difference, long by, Set<DriftKind> kinds) {}

    /** Enters something after the periods were signed, and returns what the nightly comparison then finds in each besides what it found before. */
    private Map<Closing, List<Change>> after(Runnable entry) {
        late = late.plus(Duration.ofDays(2));
        time.runAt(late.plus(Duration.ofHours(1)), entry);
        time.runAt(late.plus(Duration.ofDays(1)), job::run);
        Map<Closing, List<Change>> changes = new EnumMap<>(Closing.class);
        refs.forEach((closing, ref) -> {
            assertThat(storedBytes(ref)).as("what was stored of " + closing).isEqualTo(stored.get(closing));
            PeriodSnapshotView view = story.as("director1", () -> queries.get(ref));
            assertThat(view.verification().result()).isEqualTo(SignatureResult.VALID);
            assertThat(view.drift().unexplained())
                    .as(view.trueFigures().drift().toString())
                    .isFalse();
            changes.put(closing, changes(known.get(closing), view.trueFigures().drift()));
            known.put(closing, view.trueFigures().drift());
        });
        return changes;
    }

    private static List<Change> changes(List<FigureDifference> earlier, List<FigureDifference> now) {
        Map<PeriodLedger.Cell, FigureDifference> before =
                earlier.stream().collect(Collectors.toMap(LateEntriesIT::cell, Function.identity()));
        return now.stream()
                .filter(difference -> !difference.equals(before.get(cell(difference))))
                .map(difference -> change(before.get(cell(difference)), difference))
                .toList();
    }

    private List<FigureDifference> drift(String ref) {
        return story.as("director1", () -> queries.get(ref)).trueFigures().drift();
    }

    private static PeriodLedger.Cell cell(FigureDifference difference) {
        return new PeriodLedger.Cell(difference.table(), difference.row(), difference.column());
    }

    private static Change change(@Nullable FigureDifference before, FigureDifference after) {
        Set<DriftCause> causes = new HashSet<>(after.causes());
        if (before != null) {
            before.causes().forEach(causes::remove);
        }
        assertThat(causes).as(after.toString()).isNotEmpty().allMatch(cause -> CentreTime.day(late)
                .equals(cause.recordedOn()));
        return new Change(
                after,
                number(after) - (before == null ? 0 : number(before)),
                causes.stream()
                        .map(DriftCause::kind)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DriftKind.class))));
    }

    private static long number(FigureDifference difference) {
        Long change = difference.change();
        return change == null ? 0 : change;
    }

    /** All that is stored of a closing and of its signature, as the database holds it. */
    private Map<String, String> storedBytes(String ref) {
        Map<String, String> bytes = new TreeMap<>();
        for (String table : List.of("period_snapshot_content", "period_signature")) {
            for (Object column :
                    sql("select column_name from information_schema.columns where table_schema = 'donghanh_log' and table_name = ?1")
                            .setParameter(1, table)
                            .getResultList()) {
                bytes.put(
                        table + '.' + column,
                        String.valueOf(sql("select hex(" + column + ") from donghanh_log." + table + " where ref = ?1")
                                .setParameter(1, ref)
                                .getSingleResult()));
            }
        }
        return bytes;
    }

    private static Set<DriftKind> kinds(Map<Closing, List<Change>> changes) {
        return changes.values().stream()
                .flatMap(List::stream)
                .flatMap(changed -> changed.kinds().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DriftKind.class)));
    }

    private static long change(List<Change> changes, String table, String row, String column) {
        return changes.stream()
                .filter(changed -> cell(changed.difference()).equals(new PeriodLedger.Cell(table, row, column)))
                .mapToLong(Change::by)
                .sum();
    }

    /** Something changes in the periods that are named, the cell by that number, and nothing in the others. */
    private static void assertCellChanges(
            Map<Closing, List<Change>> changes, String table, String row, String column, Map<Closing, Long> by) {
        assertConcerned(changes, new TreeSet<>(by.keySet()).toArray(Closing[]::new));
        by.forEach((closing, number) -> assertThat(change(changes.get(closing), table, row, column))
                .as(closing + " " + changes)
                .isEqualTo(number));
    }

    @Test
    void lateAttendance() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() ->
                sql("""
                        insert into donghanh_log.referral_move (ref, referral_ref, case_id, step, from_status, to_status, source, happened_on, moved_at)
                        select ?1, r.ref, r.case_id, 'ATTEND', 'SENT', 'ATTENDED', 'CLIENT', ?2, ?3 from referral r where r.case_id = ?4""")
                        .setParameter(1, RandomReference.random())
                        .setParameter(2, today)
                        .setParameter(3, utc(late.plus(Duration.ofHours(1))))
                        .setParameter(4, caseId(Client.ATTENDS))
                        .executeUpdate()));
        assertThat(kinds(changes)).containsExactly(DriftKind.REFERRAL);
        assertCellChanges(changes, "B04", "STI", "ATTENDED", Map.of(Closing.SECOND_HALF, 1L, Closing.YEAR, 1L));
    }

    @Test
    void lateService() {
        Map<Closing, List<Change>> changes = after(() -> record(Client.SERVED, DeliveryOutcome.DELIVERED, firstHalf()));
        assertThat(kinds(changes)).containsExactly(DriftKind.SERVICE);
        assertConcerned(changes, Closing.FIRST_HALF, Closing.YEAR);
        assertThat(changes.get(Closing.FIRST_HALF))
                .extracting(changed -> changed.difference().table())
                .contains("B12");
    }

    /** The client came to the shelter in the first half-year, and is there since. */
    @Test
    void lateStay() {
        EventTime came = EventTime.of(IN_FIRST_HALF.plus(Duration.ofHours(2)));
        String number = clients.get(Client.STAYED).value();
        Map<Closing, List<Change>> changes = after(() -> staff.as("worker1", () -> {
            String ref = stays.request(
                    number, new RequestStayCommand(came, StayGround.DOMESTIC_VIOLENCE, "Cần một chỗ ở ngay."));
            stays.admit(number, ref, new AdmitCommand(came, "Phòng 1", "không có", true));
        }));
        assertThat(kinds(changes)).containsExactly(DriftKind.STAY);
        Map<Closing, Long> then = Map.of(Closing.FIRST_HALF, 1L, Closing.SECOND_HALF, 0L, Closing.YEAR, 1L);
        assertCellChanges(changes, "B03", "REQUESTED", "EVENTS", then);
        assertCellChanges(changes, "B03", "ADMITTED", "EVENTS", then);
        assertThat(change(changes.get(Closing.SECOND_HALF), "B03", "RESIDENT_AT_END", "EVENTS"))
                .isOne();
    }

    /** A service of the first half-year to which the client had come after all. */
    @Test
    void correctedService() {
        Map<Closing, List<Change>> changes = after(
                () -> record(Client.CORRECTED, DeliveryOutcome.DELIVERED, firstHalf(), deliveryRef(Client.CORRECTED)));
        assertThat(kinds(changes)).containsExactly(DriftKind.SERVICE_CORRECTED);
        assertConcerned(changes, Closing.FIRST_HALF, Closing.YEAR);
    }

    @Test
    void needWithdrawnLater() {
        Map<Closing, List<Change>> changes = after(() -> withdraw(Client.WITHDRAWS));
        assertThat(kinds(changes)).containsExactly(DriftKind.NEED_WITHDRAWN);
        assertCellChanges(changes, "B01", "T7W", "RESULT", Map.of(Closing.SECOND_HALF, 1L, Closing.YEAR, 1L));
    }

    private void withdraw(Client client) {
        staff.as(
                "worker1",
                () -> withdrawals.withdraw(
                        clients.get(client).value(),
                        new WithdrawNeedCommand(needKey(client), "TOO_FAR", "Đường xa quá.", today)));
    }

    /** A client received in the first half-year, who is there in the second. */
    @Test
    void sexAndAgeLearntLater() {
        Map<Closing, List<Change>> changes = after(() -> {
            PersonRef person = person(Client.LEARNT);
            staff.as(
                    "worker1",
                    () -> inTransaction(() -> profiles.fire(
                            new ProfileRecorded(person, CountedSex.MALE, EducationBand.LOWER_SECONDARY))));
            inTransaction(() ->
                    sql("""
                            insert into donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)
                            values (?1, 'FROM_50', ?2, 'MALE', 'LOWER_SECONDARY', ?3)""")
                            .setParameter(1, caseId(Client.LEARNT))
                            .setParameter(2, firstHalf())
                            .setParameter(3, utc(late.plus(Duration.ofHours(2))))
                            .executeUpdate());
        });
        assertThat(kinds(changes)).containsExactly(DriftKind.TRAITS);
        Map<Closing, Long> received = Map.of(Closing.FIRST_HALF, 1L, Closing.SECOND_HALF, 0L, Closing.YEAR, 1L);
        assertCellChanges(changes, "B02", "RECEIVED", "MALE", received);
        assertCellChanges(changes, "B02", "RECEIVED", "FROM_50", received);
        assertThat(change(changes.get(Closing.YEAR), "B02", "RECEIVED", "TOTAL"))
                .isZero();
        assertThat(change(changes.get(Closing.SECOND_HALF), "B02", "MANAGED_AT_BEGINNING", "MALE"))
                .isOne();
    }

    /** The duplicate was received in the first half-year, the mistake in the second. */
    @Test
    void closedAsDuplicateOrByError() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() -> {
            close(Client.DUPLICATE, "DUPLICATE");
            close(Client.MISTAKE, "ENTERED_IN_ERROR");
        }));
        assertThat(kinds(changes)).containsExactly(DriftKind.CLOSED_AS_DUPLICATE, DriftKind.CLOSED_AS_ERROR);
        assertCellChanges(
                changes,
                "B02",
                "RECEIVED",
                "TOTAL",
                Map.of(Closing.FIRST_HALF, -1L, Closing.SECOND_HALF, -1L, Closing.YEAR, -2L));
    }

    private void close(Client client, String reason) {
        sql("""
                        insert into closure (ref, case_id, episode, round, state, reason, drafted_by, saved_at, decided_by, decided_at, decision, version)
                        values (?1, ?2, 1, 1, 'APPROVED', ?3, 1, ?4, 2, ?4, 'CLOSE', 0)""")
                .setParameter(1, RandomReference.random())
                .setParameter(2, caseId(client))
                .setParameter(3, reason)
                .setParameter(4, utc(late.plus(Duration.ofHours(1))))
                .executeUpdate();
    }

    @Test
    void mergedLater() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() ->
                sql("""
                        insert into case_merge (ref, pair_id, kept_case, merged_case, status_before, status_since, merged_at, merged_by, reason_sealed, version)
                        select ?1, 1, ?2, id, status, status_since, ?4, 1, 0x00, 0 from case_file where id = ?3""")
                        .setParameter(1, RandomReference.random())
                        .setParameter(2, caseId(Client.KEPT))
                        .setParameter(3, caseId(Client.MERGED))
                        .setParameter(4, utc(late.plus(Duration.ofHours(1))))
                        .executeUpdate()));
        inTransaction(() -> sql("delete from case_merge where merged_case = ?1")
                .setParameter(1, caseId(Client.MERGED))
                .executeUpdate());
        compareLater();
        assertThat(kinds(changes)).containsExactly(DriftKind.CASES_MERGED);
        assertCellChanges(
                changes,
                "B02",
                "RECEIVED",
                "TOTAL",
                Map.of(Closing.FIRST_HALF, -1L, Closing.SECOND_HALF, 0L, Closing.YEAR, -1L));
        assertThat(change(changes.get(Closing.SECOND_HALF), "B02", "MANAGED_AT_BEGINNING", "TOTAL"))
                .isEqualTo(-1);
    }

    /** The figures keep the erased client; the ledgers add up and lead nowhere. */
    @Test
    void erasedLater() {
        PersonRef person = person(Client.ERASED);
        long id = caseId(Client.ERASED);
        Map<Closing, String> ledgers = ledgers();
        assertThat(refs.keySet())
                .filteredOn(closing -> leadsTo(closing, id))
                .contains(Closing.FIRST_HALF, Closing.YEAR);
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() -> erasure.erase(person)));
        assertThat(kinds(changes)).isSubsetOf(DriftKind.ERASED);
        assertThat(refs.keySet()).noneMatch(closing -> leadsTo(closing, id));
        assertThat(ledgers()).isEqualTo(ledgers);
    }

    private boolean leadsTo(Closing closing, long caseId) {
        return snapshots.findLedgerCases(refs.get(closing)).stream()
                .anyMatch(coded -> coded.caseId().value() == caseId);
    }

    private Map<Closing, String> ledgers() {
        Map<Closing, String> ledgers = new EnumMap<>(Closing.class);
        refs.forEach((closing, ref) -> ledgers.put(closing, cipher.openLedger(snapshots.getContent(ref))));
        return ledgers;
    }

    @Test
    void accessAndUnitChangeNoFigure() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() -> {
            sql("update case_file set unit_id = (select max(id) from org_unit) where id = ?1")
                    .setParameter(1, caseId(Client.MOVED))
                    .executeUpdate();
            sql("insert into case_block (ref, case_id, staff_id, set_by, set_at, reason_sealed) values (?1, ?2, ?3, 1, ?4, 0x00)")
                    .setParameter(1, RandomReference.random())
                    .setParameter(2, caseId(Client.BLOCKED))
                    .setParameter(3, staff.id("director1").value())
                    .setParameter(4, utc(late.plus(Duration.ofHours(1))))
                    .executeUpdate();
        }));
        inTransaction(() -> sql("delete from case_block where case_id = ?1")
                .setParameter(1, caseId(Client.BLOCKED))
                .executeUpdate());
        assertConcerned(changes);
    }

    @Test
    void stepOfThePlanThatIsSetBackChangesNoFigure() {
        assertConcerned(
                after(() -> inTransaction(() -> tick(Client.SET_BACK, "NOT_STARTED", late.plus(Duration.ofHours(1))))));
    }

    private void tick(Client client, String state, Instant at) {
        sql("""
                        insert into donghanh_log.plan_action_move (action_lineage, case_id, need_key, owner, to_state, moved_at)
                        values (?1, ?2, ?1, 'STAFF', ?3, ?4)""")
                .setParameter(1, needKey(client))
                .setParameter(2, caseId(client))
                .setParameter(3, state)
                .setParameter(4, utc(at))
                .executeUpdate();
    }

    @Test
    void holidayAndAnonymousContactsRecordedLater() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() -> {
            sql("insert into holiday (day, name, basis, recorded_at) values ('2026-11-20', 'Nghỉ bù', 'Thông báo', ?1)")
                    .setParameter(1, utc(late.plus(Duration.ofHours(1))))
                    .executeUpdate();
            String ref = RandomReference.random();
            contacts(ref, ref, 1, today, 7, late.plus(Duration.ofHours(1)));
        }));
        inTransaction(() -> sql("delete from holiday where day = '2026-11-20'").executeUpdate());
        assertThat(kinds(changes)).contains(DriftKind.OUTREACH).isSubsetOf(DriftKind.OUTREACH, DriftKind.HOLIDAY);
        assertCellChanges(
                changes, "B02", "ANONYMOUS_CONTACTS", "TOTAL", Map.of(Closing.SECOND_HALF, 7L, Closing.YEAR, 7L));
    }

    /** What was told of the last days of the year turns out to be of the days after it. */
    @Test
    void contactsOfAnotherDayLeaveThePeriod() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() -> contacts(
                RandomReference.random(),
                CONTACTS,
                2,
                LocalDate.parse("2026-12-18"),
                9,
                late.plus(Duration.ofHours(1)))));
        assertThat(kinds(changes)).containsExactly(DriftKind.OUTREACH);
        assertCellChanges(
                changes, "B02", "ANONYMOUS_CONTACTS", "TOTAL", Map.of(Closing.SECOND_HALF, -5L, Closing.YEAR, -5L));
    }

    private void contacts(String ref, String line, int version, LocalDate day, int contacts, Instant at) {
        sql("""
                        insert into donghanh_log.outreach_contact (ref, line_ref, version_number, happened_on, place_id, kind, target_group, contacts,
                            persons_missing, funding_missing, mistake, recorded_at, staff_id)
                        select ?1, ?2, ?3, ?4, min(id), 'PEER_CONTACT', 'HIGH_RISK', ?5, 'UNKNOWN', 'UNKNOWN', 0, ?6, 1 from admin_unit""")
                .setParameter(1, ref)
                .setParameter(2, line)
                .setParameter(3, version)
                .setParameter(4, day)
                .setParameter(5, contacts)
                .setParameter(6, utc(at))
                .executeUpdate();
    }

    /** The last entry of a partner is taken back, which names no day: that of a school, an employer, a lender and a legal aid centre. */
    @Test
    void entriesOfPartnersThatAreTakenBack() {
        Map<Closing, List<Change>> changes = after(() -> inTransaction(() -> {
            Instant at = late.plus(Duration.ofHours(1));
            enrolmentStep("TAKE_BACK", "COMPLETED", "IN_PROGRESS", null, at);
            placementStep("CORRECT", "ENDED", "STARTED", null, at);
            loanStep("TAKE_BACK", "OVERDUE", "DISBURSED", at);
            legalAidStep("TAKE_BACK", "ACCEPTED", "REFERRED", null, at);
        }));
        assertThat(kinds(changes))
                .containsExactly(DriftKind.TRAINING, DriftKind.PLACEMENT, DriftKind.LOAN, DriftKind.LEGAL_AID);
        Map<Closing, Long> less = Map.of(Closing.SECOND_HALF, -1L, Closing.YEAR, -1L);
        assertCellChanges(changes, "B06", "TRAINING", "KEPT", less);
        assertCellChanges(changes, "B06", "WORK", "DROPPED", less);
        assertCellChanges(changes, "B06", "LOAN", "KEPT", Map.of(Closing.SECOND_HALF, 1L, Closing.YEAR, 1L));
        assertCellChanges(changes, "B07", "LABOUR", "ACCEPTED", less);
    }

    private void enrolmentStep(String step, String from, String to, @Nullable LocalDate day, Instant at) {
        step("enrolment_move", "enrolment_ref", "moved_at, moved_by", Client.LEARNS, step, from, to, day, at);
    }

    private void placementStep(String step, String from, String to, @Nullable LocalDate day, Instant at) {
        step("placement_move", "placement_ref", "moved_at, moved_by", Client.WORKS, step, from, to, day, at);
    }

    private void legalAidStep(String step, String from, String to, @Nullable LocalDate day, Instant at) {
        step("legal_aid_transition", "matter_ref", "recorded_at, recorded_by", Client.SUED, step, from, to, day, at);
    }

    private void loanStep(String step, String from, String to, Instant at) {
        sql("""
                        insert into donghanh_log.loan_move (loan_ref, case_id, step, from_status, to_status, source, moved_at, moved_by)
                        values (?1, ?2, ?3, ?4, ?5, 'PARTNER', ?6, 1)""")
                .setParameter(1, businessRef(Client.BORROWS))
                .setParameter(2, caseId(Client.BORROWS))
                .setParameter(3, step)
                .setParameter(4, from)
                .setParameter(5, to)
                .setParameter(6, utc(at))
                .executeUpdate();
    }

    private void step(
            String table,
            String business,
            String recorded,
            Client client,
            String step,
            String from,
            String to,
            @Nullable LocalDate day,
            Instant at) {
        sql("insert into donghanh_log." + table + " (" + business + ", case_id, step, from_status, to_status, source,"
                        + " happened_on, " + recorded + ") values (?1, ?2, ?3, ?4, ?5, 'PARTNER', ?6, ?7, 1)")
                .setParameter(1, businessRef(client))
                .setParameter(2, caseId(client))
                .setParameter(3, step)
                .setParameter(4, from)
                .setParameter(5, to)
                .setParameter(6, day)
                .setParameter(7, utc(at))
                .executeUpdate();
    }

    /** Returns the reference of the only business of a client. */
    private static String businessRef(Client client) {
        return businesses.computeIfAbsent(client, first -> RandomReference.random());
    }

    /** What partners entered before the periods were signed. */
    private void begin(Client client) {
        Instant at = clock.instant();
        switch (client) {
            case LEARNS -> {
                business(
                        client,
                        "enrolment",
                        "person_ref, trade, level, status",
                        "?4, 'SEWING', 'PRIMARY', 'COMPLETED'");
                enrolmentStep("BEGIN", "ENROLLED", "IN_PROGRESS", today, at);
                enrolmentStep("COMPLETE", "IN_PROGRESS", "COMPLETED", today, at);
            }
            case WORKS -> {
                business(
                        client,
                        "placement",
                        "person_ref, work, proposed_on, start_on, ended_on, end_cause, status",
                        "?4, 'SEWING', ?6, ?6, ?6, 'LOW_PAY', 'ENDED'");
                placementStep("START", "OFFERED", "STARTED", today, at);
                placementStep("END", "STARTED", "ENDED", today, at);
            }
            case BORROWS -> {
                business(
                        client,
                        "loan",
                        "person_ref, proposed_on, purpose, amount, approved_amount, principal_every, disbursed, repaid, first_disbursed_on, status",
                        "?4, ?6, 'TRADE', 9000000, 9000000, 1, 9000000, 0, ?6, 'OVERDUE'");
                sql("""
                                insert into donghanh_log.loan_payment (ref, loan_ref, case_id, kind, paid_on, amount, source, recorded_at, recorded_by)
                                values (?1, ?1, ?2, 'DISBURSEMENT', ?3, 9000000, 'PARTNER', ?4, 1)""")
                        .setParameter(1, businessRef(client))
                        .setParameter(2, caseId(client))
                        .setParameter(3, today)
                        .setParameter(4, utc(at))
                        .executeUpdate();
                loanStep("DISBURSE", "APPROVED", "DISBURSED", at);
                loanStep("FALL_BEHIND", "DISBURSED", "OVERDUE", at);
            }
            case SUED -> {
                business(
                        client,
                        "legal_aid_matter",
                        "person_ref, matter, subject, accepted_on, status",
                        "?4, 'LABOUR', 'CLIENT', ?6, 'ACCEPTED'");
                legalAidStep("REQUEST", "REQUESTED", "REQUESTED", null, at);
                legalAidStep("ACCEPT", "REFERRED", "ACCEPTED", today, at);
            }
            default -> {}
        }
    }

    private void business(Client client, String table, String columns, String values) {
        Query insert = sql("insert into " + table + " (ref, code, case_id, status_since, version, " + columns
                        + ") values (?1, ?5, ?2, ?3, 0, " + values + ")")
                .setParameter(1, businessRef(client))
                .setParameter(2, caseId(client))
                .setParameter(3, utc(clock.instant()))
                .setParameter(4, person(client).value())
                .setParameter(5, DisclosureCode.random().value());
        (values.contains("?6") ? insert.setParameter(6, today) : insert).executeUpdate();
    }

    /** A return of a half-year counts in it alone: the year has returns of its own. */
    @Test
    void returnEnteredLater() {
        Period half = period(PeriodKind.HALF_YEAR, 2);
        Map<Closing, List<Change>> changes = after(() -> story.as(
                "report1",
                () -> returns.enter(new EnterReturnCommand(
                        "T6",
                        half.id(),
                        null,
                        "Sở thử " + System.nanoTime(),
                        "9/BC",
                        half.to(),
                        List.of(List.of("5", "6"))))));
        assertThat(kinds(changes)).containsExactly(DriftKind.RETURN);
        assertConcerned(changes, Closing.SECOND_HALF);
        assertThat(changes.get(Closing.SECOND_HALF))
                .allSatisfy(change -> assertThat(change.difference().row()).isEqualTo("T6"))
                .extracting(change -> change.difference().column())
                .contains("RESULT", "RATE", "SOURCE", "NOTE");
    }

    /** The next half-year, computed half a year later, prints what changed, and the one after it does not repeat it. */
    @Test
    void correctionsAreAdjustmentsOfTheNextReport() {
        assertConcerned(after(() -> withdraw(Client.ADJUSTED)), Closing.SECOND_HALF, Closing.YEAR);
        String[] next = new String[2];
        time.runAt(
                Instant.parse("2027-06-20T03:00:00Z"),
                () -> next[0] = signed(periods.findBegun(List.of(PeriodKind.HALF_YEAR), LocalDate.parse("2027-06-01"))
                        .get(0)));
        time.runAt(
                Instant.parse("2027-12-20T03:00:00Z"),
                () -> next[1] = story.as(
                        "report1",
                        () -> service.compute(
                                periods.findBegun(List.of(PeriodKind.HALF_YEAR), LocalDate.parse("2027-12-01"))
                                        .get(0)
                                        .id())));
        List<FigureAdjustment> adjustments = adjustments(next[0]);
        for (Closing closing : List.of(Closing.FIRST_HALF, Closing.SECOND_HALF)) {
            assertAdjusted(
                    differences(adjustments, closing),
                    known.get(closing),
                    differences(adjustments(refs.get(Closing.SECOND_HALF)), closing));
        }
        assertThat(adjustments).isNotEmpty().allMatch(adjustment -> adjustment.year() == 2026);
        assertThat(adjustments(next[1])).noneMatch(adjustment -> adjustment.year() == 2026);
        inTransaction(() -> Stream.of("period_ledger_case", "period_snapshot")
                .forEach(table -> Stream.of(next).forEach(ref -> sql("delete from " + table + " where "
                                + (table.equals("period_snapshot") ? "ref" : "snapshot_ref") + " = ?1")
                        .setParameter(1, ref)
                        .executeUpdate())));
    }

    /** Everything that differs today is adjusted once, from the figure that was printed last: that of the report, or of an adjustment since. */
    private static void assertAdjusted(
            List<FigureDifference> adjusted, List<FigureDifference> today, List<FigureDifference> adjustedBefore) {
        Map<PeriodLedger.Cell, FigureDifference> last =
                adjustedBefore.stream().collect(Collectors.toMap(LateEntriesIT::cell, Function.identity()));
        assertThat(adjusted)
                .filteredOn(difference -> !last.containsKey(cell(difference)))
                .containsExactlyElementsOf(today.stream()
                        .filter(difference -> !last.containsKey(cell(difference)))
                        .toList());
        assertThat(adjusted)
                .filteredOn(difference -> last.containsKey(cell(difference)))
                .allSatisfy(difference -> assertThat(difference.before())
                        .isEqualTo(last.get(cell(difference)).after())
                        .isNotEqualTo(difference.after()));
    }

    private static List<FigureDifference> differences(List<FigureAdjustment> adjustments, Closing closing) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.kind() == closing.kind && adjustment.number() == closing.number)
                .map(FigureAdjustment::difference)
                .toList();
    }

    private List<FigureAdjustment> adjustments(String ref) {
        return story.as("director1", () -> queries.get(ref)).trueFigures().adjustments();
    }

    /** Something changes in these periods, and nothing in the others. */
    private static void assertConcerned(Map<Closing, List<Change>> changes, Closing... concerned) {
        assertThat(changes.keySet())
                .filteredOn(closing -> !changes.get(closing).isEmpty())
                .as(changes.toString())
                .containsExactly(concerned);
    }

    private void record(Client client, DeliveryOutcome outcome, LocalDate day) {
        record(client, outcome, day, null);
    }

    private void record(Client client, DeliveryOutcome outcome, LocalDate day, @Nullable String corrects) {
        staff.as(
                "worker1",
                () -> deliveries.record(new RecordServiceCommand(
                        clients.get(client).value(),
                        ServiceItem.single(DeliveryType.SOCIAL_ALLOWANCE),
                        outcome,
                        day,
                        null,
                        ServicePurpose.NONE,
                        ServiceCost.NONE,
                        null,
                        corrects,
                        corrects == null ? 0 : 1,
                        RandomReference.random())));
    }

    private String deliveryRef(Client client) {
        return String.valueOf(sql("select ref from donghanh_log.service_delivery where case_id = ?1")
                .setParameter(1, caseId(client))
                .getSingleResult());
    }

    private static LocalDate firstHalf() {
        return CentreTime.day(IN_FIRST_HALF);
    }

    private void open(Client client) {
        time.runAt(client.received == null ? clock.instant() : client.received, () -> {
            receive(client);
            switch (client) {
                case ATTENDS -> {
                    story.recordConsent("worker1", clients.get(client), 300);
                    referrals.send(
                            clients.get(client).value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
                }
                case CORRECTED -> record(client, DeliveryOutcome.NOT_COME, firstHalf());
                case ERASED -> record(client, DeliveryOutcome.DELIVERED, firstHalf());
                case SET_BACK -> inTransaction(() -> tick(client, "DONE", clock.instant()));
                case LEARNS, WORKS, BORROWS, SUED -> inTransaction(() -> begin(client));
                default -> {}
            }
        });
    }

    /** A client with a need for work who is eligible. */
    private void receive(Client client) {
        staff.as("worker1", () -> {
            CaseNumber number = cases.open("Chị Muộn " + RandomReference.random(), TriageLevel.MEDIUM);
            cases.transition(number, CaseStep.SCREEN);
            cases.assign(number, staff.id("worker1"));
            cases.transition(number, CaseStep.ACCEPT);
            cases.transition(number, CaseStep.BEGIN_ASSESSMENT);
            assessments.submit(
                    number.value(),
                    AssessmentDraft.unsaved()
                            .ranked(true)
                            .needs(new NeedDraft(
                                    null, PresentingNeed.JOB, "Tôi cần.", Eligibility.YES, "JOB_INTRODUCTION", null))
                            .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                            .groups(Set.of(ClientGroup.SEX_WORKER), null)
                            .situation(LifeSituation.NOT_ASKED.withSelfRating(5)));
            clients.put(client, number);
        });
    }

    private Period period(PeriodKind kind, int number) {
        return periods.findBegun(List.of(kind), LocalDate.parse("2026-12-14")).stream()
                .filter(period -> period.year() == 2026 && period.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String needKey(Client client) {
        return String.valueOf(
                sql("""
                                select n.lineage from need n join assessment a on a.id = n.assessment_id join case_file c on c.id = a.case_id
                                where c.number = ?1 and n.position = 1""")
                        .setParameter(1, clients.get(client).value())
                        .getSingleResult());
    }

    private long caseId(Client client) {
        return ((Number) sql("select id from case_file where number = ?1")
                        .setParameter(1, clients.get(client).value())
                        .getSingleResult())
                .longValue();
    }

    private PersonRef person(Client client) {
        return em.createQuery("select c.personRef from CaseFile c where c.number = :number", PersonRef.class)
                .setParameter("number", clients.get(client))
                .getSingleResult();
    }

    private Query sql(String statement) {
        return em.createNativeQuery(statement);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
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
}
