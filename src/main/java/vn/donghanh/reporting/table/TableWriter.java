package vn.donghanh.reporting.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.table.TableView.CellView;

/**
 * Says what the rows and cells of the forms are, once for every reader. How a number is written is left to where it is shown: a screen in the language of its
 * reader, or a document.
 *
 * @param <C> a written cell
 */
public abstract class TableWriter<C> {
    private static final String TABLES = "reportTables.";
    private static final String TARGETS = "B01";

    /** Rows that are made from a code list: the key of the row, a dot, and the code. */
    private static final String TRADE = "TRAINING.";

    /** Returns a message, or the text of a code list, with its arguments. */
    protected abstract String text(String key, Object... arguments);

    protected abstract C words(String words);

    protected abstract C number(long value);

    protected abstract C decimal(BigDecimal value);

    protected abstract C share(long n, long of);

    protected abstract C percent(BigDecimal value);

    /** Chooses between the words of the plan. */
    protected abstract C planWords(CellView cell);

    /** Writes what nobody has reported. */
    protected abstract C unknown();

    /** Writes what does not apply. */
    protected abstract C nothing();

    /** Returns the name of a form with its title. */
    public String writeTitle(String table) {
        return text(TABLES + table);
    }

    public String writeColumn(String table, String column) {
        return text(TABLES + table + ".column." + column);
    }

    public String writeRow(String table, String row) {
        if (table.equals(TARGETS)) {
            String code = TargetTable.code(row);
            return TargetTable.isCompanion(row) ? code + ". " + text(TABLES + TARGETS + ".row." + row) : code;
        }
        if (row.startsWith(TRADE)) {
            return text("training_trade." + row.substring(TRADE.length()));
        }
        if (row.startsWith(PlaceTable.DISTRICT)) {
            return PlaceTable.name(row);
        }
        if (row.startsWith(PlaceTable.NO_DISTRICT)) {
            return text(row);
        }
        if (row.startsWith(PlaceTable.OTHERS)) {
            return text(TABLES + "PLACES.row.OTHERS", PlaceTable.others(row));
        }
        if (row.startsWith(CommunityModelTable.NAMED)) {
            return row.substring(CommunityModelTable.NAMED.length());
        }
        return row.startsWith(CommunityTrainingTable.TOPIC)
                ? text("staff_course_topic." + CommunityTrainingTable.topic(row))
                : text(TABLES + table + ".row." + row);
    }

    public C writeCell(String table, CellView cell) {
        return switch (cell.kind()) {
            case NUMBER -> number(n(cell));
            case SHARE -> share(n(cell), of(cell));
            case RATE -> writeRate(n(cell), of(cell));
            case MEDIAN -> cell.n() == null ? unknown() : decimal(divide(n(cell), 2));
            case MEAN -> of(cell) == 0 ? unknown() : decimal(divide(n(cell), of(cell)));
            case TEXT -> words(message(TABLES + table + "." + cell.text(), cell));
            case PLAN_TEXT -> planWords(cell);
            case SOURCES -> words(sources(cell));
            case LITERAL -> words(Objects.requireNonNull(cell.text()));
            case UNKNOWN -> unknown();
            case NONE -> nothing();
        };
    }

    /** Writes a rate in percent; unknown without a whole. */
    public C writeRate(long n, long of) {
        return new Ratio(n, of).percent().map(this::percent).orElseGet(this::unknown);
    }

    private String message(String key, CellView cell) {
        return cell.n() == null ? text(key) : text(key, cell.n(), cell.of() == null ? 0 : cell.of());
    }

    /** Returns the bodies with their letters, and what the Centre's own register adds. */
    private String sources(CellView cell) {
        String letters = Objects.requireNonNull(cell.text());
        return cell.n() == null
                ? letters
                : text(TABLES + TARGETS + ".source.OWN", n(cell), of(cell)) + (letters.isEmpty() ? "" : "; " + letters);
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
