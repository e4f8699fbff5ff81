package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.report.ReportContent.FormColumn;
import vn.donghanh.reporting.report.ReportContent.FormRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.signed.SignedPeriod.CorrectedFigure;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TargetTable;

/** Makes the tables of a report: the released ones as they are, and what is corrected of earlier reports. */
@ApplicationScoped
class ReportFormAssembler {
    /** Form 11, on the protection of data, stays in the Centre. */
    private static final String INTERNAL = "B11";

    /** The column with the words of a target, which are printed after its code. */
    private static final String TITLE = "TARGET";

    /** The headings above columns that belong together. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("B02.FEMALE", "report.group.SEX"),
            Map.entry("B02.MALE", "report.group.SEX"),
            Map.entry("B02.OTHER_SEX", "report.group.SEX"),
            Map.entry("B02.UNDER_16", "report.group.AGE"),
            Map.entry("B02.FROM_16_TO_17", "report.group.AGE"),
            Map.entry("B02.FROM_18_TO_24", "report.group.AGE"),
            Map.entry("B02.FROM_25_TO_34", "report.group.AGE"),
            Map.entry("B02.FROM_35_TO_49", "report.group.AGE"),
            Map.entry("B02.FROM_50", "report.group.AGE"),
            Map.entry("B02.UNKNOWN", "report.group.AGE"));

    @Inject
    ReportTableTexts tables;

    @Inject
    PrintedTexts texts;

    List<Form> forms(SignedPeriod figures) {
        List<Form> forms = new ArrayList<>();
        for (ReleasedTable table : figures.released().tables()) {
            if (table.code().equals(INTERNAL)) {
                continue;
            }
            forms.add(form(table));
        }
        if (!figures.corrected().isEmpty()) {
            forms.add(corrections(figures.corrected()));
        }
        return forms;
    }

    private Form form(ReleasedTable table) {
        return new Form(
                tables.label(table.code()),
                tables.title(table.code()),
                columns(table),
                table.rows().stream().map(row -> row(table, row)).toList());
    }

    private List<FormColumn> columns(ReleasedTable table) {
        List<FormColumn> columns = new ArrayList<>();
        columns.add(FormColumn.words(texts.of("reportTables.rows")));
        for (int at = 0; at < table.columns().size(); at++) {
            String column = table.columns().get(at);
            if (column.equals(TITLE)) {
                continue;
            }
            String group = GROUPS.get(table.code() + "." + column);
            columns.add(new FormColumn(
                    tables.writeColumn(table.code(), column),
                    group == null ? null : texts.of(group),
                    isOfWords(table, at)));
        }
        return columns;
    }

    private static boolean isOfWords(ReleasedTable table, int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column).cell().kind())
                .anyMatch(CellKind::isSentence);
    }

    private FormRow row(ReleasedTable table, ReleasedRow row) {
        List<FormCell> cells = new ArrayList<>();
        int title = table.columns().indexOf(TITLE);
        cells.add(FormCell.words(
                title < 0 || TargetTable.isCompanion(row.key())
                        ? tables.writeRow(table.code(), row.key())
                        : TargetTable.code(row.key()) + ". "
                                + tables.cell(table.code(), row.cells().get(title))
                                        .toFigure()
                                        .text()));
        for (int at = 0; at < row.cells().size(); at++) {
            if (at != title) {
                cells.add(tables.cell(table.code(), row.cells().get(at)));
            }
        }
        return new FormRow(row.part(), cells);
    }

    private Form corrections(List<CorrectedFigure> corrected) {
        return new Form(
                texts.of("report.corrections.label"),
                texts.of("report.corrections"),
                List.of(
                        FormColumn.words(texts.of("report.corrections.figure")),
                        FormColumn.words(texts.of("report.corrections.period")),
                        new FormColumn(texts.of("report.corrections.reported"), null, false),
                        FormColumn.words(texts.of("report.corrections.cause"))),
                corrected.stream()
                        .map(figure -> new FormRow(
                                false,
                                List.of(
                                        FormCell.words(texts.of(
                                                "report.corrections.cell",
                                                tables.label(figure.table()),
                                                tables.writeRow(figure.table(), figure.row()),
                                                tables.writeColumn(figure.table(), figure.column()))),
                                        FormCell.words(texts.of(
                                                "figures.period." + figure.kind(),
                                                figure.number(),
                                                String.valueOf(figure.year()))),
                                        tables.cell(figure.table(), figure.reported()),
                                        FormCell.words(figure.causes().stream()
                                                .sorted()
                                                .map(texts::of)
                                                .collect(Collectors.joining("; "))))))
                        .toList());
    }
}
