package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.DelegationService;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.document.form.SigningCapacity;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotView.StepTaken;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SnapshotVerification.SignatureResult;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Periods are computed, checked and signed over the real records; who may do what; what is stored. */
@ExtendWith(ArquillianExtension.class)
class PeriodSnapshotIT {
    /** After the cutoff of the second half-year and of the year 2026. */
    private static final Instant AFTER = Instant.parse("2026-12-20T03:00:00Z");

    @Inject
    PeriodSnapshotService service;

    @Inject
    PeriodSnapshotQueries queries;

    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    WaitingPeriodCounter waiting;

    @Inject
    PeriodDriftJob job;

    @Inject
    PeriodQueries periods;

    @Inject
    DelegationService delegations;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    Statements statements;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void noPeriodIsClosed() throws Exception {
        staff.ensureStaff();
        transaction.begin();
        for (String table : List.of("period_drift", "period_ledger_case", "period_snapshot")) {
            em.createNativeQuery("delete from " + table).executeUpdate();
        }
        transaction.commit();
    }

    @Test
    void bothHalfYearsAndTheYearAreSigned() {
        story.caseAt(CaseStatus.ACTIVE);
        story.caseAt(CaseStatus.CLOSED);
        time.runAt(AFTER, () -> {
            for (Period period : List.of(
                    period(PeriodKind.HALF_YEAR, 1), period(PeriodKind.HALF_YEAR, 2), period(PeriodKind.YEAR, 1))) {
                String ref = signed(period);
                PeriodSnapshotView view = view("director1", ref);
                assertThat(view.period()).isEqualTo(period);
                assertThat(view.status()).isEqualTo(PeriodSnapshotStatus.SIGNED);
                assertThat(view.steps())
                        .extracting(StepTaken::step)
                        .containsExactly(PeriodSnapshotStep.COMPUTE, PeriodSnapshotStep.CHECK, PeriodSnapshotStep.SIGN);
                assertThat(view.verification().result()).isEqualTo(SignatureResult.VALID);
                assertThat(view.verification().publicKey()).hasSize(64);
                assertThat(view.trueFigures().tables()).hasSize(13);
                assertThat(view.released().tables())
                        .as("what may leave the Centre")
                        .extracting(ReleasedTable::code)
                        .contains("B12")
                        .doesNotContain("B11");
                assertThat(view.possible()).isEmpty();
            }
        });
    }

    @Test
    void stepsWaitForWhoTakesThem() {
        time.runAt(AFTER, () -> {
            Period period = period(PeriodKind.HALF_YEAR, 1);
            assertThat(waiting("lead1")).isZero();
            String ref = story.as("report1", () -> service.compute(period.id()));
            assertThat(waiting("lead1")).isOne();
            assertThat(waiting("director1")).isZero();
            assertThat(row("lead1", period).next()).isEqualTo(PeriodSnapshotStep.CHECK);
            assertThat(row("report1", period).next()).isNull();
            assertThat(row("report1", period).computable()).isFalse();
            staff.as("lead1", () -> service.check(ref));
            assertThat(waiting("lead1")).isZero();
            assertThat(waiting("director1")).isOne();
            assertThat(row("director1", period).next()).isEqualTo(PeriodSnapshotStep.SIGN);
            staff.as("director1", () -> service.sendBack(ref, SnapshotReturnReason.IMPLAUSIBLE));
            assertThat(waiting("director1")).isZero();
            assertThat(waiting("report1")).isOne();
            assertThat(row("report1", period).computable()).isTrue();
            String again = story.as("report1", () -> service.compute(period.id()));
            assertThat(waiting("report1")).isZero();
            assertThat(view("report1", ref).computedAnew()).isEqualTo(again);
            assertThat(view("report1", ref).returnReason()).isEqualTo(SnapshotReturnReason.IMPLAUSIBLE);
            assertThat(row("report1", period).ref()).isEqualTo(again);
        });
    }

