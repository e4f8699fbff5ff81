package vn.donghanh.reporting.table;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.Literal;
import vn.donghanh.reporting.table.TableCell.Mean;
import vn.donghanh.reporting.table.TableCell.MedianDays;
import vn.donghanh.reporting.table.TableCell.PlanText;
import vn.donghanh.reporting.table.TableCell.Rate;
import vn.donghanh.reporting.table.TableCell.Share;
import vn.donghanh.reporting.table.TableCell.Sources;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.reporting.table.TableCell.Unknown;

/** A table as a screen shows it at work: with true figures, without who is counted in them. */
public record TableView(String code, List<String> columns, List<RowView> rows) implements Serializable {
    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record RowView(String key, boolean part, List<CellView> cells) implements Serializable {
        public RowView {
            cells = List.copyOf(cells);
        }
    }

    /** How a cell is written. */
    public enum CellKind {
        NUMBER,
        SHARE,
        RATE,
        /** Half days. */
        MEDIAN,
        MEAN,
        /** With its numbers as arguments. */
        TEXT,
        /** A text that is no key. */
        LITERAL,
        /** As the plan has them. */
        PLAN_TEXT,
        /** Bodies with their letters, and what the Centre's own register adds. */
        SOURCES,
        /** Nobody has reported it yet. */
        UNKNOWN,
        NONE;

        /** Whether it is read like a sentence rather than compared with the cells above. */
        public boolean isSentence() {
            return this == TEXT || this == LITERAL || this == PLAN_TEXT || this == SOURCES;
        }
    }

    /**
     * @param n null where nothing is known
     * @param of null where it is no part of a whole
     * @param text key of a text, a literal, or Vietnamese words
     * @param english English words; null where there are no others
     */
    public record CellView(
            CellKind kind, @Nullable Long n, @Nullable Long of, @Nullable String text, @Nullable String english)
            implements Serializable {
        public CellView(CellKind kind, @Nullable Long n, @Nullable Long of, @Nullable String text) {
            this(kind, n, of, text, null);
        }

        public static CellView of(TableCell cell) {
            if (cell instanceof Count count) {
                return new CellView(CellKind.NUMBER, count.value(), null, null);
            }
            if (cell instanceof Amount amount) {
                return new CellView(CellKind.NUMBER, amount.value(), null, null);
            }
            if (cell instanceof Share share) {
                return new CellView(CellKind.SHARE, share.n(), share.of(), null);
            }
            if (cell instanceof Rate rate) {
                return new CellView(CellKind.RATE, rate.n(), rate.of(), null);
            }
            if (cell instanceof MedianDays median) {
                return new CellView(CellKind.MEDIAN, median.halfDays(), null, null);
            }
            if (cell instanceof Mean mean) {
                return new CellView(CellKind.MEAN, mean.sum(), mean.of(), null);
            }
            if (cell instanceof Literal literal) {
                return new CellView(CellKind.LITERAL, null, null, literal.text());
            }
            if (cell instanceof PlanText words) {
                return new CellView(CellKind.PLAN_TEXT, null, null, words.vi(), words.en());
            }
            if (cell instanceof Sources sources) {
                Rate own = sources.own();
                return new CellView(
                        CellKind.SOURCES,
                        own == null ? null : own.n(),
                        own == null ? null : own.of(),
                        sources.letters());
            }
            if (cell instanceof Unknown) {
                return new CellView(CellKind.UNKNOWN, null, null, null);
            }
            return cell instanceof Text text
                    ? new CellView(CellKind.TEXT, text.n(), text.of(), text.key())
                    : new CellView(CellKind.NONE, null, null, null);
        }
    }

    public static TableView of(ReportTable table) {
        return new TableView(
                table.code(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new RowView(
                                row.key(),
                                row.part(),
                                row.cells().stream().map(CellView::of).toList()))
                        .toList());
    }
}
