package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.signed.PeriodLedger.Cell;
import vn.donghanh.reporting.signed.PeriodLedger.CodedCase;
import vn.donghanh.reporting.signed.PeriodLedger.Line;
import vn.donghanh.reporting.table.LedgerEntry;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;

/** The ledger names codes, never cases. */
class PeriodLedgerTest {
    private static final CaseId FIRST = new CaseId(7_001);
    private static final CaseId SECOND = new CaseId(7_002);

    private static final List<ReportTable> TABLES = List.of(new ReportTable(
            "B02",
            1,
            List.of("TOTAL", "NEEDS", "NOTHING"),
            List.of(new ReportTable.Row(
                    "RECEIVED",
                    false,
                    List.of(
                            TableCell.clients(List.of(
                                    new LedgerEntry(FIRST, null, "RECEIVED"),
                                    new LedgerEntry(SECOND, null, "RECEIVED"))),
                            TableCell.events(List.of(
                                    new LedgerEntry(FIRST, "need-a", "REACHED"),
                                    new LedgerEntry(FIRST, "need-b", "OPEN"))),
                            TableCell.anonymous(12))))));

    @Test
    void linesNameCodesInsteadOfCasesAndRecords() {
        Map<CaseId, CodedCase> codes = PeriodLedger.codes(TABLES, new Random(1));
        PeriodLedger ledger = PeriodLedger.of(TABLES, codes);
        int first = codes.get(FIRST).code();
        assertThat(codes.get(FIRST).records()).containsExactly("need-a", "need-b");
        assertThat(codes.get(SECOND).records()).isEmpty();
        assertThat(ledger.lines(new Cell("B02", "RECEIVED", "NEEDS")))
                .containsExactly(new Line(first, 1, "REACHED"), new Line(first, 2, "OPEN"));
        assertThat(ledger.lines(new Cell("B02", "RECEIVED", "TOTAL")))
                .extracting(Line::caseCode)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(ledger.lines(new Cell("B02", "RECEIVED", "NOTHING"))).isEmpty();
        assertThat(ledger.size()).isEqualTo(4);
        assertThat(ledger.json("salt")).contains("salt").doesNotContain("7001").doesNotContain("need-a");
    }

    @Test
    void ledgerIsReadBackAsItWas() {
        PeriodLedger ledger = PeriodLedger.of(TABLES, PeriodLedger.codes(TABLES, new Random(1)));
        String json = ledger.json("salt");
        assertThat(PeriodLedger.read(json).json("salt")).isEqualTo(json);
    }

    @Test
    void codesSayNothingAboutTheOrderOfCases() {
        List<LedgerEntry> many = LongStream.range(0, 50)
                .mapToObj(id -> new LedgerEntry(new CaseId(id), null, "RECEIVED"))
                .toList();
        List<ReportTable> tables = List.of(new ReportTable(
                "B02",
                1,
                List.of("TOTAL"),
                List.of(new ReportTable.Row("RECEIVED", false, List.of(TableCell.clients(many))))));
        Map<CaseId, CodedCase> codes = PeriodLedger.codes(tables, new Random(1));
        assertThat(codes.values()).extracting(CodedCase::code).doesNotHaveDuplicates();
        assertThat(many)
                .anyMatch(entry ->
                        codes.get(entry.caseId()).code() != entry.caseId().value() + 1);
    }

    @Test
    void countedCaseWithoutCodeIsRefused() {
        assertThatThrownBy(() -> PeriodLedger.of(TABLES, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
