package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.table.CommunityModelTable;
import vn.donghanh.reporting.table.CommunityTrainingTable;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TargetTable;

/** Writes released tables as they are printed. What is hidden says so. */
@ApplicationScoped
class ReportTableTexts {
    private static final String TABLES = "reportTables.";
    private static final String TARGETS = "B01";

    /** What stands between the name of a form and its title. */
    private static final String NAMED = "[.] ";

    /** Rows that are made from a code list: the key of the row, a dot, and the code. */
    private static final String TRADE = "TRAINING.";

    @Inject
    PrintedTexts texts;

    /** Returns the name of a form, such as "Biểu 02". */
    String label(String table) {
        return texts.of(TABLES + table).split(NAMED, 2)[0];
    }

    /** Returns the title of a form without its name. */
    String title(String table) {
        return texts.of(TABLES + table).split(NAMED, 2)[1];
    }

    String column(String table, String column) {
        return texts.of(TABLES + table + ".column." + column);
    }

    String row(String table, String row) {
        if (table.equals(TARGETS)) {
            String code = TargetTable.code(row);
            return TargetTable.isCompanion(row) ? code + ". " + texts.of(TABLES + TARGETS + ".row." + row) : code;
        }
        if (row.startsWith(TRADE)) {
            return texts.of("training_trade." + row.substring(TRADE.length()));
        }
        if (row.startsWith(CommunityModelTable.NAMED)) {
            return row.substring(CommunityModelTable.NAMED.length());
        }
        return row.startsWith(CommunityTrainingTable.TOPIC)
                ? texts.of("staff_course_topic." + CommunityTrainingTable.topic(row))
                : texts.of(TABLES + table + ".row." + row);
    }

    FormCell cell(String table, ReleasedCell released) {
        CellView cell = released.cell();
        if (!released.hidden().isEmpty()) {
            Long whole = cell.of();
            return FormCell.hidden(
                    whole == null || released.hidden().contains(CellPart.WHOLE)
                            ? texts.of("signed.hidden")
                            : texts.of("signed.hidden.of", number(whole)));
        }
        return switch (cell.kind()) {
            case NUMBER -> FormCell.number(BigDecimal.valueOf(n(cell)));
            case SHARE -> FormCell.share(n(cell), of(cell));
            case RATE -> rate(n(cell), of(cell));
            case MEDIAN -> cell.n() == null ? FormCell.unknown() : FormCell.number(divide(n(cell), 2));
            case MEAN -> of(cell) == 0 ? FormCell.unknown() : FormCell.number(divide(n(cell), of(cell)));
            case TEXT -> FormCell.words(text(TABLES + table + "." + cell.text(), cell));
            case PLAN_TEXT -> FormCell.words(Objects.requireNonNull(cell.text()));
            case SOURCES -> FormCell.words(sources(cell));
            case LITERAL -> FormCell.words(Objects.requireNonNull(cell.text()));
            case UNKNOWN -> FormCell.unknown();
            case NONE -> FormCell.notApplicable();
        };
    }

    private String text(String key, CellView cell) {
        return cell.n() == null ? texts.of(key) : texts.of(key, cell.n(), cell.of() == null ? 0 : cell.of());
    }

    /** Returns the bodies with their letters, and what the Centre's own register adds. */
    private String sources(CellView cell) {
        String letters = Objects.requireNonNull(cell.text());
        return cell.n() == null
                ? letters
                : texts.of("reportTables.B01.source.OWN", n(cell), of(cell))
                        + (letters.isEmpty() ? "" : "; " + letters);
    }

    /** Returns the rate in percent; unknown without a denominator. */
    FormCell rate(long n, long of) {
        return new Ratio(n, of).percent().map(FormCell::percent).orElse(FormCell.unknown());
    }

    private static String number(long value) {
        return FormCell.number(BigDecimal.valueOf(value)).toFigure().text();
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
}
