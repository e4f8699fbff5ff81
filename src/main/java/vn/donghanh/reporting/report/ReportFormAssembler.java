package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.programme.TargetSource;
import vn.donghanh.reporting.programme.Threshold;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.report.ReportContent.FormRow;
import vn.donghanh.reporting.returns.TargetResult;
import vn.donghanh.reporting.returns.TargetResultQueries;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.signed.SignedPeriod.CorrectedFigure;

/** Makes the tables of a report: the released ones as they are, the returns of other bodies beside target 7, and what is corrected of earlier reports. */
@ApplicationScoped
class ReportFormAssembler {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String TARGETS = "B01";

    /** Form 11, on the protection of data, stays in the Centre. */
    private static final String INTERNAL = "B11";

    @Inject
    TargetQueries targets;

    @Inject
    TargetResultQueries results;

    @Inject
    ReportTableTexts tables;

    @Inject
    PrintedTexts texts;

    /** @param lastYear the same period a year before; null when it is not signed */
    List<Form> forms(SignedPeriod figures, @Nullable Period lastYear) {
        List<Form> forms = new ArrayList<>();
        for (ReleasedTable table : figures.released().tables()) {
            if (table.code().equals(INTERNAL)) {
                continue;
            }
            forms.add(table.code().equals(TARGETS) ? targets(table, figures.period(), lastYear) : form(table));
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

    /** Form 01 with all targets of the plan in the order of their codes, those that other bodies report as well. */
    private Form targets(ReleasedTable own, Period period, @Nullable Period lastYear) {
        Map<String, TargetResult> now = results.find(period, period.to(), period.cutoff());
        Map<String, TargetResult> before =
                lastYear == null ? Map.of() : results.find(lastYear, lastYear.to(), lastYear.cutoff());
        List<FormRow> rows = new ArrayList<>();
        for (Target target : targets.findTargets(period.to())) {
            if (target.source() == TargetSource.SYSTEM) {
                own.rows().forEach(row -> rows.add(row(own, row)));
            } else {
                rows.add(returned(target, now.get(target.code()), before.get(target.code())));
            }
        }
        return new Form(TARGETS, texts.of("report.targets"), header(own), rows);
    }

    private FormRow returned(Target target, @Nullable TargetResult now, @Nullable TargetResult lastYear) {
        List<FormCell> cells = new ArrayList<>();
        cells.add(FormCell.words(target.code() + ". " + target.title(VIETNAMESE)));
        cells.add(FormCell.words(target.unit(VIETNAMESE)));
        cells.add(FormCell.words(goal(target.rule(), target.percent())));
        if (now == null) {
            cells.addAll(List.of(FormCell.unknown(), FormCell.unknown()));
        } else {
            cells.add(FormCell.share(now.n(), now.of()));
            cells.add(tables.rate(now.n(), now.of()));
        }
        cells.add(lastYear == null ? FormCell.unknown() : FormCell.share(lastYear.n(), lastYear.of()));
        boolean known = now != null && now.of() > 0;
        cells.add(FormCell.words(texts.of("reportTables.B01.verdict."
                + (!known ? "NOT_ENOUGH" : isMet(target, now) ? "MET" : "NOT_MET"))));
        cells.add(FormCell.words(now == null ? texts.of("targets.noReturn") : sources(now)));
        return new FormRow(false, cells);
    }

    private static boolean isMet(Target target, @Nullable TargetResult result) {
        return result != null && target.rule().isMet(result.n(), result.of(), target.percent());
    }

    private String goal(Threshold rule, int percent) {
        return texts.of("figures.threshold." + rule, String.valueOf(percent));
    }

    private String sources(TargetResult result) {
        List<String> sources = result.returns().stream()
                .map(row -> row.body() + ", " + texts.of("targets.letter", row.letter(), row.dated()))
                .collect(Collectors.toList());
        if (result.ownStaff() != null) {
            sources.add(texts.of("targets.ownStaff"));
        }
        if (result.isProvisional()) {
            sources.add(texts.of("report.provisional"));
        }
        return String.join("; ", sources);
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
