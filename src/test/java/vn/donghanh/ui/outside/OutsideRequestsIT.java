package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.ServerLog;

/** Requests that no browser sends: methods, versions, hosts, heads and bodies. */
class OutsideRequestsIT {
    /** Bodies of types that no page receives and no form sends. */
    static final List<String> BODIES = List.of(
            "multipart/form-data; boundary=b\r\nContent-Length: 58\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"saurieng\"\r\n\r\nx",
            "multipart/form-data\r\nContent-Length: 8\r\n\r\nsaurieng",
            "application/x-www-form-urlencoded; charset=saurieng\r\nContent-Length: 10\r\n\r\nsaurieng=1",
            "text/xml\r\nContent-Length: 11\r\n\r\n<saurieng/>",
            "saurieng\r\nContent-Length: 3\r\n\r\na=1");

    /** Requests that the server accepts and no browser sends, with the expected status. */
    static Stream<Arguments> invalidRequests() {
        String form = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String chunked = form + "Transfer-Encoding: chunked\r\n\r\n";
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        return Stream.of(
                arguments("GET /login HTTP/1.1\r\nHost:\r\n\r\n", 400),
                arguments("GET /login HTTP/1.0\r\n\r\n", 400),
                arguments(Stranger.get("/login?" + many("p%d=1", 5000, "&")), 400),
                arguments(Stranger.get("/login" + many(";p%d=1", 2500, "")), 400),
                arguments("GET /login HTTP/1.1\r\nHost: localhost\r\n" + many("X%d: 1\r\n", 101, "") + "\r\n", 431),
                arguments("GET /login HTTP/1.1\r\nHost: localhost\r\n" + many("X%d:\r\n", 3000, "") + "\r\n", 431),
                arguments(
                        "GET /login HTTP/1.1\r\nHost: localhost\r\nCookie: " + many("c%d=1", 300, "; ") + "\r\n\r\n",
                        431),
                arguments(form + "Expect: 100-continue\r\nContent-Length: 1000\r\n\r\na", 417),
                arguments(chunked + "3\r\na=1\r\n0\r\n\r\n", 411),
                arguments(chunked + "saurieng", 411),
                arguments(chunked + chunk.repeat(40) + "0\r\n\r\n", 411),
                arguments(form + "Content-Length: 3000000\r\n\r\na", 413));
    }

    private static String many(String part, int times, String between) {
        return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @FieldSource("BODIES")
    void unknownBodyTypesAreRefusedWithAllHeaders(String body) throws IOException {
        int before = ServerLog.lines().size();
        Stranger.Head answer = Stranger.ask("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsKeys(Stranger.lowerCase(Stranger.HEADERS));
        Stranger.assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void invalidRequestsAreRefusedWithAllHeaders(String request, int status) throws IOException {
        int before = ServerLog.lines().size();
        Stranger.Head answer = Stranger.ask(request);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsKeys(Stranger.lowerCase(Stranger.HEADERS))
                .containsEntry("connection", "close")
                .doesNotContainKeys("server", "x-powered-by", "via");
        Stranger.assertNothingIsLogged(before);
    }

    @Test
    void httpVersion09IsRefusedWithAllHeaders() throws IOException {
        String answer = Stranger.read("GET /login HTTP/0.9\r\nHost: localhost\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 505 ")
                .contains(Stranger.HEADERS)
                .doesNotContain("HTTP/0.9");
    }

    /** The server takes them for 1.1 before the application knows of them. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.7", "HTTP/1.7"})
    void unknownHttpVersionIsNotRepeated(String version) throws IOException {
        String answer = Stranger.read("PUT /login " + version + "\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains(Stranger.HEADERS)
                .doesNotContain(version);
    }

    /** {@code ForgedRequestsIT} covers the kinds that are refused on pages. */
    @Test
    void refusalsAreLoggedByKindWithoutRequestContent() throws IOException {
        int before = ServerLog.lines().size();
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String many = "saurieng=1&".repeat(2500);
        for (int time = 0; time < 3; time++) {
            Stranger.ask("GET /saurieng HTTP/0.9\r\nHost: localhost\r\n\r\n");
            Stranger.ask("PUT /saurieng HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
            Stranger.ask("GET /login HTTP/1.1\r\nHost: saurieng.test\r\n\r\n");
            Stranger.ask(Stranger.get("/saurieng-Sầu"));
            Stranger.ask(Stranger.get("/login?saurieng=%00"));
            Stranger.ask("GET /login HTTP/1.1\r\nHost: localhost\r\n" + "saurieng: 1\r\n".repeat(101) + "\r\n");
            Stranger.ask("POST /login HTTP/1.1\r\nHost: localhost\r\nExpect: saurieng\r\nContent-Length: 1\r\n\r\na");
            Stranger.ask("POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nsaurieng");
            Stranger.ask(
                    "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/saurieng\r\nContent-Length: 1\r\n\r\nx");
            assertThat(Stranger.ask("POST /login HTTP/1.1\r\nHost: localhost\r\n" + form
                                    + "Content-Length: 3000000\r\n\r\nsaurieng=")
                            .status())
                    .isEqualTo(413);
            Stranger.ask("POST /session/display HTTP/1.1\r\nHost: localhost\r\n" + form + "Content-Length: "
                    + many.length() + "\r\n\r\n" + many);
            Stranger.ask("POST /session/display HTTP/1.1\r\nHost: localhost\r\nOrigin: http://saurieng.test\r\n" + form
                    + "Content-Length: 8\r\n\r\nsaurieng");
        }
        List<String> log = ServerLog.lines();
        assertThat(ServerLog.refusals(log))
                .contains(
                        "HTTP_VERSION",
                        "METHOD",
                        "HOST",
                        "HEADERS",
                        "ADDRESS_SIGNS",
                        "ADDRESS",
                        "EXPECTATION",
                        "BODY_KIND",
                        "BODY_LENGTH",
                        "BODY_SIZE",
                        "PARAMETERS",
                        "ORIGIN");
        assertThat(ServerLog.refusals(log.subList(before, log.size()))).doesNotHaveDuplicates();
        Stranger.assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/session/display"})
    void tooManyParametersAreRefusedWithAllHeaders(String path) throws IOException {
        int before = ServerLog.lines().size();
        String many = IntStream.range(0, 5000).mapToObj(at -> "p" + at + "=1").collect(Collectors.joining("&"));
        Stranger.Head answer = Stranger.ask("POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + many.length() + "\r\n\r\n" + many);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("cache-control", "no-store");
        assertThat(ServerLog.lines().size() - before).isLessThanOrEqualTo(1);
    }

    /** Requests in which a proxy could see another end or other headers than this server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login HTTP/1.1\r\n Host: localhost\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nContent-Length : 3\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nX(Y): 1\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\r\r",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void ambiguousRequestsAreRefused(String request) throws IOException {
        assertThat(Stranger.ask(request).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS"})
    void unusedMethodsAreRefused(String method) throws IOException {
        Stranger.Head answer =
                Stranger.ask(method + " /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.test", "localhost.elsewhere.test", "10.0.0.1", "localhost@elsewhere.test"})
    void foreignHostsAreRefused(String host) throws IOException {
        Stranger.Head answer = Stranger.ask("GET /worklist/list HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("location")).isNull();
    }
}
