package vn.donghanh.reporting.signed;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

/**
 * A cell of which the records say something else than a report.
 *
 * @param before null where the report has no such row
 * @param after null where there is no such row any more
 * @param causes in the order of their recording
 */
public record FigureDifference(
        String table,
        String row,
        String column,
        @Nullable CellView before,
        @Nullable CellView after,
        List<DriftCause> causes)
        implements Serializable {
    public FigureDifference {
        causes = List.copyOf(causes);
    }

    /** Returns by how much the number is greater now; null where it is no plain number. */
    public @Nullable Long change() {
        if (before == null
                || after == null
                || before.kind() != CellKind.NUMBER
                || after.kind() != CellKind.NUMBER
                || before.n() == null
                || after.n() == null) {
            return null;
        }
        return after.n() - before.n();
    }
}
