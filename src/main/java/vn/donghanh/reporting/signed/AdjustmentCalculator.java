package vn.donghanh.reporting.signed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;
import vn.donghanh.reporting.signed.PeriodLedger.Cell;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellView;

/** Says line by line what a report has to correct of an earlier one, compared with what was reported of it last. */
final class AdjustmentCalculator {
    private AdjustmentCalculator() {}

    /**
     * @param earlier the earlier report
     * @param differences what is recorded otherwise by the cutoff of the new report
     * @param reported the adjustments of the reports between, oldest first
     */
    static List<FigureAdjustment> adjustments(
            PeriodFigures earlier, List<FigureDifference> differences, List<FigureAdjustment> reported) {
        Period period = earlier.period();
        Map<Cell, FigureDifference> last = new LinkedHashMap<>();
        reported.stream()
                .filter(adjustment -> adjustment.kind() == period.kind()
                        && adjustment.number() == period.number()
                        && adjustment.year() == period.year())
                .map(FigureAdjustment::difference)
                .forEach(difference -> last.put(cell(difference), difference));
        List<FigureAdjustment> adjustments = new ArrayList<>();
        for (FigureDifference difference : differences) {
            FigureDifference before = last.remove(cell(difference));
            add(
                    adjustments,
                    period,
                    difference,
                    before == null ? difference.before() : before.after(),
                    difference.after());
        }
        // what was corrected and is as in the report again
        last.forEach((cell, difference) ->
                add(adjustments, period, difference, difference.after(), reported(earlier, cell)));
        return adjustments;
    }

    private static void add(
            List<FigureAdjustment> adjustments,
            Period period,
            FigureDifference difference,
            @Nullable CellView before,
            @Nullable CellView after) {
        if (!Objects.equals(before, after)) {
            adjustments.add(new FigureAdjustment(
                    period.kind(),
                    period.number(),
                    period.year(),
                    new FigureDifference(
                            difference.table(),
                            difference.row(),
                            difference.column(),
                            before,
                            after,
                            difference.causes())));
        }
    }

    private static Cell cell(FigureDifference difference) {
        return new Cell(difference.table(), difference.row(), difference.column());
    }

    private static @Nullable CellView reported(PeriodFigures figures, Cell cell) {
        for (CountedTable counted : figures.tables()) {
            TableView table = counted.table();
            for (TableView.RowView row : table.rows()) {
                if (table.code().equals(cell.table()) && row.key().equals(cell.row())) {
                    return row.cells().get(table.columns().indexOf(cell.column()));
                }
            }
        }
        return null;
    }
}
