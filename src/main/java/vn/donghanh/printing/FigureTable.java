package vn.donghanh.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of figures in a report. Columns beside each other with the same group stand under one heading of that group.
 *
 * @param notes what stands below the table, such as the meaning of signs, or that it has no rows: readers of files accept no empty table
 */
public record FigureTable(List<FigureColumn> columns, List<FigureRow> rows, List<String> notes) {
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        int cells = columns.size();
        if (columns.stream()
                        .filter(column -> column.kind() == FigureColumn.ColumnKind.TITLE)
                        .count()
                != 1) {
            throw new IllegalArgumentException("One column has the titles of the rows");
        }
        if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
            throw new IllegalArgumentException("Every row has a cell for each column");
        }
        if (rows.isEmpty() && notes.isEmpty()) {
            throw new IllegalArgumentException("A table without rows says so in a note");
        }
    }

    /** One heading of the upper line, over one column without a group or over all columns of its group. */
    record Heading(String text, int first, int columns, boolean isGroup) {}

    boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        int at = 0;
        while (at < columns.size()) {
            FigureColumn column = columns.get(at);
            int end = at + 1;
            while (column.group() != null
                    && end < columns.size()
                    && Objects.equals(column.group(), columns.get(end).group())) {
                end++;
            }
            headings.add(
                    column.group() == null
                            ? new Heading(column.heading(), at, 1, false)
                            : new Heading(column.group(), at, end - at, true));
            at = end;
        }
        return headings;
    }

    List<Integer> widths() {
        return columns.stream().map(FigureColumn::width).toList();
    }
}
