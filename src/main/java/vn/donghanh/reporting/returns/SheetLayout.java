package vn.donghanh.reporting.returns;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.ReturnContent;

/**
 * The columns of a sheet on which the lines of a return are typed, pasted or uploaded.
 *
 * @param period the period of the return
 */
public record SheetLayout(ReturnContent content, Period period, List<SheetColumn> columns) implements Serializable {
    /** More than one letter names. */
    public static final int MAX_ROWS = 150;

    public SheetLayout {
        columns = List.copyOf(columns);
    }

    /** @param quarters the quarters of the period */
    static SheetLayout of(ReturnContent content, Period period, List<Period> quarters) {
        List<SheetColumn> columns = new ArrayList<>();
        switch (content) {
            case ACTIVITIES -> {
                columns.add(SheetColumn.of(SheetColumnKind.COMMUNE));
                columns.add(SheetColumn.of(SheetColumnKind.FORM));
                quarters.forEach(quarter -> columns.add(new SheetColumn(SheetColumnKind.ACTIVITIES, quarter)));
            }
            case PRESS -> {
                columns.add(SheetColumn.of(SheetColumnKind.OUTLET));
                columns.add(SheetColumn.of(SheetColumnKind.PUBLISHED_ON));
                columns.add(SheetColumn.of(SheetColumnKind.TITLE));
                columns.add(SheetColumn.of(SheetColumnKind.LINK));
            }
            case PARTS -> {
                columns.add(SheetColumn.of(SheetColumnKind.PART));
                columns.addAll(twoNumbers());
            }
            case TOTAL -> columns.addAll(twoNumbers());
        }
        return new SheetLayout(content, period, columns);
    }

    private static List<SheetColumn> twoNumbers() {
        return List.of(SheetColumn.of(SheetColumnKind.REACHED), SheetColumn.of(SheetColumnKind.WHOLE));
    }

    /** Returns the most rows that a sheet may have. */
    public int maxRows() {
        return content == ReturnContent.TOTAL ? 1 : MAX_ROWS;
    }

    /** Returns the place of the first column of a kind; -1 when there is none. */
    int indexOf(SheetColumnKind kind) {
        return columns.stream().map(SheetColumn::kind).toList().indexOf(kind);
    }

    /** Returns the cells of a row that has none yet. */
    public List<@Nullable String> emptyRow() {
        return new ArrayList<>(columns.stream().map(column -> "").toList());
    }

    /** Returns the last part of the id of the field of a cell, to which its errors are tied. */
    public static String field(int row, int column) {
        return "rows:" + row + ":cells:" + column + ":cell";
    }
}