    /** A supervisor of another unit than the one that checked signs as a deputy, while the director's delegation is valid. */
    @Test
    void holderOfADelegationSignsInTheDirectorsPlace() {
        staff.endDelegations();
        time.runAt(AFTER, () -> {
            Period period = period(PeriodKind.HALF_YEAR, 1);
            String ref = story.as("report1", () -> service.compute(period.id()));
            staff.as("lead1", () -> service.check(ref));
            assertThat(waiting("lead2")).isZero();
            assertThat(view("lead2", ref).possible()).containsExactly(PeriodSnapshotStep.RETURN);
            assertThat(view("lead2", ref).released()).isNull();
            assertThat(story.refusals("lead2", () -> service.sign(ref)))
                    .containsExactly(PeriodSnapshotRule.NOT_DELEGATED);
            LocalDate today = CentreTime.day(AFTER);
            staff.as(
                    "director1",
                    () -> delegations.grant(staff.id("lead2"), today, today.plusDays(9), "Phó Giám đốc", "12/QĐ"));
            assertThat(waiting("lead2")).isOne();
            assertThat(row("lead2", period).next()).isEqualTo(PeriodSnapshotStep.SIGN);
            assertThat(view("lead2", ref).released()).as("nobody signs unseen").isNotNull();
            assertThat(view("lead2", ref).trueFigures()).isNull();
            staff.as("lead2", () -> service.sign(ref));
        });
        staff.endDelegations();
        time.runAt(AFTER, () -> {
            PeriodSnapshotView view = view(
                    "auditor1", row("auditor1", period(PeriodKind.HALF_YEAR, 1)).ref());
            assertThat(view.verification().result()).isEqualTo(SignatureResult.VALID);
            assertThat(view.released()).as("auditors see what was released").isNotNull();
            assertThat(view.trueFigures()).isNull();
            assertThat(view.steps().get(2).signer())
                    .isEqualTo(new PeriodSigner(SigningCapacity.DEPUTY, "Phó Giám đốc"));
            assertThat(snapshots.findSignature(view.ref()).orElseThrow().statement())
                    .contains("\"as\":\"DEPUTY\"", "\"office\":\"Phó Giám đốc\"");
        });
    }

    @Test
    void periodIsComputedOnceAndAfterItsCutoff() {
        Period year = period(PeriodKind.YEAR, 1);
        assertThat(story.refusals("report1", () -> service.compute(year.id())))
                .containsExactly(PeriodSnapshotRule.NOT_OVER_YET);
        time.runAt(AFTER, () -> {
            story.as("report1", () -> service.compute(year.id()));
            assertThat(story.refusals("report1", () -> service.compute(year.id())))
                    .containsExactly(PeriodSnapshotRule.COMPUTED_ALREADY);
        });
        Period quarter = periods.findBegun(List.of(PeriodKind.QUARTER), LocalDate.parse("2026-02-01"))
                .get(0);
        assertThat(story.refusals("report1", () -> service.compute(quarter.id())))
                .containsExactly(PeriodSnapshotRule.KIND_NOT_CLOSED);
        assertThat(story.isHidden("report1", () -> service.compute(-1))).isTrue();
    }

    /** Somebody changes a row of the past in the database, which no page does. */
    @Test
    void checkCountsAgain() throws Exception {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        String[] ref = new String[1];
        time.runAt(
                AFTER,
                () -> ref[0] = story.as(
                        "report1",
                        () -> service.compute(period(PeriodKind.YEAR, 1).id())));
        source(number, "PEER");
        time.runAt(AFTER, () -> assertThat(story.refusals("lead1", () -> service.check(ref[0])))
                .containsExactly(PeriodSnapshotRule.COUNTED_DIFFERENTLY));
        source(number, "SELF");
        time.runAt(AFTER, () -> staff.as("lead1", () -> service.check(ref[0])));
    }

