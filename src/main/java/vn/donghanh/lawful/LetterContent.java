package vn.donghanh.lawful;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.Row;
import vn.donghanh.shared.SealedJson;

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
        return SealedJson.write(this);
    }

    static LetterContent read(String text) {
        return SealedJson.read(text, LetterContent.class, LetterContent::lines);
    }

    /** What earlier versions sealed: lines of a disclosure. */
    private static LetterContent lines(String text) {
        DisclosureContent content = DisclosureContent.parse(text);
        return new LetterContent(
                content.line("NUMBER").map(line -> line.values().get(0)).orElse(null),
                content.line("WORDS").orElseThrow().values().get(0),
                content.line("FIGURES")
                        .map(Row::values)
                        .map(LetterFigures::read)
                        .orElse(null));
    }
}
