package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.LedgerEntry;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.ReportTableProvider;
import vn.donghanh.reporting.table.ReportedPeriod;
import vn.donghanh.reporting.table.TableCell;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

/** The forms with the numbers that the release does not show left out. */
class ReleasedTablesTest {
    private static final Set<CellPart> NUMBER = Set.of(CellPart.NUMBER);

    @Test
    void rateAndMedianAreHiddenWithTheNumberBehindThem() {
        ReportTable table = table(
                "B04",
                List.of("SENT", "ATTENDED", "CLOSED_LOOP", "MEDIAN_DAYS"),
                new Row(
                        "STI",
                        false,
                        List.of(count(12), count(3), new TableCell.Rate(3, 12), new TableCell.MedianDays(8L))),
                new Row(
                        "PREP",
                        false,
                        List.of(count(2), count(0), new TableCell.Rate(0, 2), new TableCell.MedianDays(null))));
        ReleasedTable released = released(
                table,
                Map.of(
                        "B04/STI/SENT", shown(12),
                        "B04/STI/ATTENDED", hidden(3),
                        "B04/PREP/SENT", hidden(2),
                        "B04/PREP/ATTENDED", hidden(0)),
                null);
        assertThat(cell(released, 0, 0).cell().n()).isEqualTo(12);
        assertThat(cell(released, 0, 1).hidden()).isEqualTo(NUMBER);
        assertThat(cell(released, 0, 2).hidden()).isEqualTo(NUMBER);
        assertThat(cell(released, 0, 2).cell().of()).isEqualTo(12);
        assertThat(cell(released, 0, 3).hidden()).isEqualTo(NUMBER);
        assertThat(cell(released, 1, 2).hidden()).containsExactlyInAnyOrder(CellPart.values());
        assertThat(cell(released, 1, 3).hidden())
                .as("that there is no median would say that nobody came")
                .isEqualTo(NUMBER);
    }

    @Test
    void moneyIsHiddenAsTheNumberOfThoseWhoGotIt() {
        ReportTable table = table(
                "B06",
                List.of("AMOUNT"),
                new Row("LOAN", false, List.of(new TableCell.Amount(50_000_000, entries(6)))),
                new Row("LIVELIHOOD_SUPPORT", false, List.of(new TableCell.Amount(7_000_000, entries(2)))));
        Map<String, KnownNumber> numbers = new TreeMap<>();
        numbers.put("B06/LOAN/AMOUNT/amount", shown(50_000_000));
        numbers.put("B06/LIVELIHOOD_SUPPORT/AMOUNT/amount", hidden(7_000_000));
        ReleasedTable released = released(table, numbers, null);
        assertThat(cell(released, 0, 0).cell().n()).isEqualTo(50_000_000);
        assertThat(cell(released, 1, 0).hidden()).isEqualTo(NUMBER);
    }

    @Test
    void verdictAndLastYearAreHiddenWithTheirFigures() {
        ReportTable table = table(
                "B01",
                List.of("RESULT", "LAST_YEAR", "VERDICT"),
                new Row(
                        "T7",
                        false,
                        List.of(
                                new TableCell.Share(34, 38, List.of(), List.of()),
                                new TableCell.Share(20, 30, List.of(), List.of()),
                                new TableCell.Text("verdict.NOT_MET"))));
        ReleasedTable hidden = released(table, Map.of("T7/n", hidden(34), "T7/of", shown(38)), null);
        assertThat(cell(hidden, 0, 0).hidden()).isEqualTo(NUMBER);
        assertThat(cell(hidden, 0, 1).hidden()).containsExactlyInAnyOrder(CellPart.values());
        assertThat(cell(hidden, 0, 2).cell().kind()).isEqualTo(CellKind.NONE);
        ReleasedPeriod before = new ReleasedPeriod("2025-H1", Map.of("T7/n", shown(20), "T7/of", shown(30)));
        ReleasedTable shown = released(table, Map.of("T7/n", shown(34), "T7/of", shown(38)), before);
        assertThat(cell(shown, 0, 1).cell().n()).isEqualTo(20);
        assertThat(cell(shown, 0, 2).cell().text()).isEqualTo("verdict.NOT_MET");
        ReleasedPeriod other = new ReleasedPeriod("2025-H1", Map.of("T7/n", shown(21), "T7/of", shown(30)));
        assertThat(cell(released(table, Map.of(), other), 0, 1).hidden())
                .as("another number than the one that was released")
                .isEqualTo(NUMBER);
    }

