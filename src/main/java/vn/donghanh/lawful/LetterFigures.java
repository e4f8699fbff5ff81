package vn.donghanh.lawful;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.released.PublicFigureQueries;

/**
 * The figures of a completed half-year as of the signing of the letter; values suppressed then stay suppressed.
 *
 * @param refusing number of clients who are not counted because they refuse; null in letters of earlier versions
 */
public record LetterFigures(LocalDate from, LocalDate to, Part clients, Part needs, @Nullable LeftOut refusing)
        implements Serializable {
    private static final String HIDDEN = "-";

    /** @param n numerator; like the denominator {@code of} null when suppressed */
    public record Part(@Nullable Long n, @Nullable Long of, @Nullable BigDecimal percent) implements Serializable {
        static Part of(FigureRatio ratio) {
            return new Part(ratio.n().value(), ratio.of().value(), ratio.percent());
        }

        private static Part read(List<String> values) {
            return new Part(
                    hidden(values.get(0)) ? null : Long.valueOf(values.get(0)),
                    hidden(values.get(1)) ? null : Long.valueOf(values.get(1)),
                    hidden(values.get(2)) ? null : new BigDecimal(values.get(2)));
        }

        private static boolean hidden(String value) {
            return value.equals(HIDDEN);
        }
    }

    /** @param n null when suppressed */
    public record LeftOut(@Nullable Long n) implements Serializable {}

    static LetterFigures of(PublicFigureQueries.PublicFigures publicFigures) {
        return new LetterFigures(
                publicFigures.period().from(),
                publicFigures.period().to(),
                Part.of(publicFigures.clients()),
                Part.of(publicFigures.needs()),
                new LeftOut(publicFigures.refusing().value()));
    }

    /** Reads the line format of earlier versions. */
    static LetterFigures read(List<String> values) {
        return new LetterFigures(
                LocalDate.parse(values.get(0)),
                LocalDate.parse(values.get(1)),
                Part.read(values.subList(2, 5)),
                Part.read(values.subList(5, 8)),
                null);
    }
}
