package vn.donghanh.printing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;

/** What stands in one cell of a table of figures. What is zero, hidden, unknown and not applicable looks different on paper and in a spreadsheet. */
public sealed interface FigureCell {
    /** Returns what is printed, in Vietnamese form. */
    String text();

    static FigureCell number(long value) {
        return new FigureNumber(BigDecimal.valueOf(value));
    }

    /** Words, such as a title, a unit or a verdict. */
    record FigureText(String text) implements FigureCell {}

    /** A number, with as many decimals as its scale. */
    record FigureNumber(BigDecimal value) implements FigureCell {
        @Override
        public String text() {
            return FigureCell.print(value);
        }
    }

    /** A rate in percent. */
    record FigurePercent(BigDecimal value) implements FigureCell {
        @Override
        public String text() {
            return FigureCell.print(value) + "%";
        }
    }

    /** A part of a whole. */
    record FigureShare(long part, long whole) implements FigureCell {
        @Override
        public String text() {
            return FigureCell.print(BigDecimal.valueOf(part)) + "/" + FigureCell.print(BigDecimal.valueOf(whole));
        }
    }

    /**
     * A figure that is known and not published.
     *
     * @param text the sign that a note below the table explains, such as "<5"
     */
    record HiddenFigure(String text) implements FigureCell {}

    /** Nothing is counted in this cell. */
    record InapplicableFigure() implements FigureCell {
        @Override
        public String text() {
            return "x";
        }
    }

    /** The figure is not known, such as a rate of nobody. */
    record UnknownFigure() implements FigureCell {
        @Override
        public String text() {
            return "–";
        }
    }

    private static String print(BigDecimal value) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(OfficialLayout.VIETNAMESE);
        format.setMinimumFractionDigits(Math.max(value.scale(), 0));
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }
}
