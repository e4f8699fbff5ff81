package vn.donghanh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.ReturnContent;
import vn.donghanh.reporting.returns.ReturnSheetRule;
import vn.donghanh.reporting.returns.SheetColumn;
import vn.donghanh.reporting.returns.SheetColumnKind;
import vn.donghanh.reporting.returns.SheetLayout;

/** A block from a spreadsheet finds its cells, the grid grows with it, and nothing of it is lost. */
class SheetGridTest {
    private static final Period YEAR = new Period(
            1,
            PeriodKind.YEAR,
            1,
            2026,
            LocalDate.of(2025, 12, 15),
            LocalDate.of(2026, 12, 14),
            LocalDate.of(2026, 12, 19),
            Instant.parse("2026-12-17T16:59:59Z"));
    private static final SheetLayout PARTS = layout(ReturnContent.PARTS);

    @Test
    void blockIsReadWithTabsLineEndsAndQuotes() {
        assertThat(CellBlock.read("a\tb\r\n\tc\n")).containsExactly(List.of("a", "b"), List.of("", "c"));
        assertThat(CellBlock.read("\"hai\ndòng\"\t\"nói \"\"có\"\"\"\t5\" ống"))
                .containsExactly(List.of("hai\ndòng", "nói \"có\"", "5\" ống"));
        assertThat(CellBlock.read("a\t")).containsExactly(List.of("a", ""));
        assertThat(CellBlock.read("a\n\nb")).containsExactly(List.of("a"), List.of(""), List.of("b"));
        assertThat(CellBlock.read("")).isEmpty();
    }

    @Test
    void blockIsPutFromACellOnAndTheRestStays() {
        SheetGrid grid = new SheetGrid(PARTS, List.of(List.of("THPT", "1", "2")));
        grid.put(1, 1, List.of(List.of("3", "4"), List.of("5")));
        assertThat(grid.texts().subList(0, 3))
                .containsExactly(List.of("THPT", "1", "2"), List.of("", "3", "4"), List.of("", "5", ""));
        assertThat(grid.getRows()).hasSize(8);
        assertThat(grid.getRows().get(7).cells().get(0).getRow()).isEqualTo(8);
    }

    @Test
    void gridGrowsUpToTheMostRows() {
        SheetGrid grid = new SheetGrid(PARTS, List.of());
        grid.put(0, 0, Collections.nCopies(PARTS.maxRows(), List.of("x")));
        assertThat(grid.getRows()).hasSize(PARTS.maxRows());
        assertThat(grid.isFull()).isTrue();
        grid.addRows();
        assertThat(grid.getRows()).hasSize(PARTS.maxRows());
        assertRefused(
                ReturnSheetRule.TOO_MANY_ROWS,
                () -> grid.put(PARTS.maxRows() - 1, 0, List.of(List.of("a"), List.of("b"))));
        assertThat(grid.texts()).allSatisfy(row -> assertThat(row).containsExactly("x", "", ""));
    }

    @Test
    void blockThatIsTooWideIsRefusedWhole() {
        SheetGrid grid = new SheetGrid(PARTS, List.of());
        grid.put(0, 1, List.of(List.of("a", "b")));
        assertRefused(ReturnSheetRule.TOO_MANY_COLUMNS, () -> grid.put(0, 2, List.of(List.of("c"), List.of("d", "e"))));
        assertThat(grid.texts().get(0)).containsExactly("", "a", "b");
    }

    @Test
    void rowsAreAddedByTens() {
        SheetGrid grid = new SheetGrid(PARTS, List.of());
        grid.addRows();
        assertThat(grid.getRows()).hasSize(18);
        assertThat(grid.isFull()).isFalse();
        assertThat(new SheetGrid(layout(ReturnContent.TOTAL), List.of()).getRows())
                .hasSize(1);
    }

    @Test
    void whatIsAtHandElsewhereIsNotTyped() {
        SheetGrid grid = new SheetGrid(PARTS, List.of(List.of("a", "1", "2"), List.of("hai\ndòng ", "3")));
        grid.listInFirstColumn(List.of("b", "c"));
        assertThat(grid.countTyped()).isZero();
        grid.getRows().get(1).cells().get(0).setText("hai dòng");
        assertThat(grid.countTyped()).isZero();
    }

    @Test
    void rowsTypedPastedChangedOrClearedAreCounted() {
        SheetGrid grid = new SheetGrid(PARTS, List.of(List.of("a", "1"), List.of("b", "2"), List.of("c")));
        grid.getRows().get(0).cells().get(1).setText("9");
        grid.getRows().get(0).cells().get(2).setText("10");
        grid.getRows().get(1).cells().get(1).setText(null);
        grid.put(5, 0, List.of(List.of("d"), List.of("e")));
        assertThat(grid.countTyped()).isEqualTo(4);
        grid.getRows().get(1).cells().get(1).setText("2");
        assertThat(grid.countTyped()).isEqualTo(3);
    }

    @Test
    void listedTextsComeAfterTheLastFilledRowAndOnce() {
        SheetGrid grid = new SheetGrid(PARTS, List.of(List.of("a"), List.of("", "", "1")));
        grid.listInFirstColumn(List.of("a", "b", "c"));
        assertThat(grid.texts().subList(0, 5))
                .containsExactly(
                        List.of("a", "", ""),
                        List.of("", "", "1"),
                        List.of("b", "", ""),
                        List.of("c", "", ""),
                        List.of("", "", ""));
    }

    private static SheetLayout layout(ReturnContent content) {
        return new SheetLayout(
                content,
                YEAR,
                List.of(
                        new SheetColumn(SheetColumnKind.PART, null),
                        new SheetColumn(SheetColumnKind.REACHED, null),
                        new SheetColumn(SheetColumnKind.WHOLE, null)));
    }
}
