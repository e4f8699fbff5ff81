package vn.donghanh.reporting.table.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.Set;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TableView.RowView;
import vn.donghanh.reporting.table.TableWriter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Writes the titles and cells of tables. What does not apply is empty, a rate without denominator is a dash. */
@Named
@ApplicationScoped
public class TableFormatter extends TableWriter<String> {
    private static final String TARGETS = "B01";

    private static final Set<String> TEXT_COLUMNS = Set.of("TARGET", "UNIT", "GOAL", "VERDICT", "SOURCE", "NOTE");

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    public String title(TableView table) {
        return writeTitle(table.code());
    }

    public String column(TableView table, String column) {
        return writeColumn(table.code(), column);
    }

    /** Whether a column holds texts, which begin at the left. */
    public boolean isText(TableView table, String column) {
        return table.code().equals(TARGETS) && TEXT_COLUMNS.contains(column);
    }

    /** Whether the title of a row takes the first column too, which is empty in the parts of a target. */
    public boolean takesFirstCell(TableView table, boolean part, CellView first) {
        return table.code().equals(TARGETS) && part && first.kind() == CellKind.NONE;
    }

    public String row(TableView table, RowView row) {
        return writeRow(table.code(), row.key());
    }

    public String cell(TableView table, CellView cell) {
        return writeCell(table.code(), cell);
    }

    @Override
    protected String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    @Override
    protected String words(String words) {
        return words;
    }

    @Override
    protected String number(long value) {
        return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(value);
    }

    @Override
    protected String decimal(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(displayPreferences.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    @Override
    protected String share(long n, long of) {
        return number(n) + " / " + number(of);
    }

    @Override
    protected String percent(BigDecimal value) {
        return decimal(value) + "%";
    }

    @Override
    protected String planWords(CellView cell) {
        return Objects.requireNonNull(
                displayPreferences.locale().getLanguage().equals("vi") ? cell.text() : cell.english());
    }

    @Override
    protected String unknown() {
        return "—";
    }

    @Override
    protected String nothing() {
        return "";
    }
}
