package vn.donghanh.reporting.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import vn.donghanh.reporting.returns.ReturnSheetRule;
import vn.donghanh.reporting.returns.SheetLayout;
import vn.donghanh.shared.RuleViolationException;

/** The cells of a sheet that is filled in. It grows with what is pasted or uploaded, and loses nothing of it. */
public final class SheetGrid implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int FIRST_ROWS = 8;
    private static final int MORE_ROWS = 10;

    private final SheetLayout layout;
    private final List<Row> rows = new ArrayList<>();

    /** A row of cells. */
    public record Row(int number, List<SheetCell> cells) implements Serializable {
        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.getText().isBlank());
        }
    }

    SheetGrid(SheetLayout layout, List<? extends List<String>> begun) {
        this.layout = layout;
        grow(Math.min(FIRST_ROWS, layout.maxRows()));
        put(0, 0, begun, SheetCell::begin);
    }

    /**
     * Puts a block of texts into the cells from this one on.
     *
     * @throws RuleViolationException when it is wider or longer than a sheet can be; then nothing is put
     */
    void put(int row, int column, List<? extends List<String>> block) {
        put(row, column, block, SheetCell::setText);
    }

    private void put(
            int row, int column, List<? extends List<String>> block, BiConsumer<? super SheetCell, String> into) {
        int widest = block.stream().mapToInt(List::size).max().orElse(0);
        if (column + widest > layout.columns().size()) {
            throw new RuleViolationException(
                    ReturnSheetRule.TOO_MANY_COLUMNS, layout.columns().size());
        }
        if (row + block.size() > layout.maxRows()) {
            throw new RuleViolationException(ReturnSheetRule.TOO_MANY_ROWS, layout.maxRows());
        }
        grow(row + block.size());
        for (int down = 0; down < block.size(); down++) {
            List<String> texts = block.get(down);
            for (int right = 0; right < texts.size(); right++) {
                into.accept(rows.get(row + down).cells().get(column + right), texts.get(right));
            }
        }
    }

    void addRows() {
        grow(Math.min(rows.size() + MORE_ROWS, layout.maxRows()));
    }

    /** Lists texts in the first column of empty rows, without those that are there already. */
    void listInFirstColumn(List<String> texts) {
        List<String> listed =
                rows.stream().map(row -> row.cells().get(0).getText()).toList();
        List<String> missing =
                texts.stream().filter(text -> !listed.contains(text)).toList();
        int first = rows.size()
                - (int) IntStream.iterate(rows.size() - 1, at -> at >= 0, at -> at - 1)
                        .takeWhile(at -> rows.get(at).isEmpty())
                        .count();
        put(first, 0, missing.stream().map(List::of).toList(), SheetCell::begin);
    }

    private void grow(int size) {
        while (rows.size() < size) {
            int number = rows.size() + 1;
            rows.add(new Row(
                    number,
                    layout.columns().stream()
                            .map(column -> new SheetCell(number, column))
                            .toList()));
        }
    }

    /** Returns the texts of all cells. */
    List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.cells().stream().map(SheetCell::getText).toList())
                .toList();
    }

    /** Returns the number of rows with any text. */
    public long countFilled() {
        return rows.stream().filter(row -> !row.isEmpty()).count();
    }

    /** Returns the number of rows in which something was typed, pasted or changed. */
    public long countTyped() {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(SheetCell::isTyped))
                .count();
    }

    public boolean isFull() {
        return rows.size() >= layout.maxRows();
    }

    public List<Row> getRows() {
        return rows;
    }
}
