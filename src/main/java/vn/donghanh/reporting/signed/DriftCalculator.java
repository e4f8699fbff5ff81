package vn.donghanh.reporting.signed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;
import vn.donghanh.reporting.signed.PeriodLedger.Cell;
import vn.donghanh.reporting.signed.PeriodLedger.CodedCase;
import vn.donghanh.reporting.signed.PeriodLedger.Line;
import vn.donghanh.reporting.table.LedgerEntry;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.TableCell;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellView;

/**
 * Compares a stored report with the records of today, cell by cell, and says why they differ. The causes of a cell are the late entries about those who
 * are counted in it now and were not, or the other way round. A cell that does not say whom it counts has the causes of its row, and of its table where its row
 * names nobody. So has a cell of a row that only one of the two has, as a place that is named only if enough live there: everybody in it is counted in another
 * row, because of one of them.
 */
final class DriftCalculator {
    private final StoredPeriod stored;
    private final Map<String, ReportTable> today;
    private final Map<String, ReportTable> atCutoff;
    private final List<LateEntry> late;
    private final Set<CaseId> erased;
    private final Map<Cell, Set<CaseId>> affected = new HashMap<>();
    private final Set<RowKey> rowsOfOneSide = new HashSet<>();

    private record RowKey(String table, String row) {
        static RowKey of(Cell cell) {
            return new RowKey(cell.table(), cell.row());
        }
    }

    /** @param codes of the cases whose clients were not erased */
    record StoredPeriod(PeriodFigures figures, PeriodLedger ledger, Map<CaseId, CodedCase> codes) {}

    /**
     * @param atCutoff the tables counted again with what was recorded by the cutoff
     * @param today the tables with what is recorded now
     */
    DriftCalculator(StoredPeriod stored, List<ReportTable> atCutoff, List<ReportTable> today, List<LateEntry> late) {
        this.stored = stored;
        this.atCutoff = byCode(atCutoff);
        this.today = byCode(today);
        this.late = List.copyOf(late);
        this.erased = late.stream()
                .filter(entry -> entry.kind() == DriftKind.ERASED)
                .map(LateEntry::caseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Map<String, ReportTable> byCode(List<ReportTable> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        ReportTable::code, table -> table, (first, second) -> first, LinkedHashMap::new));
    }

    /** Returns the cells that differ, in the order of the report. */
    List<FigureDifference> differences() {
        List<TableView> reported =
                stored.figures().tables().stream().map(CountedTable::table).toList();
        Map<Cell, CellView> before = cells(reported);
        Map<Cell, CellView> repeated = cells(views(atCutoff.values(), reported));
        Map<Cell, CellView> after = cells(views(today.values(), reported));
        Set<Cell> all = new LinkedHashSet<>(before.keySet());
        all.addAll(repeated.keySet());
        all.addAll(after.keySet());
        computeAffected(all);
        all.stream()
                .filter(cell -> !before.containsKey(cell) || !repeated.containsKey(cell) || !after.containsKey(cell))
                .map(RowKey::of)
                .forEach(rowsOfOneSide::add);
        List<FigureDifference> differences = new ArrayList<>();
        for (Cell cell : all) {
            CellView then = before.get(cell);
            boolean changedThen = !Objects.equals(then, repeated.get(cell));
            boolean changedNow = !Objects.equals(then, after.get(cell));
            if (changedThen || changedNow) {
                differences.add(new FigureDifference(
                        cell.table(),
                        cell.row(),
                        cell.column(),
                        then,
                        changedNow ? after.get(cell) : repeated.get(cell),
                        List.copyOf(causes(cell, changedThen, changedNow))));
            }
        }
        return differences;
    }

    /** A table that reports did not have then is compared with nothing. */
    private static List<TableView> views(Collection<ReportTable> tables, List<TableView> reported) {
        Set<String> codes = reported.stream().map(TableView::code).collect(Collectors.toSet());
        return tables.stream()
                .filter(table -> codes.contains(table.code()))
                .map(TableView::of)
                .toList();
    }

