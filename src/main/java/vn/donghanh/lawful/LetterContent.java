package vn.donghanh.lawful;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.shared.SealedJson;

/**
 * The content of a letter, encrypted as JSON.
 *
 * @param number number of the Centre's letter; null when none was written
 * @param figures enclosed figures; null when there were none
 */
public record LetterContent(@Nullable String number, String words, @Nullable LetterFigures figures)
        implements Serializable {
    /** Returns the JSON form that is encrypted. */
    String text() {
        return SealedJson.write(this);
    }

    static LetterContent read(String text) {
        return SealedJson.read(text, LetterContent.class, LetterContent::lines);
    }

    /** Reads the line format of earlier versions. */
    private static LetterContent lines(String text) {
        DisclosureContent content = DisclosureContent.parse(text);
        return new LetterContent(
                content.line("NUMBER").map(line -> line.values().get(0)).orElse(null),
                content.line("WORDS").orElseThrow().values().get(0),
                content.line("FIGURES")
                        .map(DisclosedRow::values)
                        .map(LetterFigures::read)
                        .orElse(null));
    }
}
