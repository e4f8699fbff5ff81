package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that sends something, or creates a record that no unique constraint protects, contains a form token and uses it for its work. */
class SentFormsTest {
    private static final Path JAVA = Path.of("src/main/java/vn/donghanh");
    private static final Path PAGES = Path.of("src/main/webapp");

    static Stream<Map.Entry<String, String>> forms() {
        return Map.of(
                "referral/send.xhtml", "referral/web/ReferralSendPage.java",
                "training/list.xhtml", "training/web/TrainingListPage.java",
                "stay/list.xhtml", "stay/web/StayListPage.java",
                "incident/record.xhtml", "incident/web/IncidentRecordPage.java",
                "incident/known.xhtml", "incident/web/KnownIncidentPage.java",
                "WEB-INF/incident/notice.xhtml", "incident/web/IncidentViewPage.java",
                "intake/riskform.xhtml", "intake/web/RiskFormPage.java",
                "note/contact.xhtml", "note/web/ContactPage.java",
                "intake/emergency.xhtml", "intake/web/AbstractIntakePage.java",
                "intake/ordinary.xhtml", "intake/web/AbstractIntakePage.java")
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formContainsItsToken(Map.Entry<String, String> form) {
        assertThat(read(PAGES.resolve(form.getKey()))).contains("<h:inputHidden id=\"once\"", ".once.value}");
        assertThat(read(JAVA.resolve(form.getValue()))).contains("forms.once(");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
