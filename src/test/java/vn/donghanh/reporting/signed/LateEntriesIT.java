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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
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
import vn.donghanh.assessment.PresentingNeed;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.TriageLevel;
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
import vn.donghanh.testing.CaseScenario;

/**
 * Whatever is entered after a period was signed, no stored byte changes, the signature stays valid, and each figure that would be another one today is named
 * with its cause. What a report corrects of an earlier one is in the next report.
 */
@ExtendWith(ArquillianExtension.class)
class LateEntriesIT {
    private static final Instant SIGNED = Instant.parse("2026-12-20T03:00:00Z");

    /** The tests share one database, so each enters something on a day of its own. */
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
    PeriodDriftService comparison;

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
    private String ref;
    private Map<String, String> stored;

    @BeforeEach
    void noPeriodIsClosed() {
        staff.ensureStaff();
        today = CentreTime.day(clock.instant());
        inTransaction(() -> Stream.of("period_drift", "period_ledger_case", "period_snapshot")
                .forEach(table -> sql("delete from " + table).executeUpdate()));
    }

    private void sign(PeriodKind kind, int number) {
        time.runAt(SIGNED, () -> ref = signed(period(kind, number)));
        stored = storedBytes();
    }

    private String signed(Period period) {
        String computed = story.as("report1", () -> service.compute(period.id()));
        staff.as("lead1", () -> service.check(computed));
        staff.as("director1", () -> service.sign(computed));
        return computed;
    }

    /** A cell that changed by what a test entered. */
    private record Change(FigureDifference difference, long by, Set<DriftKind> kinds) {}

    /** Enters something after the period was signed, and returns what the nightly comparison then finds besides what it found before. */
    private List<Change> after(Runnable entry) {
        late = late.plus(Duration.ofDays(2));
        time.runAt(late, () -> comparison.compare(ref));
        Map<PeriodLedger.Cell, FigureDifference> before =
                drift().stream().collect(Collectors.toMap(LateEntriesIT::cell, Function.identity()));
        time.runAt(late.plus(Duration.ofHours(1)), entry);
        time.runAt(late.plus(Duration.ofDays(1)), job::run);
        assertThat(storedBytes()).as("what was stored").isEqualTo(stored);
        PeriodSnapshotView view = story.as("director1", () -> queries.get(ref));
        assertThat(view.verification().result()).isEqualTo(SignatureResult.VALID);
        assertThat(view.drift().unexplained()).as(drift().toString()).isFalse();
        return drift().stream()
                .filter(difference -> !difference.equals(before.get(cell(difference))))
                .map(difference -> change(before.get(cell(difference)), difference))
                .toList();
    }

    private List<FigureDifference> drift() {
        return story.as("director1", () -> queries.get(ref)).trueFigures().drift();
    }

    private static PeriodLedger.Cell cell(FigureDifference difference) {
        return new PeriodLedger.Cell(difference.table(), difference.row(), difference.column());
    }

    private static Change change(FigureDifference before, FigureDifference after) {
        Set<DriftCause> causes = new HashSet<>(after.causes());
        if (before != null) {
            before.causes().forEach(causes::remove);
        }
        assertThat(causes).as(after.toString()).allMatch(cause -> CentreTime.day(late)
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

    private Map<String, String> storedBytes() {
        Map<String, String> bytes = new HashMap<>();
        for (String column : List.of(
                "content.figures_sealed",
                "content.ledger_sealed",
                "content.figures_hash",
                "content.ledger_hash",
                "content.released",
                "signature.statement",
                "signature.signature",
                "signature.public_key")) {
            String[] name = column.split("[.]", -1);
            String table = name[0].equals("content") ? "period_snapshot_content" : "period_signature";
            bytes.put(
                    column,
                    String.valueOf(sql("select hex(" + name[1] + ") from donghanh_log." + table + " where ref = ?1")
                            .setParameter(1, ref)
                            .getSingleResult()));
        }
        return bytes;
    }

    private static Set<DriftKind> kinds(List<Change> changes) {
        return changes.stream()
                .flatMap(changed -> changed.kinds().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DriftKind.class)));
    }

    private static long change(List<Change> changes, String table, String row, String column) {
        return changes.stream()
                .filter(changed -> cell(changed.difference()).equals(new PeriodLedger.Cell(table, row, column)))
                .mapToLong(Change::by)
                .sum();
    }

