package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayPreferencesServletTest {
    @Test
    void localPathIsKept() {
        assertThat(DisplayPreferencesServlet.localPath("/worklist/list?status=ACTIVE&page=2"))
                .isEqualTo("/worklist/list?status=ACTIVE&page=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test/x", "///evil.test/x"})
    void doubleSlashLeadsToNoOtherHost(String to) {
        assertThat(DisplayPreferencesServlet.localPath(to)).isEqualTo("/evil.test/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.test", "evil", "/\\evil.test", "/a\r\nSet-Cookie: x=y", "/Trần Thị Lan"})
    void anythingElseLeadsToTheStartPage(String to) {
        assertThat(DisplayPreferencesServlet.localPath(to)).isEqualTo("/");
        assertThat(DisplayPreferencesServlet.localPath(null)).isEqualTo("/");
    }
}
