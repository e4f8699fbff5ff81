package vn.donghanh.reporting.signed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PlanReference;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.ReportedPeriod;
import vn.donghanh.reporting.table.TableView;

/**
 * The true figures of a period, as they are stored: without who is counted.
 *
 * @param period as it was when it was computed, with its last day and its cutoff
 * @param unitsOn the day whose administrative units were used
 * @param adjustments what changed in earlier reports since they were computed
 * @param plan the version of the plan whose targets were used; null when there was none
 */
public record PeriodFigures(
        Period period,
        LocalDate unitsOn,
        List<CountedTable> tables,
        List<FigureAdjustment> adjustments,
        @Nullable PlanReference plan)
        implements Serializable {
    public PeriodFigures(
            Period period, LocalDate unitsOn, List<CountedTable> tables, List<FigureAdjustment> adjustments) {
        this(period, unitsOn, tables, adjustments, null);
    }

    public PeriodFigures {
        tables = List.copyOf(tables);
        adjustments = List.copyOf(adjustments);
    }

    /** @param ruleVersion the version of the rules by which it was counted */
    public record CountedTable(int ruleVersion, TableView table) implements Serializable {
        static CountedTable of(ReportTable table) {
            return new CountedTable(table.ruleVersion(), TableView.of(table));
        }
    }

    static PeriodFigures of(ReportedPeriod reported, List<ReportTable> tables, List<FigureAdjustment> adjustments) {
        return new PeriodFigures(
                reported.period(),
                reported.unitsOn(),
                tables.stream().map(CountedTable::of).toList(),
                adjustments,
                reported.plan());
    }
}
