package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PlanReference;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TableView.RowView;

/** What is signed has one spelling, and is read back as it was. */
class SnapshotJsonTest {
    private static final Period PERIOD = new Period(
            5,
            PeriodKind.HALF_YEAR,
            1,
            2026,
            LocalDate.parse("2025-12-15"),
            LocalDate.parse("2026-06-14"),
            LocalDate.parse("2026-06-20"),
            Instant.parse("2026-06-17T16:59:59Z"));

    private static final List<CellView> CELLS = List.of(
            new CellView(CellKind.NUMBER, 3L, null, null),
            new CellView(CellKind.SHARE, 1L, 4L, null),
            new CellView(CellKind.RATE, 1L, 4L, null),
            new CellView(CellKind.MEDIAN, null, null, null),
            new CellView(CellKind.MEAN, 9L, 4L, null),
            new CellView(CellKind.TEXT, null, null, "verdict.MET"),
            new CellView(CellKind.TEXT, 70L, null, "goal.MORE_THAN"),
            new CellView(CellKind.PLAN_TEXT, null, null, "người", "people"),
            new CellView(CellKind.SOURCES, 4L, 6L, "Sở A, 1/BC"),
            new CellView(CellKind.NONE, null, null, null));

    @Test
    void canonicalFormIsSortedAndWithoutSpace() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("b", List.of(Map.of("d", 2, "c", true)));
        content.put("a\"", "Đồng\nhành");
        content.put("A", 9_007_199_254_740_991L);
        assertThat(CanonicalJson.write(content))
                .isEqualTo("{\"A\":9007199254740991,\"a\\\"\":\"Đồng\\nhành\",\"b\":[{\"c\":true,\"d\":2}]}");
        assertThat(CanonicalJson.bytes("Đ")).containsExactly(0xC4, 0x90);
    }

    @Test
    void figuresNameTheVersionOfThePlan() {
        PeriodFigures figures = figures(CELLS);
        PlanReference plan = new PlanReference("ref", "1405/KH-UBND", LocalDate.parse("2023-01-01"));
        PeriodFigures planned =
                new PeriodFigures(figures.period(), figures.unitsOn(), figures.tables(), figures.adjustments(), plan);
        assertThat(SnapshotJson.readFigures(SnapshotJson.figures(planned, "salt")))
                .isEqualTo(planned)
                .isNotEqualTo(figures);
        assertThat(SnapshotJson.readFigures(SnapshotJson.figures(figures, "salt"))
                        .plan())
                .isNull();
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        for (Object value : List.of(0.5, BigDecimal.ONE, 9_007_199_254_740_992L, -9_007_199_254_740_992L)) {
            assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", value)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void figuresAreReadBackAsTheyWere() {
        PeriodFigures figures = figures(CELLS);
        String json = SnapshotJson.figures(figures, "salt");
        assertThat(SnapshotJson.readFigures(json)).isEqualTo(figures);
        assertThat(SnapshotJson.readSalt(json)).isEqualTo("salt");
        assertThat(SnapshotJson.figures(SnapshotJson.readFigures(json), "salt")).isEqualTo(json);
        assertThat(json)
                .contains("\"cells\":[{\"kind\":\"NUMBER\",\"n\":3},{\"kind\":\"SHARE\",\"n\":1,\"of\":4}")
                .contains("\"cutoff\":\"2026-06-17T16:59:59Z\"");
    }

    @Test
    void everyFigureChangesTheText() {
        String json = SnapshotJson.figures(figures(CELLS), "salt");
        assertThat(SnapshotJson.figures(figures(CELLS), "other")).isNotEqualTo(json);
        for (int i = 0; i < CELLS.size(); i++) {
            List<CellView> changed = new java.util.ArrayList<>(CELLS);
            changed.set(i, new CellView(CELLS.get(i).kind(), 8L, 9L, "other"));
            assertThat(SnapshotJson.figures(figures(changed), "salt")).isNotEqualTo(json);
        }
    }

    @Test
    void releasedTablesAreReadBackAsTheyWere() {
        ReleasedTables released = new ReleasedTables(
                3,
                List.of(new ReleasedTable(
                        "B02",
                        List.of("TOTAL", "FEMALE"),
                        List.of(new ReleasedRow(
                                "RECEIVED",
                                true,
                                List.of(
                                        new ReleasedCell(new CellView(CellKind.NUMBER, 12L, null, null), Set.of()),
                                        new ReleasedCell(
                                                new CellView(CellKind.SHARE, null, null, null),
                                                Set.of(CellPart.NUMBER, CellPart.WHOLE))))))));
        assertThat(SnapshotJson.readReleased(SnapshotJson.released(released))).isEqualTo(released);
        assertThat(SnapshotJson.released(released)).contains("\"hidden\":[\"number\",\"whole\"]");
    }

    @Test
    void hiddenNumberIsNotShown() {
        CellView share = new CellView(CellKind.SHARE, 1L, 4L, null);
        for (CellPart part : CellPart.values()) {
            assertThatThrownBy(() -> new ReleasedCell(share, Set.of(part)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void differencesAreReadBackAsTheyWere() {
        List<FigureDifference> differences = List.of(
                new FigureDifference(
                        "B02",
                        "RECEIVED",
                        "TOTAL",
                        CELLS.get(0),
                        new CellView(CellKind.NUMBER, 5L, null, null),
                        List.of(
                                new DriftCause(DriftKind.CASES_MERGED, LocalDate.parse("2026-07-01")),
                                new DriftCause(DriftKind.ERASED, null))),
                new FigureDifference("B06", "TRAINING.SEWING", "PERSONS", null, CELLS.get(0), List.of()),
                new FigureDifference("B06", "TRAINING.SEWING", "PERSONS", CELLS.get(0), null, List.of()));
        assertThat(SnapshotJson.readDifferences(SnapshotJson.differences(differences)))
                .isEqualTo(differences);
        assertThat(differences.get(0).change()).isEqualTo(2);
        assertThat(differences.get(1).change()).isNull();
        assertThat(differences.get(2).change()).isNull();
    }

    @Test
    void changeIsOfPlainNumbersOnly() {
        CellView share = CELLS.get(1);
        CellView number = CELLS.get(0);
        assertThat(new FigureDifference("B01", "T7", "RESULT", share, number, List.of()).change())
                .isNull();
        assertThat(new FigureDifference("B01", "T7", "RESULT", number, share, List.of()).change())
                .isNull();
    }

    private static PeriodFigures figures(List<CellView> cells) {
        return new PeriodFigures(
                PERIOD,
                PERIOD.to(),
                List.of(new CountedTable(
                        2,
                        new TableView(
                                "B02",
                                List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"),
                                List.of(new RowView("RECEIVED", true, cells))))),
                List.of(new FigureAdjustment(
                        PeriodKind.HALF_YEAR,
                        2,
                        2025,
                        new FigureDifference(
                                "B02",
                                "ENDED",
                                "TOTAL",
                                CELLS.get(0),
                                new CellView(CellKind.NUMBER, 4L, null, null),
                                List.of(new DriftCause(DriftKind.CASES_MERGED, LocalDate.parse("2026-01-02")))))));
    }
}
