package vn.donghanh.lawful;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosedContent;
import vn.donghanh.consent.DisclosedContent.Line;

/**
 * What a letter says.
 *
 * @param number of the Centre's letter; null where none was written
 * @param figures that went with it; null when none did
 */
public record LetterContent(@Nullable String number, String words, @Nullable LetterFigures figures)
        implements Serializable {
    /** The one spelling in which it is sealed. */
    String text() {
        List<Line> lines = new ArrayList<>();
        if (number != null) {
            lines.add(Line.of("NUMBER", number));
        }
        lines.add(Line.of("WORDS", words));
        if (figures != null) {
            lines.add(new Line("FIGURES", figures.values()));
        }
        return new DisclosedContent(lines).text();
    }

    static LetterContent read(String text) {
        DisclosedContent content = DisclosedContent.read(text);
        return new LetterContent(
                content.line("NUMBER").map(line -> line.values().get(0)).orElse(null),
                content.line("WORDS").orElseThrow().values().get(0),
                content.line("FIGURES")
                        .map(Line::values)
                        .map(LetterFigures::read)
                        .orElse(null));
    }
}
