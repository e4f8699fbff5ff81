package vn.donghanh.lawful;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.ProtectedRatio;
import vn.donghanh.reporting.PublicFigureQueries;

/** The figures of a half-year that is over, as they stood when the letter was signed; what was hidden then stays hidden in it. */
public record LetterFigures(LocalDate from, LocalDate to, Part clients, Part needs) implements Serializable {
    private static final String HIDDEN = "-";

    /** @param n and {@code of}: null when they are hidden */
    public record Part(@Nullable Long n, @Nullable Long of, @Nullable BigDecimal percent) implements Serializable {
        static Part of(ProtectedRatio ratio) {
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

    static LetterFigures of(PublicFigureQueries.PublicFigures publicFigures) {
        return new LetterFigures(
                publicFigures.period().from(),
                publicFigures.period().to(),
                Part.of(publicFigures.clients()),
                Part.of(publicFigures.needs()));
    }

    /** Reads the values of a line of earlier versions. */
    static LetterFigures read(List<String> values) {
        return new LetterFigures(
                LocalDate.parse(values.get(0)),
                LocalDate.parse(values.get(1)),
                Part.read(values.subList(2, 5)),
                Part.read(values.subList(5, 8)));
    }
}
