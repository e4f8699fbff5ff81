package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.report.ReportContent.FormRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.signed.SignedPeriod.CorrectedFigure;

/** Makes the tables of a report: the released ones as they are, and what is corrected of earlier reports. */
@ApplicationScoped
class ReportFormAssembler {
    /** Form 11, on the protection of data, stays in the Centre. */
    private static final String INTERNAL = "B11";

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
                table.code(),
                tables.title(table.code()),
                header(table),
                table.rows().stream().map(row -> row(table, row)).toList());
    }

    private List<String> header(ReleasedTable table) {
        List<String> header = new ArrayList<>();
        header.add(texts.of("reportTables.rows"));
        table.columns().forEach(column -> header.add(tables.column(table.code(), column)));
        return header;
    }

    private FormRow row(ReleasedTable table, ReleasedRow row) {
        List<FormCell> cells = new ArrayList<>();
        cells.add(FormCell.words(tables.row(table.code(), row.key())));
        row.cells().forEach(cell -> cells.add(tables.cell(table.code(), cell)));
        return new FormRow(row.part(), cells);
    }

    private Form corrections(List<CorrectedFigure> corrected) {
        return new Form(
                "",
                texts.of("report.corrections"),
                List.of(
                        texts.of("report.corrections.figure"),
                        texts.of("report.corrections.period"),
                        texts.of("report.corrections.reported"),
                        texts.of("report.corrections.cause")),
                corrected.stream()
                        .map(figure -> new FormRow(false, List.of(
                                FormCell.words(texts.of(
                                        "report.corrections.cell",
                                        tables.title(figure.table()),
                                        tables.row(figure.table(), figure.row()),
                                        tables.column(figure.table(), figure.column()))),
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
