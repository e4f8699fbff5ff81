package vn.donghanh.reporting.signed;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.donghanh.reporting.table.TableView.CellView;

/**
 * The tables of a period as they may leave the Centre.
 *
 * @param ruleVersion the version of the rules by which figures were hidden; raised with every change of them
 */
public record ReleasedTables(int ruleVersion, List<ReleasedTable> tables) implements Serializable {
    public ReleasedTables {
        tables = List.copyOf(tables);
    }

    /** @param columns keys of the columns, as in the table with true figures */
    public record ReleasedTable(String code, List<String> columns, List<ReleasedRow> rows) implements Serializable {
        public ReleasedTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param key of the row; rows that were merged have a key of their own */
    public record ReleasedRow(String key, boolean part, List<ReleasedCell> cells) implements Serializable {
        public ReleasedRow {
            cells = List.copyOf(cells);
        }
    }

    /** A number of a cell that can be hidden. */
    public enum CellPart {
        NUMBER,
        /** The whole of a share, a rate or a mean. */
        WHOLE
    }

    /**
     * @param cell what is shown; a hidden number is null in it
     * @param hidden the numbers that are hidden, so that they are not taken for unknown ones
     */
    public record ReleasedCell(CellView cell, Set<CellPart> hidden) implements Serializable {
        public ReleasedCell {
            hidden = Set.copyOf(hidden);
            if ((hidden.contains(CellPart.NUMBER) && cell.n() != null)
                    || (hidden.contains(CellPart.WHOLE) && cell.of() != null)) {
                throw new IllegalArgumentException("a hidden number is shown");
            }
        }
    }
}
