package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.DistrictQueries.Districts;
import vn.donghanh.reporting.PlaceRow;
import vn.donghanh.reporting.PlaceRow.Kind;
import vn.donghanh.reporting.table.ReportTable.Row;

/** Clients by district: places with fewer than five cases are one row, and everybody counts once. */
class PlaceTableTest {
    private static final PlaceRow TAM_KY = new PlaceRow(Kind.UNIT, 502, "Thành phố Tam Kỳ");
    private static final PlaceRow HOI_AN = new PlaceRow(Kind.UNIT, 503, "Thành phố Hội An");
    private static final PlaceRow REFUSED = new PlaceRow(Kind.REFUSED, 0, "");

    private final Map<CaseId, PlaceRow> lived = new HashMap<>();

    @Test
    void placesOfFewCasesAreOneRow() {
        live(TAM_KY, 1, 5);
        live(HOI_AN, 6, 9);
        live(REFUSED, 10, 14);
        ReportTable table = table(LongStream.rangeClosed(1, 16).toArray());
        assertThat(table.rows())
                .extracting(Row::key)
                .containsExactly("TOTAL", "DISTRICT.502.Thành phố Tam Kỳ", "PlaceKind.REFUSED", "OTHERS.29");
        assertThat(managed(table)).containsExactly(16L, 5L, 5L, 6L);
        assertThat(PlaceTable.name("DISTRICT.502.Thành phố Tam Kỳ")).isEqualTo("Thành phố Tam Kỳ");
        assertThat(PlaceTable.others("OTHERS.29")).isEqualTo(29);
    }

    /** Four cases are managed on the last day; that nine were received changes nothing. */
    @Test
    void onlyCasesOfTheLastDayNameAPlace() {
        live(TAM_KY, 1, 9);
        ReportTable table = table(1, 2, 3, 4);
        assertThat(table.rows()).extracting(Row::key).containsExactly("TOTAL", "OTHERS.31");
        assertThat(table.cell("OTHERS.31", PlaceTable.RECEIVED))
                .isInstanceOfSatisfying(TableCell.Count.class, count -> assertThat(count.value())
                        .isEqualTo(9));
    }

    private void live(PlaceRow place, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(id -> lived.put(new CaseId(id), place));
    }

    /** Everybody with a known place was received in the period. */
    private ReportTable table(long... managed) {
        return PlaceTable.table(
                new Districts(31, lived),
                List.of(
                        entries(LongStream.of(managed).mapToObj(CaseId::new).toList()),
                        entries(new ArrayList<>(lived.keySet())),
                        List.of(),
                        List.of()));
    }

    private static List<LedgerEntry> entries(List<CaseId> cases) {
        return cases.stream()
                .map(caseId -> new LedgerEntry(caseId, null, "COUNTED"))
                .toList();
    }

    private static List<Long> managed(ReportTable table) {
        return table.rows().stream()
                .map(row -> ((TableCell.Count) row.cells().get(0)).value())
                .toList();
    }
}
