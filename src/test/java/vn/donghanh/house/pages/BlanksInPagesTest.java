package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facelets drops a blank that stands alone between two tags, so that words run together: it is written as the expression <code>#{' '}</code>. */
class BlanksInPagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern LOST = Pattern.compile(
            "(<(dh|p|h|o):(\"[^\"]*\"|[^<>\"])*/>|</(\\w+:)?\\w+>) +<(dh|p|h|o|ui):(?!param|define)\\w");

    @Test
    void noBlankStandsAloneBetweenTwoTags() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                List<String> lines = Files.readAllLines(page);
                for (int i = 0; i < lines.size(); i++) {
                    if (losesBlank(lines.get(i))) {
                        faults.add(page + ":" + (i + 1));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dh:level value=\"#{a}\" /> <dh:client alias=\"b\" />      | true",
                "<dh:level value=\"#{a > 1}\" /> <dh:client alias=\"b\" />  | true",
                "</ui:fragment> <ui:fragment rendered=\"#{b}\">             | true",
                "<b>#{a}</b> <dh:level value=\"#{b}\" />                    | true",
                "<b>#{a}</b>#{' '}<dh:level value=\"#{b}\" />               | false",
                "<dh:level value=\"#{a}\" />#{' '}<dh:client alias=\"b\" /> | false",
                "<dh:level value=\"#{a}\" /> · <dh:client alias=\"b\" />    | false",
                "<dh:level value=\"#{a}\" /><dh:client alias=\"b\" />       | false"
            })
    void aLostBlankIsFound(String line, boolean lost) {
        assertThat(losesBlank(line)).isEqualTo(lost);
    }

    private static boolean losesBlank(String line) {
        return LOST.matcher(line).find();
    }
}