    @Test
    void lateAttendance() {
        CaseNumber number = client();
        story.recordConsent("worker1", number, 300);
        referrals.send(number.value(), HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE, null);
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> inTransaction(() ->
                sql("""
                        insert into donghanh_log.referral_move (ref, referral_ref, case_id, step, from_status, to_status, source, happened_on, moved_at)
                        select ?1, r.ref, r.case_id, 'ATTEND', 'SENT', 'ATTENDED', 'CLIENT', ?2, ?3 from referral r where r.case_id = ?4""")
                        .setParameter(1, RandomReference.random())
                        .setParameter(2, today)
                        .setParameter(3, utc(late.plus(Duration.ofHours(1))))
                        .setParameter(4, caseId(number))
                        .executeUpdate()));
        assertThat(kinds(changes)).containsExactly(DriftKind.REFERRAL);
        assertThat(change(changes, "B04", "STI", "ATTENDED")).isOne();
    }

    @Test
    void lateService() {
        CaseNumber number = client();
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> give(number, DeliveryType.SOCIAL_ALLOWANCE));
        assertThat(kinds(changes)).containsExactly(DriftKind.SERVICE);
        assertThat(changes).extracting(changed -> changed.difference().table()).contains("B12");
    }

    @Test
    void correctedService() {
        CaseNumber number = client();
        String given = give(number, DeliveryType.SOCIAL_ALLOWANCE);
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> staff.as(
                "worker1",
                () -> deliveries.record(new RecordServiceCommand(
                        number.value(),
                        ServiceItem.single(DeliveryType.BASIC_SUPPLIES),
                        DeliveryOutcome.DELIVERED,
                        today,
                        null,
                        ServicePurpose.NONE,
                        ServiceCost.NONE,
                        null,
                        given,
                        1,
                        RandomReference.random()))));
        assertThat(kinds(changes)).containsExactly(DriftKind.SERVICE_CORRECTED);
    }

    @Test
    void needWithdrawnLater() {
        CaseNumber number = client();
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> staff.as(
                "worker1",
                () -> withdrawals.withdraw(
                        number.value(), new WithdrawNeedCommand(needKey(number), "TOO_FAR", "Đường xa quá.", today))));
        assertThat(kinds(changes)).containsExactly(DriftKind.NEED_WITHDRAWN);
        assertThat(change(changes, "B01", "T7W", "RESULT")).isOne();
    }

    @Test
    void sexAndAgeLearntLater() {
        CaseNumber number = client();
        sign(PeriodKind.HALF_YEAR, 2);
        PersonRef person = person(number);
        List<Change> changes = after(() -> {
            staff.as(
                    "worker1",
                    () -> inTransaction(() -> profiles.fire(
                            new ProfileRecorded(person, CountedSex.MALE, EducationBand.LOWER_SECONDARY))));
            inTransaction(() ->
                    sql("""
                            insert into donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)
                            values (?1, 'FROM_50', ?2, 'MALE', 'LOWER_SECONDARY', ?3)""")
                            .setParameter(1, caseId(number))
                            .setParameter(2, today)
                            .setParameter(3, utc(late.plus(Duration.ofHours(2))))
                            .executeUpdate());
        });
        assertThat(kinds(changes)).containsExactly(DriftKind.TRAITS);
        assertThat(change(changes, "B02", "RECEIVED", "MALE")).isOne();
        assertThat(change(changes, "B02", "RECEIVED", "FROM_50")).isOne();
        assertThat(change(changes, "B02", "RECEIVED", "TOTAL")).isZero();
    }

    @Test
    void closedAsDuplicateOrByError() {
        CaseNumber duplicate = client();
        CaseNumber mistake = client();
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> inTransaction(() -> {
            close(duplicate, "DUPLICATE");
            close(mistake, "ENTERED_IN_ERROR");
        }));
        assertThat(kinds(changes)).containsExactly(DriftKind.CLOSED_AS_DUPLICATE, DriftKind.CLOSED_AS_ERROR);
        assertThat(change(changes, "B02", "RECEIVED", "TOTAL")).isEqualTo(-2);
    }

    private void close(CaseNumber number, String reason) {
        sql("""
                        insert into closure (ref, case_id, episode, round, state, reason, drafted_by, saved_at, decided_by, decided_at, decision, version)
                        values (?1, ?2, 1, 1, 'APPROVED', ?3, 1, ?4, 2, ?4, 'CLOSE', 0)""")
                .setParameter(1, RandomReference.random())
                .setParameter(2, caseId(number))
                .setParameter(3, reason)
                .setParameter(4, utc(late.plus(Duration.ofHours(1))))
                .executeUpdate();
    }

    @Test
    void mergedLater() {
        CaseNumber kept = client();
        CaseNumber merged = client();
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> inTransaction(() ->
                sql("""
                        insert into case_merge (ref, pair_id, kept_case, merged_case, status_before, status_since, merged_at, merged_by, reason_sealed, version)
                        select ?1, 1, ?2, id, status, status_since, ?4, 1, 0x00, 0 from case_file where id = ?3""")
                        .setParameter(1, RandomReference.random())
                        .setParameter(2, caseId(kept))
                        .setParameter(3, caseId(merged))
                        .setParameter(4, utc(late.plus(Duration.ofHours(1))))
                        .executeUpdate()));
        inTransaction(() -> sql("delete from case_merge where merged_case = ?1")
                .setParameter(1, caseId(merged))
                .executeUpdate());
        assertThat(kinds(changes)).containsExactly(DriftKind.CASES_MERGED);
        assertThat(change(changes, "B02", "RECEIVED", "TOTAL")).isEqualTo(-1);
    }

    /** The figures keep the erased client; the ledger adds up and leads nowhere. */
    @Test
    void erasedLater() {
        CaseNumber number = client();
        give(number, DeliveryType.SOCIAL_ALLOWANCE);
        sign(PeriodKind.HALF_YEAR, 2);
        PersonRef person = person(number);
        long id = caseId(number);
        String ledger = cipher.openLedger(snapshots.getContent(ref));
        assertThat(snapshots.findLedgerCases(ref))
                .anyMatch(coded -> coded.caseId().value() == id);
        List<Change> changes = after(() -> inTransaction(() -> erasure.erase(person)));
        assertThat(kinds(changes)).isSubsetOf(DriftKind.ERASED);
        assertThat(snapshots.findLedgerCases(ref))
                .noneMatch(coded -> coded.caseId().value() == id);
        assertThat(cipher.openLedger(snapshots.getContent(ref))).isEqualTo(ledger);
    }

    @Test
    void accessAndUnitChangeNoFigure() {
        CaseNumber moved = client();
        CaseNumber blocked = client();
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> inTransaction(() -> {
            sql("update case_file set unit_id = (select max(id) from org_unit) where id = ?1")
                    .setParameter(1, caseId(moved))
                    .executeUpdate();
            sql("insert into case_block (ref, case_id, staff_id, set_by, set_at, reason_sealed) values (?1, ?2, ?3, 1, ?4, 0x00)")
                    .setParameter(1, RandomReference.random())
                    .setParameter(2, caseId(blocked))
                    .setParameter(3, staff.id("director1").value())
                    .setParameter(4, utc(late.plus(Duration.ofHours(1))))
                    .executeUpdate();
        }));
        inTransaction(() -> sql("delete from case_block where case_id = ?1")
                .setParameter(1, caseId(blocked))
                .executeUpdate());
        assertThat(changes).isEmpty();
    }

    @Test
    void stepOfThePlanThatIsSetBackChangesNoFigure() {
        CaseNumber number = client();
        String lineage = RandomReference.random();
        inTransaction(() -> tick(number, lineage, "DONE", clock.instant()));
        sign(PeriodKind.HALF_YEAR, 2);
        assertThat(after(() ->
                        inTransaction(() -> tick(number, lineage, "NOT_STARTED", late.plus(Duration.ofHours(1))))))
                .isEmpty();
    }

    private void tick(CaseNumber number, String lineage, String state, Instant at) {
        sql("""
                        insert into donghanh_log.plan_action_move (action_lineage, case_id, need_key, owner, to_state, moved_at)
                        values (?1, ?2, ?3, 'STAFF', ?4, ?5)""")
                .setParameter(1, lineage)
                .setParameter(2, caseId(number))
                .setParameter(3, needKey(number))
                .setParameter(4, state)
                .setParameter(5, utc(at))
                .executeUpdate();
    }

    @Test
    void holidayAndAnonymousContactsRecordedLater() {
        sign(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> inTransaction(() -> {
            sql("insert into holiday (day, name, basis, recorded_at) values ('2026-11-20', 'Nghỉ bù', 'Thông báo', ?1)")
                    .setParameter(1, utc(late.plus(Duration.ofHours(1))))
                    .executeUpdate();
            sql("""
                            insert into donghanh_log.outreach_contact (ref, line_ref, version_number, happened_on, place_id, kind, target_group, contacts,
                                persons_missing, funding_missing, mistake, recorded_at, staff_id)
                            select ?1, ?1, 1, ?2, min(id), 'PEER_CONTACT', 'HIGH_RISK', 7, 'UNKNOWN', 'UNKNOWN', 0, ?3, 1 from admin_unit""")
                    .setParameter(1, RandomReference.random())
                    .setParameter(2, today)
                    .setParameter(3, utc(late.plus(Duration.ofHours(1))))
                    .executeUpdate();
        }));
        inTransaction(() -> sql("delete from holiday where day = '2026-11-20'").executeUpdate());
        assertThat(kinds(changes)).contains(DriftKind.OUTREACH).isSubsetOf(DriftKind.OUTREACH, DriftKind.HOLIDAY);
    }

    /** A half-year is signed; the next one, computed half a year later, prints what changed, and the one after it does not repeat it. */
    @Test
    void returnEnteredLater() {
        sign(PeriodKind.HALF_YEAR, 2);
        Period half = period(PeriodKind.HALF_YEAR, 2);
        List<Change> changes = after(() -> story.as(
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
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.difference().row()).isEqualTo("T6"));
        assertThat(changes)
                .extracting(change -> change.difference().column())
                .contains("RESULT", "RATE", "SOURCE", "NOTE");
    }

    @Test
    void correctionsAreAdjustmentsOfTheNextReport() {
        CaseNumber number = client();
        sign(PeriodKind.HALF_YEAR, 2);
        assertThat(after(() -> staff.as(
                        "worker1",
                        () -> withdrawals.withdraw(
                                number.value(),
                                new WithdrawNeedCommand(needKey(number), "TOO_FAR", "Đường xa quá.", today)))))
                .isNotEmpty();
        String[] next = new String[2];
        time.runAt(
                Instant.parse("2027-06-20T03:00:00Z"),
                () -> next[0] = signed(periods.findBegun(List.of(PeriodKind.HALF_YEAR), LocalDate.parse("2027-06-01"))
                        .get(0)));
        time.runAt(
                Instant.parse("2027-12-20T03:00:00Z"),
                () -> next[1] = signed(periods.findBegun(List.of(PeriodKind.HALF_YEAR), LocalDate.parse("2027-12-01"))
                        .get(0)));
        List<FigureAdjustment> adjustments =
                story.as("director1", () -> queries.get(next[0])).trueFigures().adjustments();
        assertThat(adjustments).extracting(FigureAdjustment::difference).containsExactlyElementsOf(drift());
        assertThat(adjustments).allMatch(adjustment -> adjustment.number() == 2 && adjustment.year() == 2026);
        assertThat(story.as("director1", () -> queries.get(next[1]))
                        .trueFigures()
                        .adjustments())
                .noneMatch(adjustment -> adjustment.year() == 2026);
    }

    private String give(CaseNumber number, DeliveryType type) {
        return story.as(
                "worker1",
                () -> deliveries.record(RecordServiceCommand.delivered(
                        number.value(), ServiceItem.single(type), today, ServicePurpose.NONE, ServiceCost.NONE, null)));
    }

    /** A client with a need for work who is eligible. */
    private CaseNumber client() {
        List<CaseNumber> opened = new ArrayList<>();
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
            opened.add(number);
        });
        return opened.get(0);
    }

    private Period period(PeriodKind kind, int number) {
        return periods.findBegun(List.of(kind), LocalDate.parse("2026-12-14")).stream()
                .filter(period -> period.year() == 2026 && period.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String needKey(CaseNumber number) {
        return String.valueOf(
                sql("""
                                select n.lineage from need n join assessment a on a.id = n.assessment_id join case_file c on c.id = a.case_id
                                where c.number = ?1 and n.position = 1""")
                        .setParameter(1, number.value())
                        .getSingleResult());
    }

    private long caseId(CaseNumber number) {
        return ((Number) sql("select id from case_file where number = ?1")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue();
    }

    private PersonRef person(CaseNumber number) {
        return em.createQuery("select c.personRef from CaseFile c where c.number = :number", PersonRef.class)
                .setParameter("number", number)
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
