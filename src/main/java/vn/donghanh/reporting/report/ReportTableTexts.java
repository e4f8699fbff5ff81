package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Objects;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TableWriter;

/** Writes released tables as they are printed. What is hidden says so. */
@ApplicationScoped
class ReportTableTexts extends TableWriter<FormCell> {
    /** What stands between the name of a form and its title. */
    private static final String NAMED = "[.] ";

    @Inject
    PrintedTexts texts;

    /** Returns the name of a form, such as "Biểu 02". */
    String label(String table) {
        return writeTitle(table).split(NAMED, 2)[0];
    }

    /** Returns the title of a form without its name. */
    String title(String table) {
        return writeTitle(table).split(NAMED, 2)[1];
    }

    FormCell cell(String table, ReleasedCell released) {
        CellView cell = released.cell();
        if (released.hidden().isEmpty()) {
            return writeCell(table, cell);
        }
        Long whole = cell.of();
        return FormCell.hidden(
                whole == null || released.hidden().contains(CellPart.WHOLE)
                        ? texts.of("signed.hidden")
                        : texts.of("signed.hidden.of", number(whole).toFigure().text()));
    }

    @Override
    protected String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    @Override
    protected FormCell words(String words) {
        return FormCell.words(words);
    }

    @Override
    protected FormCell number(long value) {
        return FormCell.number(BigDecimal.valueOf(value));
    }

    @Override
    protected FormCell decimal(BigDecimal value) {
        return FormCell.number(value);
    }

    @Override
    protected FormCell share(long n, long of) {
        return FormCell.share(n, of);
    }

    @Override
    protected FormCell percent(BigDecimal value) {
        return FormCell.percent(value);
    }

    @Override
    protected FormCell planWords(CellView cell) {
        return FormCell.words(Objects.requireNonNull(cell.text()));
    }

    @Override
    protected FormCell unknown() {
        return FormCell.unknown();
    }

    @Override
    protected FormCell nothing() {
        return FormCell.notApplicable();
    }
}
