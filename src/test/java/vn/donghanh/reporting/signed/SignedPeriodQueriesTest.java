package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod.CorrectedFigure;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

/** Which corrections of earlier reports may leave the Centre, and what they say. */
class SignedPeriodQueriesTest {
    private static final ReleasedTables RELEASED = new ReleasedTables(
            1,
            List.of(new ReleasedTable(
                    "B02",
                    List.of("TOTAL", "FEMALE"),
                    List.of(new ReleasedRow(
                            "RECEIVED",
                            false,
                            List.of(
                                    new ReleasedCell(number(23L), Set.of()),
                                    new ReleasedCell(number(null), Set.of(CellPart.NUMBER))))))));

    @Test
    void correctionSaysWhatWasReleasedAndNotTheNewNumber() {
        CorrectedFigure corrected = SignedPeriodQueries.corrected(adjustment("B02", "RECEIVED", "TOTAL"), RELEASED)
                .orElseThrow();
        assertThat(corrected)
                .isEqualTo(new CorrectedFigure(
                        PeriodKind.HALF_YEAR,
                        1,
                        2025,
                        "B02",
                        "RECEIVED",
                        "TOTAL",
                        new ReleasedCell(number(23L), Set.of()),
                        Set.of(DriftKind.REFERRAL)));
        assertThat(corrected.toString()).doesNotContain("24").doesNotContain("2025-07-01");
    }

    @Test
    void whatWasHiddenOrNotReleasedIsNotNamed() {
        assertThat(SignedPeriodQueries.corrected(adjustment("B02", "RECEIVED", "FEMALE"), RELEASED))
                .isEmpty();
        for (FigureAdjustment unknown : List.of(
                adjustment("B03", "RECEIVED", "TOTAL"),
                adjustment("B02", "ENDED", "TOTAL"),
                adjustment("B02", "RECEIVED", "MALE"))) {
            assertThat(SignedPeriodQueries.corrected(unknown, RELEASED)).isEmpty();
        }
        assertThat(SignedPeriodQueries.corrected(adjustment("B02", "RECEIVED", "TOTAL"), null))
                .isEqualTo(Optional.empty());
    }

    private static FigureAdjustment adjustment(String table, String row, String column) {
        return new FigureAdjustment(
                PeriodKind.HALF_YEAR,
                1,
                2025,
                new FigureDifference(
                        table,
                        row,
                        column,
                        number(23L),
                        number(24L),
                        List.of(new DriftCause(DriftKind.REFERRAL, LocalDate.parse("2025-07-01")))));
    }

    private static CellView number(Long n) {
        return new CellView(CellKind.NUMBER, n, null, null);
    }
}
