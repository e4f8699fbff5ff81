package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The limits of http requests also hold for https, which speaks both versions of TLS. */
class ListenersTest {
    private static final Path CONFIGURATION = Path.of("wildfly-config");

    private static final String ATTRIBUTE = ":write-attribute\\(name=([^,]+), value=(.+)\\)$";

    @Test
    void httpsHasTheLimitsOfHttp() throws IOException {
        Map<String, String> limits = attributes("donghanh.cli", "http-listener=default");
        assertThat(limits)
                .containsEntry("enable-http2", "false")
                .containsEntry("decode-url", "false")
                .containsEntry("disallowed-methods", "[]")
                .containsEntry("no-request-timeout", "15000")
                .containsEntry("request-parse-timeout", "10000")
                .containsEntry("write-timeout", "30000")
                .containsKeys("max-connections", "max-post-size");
        assertThat(attributes("tls.cli", "https-listener=https")).containsAllEntriesOf(limits);
    }

    /** The server speaks 1.3 only if its suites are named; without them no browser ever got it. */
    @Test
    void bothVersionsOfTlsAreSpokenWithListedSuites() throws IOException {
        assertThat(Files.readString(CONFIGURATION.resolve("tls.cli"))).contains("protocols=[\"TLSv1.2\", \"TLSv1.3\"]");
        Map<String, String> suites = attributes("tls.cli", "server-ssl-context=donghanh");
        assertThat(suites.get("cipher-suite-names").replace("\"", "").split(":", -1))
                .containsExactly("TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256");
        assertThat(suites.get("cipher-suite-filter").replace("\"", "").split(":", -1))
                .isNotEmpty()
                .allMatch(suite -> suite.startsWith("ECDHE-"));
    }

    /** The server that the build provisions, and the one that {@code configure} prepares. */
    @Test
    void bothServersAreConfiguredByTheSameScript() throws IOException {
        assertThat(Files.readString(CONFIGURATION.resolve("configure"))).contains("cat \"$here/donghanh.cli\"");
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<script>[^<]*/wildfly-config/donghanh\\.cli</script>");
    }

    /** The server's own limits on parameters and headers exceed what fits into a request head, so that the application refuses such requests. */
    @Test
    void requestHeadStaysBelowTheServersLimits() throws IOException {
        Map<String, String> limits = attributes("donghanh.cli", "http-listener=default");
        int head = Integer.parseInt(limits.get("max-header-size"));
        assertThat(Integer.parseInt(limits.get("max-parameters"))).isGreaterThan(head / "a&".length());
        assertThat(Integer.parseInt(limits.get("max-headers"))).isGreaterThan(head / "a:\r\n".length());
    }

    private static Map<String, String> attributes(String script, String listener) throws IOException {
        Matcher written = Pattern.compile(Pattern.quote(listener) + ATTRIBUTE, Pattern.MULTILINE)
                .matcher(Files.readString(CONFIGURATION.resolve(script)));
        Map<String, String> attributes = new TreeMap<>();
        while (written.find()) {
            attributes.put(written.group(1), written.group(2));
        }
        return attributes;
    }
}
