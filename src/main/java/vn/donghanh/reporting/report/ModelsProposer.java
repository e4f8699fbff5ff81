package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

/** The models by name, and the trainings where all their numbers are shown. */
@ApplicationScoped
class ModelsProposer implements SectionProposer {
    private static final String MODELS = "B09";
    private static final String TRAININGS = "B10";

    @Inject
    PrintedTexts texts;

    @Inject
    ReportTableTexts tables;

    @Override
    public ReportSection section() {
        return ReportSection.MODELS;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        List<String> proposed = new ArrayList<>();
        figures.table(MODELS).ifPresent(table -> proposed.add(models(table)));
        figures.table(TRAININGS).flatMap(this::trainings).ifPresent(proposed::add);
        return proposed;
    }

    private String models(ReleasedTable table) {
        List<String> names = table.rows().stream()
                .map(row -> tables.writeRow(MODELS, row.key()))
                .toList();
        return names.isEmpty()
                ? texts.of("report.models.none")
                : texts.of("report.models", names.size(), String.join("; ", names));
    }

    private Optional<String> trainings(ReleasedTable table) {
        return sum(table, "CLASSES")
                .flatMap(classes -> sum(table, "EVENTS").map(events -> texts.of("report.trainings", classes, events)));
    }

    /** Returns the sum of a column; empty when one of its numbers is hidden. */
    private static Optional<Long> sum(ReleasedTable table, String column) {
        long sum = 0;
        for (ReleasedRow row : table.rows()) {
            Long n = ComparedFigures.cell(table, row, column)
                    .map(cell -> cell.cell().n())
                    .orElse(null);
            if (n == null) {
                return Optional.empty();
            }
            sum += n;
        }
        return Optional.of(sum);
    }
}