    @Test
    void whatOtherBodiesReturnedIsShownWithItsVerdict() {
        ReportTable table = table(
                "B01",
                List.of("TARGET", "RESULT", "RATE", "VERDICT", "SOURCE"),
                new Row(
                        "T5",
                        false,
                        List.of(
                                new TableCell.PlanText("Cơ sở được kiểm tra", "Venues inspected"),
                                new TableCell.Share(2, 3, List.of(), List.of()),
                                new TableCell.Rate(2, 3),
                                new TableCell.Text("verdict.MET"),
                                new TableCell.Sources("Đội kiểm tra, 87/BC", null))));
        ReleasedTable released = released(table, Map.of(), null);
        for (int column = 0; column < table.columns().size(); column++) {
            assertThat(cell(released, 0, column).hidden()).isEmpty();
            assertThat(cell(released, 0, column).cell())
                    .isEqualTo(CellView.of(table.rows().get(0).cells().get(column)));
        }
    }

    @Test
    void wordsOfThePlanAreShownBesideHiddenFigures() {
        ReportTable table = table(
                "B01", List.of("TARGET"), new Row("T7", false, List.of(new TableCell.PlanText("Người", "People"))));
        assertThat(cell(released(table, Map.of(), null), 0, 0).cell().english()).isEqualTo("People");
    }

    @Test
    void onlyNumbersOfNobodyAreShownWithoutARelease() {
        ReportTable models = table("B10", List.of("COURSES"), new Row("ALL", false, List.of(count(0))));
        assertThat(cell(released(models, Map.of(), null), 0, 0).cell().n()).isZero();
        ReportTable clients = table("B10", List.of("COURSES"), new Row("ALL", false, List.of(count(9))));
        assertThat(cell(released(clients, Map.of(), null), 0, 0).hidden()).isEqualTo(NUMBER);
        ReportTable known = table("B02", List.of("FEMALE"), new Row("RECEIVED_BY_PEERS", true, List.of(count(0))));
        assertThat(cell(released(known, Map.of(), null), 0, 0).hidden()).isEqualTo(NUMBER);
    }

    @Test
    void peopleOfASmallModelAreHidden() {
        ReportTable models = new ReportTable(
                "B09", 1, List.of("PARTICIPANTS", "CENTRAL"), List.of(model("A", 4), model("B", 5), model("C", 0)));
        ReleasedTable released = released(models, Map.of(), null);
        assertThat(cell(released, 0, 0).hidden()).isEqualTo(NUMBER);
        assertThat(cell(released, 0, 0).cell().n()).isNull();
        assertThat(cell(released, 0, 1).cell().n()).isEqualTo(3);
        assertThat(cell(released, 1, 0).cell().n()).isEqualTo(5);
        assertThat(cell(released, 2, 0).cell().n()).isZero();
        ReportTable training =
                table("B10", List.of("PARTICIPANTS"), new Row("A", false, List.of(TableCell.anonymous(4))));
        assertThat(cell(released(training, Map.of(), null), 0, 0).cell().n()).isEqualTo(4);
    }

    private static Row model(String name, int people) {
        return new Row(
                "MODEL." + name, false, List.of(TableCell.anonymous(people), new TableCell.Amount(3, List.of())));
    }

    /** A number of nobody would be shown, so only the flag of its form keeps the table in the Centre. */
    @Test
    void tableForTheCentreAloneIsInNoRelease() {
        ReportTable internal = table("B11", List.of("EVENTS"), new Row("BREAK_GLASS", false, List.of(count(0))));
        ReportTable other = table("B10", List.of("COURSES"), new Row("ALL", false, List.of(count(0))));
        assertThat(ReleasedTablesProvider.forOthers(
                        List.of(other, internal), List.of(form("B10", false), form("B11", true))))
                .containsExactly(other);
        assertThat(ReleasedTablesProvider.forOthers(List.of(other, internal), List.of(form("B11", false))))
                .containsExactly(other, internal);
    }

    private static ReportTableProvider form(String code, boolean internal) {
        return new ReportTableProvider() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public boolean isInternal() {
                return internal;
            }

            @Override
            public ReportTable compute(ReportedPeriod period) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ReportTable table(String code, List<String> columns, Row... rows) {
        return new ReportTable(code, 1, columns, List.of(rows));
    }

    private static ReleasedTable released(
            ReportTable table, Map<String, KnownNumber> numbers, @Nullable ReleasedPeriod lastYear) {
        return ReleasedTablesProvider.released(table, new ReleasedPeriod("2026-H1", numbers), lastYear);
    }

    private static ReleasedCell cell(ReleasedTable table, int row, int column) {
        return table.rows().get(row).cells().get(column);
    }

    private static TableCell count(int clients) {
        return TableCell.clients(entries(clients));
    }

    private static List<LedgerEntry> entries(int clients) {
        return LongStream.range(0, clients)
                .mapToObj(client -> new LedgerEntry(new CaseId(client + 1), null, "COUNTED"))
                .toList();
    }

    private static KnownNumber shown(long value) {
        return new KnownNumber(value, true);
    }

    private static KnownNumber hidden(long value) {
        return new KnownNumber(value, false);
    }
}
