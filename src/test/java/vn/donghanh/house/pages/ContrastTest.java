package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours that no page shows at rest can be told apart in both themes: a button under the pointer, and the bars of what is late. */
class ContrastTest {
    private static final Path STYLES = Path.of("src/main/webapp/resources/dh");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;

    @ParameterizedTest
    @CsvSource({"on-primary, primary-strong", "on-primary, primary", "ink, surface", "ink-2, sunken", "bad, surface"})
    void textIsReadInBothThemes(String text, String ground) throws IOException {
        assertThat(lowest(text, ground)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"dh-bar-bad", "is-stuck"})
    void barsOfWhatIsLateAreSeenInBothThemes(String bar) throws IOException {
        Matcher colour = Pattern.compile(bar + " \\{ (?:fill|background): var\\(--dh-([a-z0-9-]+)\\)")
                .matcher(Files.readString(STYLES.resolve("house.css")));
        assertThat(colour.find()).isTrue();
        assertThat(lowest(colour.group(1), "surface")).isGreaterThanOrEqualTo(SHAPE);
        assertThat(lowest(colour.group(1), "sunken")).isGreaterThanOrEqualTo(SHAPE);
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#ffffff", "#369184")).isBetween(3.7, 3.9);
    }

    private static double lowest(String over, String under) throws IOException {
        String[] above = pair(over);
        String[] below = pair(under);
        return Math.min(contrast(above[0], below[0]), contrast(above[1], below[1]));
    }

    /** Light and dark. */
    private static String[] pair(String token) throws IOException {
        Matcher pair = Pattern.compile("--dh-" + token + ": light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")
                .matcher(Files.readString(STYLES.resolve("tokens.css")));
        assertThat(pair.find()).as(token).isTrue();
        return new String[] {pair.group(1), pair.group(2)};
    }

    private static double contrast(String over, String under) {
        double first = luminance(over);
        double second = luminance(under);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
