package vn.donghanh.reporting.released;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.released.TableCells.Keys;
import vn.donghanh.reporting.signed.PeriodReleaseProvider;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.PlaceTable;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.ReportTableProvider;
import vn.donghanh.reporting.table.ReportedPeriod;
import vn.donghanh.reporting.table.TableCell;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TargetTable;

/** Gives the closing of a period its tables as they may leave the Centre, and registers their numbers when they are signed. */
@ApplicationScoped
class ReleasedTablesProvider implements PeriodReleaseProvider {
    private static final int RULE_VERSION = 5;
    private static final String LAST_YEAR = "LAST_YEAR";

    @Inject
    ReleaseService releases;

    @Inject
    @Any
    Instance<ReportTableProvider> providers;

    @Inject
    ReleaseRepository repository;

    @Inject
    PeriodQueries periods;

    @Override
    public ReleasedTables release(List<ReportTable> tables, ReportedPeriod reported) {
        List<ReportTable> outside = forOthers(tables, providers.stream().toList());
        ReleasedPeriod planned = releases.plan(
                reported,
                outside.stream().filter(table -> isOfClients(table.code())).toList());
        ReleasedPeriod lastYear = periods.findSame(
                        reported.period(), reported.period().year() - 1)
                .flatMap(period -> repository.findReleased(period.id()))
                .map(PlannedRelease::released)
                .orElse(null);
        return new ReleasedTables(
                RULE_VERSION,
                outside.stream()
                        .flatMap(table -> table.code().equals(PlaceTable.CODE)
                                ? places(table, planned).stream()
                                : Stream.of(released(table, planned, lastYear)))
                        .toList());
    }

    /** Returns the tables without those that are for the Centre alone. */
    static List<ReportTable> forOthers(List<ReportTable> tables, Collection<ReportTableProvider> providers) {
        Set<String> internal = providers.stream()
                .filter(ReportTableProvider::isInternal)
                .map(ReportTableProvider::code)
                .collect(Collectors.toSet());
        return tables.stream().filter(table -> !internal.contains(table.code())).toList();
    }

    @Override
    public void signed(Period period) {
        releases.release(period);
    }

    /** Returns the table by place with the rows that were decided; empty where none of them shows a number. */
    static Optional<ReleasedTable> places(ReportTable table, ReleasedPeriod planned) {
        List<ReleasedRow> rows = PlaceNumbers.rows(planned.numbers().keySet()).stream()
                .map(row -> places(row, table, planned))
                .toList();
        if (rows.stream().flatMap(row -> row.cells().stream()).noneMatch(cell -> cell.hidden()
                .isEmpty())) {
            return Optional.empty();
        }
        List<ReleasedRow> all = new ArrayList<>(List.of(places(PlaceTable.TOTAL, table, planned)));
        all.addAll(rows);
        return Optional.of(new ReleasedTable(table.code(), table.columns(), all));
    }

    private static ReleasedRow places(String row, ReportTable table, ReleasedPeriod planned) {
        return new ReleasedRow(
                row,
                false,
                table.columns().stream()
                        .map(column -> planned.shown(PlaceNumbers.key(row, column)))
                        .map(shown -> new ReleasedCell(
                                new CellView(CellKind.NUMBER, shown, null, null),
                                shown == null ? Set.of(CellPart.NUMBER) : Set.of()))
                        .toList());
    }

    /** @param lastYear the same period a year before; null when it was not released */
    static ReleasedTable released(ReportTable table, ReleasedPeriod planned, @Nullable ReleasedPeriod lastYear) {
        return new ReleasedTable(
                table.code(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new ReleasedRow(
                                row.key(),
                                row.part(),
                                table.columns().stream()
                                        .map(column -> cell(
                                                table,
                                                row.key(),
                                                column,
                                                column.equals(LAST_YEAR) ? lastYear : planned,
                                                planned))
                                        .toList()))
                        .toList());
    }

    private static ReleasedCell cell(
            ReportTable table, String row, String column, @Nullable ReleasedPeriod numbers, ReleasedPeriod planned) {
        TableCell cell = table.cell(row, column);
        CellView view = CellView.of(cell);
        if (TableCells.isSmallGroup(table.code(), column, cell)) {
            return new ReleasedCell(new CellView(view.kind(), null, null, null), Set.of(CellPart.NUMBER));
        }
        if (isOfNobody(table, row, cell)) {
            return new ReleasedCell(view, Set.of());
        }
        if (cell instanceof TableCell.Text) {
            boolean verdict = table.code().equals(TableCells.TARGETS) && column.equals("VERDICT");
            boolean known = planned.shown(PeriodNumbers.numerator(PeriodNumbers.CLIENTS)) != null
                    && planned.shown(PeriodNumbers.denominator(PeriodNumbers.CLIENTS)) != null;
            return verdict && !known
                    ? new ReleasedCell(CellView.of(new TableCell.NotApplicable()), Set.of(CellPart.NUMBER))
                    : new ReleasedCell(view, Set.of());
        }
        return cell instanceof TableCell.NotApplicable
                        || cell instanceof TableCell.Unknown
                        || cell instanceof TableCell.PlanText
                ? new ReleasedCell(view, Set.of())
                : masked(view, TableCells.of(table.code(), row, column, cell), numbers);
    }

    /** Hides what the release does not show. That a median is unknown is hidden with the number of those behind it. */
    private static ReleasedCell masked(CellView view, Optional<Keys> keys, @Nullable ReleasedPeriod numbers) {
        Set<CellPart> hidden = EnumSet.noneOf(CellPart.class);
        Optional<String> whole = keys.flatMap(Keys::of);
        Long n = view.n();
        if (n == null ? shown(whole, numbers) == null : !n.equals(shown(keys.map(Keys::n), numbers))) {
            hidden.add(CellPart.NUMBER);
        }
        Long of = view.of();
        if (of != null && !of.equals(shown(whole, numbers))) {
            hidden.add(CellPart.WHOLE);
        }
        return new ReleasedCell(
                new CellView(
                        view.kind(),
                        hidden.contains(CellPart.NUMBER) ? null : n,
                        hidden.contains(CellPart.WHOLE) ? null : of,
                        view.text()),
                hidden);
    }

    private static @Nullable Long shown(Optional<String> key, @Nullable ReleasedPeriod numbers) {
        return numbers == null ? null : key.map(numbers::shown).orElse(null);
    }

    /** Whether the cell counts no client of the Centre, in a form or for a target that is not about clients. */
    private static boolean isOfNobody(ReportTable table, String row, TableCell cell) {
        boolean ofClients =
                isOfClients(table.code()) && (!table.code().equals(TableCells.TARGETS) || TargetTable.isOfClients(row));
        return !ofClients && cell.counted().isEmpty();
    }

    private static boolean isOfClients(String form) {
        return form.equals(TableCells.TARGETS)
                || form.equals(PlaceTable.CODE)
                || TableShape.all().stream().anyMatch(shape -> shape.isOf(form));
    }
}
