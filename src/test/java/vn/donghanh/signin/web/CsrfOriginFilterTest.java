package vn.donghanh.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that only the application's own pages can change state. */
class CsrfOriginFilterTest {
    private static final String HOST = "donghanh.example.vn";

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void requestFromAnotherSiteIsRefused(String site) {
        assertThat(isOurs(Map.of("Sec-Fetch-Site", site, "Origin", "https://" + HOST)))
                .isFalse();
    }

    /** With our referrer policy the Origin of a form post is "null". */
    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void formOfAnOwnPageIsAllowed(String site) {
        assertThat(isOurs(Map.of("Sec-Fetch-Site", site, "Origin", "null"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://donghanh.example.vn, true",
        "http://donghanh.example.vn, true",
        "https://elsewhere.test, false",
        "https://donghanh.example.vn.elsewhere.test, false",
        "https://elsewhere.test/donghanh.example.vn, false",
        "null, false"
    })
    void olderBrowsersAreCheckedByTheirOrigin(String origin, boolean ours) {
        assertThat(isOurs(Map.of("Origin", origin))).isEqualTo(ours);
    }

    @Test
    void requestWithoutOriginHeadersIsAllowed() {
        assertThat(isOurs(Map.of())).isTrue();
    }

    private static boolean isOurs(Map<String, String> headers) {
        return CsrfOriginFilter.isAllowed(name -> name.equals("Host") ? HOST : headers.get(name));
    }
}
