package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.DriftCalculator.StoredPeriod;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;
import vn.donghanh.reporting.signed.PeriodLedger.CodedCase;
import vn.donghanh.reporting.table.LedgerEntry;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;

/** Each cell that differs has the causes of those who are counted otherwise in it. */
class DriftCalculatorTest {
    private static final CaseId A = new CaseId(1);
    private static final CaseId B = new CaseId(2);
    private static final CaseId C = new CaseId(3);
    private static final Instant AT = Instant.parse("2026-07-02T03:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-07-02");

    private final List<LateEntry> late = new ArrayList<>();
    private ReportTable before = table(1, List.of(A, B), List.of("need-a"), 10, 2);
    private ReportTable atCutoff = before;
    private ReportTable after = before;
    private Map<CaseId, CodedCase> codes;

    /** Clients A and B, a need of A, anonymous contacts, and a rate that names nobody. */
    private static ReportTable table(int version, List<CaseId> clients, List<String> needs, long contacts, long n) {
        return new ReportTable(
                "B01",
                version,
                List.of("CLIENTS", "NEEDS", "RATE"),
                List.of(
                        new ReportTable.Row(
                                "T7",
                                false,
                                List.of(
                                        TableCell.clients(clients.stream()
                                                .map(client -> new LedgerEntry(client, null, "REACHED"))
                                                .toList()),
                                        TableCell.events(needs.stream()
                                                .map(need -> new LedgerEntry(A, need, "REACHED"))
                                                .toList()),
                                        new TableCell.Rate(n, 4))),
                        new ReportTable.Row(
                                "CONTACTS",
                                false,
                                List.of(
                                        TableCell.anonymous(contacts),
                                        new TableCell.NotApplicable(),
                                        new TableCell.NotApplicable()))));
    }