    private void source(CaseNumber number, String source) throws Exception {
        transaction.begin();
        em.createNativeQuery("update case_file set source = ?1 where number = ?2")
                .setParameter(1, source)
                .setParameter(2, number.value())
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void otherRolesFindNothing() {
        time.runAt(AFTER, () -> {
            String ref = story.as(
                    "report1",
                    () -> service.compute(period(PeriodKind.HALF_YEAR, 1).id()));
            for (String outsider : List.of("worker1", "duty1", "counsellor1", "nurse1", "admin1", "dpo1", "health1")) {
                assertThat(story.isHidden(outsider, queries::page)).as(outsider).isTrue();
                assertThat(story.isHidden(outsider, () -> queries.get(ref)))
                        .as(outsider)
                        .isTrue();
                assertThat(story.isHidden(outsider, () -> service.check(ref)))
                        .as(outsider)
                        .isTrue();
            }
            for (String other : List.of("lead1", "director1", "programme1", "auditor1")) {
                assertThat(story.isHidden(other, () -> service.compute(1)))
                        .as(other)
                        .isTrue();
            }
            for (String other : List.of("report1", "director1", "programme1", "auditor1")) {
                assertThat(story.isHidden(other, () -> service.check(ref)))
                        .as(other)
                        .isTrue();
            }
            for (String other : List.of("report1", "programme1", "auditor1")) {
                assertThat(story.isHidden(other, () -> service.sign(ref)))
                        .as(other)
                        .isTrue();
            }
            assertThat(story.isHidden("report1", () -> service.sendBack(ref, SnapshotReturnReason.TOO_EARLY)))
                    .isTrue();
            assertThat(story.isHidden("report1", () -> queries.get("unknown"))).isTrue();
            assertThat(view("programme1", ref).trueFigures()).isNull();
            assertThat(view("report1", ref).trueFigures()).isNull();
            assertThat(view("lead1", ref).trueFigures()).isNull();
        });
    }

    @Test
    void nothingStoredNamesCasesOrFiguresInTheClear() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        long id = caseId(number);
        time.runAt(AFTER, () -> {
            String ref = signed(period(PeriodKind.YEAR, 1));
            PeriodSnapshotContent content = snapshots.getContent(ref);
            String ledger = cipher.openLedger(content);
            assertThat(ledger).contains("\"case\":").doesNotContain(number.value());
            assertThat(new String(content.ledgerSealed(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("\"case\"");
            assertThat(new String(content.figuresSealed(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("RECEIVED");
            assertThat(snapshots.findLedgerCases(ref))
                    .anyMatch(stored -> stored.caseId().value() == id);
        });
    }

    @Test
    void changedContentOrStatementBreaksTheSignature() {
        time.runAt(AFTER, () -> {
            String ref = signed(period(PeriodKind.HALF_YEAR, 1));
            PeriodSnapshotContent content = snapshots.getContent(ref);
            PeriodSignature signature = snapshots.findSignature(ref).orElseThrow();
            assertThat(SnapshotVerification.of(content, true, signature, true).result())
                    .isEqualTo(SignatureResult.VALID);
            assertThat(SnapshotVerification.of(content, true, signature, false).result())
                    .isEqualTo(SignatureResult.FOREIGN_KEY);
            assertThat(SnapshotVerification.of(content, false, signature, true).result())
                    .isEqualTo(SignatureResult.BROKEN);
            assertThat(SnapshotVerification.of(content, true, null, false).result())
                    .isEqualTo(SignatureResult.NOT_SIGNED);
            String statement = signature.statement();
            for (String changed : List.of(
                    statement.replace("2026", "2025"),
                    statement.replace(content.figuresHash(), content.ledgerHash()))) {
                assertThat(SnapshotVerification.of(
                                        content,
                                        true,
                                        new PeriodSignature(ref, changed, signature.signature(), AFTER),
                                        true)
                                .result())
                        .isEqualTo(SignatureResult.BROKEN);
            }
            assertThat(content.isUnchanged(cipher.openFigures(content), cipher.openLedger(content)))
                    .isTrue();
            assertThat(content.isUnchanged("other", cipher.openLedger(content))).isFalse();
            assertThat(content.isUnchanged(cipher.openFigures(content), "other"))
                    .isFalse();
        });
    }

    @Test
    void listExecutesConstantNumberOfStatements() {
        time.runAt(AFTER, () -> {
            signed(period(PeriodKind.HALF_YEAR, 1));
            long[] before = new long[1];
            staff.as("director1", () -> before[0] = statements.count(queries::page));
            signed(period(PeriodKind.HALF_YEAR, 2));
            signed(period(PeriodKind.YEAR, 1));
            staff.as("director1", () -> assertThat(statements.count(queries::page))
                    .isEqualTo(before[0]));
        });
    }

    /** The job finds nothing new in what was just computed, and does not compare twice on a day. */
    @Test
    void nightlyComparisonFindsNothingWhereNothingChanged() {
        story.caseAt(CaseStatus.ACTIVE);
        time.runAt(AFTER, () -> {
            String ref = signed(period(PeriodKind.YEAR, 1));
            assertThat(job.run().acted()).isOne();
            assertThat(job.run().acted()).isZero();
            PeriodSnapshotView view = view("director1", ref);
            assertThat(view.trueFigures().drift()).isEmpty();
            assertThat(view.drift().differs()).isFalse();
            assertThat(view.drift().unexplained()).isFalse();
            assertThat(view("report1", ref).drift().comparedAt())
                    .isEqualTo(view.drift().comparedAt());
        });
        time.runAt(
                AFTER.plusSeconds(86_400), () -> assertThat(job.run().acted()).isOne());
    }

    private String signed(Period period) {
        String ref = story.as("report1", () -> service.compute(period.id()));
        staff.as("lead1", () -> service.check(ref));
        staff.as("director1", () -> service.sign(ref));
        return ref;
    }

    private PeriodSnapshotView view(String username, String ref) {
        return story.as(username, () -> queries.get(ref));
    }

    private PeriodSnapshotQueries.Row row(String username, Period period) {
        return story.as(username, queries::page).rows().stream()
                .filter(row -> row.period().id() == period.id())
                .findFirst()
                .orElseThrow();
    }

    private int waiting(String username) {
        return story.as(username, waiting::count);
    }

    private Period period(PeriodKind kind, int number) {
        return periods.findBegun(List.of(kind), LocalDate.parse("2026-12-14")).stream()
                .filter(period -> period.year() == 2026 && period.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private long caseId(CaseNumber number) {
        return ((Number) em.createNativeQuery("select id from case_file where number = ?1")
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue();
    }
}
