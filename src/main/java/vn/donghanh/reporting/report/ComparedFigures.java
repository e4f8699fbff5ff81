package vn.donghanh.reporting.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

/**
 * The released figures of a period beside those of a year before.
 *
 * @param lastYear null when it is not signed
 */
record ComparedFigures(ReleasedTables now, @Nullable ReleasedTables lastYear) {
    /** Where a figure stands in the tables. */
    record FigureKey(String table, String row, String column) {
        static FigureKey parse(String key) {
            String[] parts = key.split("\\.", 3);
            return new FigureKey(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return table + "." + row + "." + column;
        }
    }

    /** Returns a figure of which nothing is hidden or unknown; empty also when the form does not have it. */
    Optional<ReleasedCell> find(FigureKey key) {
        return find(now, key);
    }

    /** Returns the same figure of the year before. */
    Optional<ReleasedCell> findLastYear(FigureKey key) {
        return Optional.ofNullable(lastYear).flatMap(before -> find(before, key));
    }

    Optional<ReleasedTable> table(String code) {
        return table(now, code);
    }

    /** Returns a cell of which nothing is hidden. */
    static Optional<ReleasedCell> cell(ReleasedTable table, ReleasedRow row, String column) {
        int at = table.columns().indexOf(column);
        return at < 0
                ? Optional.empty()
                : Optional.of(row.cells().get(at)).filter(cell -> cell.hidden().isEmpty());
    }

    private static Optional<ReleasedCell> find(ReleasedTables released, FigureKey key) {
        return table(released, key.table())
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.key().equals(key.row()))
                        .findFirst()
                        .flatMap(row -> cell(table, row, key.column())))
                .filter(cell -> cell.cell().n() != null);
    }

    private static Optional<ReleasedTable> table(ReleasedTables released, String code) {
        return released.tables().stream()
                .filter(table -> table.code().equals(code))
                .findFirst();
    }
}