    /** A target that other bodies return has no cases, even where cases of the same form changed. */
    @Test
    void returnedTargetsChangeByReturnsAndCoursesOnly() {
        before = returned("T3A", 3);
        atCutoff = before;
        after = returned("T3A", 4);
        late(DriftKind.SERVICE, A);
        late(DriftKind.HOLIDAY, null);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.UNEXPLAINED, null)));
        late(DriftKind.STAFF_COURSE, null);
        late(DriftKind.RETURN, null);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactlyInAnyOrder(
                        new DriftCause(DriftKind.RETURN, DAY), new DriftCause(DriftKind.STAFF_COURSE, DAY)));
        before = returned("T7N", 3);
        atCutoff = before;
        after = returned("T7N", 4);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.HOLIDAY, DAY)));
    }

    private static ReportTable returned(String row, long n) {
        return new ReportTable(
                "B01",
                1,
                List.of("RESULT"),
                List.of(new ReportTable.Row(row, false, List.of(new TableCell.Rate(n, 9)))));
    }

    private static ReportTable places(List<String> rows, List<List<CaseId>> managed, List<List<CaseId>> eligible) {
        List<ReportTable.Row> found = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            found.add(new ReportTable.Row(
                    rows.get(at), false, List.of(people(managed.get(at)), people(eligible.get(at)))));
        }
        return new ReportTable("PLACES", 1, List.of("MANAGED_AT_END", "ELIGIBLE"), found);
    }

    private static TableCell people(List<CaseId> cases) {
        return TableCell.events(cases.stream()
                .map(caseId -> new LedgerEntry(caseId, null, "MANAGED"))
                .toList());
    }

    /** A place where too few live after one of them is left out: the others are counted elsewhere, and nothing was entered of them. */
    @Test
    void rowThatIsNotNamedAnyMoreHasTheCausesOfItsTable() {
        before = places(
                List.of("DISTRICT.1.Bờ Sông", "OTHERS.1"),
                List.of(List.of(A, B), List.of(C)),
                List.of(List.of(B), List.of(C)));
        atCutoff = before;
        after = places(List.of("OTHERS.2"), List.of(List.of(B, C)), List.of(List.of(B, C)));
        late(DriftKind.CLOSED_AS_DUPLICATE, A);
        assertThat(differences()).hasSize(6).allSatisfy(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.CLOSED_AS_DUPLICATE, DAY)));
    }

    /** The same change in a row that stays has no cause in what was entered of somebody else. */
    @Test
    void whoLeavesARowThatStaysNeedsACauseOfTheirOwn() {
        before = places(List.of("DISTRICT.1.Bờ Sông"), List.of(List.of(A, B)), List.of(List.of(B)));
        atCutoff = before;
        after = places(List.of("DISTRICT.1.Bờ Sông"), List.of(List.of(B)), List.of(List.of()));
        late(DriftKind.CLOSED_AS_DUPLICATE, A);
        assertThat(differences())
                .extracting(found -> found.causes().get(0).kind())
                .containsExactly(DriftKind.CLOSED_AS_DUPLICATE, DriftKind.UNEXPLAINED);
    }

    private List<FigureDifference> differences() {
        if (codes == null) {
            codes = PeriodLedger.codes(List.of(before), new Random(1));
        }
        Map<CaseId, CodedCase> all = PeriodLedger.codes(List.of(before), new Random(1));
        Period period = new Period(
                1,
                PeriodKind.HALF_YEAR,
                1,
                2026,
                LocalDate.parse("2025-12-15"),
                LocalDate.parse("2026-06-14"),
                LocalDate.parse("2026-06-20"),
                Instant.parse("2026-06-17T16:59:59Z"));
        return new DriftCalculator(
                        new StoredPeriod(
                                new PeriodFigures(period, period.to(), List.of(CountedTable.of(before)), List.of()),
                                PeriodLedger.of(List.of(before), all),
                                codes),
                        List.of(atCutoff),
                        List.of(after),
                        late)
                .differences();
    }

    private void late(DriftKind kind, CaseId caseId) {
        late.add(new LateEntry(kind, caseId, AT));
    }

    @Test
    void nothingDiffersWhereNothingChanged() {
        late(DriftKind.SERVICE, A);
        assertThat(differences()).isEmpty();
    }

    @Test
    void causeIsTheLateEntryOfWhoIsCountedOtherwise() {
        after = table(1, List.of(A, B, C), List.of("need-a"), 10, 2);
        late(DriftKind.SERVICE, A);
        late(DriftKind.REFERRAL, C);
        List<FigureDifference> found = differences();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).row()).isEqualTo("T7");
        assertThat(found.get(0).column()).isEqualTo("CLIENTS");
        assertThat(found.get(0).change()).isOne();
        assertThat(found.get(0).causes()).containsExactly(new DriftCause(DriftKind.REFERRAL, DAY));
    }

    @Test
    void whoIsNotCountedAnyMoreIsACauseToo() {
        after = table(1, List.of(B), List.of(), 10, 2);
        late(DriftKind.CASES_MERGED, A);
        late(DriftKind.CASES_MERGED, B);
        assertThat(differences()).hasSize(2).allMatch(found -> found.causes()
                .equals(List.of(new DriftCause(DriftKind.CASES_MERGED, DAY))));
    }

    @Test
    void newRecordOfACountedCaseIsFound() {
        after = table(1, List.of(A, B), List.of("need-a", "need-b"), 10, 2);
        late(DriftKind.NEED_WITHDRAWN, A);
        late(DriftKind.NEED_WITHDRAWN, B);
        assertThat(differences()).singleElement().satisfies(found -> {
            assertThat(found.column()).isEqualTo("NEEDS");
            assertThat(found.causes()).hasSize(1);
        });
    }

    @Test
    void entryOfAKindThatCannotChangeTheFormIsNoCause() {
        after = table(1, List.of(A, B, C), List.of("need-a"), 10, 2);
        late(DriftKind.LATE_FOLLOW_UP, C);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.UNEXPLAINED, null)));
    }

    @Test
    void cellThatNamesNobodyHasTheCausesOfItsRow() {
        after = table(1, List.of(A, B, C), List.of("need-a"), 10, 3);
        late(DriftKind.LOAN, C);
        assertThat(differences()).hasSize(2).allMatch(found -> found.causes()
                .equals(List.of(new DriftCause(DriftKind.LOAN, DAY))));
    }

    @Test
    void rowThatNamesNobodyHasTheCausesOfItsTable() {
        after = table(1, List.of(A, B, C), List.of("need-a"), 12, 2);
        late(DriftKind.SERVICE, C);
        assertThat(differences()).extracting(FigureDifference::row).containsExactly("T7", "CONTACTS");
        assertThat(differences()).allMatch(found -> found.causes().size() == 1);
    }

    @Test
    void whatBelongsToNoCaseExplainsWhatNobodyElseDoes() {
        after = table(1, List.of(A, B), List.of("need-a"), 10, 3);
        late(DriftKind.OUTREACH, null);
        late(DriftKind.HOLIDAY, null);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.HOLIDAY, DAY)));
    }

    /** Clients who came late change no contact with somebody whom nobody knows. */
    @Test
    void contactsWithUnknownPeopleChangeByContactsOnly() {
        before = form("B02", "ANONYMOUS_CONTACTS", 0, List.of());
        atCutoff = before;
        after = form("B02", "ANONYMOUS_CONTACTS", 7, List.of());
        late(DriftKind.CASES_MERGED, A);
        late(DriftKind.TRAITS, A);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.UNEXPLAINED, null)));
        late(DriftKind.OUTREACH, null);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.OUTREACH, DAY)));
        before = form("B02", "RECEIVED", 0, List.of());
        atCutoff = before;
        after = form("B02", "RECEIVED", 1, List.of(A));
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactlyInAnyOrder(
                        new DriftCause(DriftKind.CASES_MERGED, DAY), new DriftCause(DriftKind.TRAITS, DAY)));
    }

    /** What is given out is one number, to clients and to others. */
    @Test
    void goodsForUnknownPeopleAreNamedBesideThoseOfClients() {
        before = form("B05", "SYRINGES", 0, List.of());
        atCutoff = before;
        after = form("B05", "SYRINGES", 9, List.of(A));
        late(DriftKind.SERVICE, A);
        late(DriftKind.OUTREACH, null);
        late(DriftKind.REGISTER, null);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactlyInAnyOrder(
                        new DriftCause(DriftKind.SERVICE, DAY), new DriftCause(DriftKind.OUTREACH, DAY)));
    }

    private static ReportTable form(String code, String row, long n, List<CaseId> clients) {
        return new ReportTable(
                code,
                1,
                List.of("TOTAL"),
                List.of(new ReportTable.Row(
                        row,
                        false,
                        List.of(new TableCell.Count(
                                n,
                                clients.stream()
                                        .map(client -> new LedgerEntry(client, null, row))
                                        .toList())))));
    }

    @Test
    void erasedClientIsNamedAsTheCauseByKindAlone() {
        codes = new HashMap<>(PeriodLedger.codes(List.of(before), new Random(1)));
        codes.remove(A);
        atCutoff = table(1, List.of(B), List.of(), 10, 2);
        after = atCutoff;
        late(DriftKind.ERASED, A);
        assertThat(differences()).hasSize(2).allMatch(found -> found.causes()
                .equals(List.of(new DriftCause(DriftKind.ERASED, DAY))));
    }

    @Test
    void changeAtTheCutoffWithoutErasureIsUnexplained() {
        atCutoff = table(1, List.of(A), List.of("need-a"), 10, 2);
        late(DriftKind.SERVICE, B);
        assertThat(differences()).singleElement().satisfies(found -> {
            assertThat(found.causes()).containsExactly(new DriftCause(DriftKind.UNEXPLAINED, null));
            assertThat(found.after().n()).as("as counted again").isEqualTo(1);
        });
        after = table(1, List.of(A), List.of("need-a"), 10, 2);
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(new DriftCause(DriftKind.SERVICE, DAY), new DriftCause(DriftKind.UNEXPLAINED, null)));
    }

    @Test
    void otherRulesExplainEveryDifferenceOfTheirTable() {
        after = table(2, List.of(A), List.of(), 9, 1);
        late(DriftKind.SERVICE, B);
        assertThat(differences()).hasSize(4).allMatch(found -> found.causes()
                .equals(List.of(new DriftCause(DriftKind.RULES, null))));
    }

    @Test
    void rowsThatComeAndGoAreDifferences() {
        after = new ReportTable(
                "B01", 1, before.columns(), List.of(before.rows().get(0)));
        late(DriftKind.OUTREACH, null);
        assertThat(differences()).hasSize(3).allMatch(found -> found.row().equals("CONTACTS") && found.after() == null);
        ReportTable longer = before;
        before = after;
        atCutoff = after;
        after = longer;
        assertThat(differences()).hasSize(3).allMatch(found -> found.before() == null);
    }

    @Test
    void causesAreInTheOrderOfTheirRecording() {
        after = table(1, List.of(A, B, C), List.of("need-a"), 10, 2);
        late.add(new LateEntry(DriftKind.LOAN, C, AT.plusSeconds(200_000)));
        late.add(new LateEntry(DriftKind.TRAINING, C, AT));
        late.add(new LateEntry(DriftKind.LOAN, C, AT.plusSeconds(200_001)));
        assertThat(differences()).singleElement().satisfies(found -> assertThat(found.causes())
                .containsExactly(
                        new DriftCause(DriftKind.TRAINING, DAY), new DriftCause(DriftKind.LOAN, DAY.plusDays(2))));
    }
}
