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
        return Stream.of(
                Map.entry("referral/send.xhtml", "referral/web/ReferralSendPage.java"),
                Map.entry("training/list.xhtml", "training/web/TrainingListPage.java"),
                Map.entry("stay/list.xhtml", "stay/web/StayListPage.java"),
                Map.entry("incident/record.xhtml", "incident/web/IncidentRecordPage.java"),
                Map.entry("incident/known.xhtml", "incident/web/KnownIncidentPage.java"),
                Map.entry("WEB-INF/incident/notice.xhtml", "incident/web/IncidentViewPage.java"),
                Map.entry("conference/call.xhtml", "conference/web/ConferenceCallPage.java"),
                Map.entry("conference/part.xhtml", "conference/web/ConferencePartPage.java"),
                Map.entry("sheet/prepare.xhtml", "sheet/web/SheetPreparePage.java"),
                Map.entry("intake/riskform.xhtml", "intake/web/RiskFormPage.java"),
                Map.entry("document/add.xhtml", "document/web/DocumentAddPage.java"),
                Map.entry("document/letters.xhtml", "document/web/LettersPage.java"),
                Map.entry("document/share.xhtml", "document/web/DocumentSharePage.java"),
                Map.entry("note/contact.xhtml", "note/web/ContactPage.java"),
                Map.entry("intake/emergency.xhtml", "intake/web/AbstractIntakePage.java"),
                Map.entry("intake/ordinary.xhtml", "intake/web/AbstractIntakePage.java"));
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
