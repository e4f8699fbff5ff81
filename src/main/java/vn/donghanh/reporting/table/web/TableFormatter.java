package vn.donghanh.reporting.table.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.Set;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.table.CommunityModelTable;
import vn.donghanh.reporting.table.CommunityTrainingTable;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TableView.RowView;
import vn.donghanh.reporting.table.TargetTable;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Writes the titles and cells of tables. What does not apply is empty, a rate without denominator is a dash. */
@Named
@ApplicationScoped
public class TableFormatter {
    private static final String TARGETS = "B01";

    private static final Set<String> TEXT_COLUMNS = Set.of("TARGET", "UNIT", "GOAL", "VERDICT", "SOURCE", "NOTE");

    /** Rows that are made from a code list: the key of the row, a dot, and the code. */
    private static final String TRADE = "TRAINING.";

    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    public String title(TableView table) {
        return texts.get("reportTables." + table.code());
    }

    public String column(TableView table, String column) {
        return texts.get("reportTables." + table.code() + ".column." + column);
    }

    /** Whether a column holds texts, which begin at the left. */
    public boolean isText(TableView table, String column) {
        return table.code().equals(TARGETS) && TEXT_COLUMNS.contains(column);
    }

    public String row(TableView table, RowView row) {
        if (table.code().equals(TARGETS)) {
            String code = TargetTable.code(row.key());
            return TargetTable.isCompanion(row.key())
                    ? code + ". " + texts.get("reportTables.B01.row." + row.key())
                    : code;
        }
        if (row.key().startsWith(TRADE)) {
            return texts.get("training_trade." + row.key().substring(TRADE.length()));
        }
        if (row.key().startsWith(CommunityModelTable.NAMED)) {
            return row.key().substring(CommunityModelTable.NAMED.length());
        }
        return row.key().startsWith(CommunityTrainingTable.TOPIC)
                ? texts.get("staff_course_topic." + CommunityTrainingTable.topic(row.key()))
                : texts.get("reportTables." + table.code() + ".row." + row.key());
    }

    public String cell(TableView table, CellView cell) {
        return switch (cell.kind()) {
            case NUMBER -> number(n(cell));
            case SHARE -> number(n(cell)) + " / " + number(of(cell));
            case RATE -> new Ratio(n(cell), of(cell))
                    .percent()
                    .map(percent -> decimal(percent) + "%")
                    .orElse("—");
            case MEDIAN -> cell.n() == null ? "—" : decimal(divide(n(cell), 2));
            case MEAN -> of(cell) == 0 ? "—" : decimal(divide(n(cell), of(cell)));
            case TEXT -> text("reportTables." + table.code() + "." + cell.text(), cell);
            case PLAN_TEXT -> Objects.requireNonNull(
                    displayPreferences.locale().getLanguage().equals("vi") ? cell.text() : cell.english());
            case SOURCES -> sources(cell);
            case LITERAL -> Objects.requireNonNull(cell.text());
            case UNKNOWN -> "—";
            case NONE -> "";
        };
    }

    private String text(String key, CellView cell) {
        return cell.n() == null ? texts.get(key) : texts.of(key, cell.n(), cell.of() == null ? 0 : cell.of());
    }

    private String sources(CellView cell) {
        String letters = Objects.requireNonNull(cell.text());
        return cell.n() == null
                ? letters
                : texts.of("reportTables.B01.source.OWN", n(cell), of(cell))
                        + (letters.isEmpty() ? "" : "; " + letters);
    }

    private static long n(CellView cell) {
        return Objects.requireNonNull(cell.n());
    }

    private static long of(CellView cell) {
        return Objects.requireNonNull(cell.of());
    }

    private static BigDecimal divide(long sum, long of) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(value);
    }

    private String decimal(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(displayPreferences.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