    private static Map<Cell, CellView> cells(List<TableView> tables) {
        Map<Cell, CellView> cells = new LinkedHashMap<>();
        for (TableView table : tables) {
            for (TableView.RowView row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    cells.put(
                            new Cell(table.code(), row.key(), table.columns().get(i)),
                            row.cells().get(i));
                }
            }
        }
        return cells;
    }

    private Set<DriftCause> causes(Cell cell, boolean changedThen, boolean changedNow) {
        Set<DriftCause> causes = new TreeSet<>();
        if (isCountedByOtherRules(cell.table())) {
            causes.add(new DriftCause(DriftKind.RULES, null));
            return causes;
        }
        if (changedNow) {
            causes.addAll(lateCauses(cell));
        }
        if (changedThen || causes.isEmpty()) {
            causes.addAll(causesOf(cell, entry -> entry.kind() == DriftKind.ERASED));
        }
        if (causes.isEmpty() || (changedThen && causes.stream().noneMatch(cause -> cause.kind() == DriftKind.ERASED))) {
            causes.add(new DriftCause(DriftKind.UNEXPLAINED, null));
        }
        return causes;
    }

    private boolean isCountedByOtherRules(String table) {
        ReportTable now = today.get(table);
        return now == null
                || stored.figures().tables().stream()
                        .noneMatch(counted ->
                                counted.table().code().equals(table) && counted.ruleVersion() == now.ruleVersion());
    }

    private Set<DriftCause> lateCauses(Cell cell) {
        Set<DriftCause> causes = causesOf(
                cell,
                entry -> entry.caseId() != null
                        && entry.kind() != DriftKind.ERASED
                        && entry.kind().canChange(cell.table(), cell.row()));
        boolean nobody = causes.isEmpty();
        late.stream()
                .filter(entry -> entry.caseId() == null
                        && entry.kind().canChange(cell.table(), cell.row())
                        && (nobody || entry.kind().isAddedToClients(cell.table())))
                .forEach(entry -> causes.add(entry.cause()));
        return causes;
    }

    private Set<DriftCause> causesOf(Cell cell, Predicate<LateEntry> kind) {
        Set<DriftCause> causes = causesAbout(affectedOrNear(cell), kind);
        if (causes.isEmpty() && rowsOfOneSide.contains(RowKey.of(cell))) {
            causes = causesAbout(affectedInRow(cell), kind);
            return causes.isEmpty() ? causesAbout(affectedInTable(cell), kind) : causes;
        }
        return causes;
    }

    private Set<DriftCause> causesAbout(Set<CaseId> cases, Predicate<LateEntry> kind) {
        return late.stream()
                .filter(entry -> kind.test(entry) && cases.contains(entry.caseId()))
                .map(LateEntry::cause)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns who is counted otherwise in this cell, or else in its row, or else in its table. */
    private Set<CaseId> affectedOrNear(Cell cell) {
        Set<CaseId> own = affected.getOrDefault(cell, Set.of());
        if (!own.isEmpty()) {
            return own;
        }
        Set<CaseId> row = affectedInRow(cell);
        return row.isEmpty() ? affectedInTable(cell) : row;
    }

    private Set<CaseId> affectedInRow(Cell cell) {
        return affectedIn(other -> RowKey.of(other).equals(RowKey.of(cell)));
    }

    private Set<CaseId> affectedInTable(Cell cell) {
        return affectedIn(other -> other.table().equals(cell.table()));
    }

    private Set<CaseId> affectedIn(Predicate<Cell> cells) {
        return affected.entrySet().stream()
                .filter(found -> cells.test(found.getKey()))
                .flatMap(found -> found.getValue().stream())
                .collect(Collectors.toSet());
    }

    private void computeAffected(Set<Cell> cells) {
        Map<Cell, List<LedgerEntry>> now = entries(today.values());
        Map<Integer, CaseId> cases = new HashMap<>();
        stored.codes().forEach((caseId, coded) -> cases.put(coded.code(), caseId));
        for (Cell cell : cells) {
            affected.put(cell, affected(stored.ledger().lines(cell), now.getOrDefault(cell, List.of()), cases));
        }
    }

    private Set<CaseId> affected(List<Line> before, List<LedgerEntry> after, Map<Integer, CaseId> cases) {
        Set<Line> then = new HashSet<>(before);
        Set<Line> known = new HashSet<>();
        Set<CaseId> changed = new HashSet<>();
        for (LedgerEntry entry : after) {
            Line line = line(entry);
            if (line == null || !then.contains(line)) {
                changed.add(entry.caseId());
            } else {
                known.add(line);
            }
        }
        for (Line line : then) {
            CaseId caseId = cases.get(line.caseCode());
            if (caseId == null) {
                changed.addAll(erased); // the code leads to nobody: one of those who were erased
            } else if (!known.contains(line)) {
                changed.add(caseId);
            }
        }
        return changed;
    }

    /** Returns the entry with its codes; null when the case or the record has none. */
    private @Nullable Line line(LedgerEntry entry) {
        CodedCase coded = stored.codes().get(entry.caseId());
        if (coded == null) {
            return null;
        }
        String record = entry.record();
        int place = record == null ? 0 : coded.records().indexOf(record) + 1;
        return record != null && place == 0
                ? null
                : new Line(coded.code(), record == null ? null : place, entry.reason());
    }

    private static Map<Cell, List<LedgerEntry>> entries(Collection<ReportTable> tables) {
        Map<Cell, List<LedgerEntry>> entries = new HashMap<>();
        for (ReportTable table : tables) {
            for (ReportTable.Row row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    TableCell counted = row.cells().get(i);
                    entries.put(
                            new Cell(table.code(), row.key(), table.columns().get(i)), counted.counted());
                }
            }
        }
        return entries;
    }
}
