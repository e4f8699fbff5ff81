package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.table.TableView.CellKind;

/** Proposes the texts of a report from released figures: a sentence for each, with the same period of the year before. The officer edits them. */
@ApplicationScoped
class ReportProposer {
    private static final Map<ReportSection, List<Figure>> FIGURES = new EnumMap<>(Map.of(
            ReportSection.TARGETS,
            List.of(
                    new Figure("B01", "T7", "RESULT"),
                    new Figure("B01", "T7N", "RESULT"),
                    new Figure("B01", "T7T_IN_TIME", "RESULT")),
            ReportSection.INTAKE,
            List.of(
                    new Figure("B02", "RECEIVED", "TOTAL"),
                    new Figure("B02", "ENDED", "TOTAL"),
                    new Figure("B02", "MANAGED_AT_END", "TOTAL"),
                    new Figure("B03", "ADMITTED", "EVENTS"),
                    new Figure("B03", "IN_TWO_HOURS", "EVENTS")),
            ReportSection.HEALTH,
            List.of(
                    new Figure("B12", "HEALTH", "EVENTS"),
                    new Figure("B12", "HEALTH", "PERSONS"),
                    new Figure("B05", "CONDOM", "CONTACTS"),
                    new Figure("B05", "BCC", "CONTACTS")),
            ReportSection.LIVELIHOOD,
            List.of(
                    new Figure("B06", "TRAINING", "STARTED"),
                    new Figure("B06", "WORK", "STARTED"),
                    new Figure("B06", "LOAN", "STARTED"),
                    new Figure("B06", "LIVELIHOOD_SUPPORT", "STARTED")),
            ReportSection.LEGAL,
            List.of(
                    new Figure("B12", "COUNSELLING_LEGAL", "EVENTS"),
                    new Figure("B12", "COUNSELLING_LEGAL", "PERSONS"),
                    new Figure("B07", "INDIVIDUAL_COUNSELLING", "EVENTS")),
            ReportSection.REINTEGRATION,
            List.of(
                    new Figure("B08", "HOUSING_STABLE", "RATE"),
                    new Figure("B08", "SAFE", "RATE"),
                    new Figure("B08", "SELF_RATED", "RATE"))));

    @Inject
    PrintedTexts texts;

    @Inject
    ReportTableTexts tables;

    private record Figure(String table, String row, String column) {}

    /**
     * @param now null for a report without figures
     * @param lastYear the same period a year before; null when it is not signed
     */
    ReportTexts propose(ReportKind kind, @Nullable SignedPeriod now, @Nullable SignedPeriod lastYear) {
        Map<ReportSection, String> proposed = new EnumMap<>(ReportSection.class);
        proposed.put(ReportSection.ADDRESSEE, texts.of("report.addressee"));
        proposed.put(ReportSection.RECIPIENTS, texts.of("report.recipients"));
        if (now != null) {
            ReportSection.of(kind).forEach(section -> {
                String sentences = sentences(section, now.released(), lastYear == null ? null : lastYear.released());
                if (!sentences.isEmpty()) {
                    proposed.put(section, sentences);
                }
            });
        }
        return new ReportTexts(proposed);
    }

    private String sentences(ReportSection section, ReleasedTables now, @Nullable ReleasedTables lastYear) {
        List<String> sentences = new ArrayList<>();
        for (Figure figure : FIGURES.getOrDefault(section, List.of())) {
            value(now, figure)
                    .map(value -> {
                        String label = texts.of(
                                "report.figure.label",
                                tables.row(figure.table(), figure.row()),
                                tables.column(figure.table(), figure.column()));
                        return Optional.ofNullable(lastYear)
                                .flatMap(before -> value(before, figure))
                                .map(before -> texts.of("report.figure.lastYear", label, value, before))
                                .orElseGet(() -> texts.of("report.figure", label, value));
                    })
                    .ifPresent(sentences::add);
        }
        return String.join("\n", sentences);
    }

    /** Returns a figure in words, a part of a whole with its rate; empty when it is hidden or the form does not have it. */
    private Optional<String> value(ReleasedTables released, Figure figure) {
        return released.tables().stream()
                .filter(table -> table.code().equals(figure.table()))
                .findFirst()
                .flatMap(table -> cell(table, figure))
                .filter(cell -> cell.hidden().isEmpty() && cell.cell().kind() != CellKind.NONE)
                .map(cell -> words(figure, cell));
    }

    private static Optional<ReleasedCell> cell(ReleasedTable table, Figure figure) {
        int column = table.columns().indexOf(figure.column());
        return column < 0
                ? Optional.empty()
                : table.rows().stream()
                        .filter(row -> row.key().equals(figure.row()))
                        .map(row -> row.cells().get(column))
                        .findFirst();
    }

    private String words(Figure figure, ReleasedCell cell) {
        Long n = cell.cell().n();
        Long of = cell.cell().of();
        boolean part = cell.cell().kind() == CellKind.SHARE || cell.cell().kind() == CellKind.RATE;
        return part && n != null && of != null
                ? texts.of(
                        "report.figure.part",
                        FormCell.share(n, of).toFigure().text(),
                        tables.rate(n, of).toFigure().text())
                : tables.cell(figure.table(), cell).toFigure().text();
    }
}
