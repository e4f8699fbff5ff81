package vn.donghanh.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which pages sign-in may redirect to. */
class HttpRequestsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/worklist/list?status=ACTIVE&page=2", "/casefile/overview/DH-7K3F-9MQ2"})
    void pagesOfTheApplicationAreAccepted(String to) {
        assertThat(HttpRequests.isOwnPage(to)).isTrue();
        assertThat(HttpRequests.targetOrHome(to)).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elsewhere.test",
                "https://elsewhere.test/",
                "//elsewhere.test/",
                "/casefile//elsewhere.test",
                "/\\elsewhere.test",
                "/\r\nSet-Cookie: x=y",
                "/\t/elsewhere.test",
                "/session/lock",
                "/login?to=/"
            })
    void otherTargetsLeadToTheStartPage(String to) {
        assertThat(HttpRequests.isOwnPage(to)).isFalse();
        assertThat(HttpRequests.targetOrHome(to)).isEqualTo("/");
    }

    @Test
    void missingTargetLeadsToTheStartPage() {
        assertThat(HttpRequests.targetOrHome(null)).isEqualTo("/");
    }
}
