package vn.donghanh.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever ticked a sign by mistake is led to the page on which it is ended. */
class EndedSignTextTest {
    private static final Path SHEET = Path.of("src/main/webapp/WEB-INF/intake/sheet.xhtml");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theRefusalNamesThePageOnWhichASignIsEnded(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.donghanh.messages.intake", Locale.forLanguageTag(language));
        assertThat(texts.getString("rule.IntakeRule.FLAG_STAYS"))
                .contains(texts.getString("risk.heading"))
                .doesNotContain("level", "mức");
    }

    @Test
    void theWayToThatPageStandsBesideTheSigns() throws IOException {
        String sheet = Files.readString(SHEET);
        assertThat(sheet.substring(sheet.indexOf("id=\"flags\""), sheet.indexOf("id=\"exposure\"")))
                .contains("/intake/risk/#{page.header().number()}");
    }
}
