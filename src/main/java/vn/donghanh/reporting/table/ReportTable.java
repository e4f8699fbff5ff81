package vn.donghanh.reporting.table;

import java.util.List;

/**
 * A table of a report with true figures. Rows and columns have keys, from which screens and documents take their titles.
 *
 * @param code the form, such as {@code B02}
 * @param ruleVersion the version of the rules by which it was counted; raised with every change of them
 * @param columns keys of the columns, without that of the row titles
 */
public record ReportTable(String code, int ruleVersion, List<String> columns, List<Row> rows) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(code + " " + row.key() + " has another number of cells");
            }
        }
    }

    /** @param part whether it is a part of the row above that is none */
    public record Row(String key, boolean part, List<TableCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Returns the cell of a row and a column; fails if there is none. */
    public TableCell cell(String row, String column) {
        return rows.stream()
                .filter(candidate -> candidate.key().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(columns.indexOf(column));
    }
}
