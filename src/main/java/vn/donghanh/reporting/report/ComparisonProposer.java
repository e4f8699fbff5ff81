package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ComparedFigures.FigureKey;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TargetTable;

/** How figures changed that both years show, and which targets of the plan were met, as far as that is shown. */
@ApplicationScoped
class ComparisonProposer implements SectionProposer {
    private static final List<FigureKey> COMPARED = Stream.of(
                    "B12.TOTAL.PERSONS",
                    "B12.TOTAL.EVENTS",
                    "B02.RECEIVED.TOTAL",
                    "B06.TRAINING.STARTED",
                    "B06.WORK.STARTED",
                    "B06.LOAN.STARTED")
            .map(FigureKey::parse)
            .toList();

    /** First what was reached. */
    private static final List<String> VERDICTS =
            List.of("verdict.MET", "verdict.NOT_MET", "verdict.NOT_ENOUGH", "verdict.NO_GOAL");

    @Inject
    PrintedTexts texts;

    @Override
    public ReportSection section() {
        return ReportSection.COMPARISON;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        List<String> proposed = new ArrayList<>();
        List<String> changes = COMPARED.stream()
                .map(key -> change(key, figures))
                .flatMap(Optional::stream)
                .toList();
        if (!changes.isEmpty()) {
            proposed.add(texts.of("report.compared", String.join("; ", changes)));
        }
        figures.table("B01")
                .map(ComparisonProposer::verdicts)
                .ifPresent(codes -> VERDICTS.forEach(verdict -> {
                    List<String> targets = codes.getOrDefault(verdict, List.of());
                    if (!targets.isEmpty()) {
                        proposed.add(texts.of("report.compared." + verdict, String.join(", ", targets)));
                    }
                }));
        return proposed;
    }

    private Optional<String> change(FigureKey key, ComparedFigures figures) {
        return figures.find(key).flatMap(now -> figures.findLastYear(key).map(before -> change(key, now, before)));
    }

    private String change(FigureKey key, ReleasedCell now, ReleasedCell before) {
        long n = Objects.requireNonNull(now.cell().n());
        long last = Objects.requireNonNull(before.cell().n());
        return texts.of(
                "report.change." + Integer.signum(Long.compare(n, last)),
                texts.of("report.compared." + key),
                n,
                Math.abs(n - last),
                last);
    }

    /** Returns the targets by verdict. */
    private static Map<String, List<String>> verdicts(ReleasedTable table) {
        Map<String, List<String>> codes = new HashMap<>();
        for (ReleasedRow row : table.rows()) {
            if (!TargetTable.isCompanion(row.key())) {
                ComparedFigures.cell(table, row, "VERDICT")
                        .filter(cell -> cell.cell().kind() == CellKind.TEXT)
                        .map(cell -> Objects.requireNonNull(cell.cell().text()))
                        .ifPresent(verdict -> codes.computeIfAbsent(verdict, key -> new ArrayList<>())
                                .add(TargetTable.code(row.key())));
            }
        }
        return codes;
    }
}
