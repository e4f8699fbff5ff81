package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalLinksTest {
    private static final String CASE_PAGE = "/dong-hanh/closing/closing/DH-7K3F-9MQ2?x=1";
    private static final String NEEDED = "rule.ClosingRule.CONSENT_NEEDED";

    @Test
    void leadsToTheCaseOfThePage() {
        assertThat(RefusalLinks.path(NEEDED, CASE_PAGE)).isEqualTo("/consent/consents/DH-7K3F-9MQ2");
        assertThat(RefusalLinks.path("rule.StaffRule.UNIT_IN_USE", "/account/units"))
                .isEqualTo("/account/accounts");
    }

    @Test
    void leadsNowhereWithoutACaseOrAPlace() {
        assertThat(RefusalLinks.path(NEEDED, "/erasure/erasures")).isNull();
        assertThat(RefusalLinks.path(NEEDED, "/closing/closing/DH-7K3F-9MQ2X")).isNull();
        assertThat(RefusalLinks.path("rule.StayRule.OWN_STAY", CASE_PAGE)).isNull();
    }

    @Test
    void everyLinkIsOfARefusalAndLeadsToAPage() throws IOException {
        String messages;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vn/donghanh/messages"))) {
            messages = files.map(RefusalLinksTest::read).collect(Collectors.joining("\n"));
        }
        assertThat(RefusalLinks.keys()).hasSizeGreaterThan(10).allSatisfy(key -> {
            assertThat(messages).containsPattern("(?m)^" + key + " ?=");
            String path = RefusalLinks.path(key, CASE_PAGE);
            assertThat(Path.of("src/main/webapp" + path.replaceFirst("(?:/DH-|#).*", "") + ".xhtml"))
                    .exists();
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
