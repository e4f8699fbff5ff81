package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.ServerLog;

/** The security headers of every answer, of the server too, when it refuses what is no request. */
class OutsideHeadersIT {
    /** What the server sends by itself. */
    private static final String HEADERS_OF_THE_SERVER =
            """
            Cache-Control: no-store\r
            Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r
            Cross-Origin-Opener-Policy: same-origin\r
            Cross-Origin-Resource-Policy: same-origin\r
            Permissions-Policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),\
             microphone=(), midi=(), payment=(), usb=(), browsing-topics=()\r
            Referrer-Policy: no-referrer\r
            X-Content-Type-Options: nosniff\r
            X-Frame-Options: DENY\r
            """;

    /** Pages, redirects, files, refusals by the application and refusals by the server before it. */
    static Stream<String> requests() {
        return Stream.of(
                Stranger.get("/login"),
                Stranger.get("/"),
                Stranger.get("/worklist/list"),
                Stranger.get("/wildfly-services/ejb/v1/discover"),
                Stranger.get("/nowhere"),
                Stranger.get("/WEB-INF/web.xml"),
                Stranger.get("/jakarta.faces.resource/nothing.css.xhtml?ln=css"),
                Stranger.get("/login?to=" + "x".repeat(4000)),
                Stranger.get("/Sầu"),
                Stranger.get("/login?to=Sầu"),
                "PUT /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n",
                "TRACE /login HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nx=1");
    }

    /** Requests that cannot be parsed: the server answers before the application is called. */
    static Stream<String> malformedRequests() {
        String host = "Host: localhost\r\n";
        return Stream.of(
                Stranger.get("/login%zz"),
                Stranger.get("/login?to=%zz"),
                Stranger.get("/login?to=" + "x".repeat(70_000)),
                "GET /login HTTP/1.1\r\n" + host + "X: " + "x".repeat(70_000) + "\r\n\r\n",
                "G".repeat(5000) + " /login HTTP/1.1\r\n" + host + "\r\n",
                "GET /login HTTP/1.1\r\n" + host + "Content-Length : 3\r\n\r\n",
                "GET /login HTTP/1.1\r\n" + host + "X(Y): 1\r\n\r\n",
                "GET /login HTTP/1.1\r\n" + host + "X: a\0b\r\n\r\n",
                "GET /login HTTP/1.1\r\n " + host + "\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\r\r",
                "POST /login HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST /login HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                "POST /login HTTP/1.1\r\n" + host + "Content-Length: -3\r\n\r\nabc",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /login HTTP/2.0\r\n" + host + "\r\n",
                "GET /login SAURIENG/1.1\r\n" + host + "\r\n",
                "GET * HTTP/1.1\r\n" + host + "\r\n",
                "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\r\n\r\n",
                "\0\u0001\u0002\u0003\r\n\r\n");
    }

    /** Requests that are parsed but refused by the server because of their host. */
    static Stream<String> invalidHosts() {
        return Stream.of(
                "GET /login HTTP/1.1\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: saurieng test\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost:saurieng\r\n\r\n",
                "GET http://saurieng.test/login HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyAnswerHasTheSecurityHeaders(String request) throws IOException {
        Map<String, String> headers = Stranger.ask(request).headers();
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("permissions-policy", "cache-control")
                .doesNotContainKeys("server", "x-powered-by", "via");
    }

    /** The exact text of the answer: all headers, neither product nor node, no reason, and no content that a browser could show. */
    @ParameterizedTest
    @MethodSource("malformedRequests")
    void malformedRequestsGetOnlyHeaders(String request) throws IOException {
        int before = ServerLog.lines().size();
        assertThat(Stranger.readUntilClosed(request))
                .isEqualTo("HTTP/1.1 400 Bad Request\r\n" + HEADERS_OF_THE_SERVER
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        Stranger.assertNothingIsLogged(before);
    }

    /** The first line names the fault of the host, and nothing that was sent; the headers are those of the text above. */
    @ParameterizedTest
    @MethodSource("invalidHosts")
    void invalidHostGetsOnlyHeaders(String request) throws IOException {
        int before = ServerLog.lines().size();
        List<String> lines = List.of(Stranger.readUntilClosed(request).split("\r\n"));
        assertThat(lines.get(0))
                .matches("HTTP/1.1 400 (No Host Header|Only One Host Header Allowed|Host Header Bad Characters"
                        + "|Host Header Malformed Port|URI Host Header NO MATCH)");
        assertThat(lines.stream().skip(1).filter(line -> !line.startsWith("Date: ")))
                .containsExactlyInAnyOrderElementsOf(
                        List.of((HEADERS_OF_THE_SERVER + "Content-Length: 0\r\nConnection: close").split("\r\n")));
        Stranger.assertNothingIsLogged(before);
    }

    /** On a page, with its nonce, on a file, a redirect, an error with a page and one without. */
    @Test
    void contentSecurityPolicyIsOnEveryAnswer() throws IOException {
        String page =
                "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}';?";
        String nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        assertThat(policy(Stranger.get("/login"))).matches(page);
        assertThat(policy(Stranger.get("/login?sort=saurieng%00"))).matches(page);
        assertThat(policy(Stranger.get("/jakarta.faces.resource/tokens.css.xhtml?ln=dh")))
                .isEqualTo(nothing);
        assertThat(policy(Stranger.get("/worklist/list"))).isEqualTo(nothing);
        assertThat(policy("PUT /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo(nothing);
    }

    private static String policy(String request) throws IOException {
        return Stranger.ask(request).headers().get("content-security-policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/nothing.css.xhtml?ln=css",
                "/jakarta.faces.resource/nothing.js.xhtml",
                "/jakarta.faces.resource/web.xml"
            })
    void missingFileIsNotCached(String path) throws IOException {
        Stranger.Head answer = Stranger.ask(Stranger.get(path));
        assertThat(answer.status()).isIn(302, 404);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
    }
}
