package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.ServerLog;

/** Requests of an unknown client that speaks to the server directly instead of following links. */
class OutsideIT {
    private static final URI SERVER = URI.create(Demonstration.address());
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int SLOW_BODIES = 200;
    private static final int SLOW_NETWORKS = 4;
    private static final int FIRST_SLOW_NETWORK = 10;
    private static final int BODIES_OF_A_NETWORK = 64;

    /** More than the number of worker threads of the server. */
    private static final int SLOW_READERS = 60;

    /** More than the former total limit; each sends half a request. */
    private static final int SILENT = 4200;

    private static final int HALF_ASKED = 500;
    private static final int CONNECTIONS_OF_A_NETWORK = 1000;

    /** The operating system buffers this many bytes of an answer before they are read. */
    private static final int LITTLE = 2048;

    private static final String SLOW_BODY =
            "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na";

    /** Known addresses of WildFly, its subsystems and other servers. */
    static final List<String> NOT_OURS = List.of(
            "/wildfly-services",
            "/wildfly-services/ejb/v1/discover",
            "/wildfly-services/ejb/v1/open",
            "/wildfly-services/naming/v1/list/",
            "/wildfly-services/naming/v1/lookup/java:",
            "/wildfly-services/txn/v1/ut/begin",
            "/wildfly-services/common/v1/affinity",
            "/management",
            "/console",
            "/console/index.html",
            "/health",
            "/health/ready",
            "/metrics",
            "/openapi",
            "/graphql",
            "/jolokia",
            "/invoker/JMXInvokerServlet",
            "/invoker/readonly",
            "/jmx-console",
            "/web-console",
            "/admin-console",
            "/status",
            "/server-status",
            "/manager/html",
            "/host-manager/html",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/swagger-ui",
            "/v3/api-docs",
            "/api",
            "/rest",
            "/ws",
            "/services",
            "/axis2",
            "/solr",
            "/.git/config",
            "/.env",
            "/phpmyadmin",
            "/server-info");

    /** Texts that may be typed after an address or into its query, unencoded, and that match no reference. */
    static final List<String> TYPED = List.of(
            "saurieng".repeat(25) + "s",
            "Nguy%E1%BB%85n%20Th%E1%BB%8B%20S%E1%BA%A7u%20Ri%C3%AAng",
            "Nguyen-Thi-Saurieng",
            "saurieng%00",
            "saurieng%F0%9F%98%80",
            "saurieng;x=1");

    /** Bodies of types that no page receives and no form sends. */
    static final List<String> BODIES = List.of(
            "multipart/form-data; boundary=b\r\nContent-Length: 58\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"saurieng\"\r\n\r\nx",
            "multipart/form-data\r\nContent-Length: 8\r\n\r\nsaurieng",
            "application/x-www-form-urlencoded; charset=saurieng\r\nContent-Length: 10\r\n\r\nsaurieng=1",
            "text/xml\r\nContent-Length: 11\r\n\r\n<saurieng/>",
            "saurieng\r\nContent-Length: 3\r\n\r\na=1");

    static final String[] HEADERS = {
        "X-Content-Type-Options",
        "Referrer-Policy",
        "X-Frame-Options",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy",
        "Cache-Control"
    };

    /** The encodings in which it would be found again. */
    private static final Pattern KEPT = Pattern.compile("saurieng|Sầu|S%E1%BA%A7u|C%E1%BA", Pattern.CASE_INSENSITIVE);

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Pages, redirects, files, refusals by the application and refusals by the server before it. */
    static Stream<String> requests() {
        return Stream.of(
                get("/login"),
                get("/"),
                get("/worklist/list"),
                get("/wildfly-services/ejb/v1/discover"),
                get("/nowhere"),
                get("/WEB-INF/web.xml"),
                get("/jakarta.faces.resource/nothing.css.xhtml?ln=css"),
                get("/login?to=" + "x".repeat(4000)),
                get("/Sầu"),
                get("/login?to=Sầu"),
                "PUT /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n",
                "TRACE /login HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nx=1");
    }

    /** Characters that browsers only send encoded. */
    static Stream<String> unencoded() {
        return Stream.of(
                get("/casefile/overview/Sầu-Riêng"),
                get("/login?to=Sầu"),
                get("/login?Sầu=1"),
                get("/login;saurieng=ầ"),
                get("/login?to=<saurieng>"),
                get("/saurieng\"{}"),
                get("/jakarta.faces.resource/saurieng`.css.xhtml?ln=css"));
    }

    static Stream<String> undecodable() {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        return Stream.of(
                get("/casefile/overview/saurieng%zz"),
                get("/login?to=saurieng%zz"),
                get("/saurieng%"),
                get("/login?saurieng=%E1%BA"),
                "POST /login HTTP/1.1\r\nHost: localhost\r\n" + form + "Content-Length: 14\r\n\r\na=%zz-saurieng",
                "POST /login HTTP/1.1\r\nHost: localhost\r\n" + form + "Content-Length: 14\r\n\r\nsaurieng%zz=%%");
    }

    /** Requests that the server accepts and no browser sends, with the expected status. */
    static Stream<Arguments> invalidRequests() {
        String form = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String chunked = form + "Transfer-Encoding: chunked\r\n\r\n";
        String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
        return Stream.of(
                arguments("GET /login HTTP/1.1\r\nHost:\r\n\r\n", 400),
                arguments("GET /login HTTP/1.0\r\n\r\n", 400),
                arguments(get("/login?" + many("p%d=1", 5000, "&")), 400),
                arguments(get("/login" + many(";p%d=1", 2500, "")), 400),
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

    /** Requests that cannot be parsed: the server answers before the application is called. */
    static Stream<String> malformedRequests() {
        String host = "Host: localhost\r\n";
        return Stream.of(
                get("/login%zz"),
                get("/login?to=%zz"),
                get("/login?to=" + "x".repeat(70_000)),
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

    private static String many(String part, int times, String between) {
        return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining(between));
    }

    /** In a parameter that only holds codes, and in a parameter name; the short name in plain letters could be a code. */
    static Stream<String> typedQueries() {
        return Stream.concat(
                        TYPED.stream(),
                        Stream.of("saurieng%0D%0ASet-Cookie:saurieng=1", "saurieng%27%3Cb%3E%23%7B7*7%7D"))
                .filter(typed -> !typed.equals("Nguyen-Thi-Saurieng"))
                .flatMap(typed -> Stream.of("sort=" + typed, typed + "=1"));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    @ParameterizedTest
    @FieldSource("NOT_OURS")
    void onlyTheApplicationAnswers(String path) throws IOException {
        Head stranger = ask(get(path));
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.headers())
                .containsKeys(lowerCase(HEADERS))
                .containsEntry("content-type", "text/html;charset=UTF-8")
                .doesNotContainKeys("location", "set-cookie", "server", "x-powered-by", "via");
    }

    @Test
    void serverAddressesAreNotFoundForSignedInUsers() throws IOException {
        HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", passphrase());
        assertThat(NOT_OURS)
                .allSatisfy(
                        path -> assertThat(worker.get(path).status()).as(path).isEqualTo(404));
    }

    /** As Linux lists them: for pages, and for the management that other machines do not reach. */
    @Test
    void serverListensOnTwoPortsOnly() throws IOException {
        assertThat(ListeningPorts.ofTheProcessAt(SERVER.getPort()))
                .containsExactlyInAnyOrder(SERVER.getPort(), Integer.getInteger("ui.management.port"));
    }

    /** {@code docs/asvs.md} lists what of the server handles requests; a new version of it needs a new row. */
    @Test
    void everyListedJarOfTheServerIsTheOneInUse() throws IOException {
        Set<String> open = ListeningPorts.jarsOfTheProcessAt(SERVER.getPort());
        List<String> listed = Files.readString(Path.of("docs/asvs.md"))
                .split("\\| jar of the server \\|", 2)[1]
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> Stream.of(line.split("\\|", -1)[1].split(",", -1)))
                .map(String::strip)
                .toList();
        assertThat(listed).hasSizeGreaterThan(15);
        assertThat(open).containsAll(listed);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyAnswerHasTheSecurityHeaders(String request) throws IOException {
        Map<String, String> headers = ask(request).headers();
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("permissions-policy", "cache-control")
                .doesNotContainKeys("server", "x-powered-by", "via");
    }

    /** One value per page; {@code AddressPatternTest} tries every value with every page. */
    @Test
    void typedAddressIsNotFoundAndNotLogged() throws IOException {
        HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", passphrase());
        int before = ServerLog.lines().size();
        List<String> pages = pages();
        for (int at = 0; at < pages.size(); at++) {
            String address = pages.get(at) + "/" + TYPED.get(at % TYPED.size());
            HttpResponse<String> answer = worker.send(worker.request(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().map()).as(address).containsKeys(HEADERS);
            assertThat(answer.headers().allValues("Set-Cookie")).as(address).noneMatch(KEPT.asPredicate());
        }
        assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("unencoded")
    void unencodedAddressIsRefusedWithAllHeaders(String request) throws IOException {
        int before = ServerLog.lines().size();
        Head answer = ask(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsKeys(lowerCase(HEADERS));
        assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("undecodable")
    void undecodableAddressIsRefusedAndNotLogged(String request) throws IOException {
        int before = ServerLog.lines().size();
        assertThat(ask(request).status()).isIn(200, 302, 400, 404);
        assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @FieldSource("BODIES")
    void unknownBodyTypesAreRefusedWithAllHeaders(String body) throws IOException {
        int before = ServerLog.lines().size();
        Head answer = ask("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsKeys(lowerCase(HEADERS));
        assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("invalidRequests")
    void invalidRequestsAreRefusedWithAllHeaders(String request, int status) throws IOException {
        int before = ServerLog.lines().size();
        Head answer = ask(request);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsKeys(lowerCase(HEADERS))
                .containsEntry("connection", "close")
                .doesNotContainKeys("server", "x-powered-by", "via");
        assertNothingIsLogged(before);
    }

    /** The exact text of the answer: it names neither product nor node, gives no reason, and has no content that a browser could show. */
    @ParameterizedTest
    @MethodSource("malformedRequests")
    void malformedRequestsGetAnEmptyAnswer(String request) throws IOException {
        int before = ServerLog.lines().size();
        assertThat(readUntilClosed(request))
                .isEqualTo("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("invalidHosts")
    void invalidHostGetsAnEmptyAnswer(String request) throws IOException {
        int before = ServerLog.lines().size();
        assertThat(readUntilClosed(request))
                .matches("HTTP/1.1 400 (No Host Header|Only One Host Header Allowed|Host Header Bad Characters"
                        + "|Host Header Malformed Port|URI Host Header NO MATCH)\r\n"
                        + "Connection: close\r\nContent-Length: 0\r\nDate: [^\r\n]+\r\n\r\n");
        assertNothingIsLogged(before);
    }

    @Test
    void httpVersion09IsRefusedWithAllHeaders() throws IOException {
        String answer = read("GET /login HTTP/0.9\r\nHost: localhost\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 505 ").contains(HEADERS).doesNotContain("HTTP/0.9");
    }

    /** The server takes them for 1.1 before the application knows of them. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.7", "HTTP/1.7"})
    void unknownHttpVersionIsNotRepeated(String version) throws IOException {
        String answer = read("PUT /login " + version + "\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains(HEADERS).doesNotContain(version);
    }

    /** On a page, with its nonce, on a file, a redirect, an error with a page and one without. */
    @Test
    void contentSecurityPolicyIsOnEveryAnswer() throws IOException {
        String page =
                "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}';?";
        String nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        assertThat(policy(get("/login"))).matches(page);
        assertThat(policy(get("/login?sort=saurieng%00"))).matches(page);
        assertThat(policy(get("/jakarta.faces.resource/tokens.css.xhtml?ln=dh")))
                .isEqualTo(nothing);
        assertThat(policy(get("/worklist/list"))).isEqualTo(nothing);
        assertThat(policy("PUT /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo(nothing);
    }

    private static String policy(String request) throws IOException {
        return ask(request).headers().get("content-security-policy");
    }

    /** {@code ForgedRequestsIT} covers the kinds that are refused on pages. */
    @Test
    void refusalsAreLoggedByKindWithoutRequestContent() throws IOException {
        int before = ServerLog.lines().size();
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String many = "saurieng=1&".repeat(2500);
        for (int time = 0; time < 3; time++) {
            ask("GET /saurieng HTTP/0.9\r\nHost: localhost\r\n\r\n");
            ask("PUT /saurieng HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
            ask("GET /login HTTP/1.1\r\nHost: saurieng.test\r\n\r\n");
            ask(get("/saurieng-Sầu"));
            ask(get("/login?saurieng=%00"));
            ask("GET /login HTTP/1.1\r\nHost: localhost\r\n" + "saurieng: 1\r\n".repeat(101) + "\r\n");
            ask("POST /login HTTP/1.1\r\nHost: localhost\r\nExpect: saurieng\r\nContent-Length: 1\r\n\r\na");
            ask("POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nsaurieng");
            ask("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/saurieng\r\nContent-Length: 1\r\n\r\nx");
            assertThat(ask("POST /login HTTP/1.1\r\nHost: localhost\r\n" + form
                                    + "Content-Length: 3000000\r\n\r\nsaurieng=")
                            .status())
                    .isEqualTo(413);
            ask("POST /session/display HTTP/1.1\r\nHost: localhost\r\n" + form + "Content-Length: " + many.length()
                    + "\r\n\r\n" + many);
            ask("POST /session/display HTTP/1.1\r\nHost: localhost\r\nOrigin: http://saurieng.test\r\n" + form
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
        assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("typedQueries")
    void typedQueryIsNotFoundAndNotLogged(String query) throws IOException {
        int before = ServerLog.lines().size();
        Head answer = ask(get("/login?" + query));
        assertThat(answer.status()).isEqualTo(404);
        assertNothingIsLogged(before);
    }

    @Test
    void listSearchTextIsAcceptedInAQuery() throws IOException {
        HttpVisitor auditor = HttpVisitor.signedIn(Demonstration.address(), "auditor1", passphrase());
        assertThat(auditor.get("/auditlog/log?actor=Phan+Th%E1%BB%8B+M%E1%BB%B9+Linh&from=1%2F3%2F2026")
                        .status())
                .isEqualTo(200);
    }

    /** The addresses of all pages, without their references. */
    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .map(page -> page.substring(0, page.length() - ".xhtml".length()))
                    .sorted()
                    .toList();
        }
    }

    /** The log contains neither the sent text nor a stack trace. */
    private static void assertNothingIsLogged(int before) throws IOException {
        List<String> log = ServerLog.lines();
        List<String> added = log.subList(before, log.size());
        assertThat(added).noneMatch(KEPT.asPredicate()).noneMatch(line -> line.startsWith("\tat "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/session/display"})
    void tooManyParametersAreRefusedWithAllHeaders(String path) throws IOException {
        int before = ServerLog.lines().size();
        String many = IntStream.range(0, 5000).mapToObj(at -> "p" + at + "=1").collect(Collectors.joining("&"));
        Head answer = ask("POST " + path
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

    @Test
    void pathOutOfTheStaticFilesIsTreatedAsAPage() throws IOException {
        String around = "/jakarta.faces.resource/../worklist/list";
        Head stranger = ask(get(around));
        assertThat(stranger.status()).isIn(302, 400, 404);
        Head head = ask(get("/jakarta.faces.resource/%2e%2e/worklist/list"));
        assertThat(head.status()).isIn(302, 400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/nothing.css.xhtml?ln=css",
                "/jakarta.faces.resource/nothing.js.xhtml",
                "/jakarta.faces.resource/web.xml"
            })
    void missingFileIsNotCached(String path) throws IOException {
        Head answer = ask(get(path));
        assertThat(answer.status()).isIn(302, 404);
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
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
        assertThat(ask(request).status()).isEqualTo(400);
    }

    /** The page passes its language to a script. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en-x-');alert(1)//", "vi'-alert(1)-'"})
    void languageIsAlwaysVietnameseOrEnglish(String language) throws IOException {
        String page = read("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: " + language
                + "\r\n\r\n");
        assertThat(page)
                .containsPattern("PrimeFaces\\.settings=\\{locale:'(vi|en)'")
                .doesNotContain("alert(1)");
    }

    @Test
    void sessionCookieNamesNoServer() throws IOException {
        String cookie = ask(get("/login")).headers().get("set-cookie");
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("localhost", "donghanh", SERVER.getHost() + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS"})
    void unusedMethodsAreRefused(String method) throws IOException {
        Head answer = ask(method + " /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.test", "localhost.elsewhere.test", "10.0.0.1", "localhost@elsewhere.test"})
    void foreignHostsAreRefused(String host) throws IOException {
        Head answer = ask("GET /worklist/list HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("location")).isNull();
    }

    /** Two hundred are held open at once, from four networks, and another network is served meanwhile. */
    @Test
    void incompleteBodiesDelayNobody() throws IOException {
        HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", passphrase());
        try (Held slow = new Held()) {
            for (int network = 0; network < SLOW_NETWORKS; network++) {
                slow.add(FIRST_SLOW_NETWORK + network, SLOW_BODIES / SLOW_NETWORKS, SLOW_BODY);
            }
            for (int i = 0; i < 5; i++) {
                long asked = System.nanoTime();
                assertThat(worker.get("/home/work").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
            }
            assertThat(slow.open()).isEqualTo(SLOW_BODIES);
        }
    }

    @Test
    void bodiesPerNetworkAreLimited() throws IOException {
        try (Held slow = new Held()) {
            slow.add(2, BODIES_OF_A_NETWORK, SLOW_BODY);
            assertThat(slow.open()).isEqualTo(BODIES_OF_A_NETWORK);
            Head refused = slow.head(2, SLOW_BODY);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsKeys(lowerCase(HEADERS));
            assertThat(ServerLog.refusals(ServerLog.lines())).contains("BODIES_AT_ONCE");
        }
    }

    @Test
    void silentConnectionsDelayNobody() throws IOException {
        try (Held silent = new Held()) {
            silent.add(3, SILENT, "");
            silent.add(3, HALF_ASKED, "GET /login HTTP/1.1\r\nHost: local");
            assertOthersAreServedAtOnce();
        }
    }

    @Test
    void connectionsPerNetworkAreLimited() throws IOException {
        try (Held asking = new Held()) {
            for (int i = 0; i < CONNECTIONS_OF_A_NETWORK; i++) {
                assertThat(asking.head(4, get("/worklist/list")).status()).isEqualTo(302);
            }
            Head refused = asking.head(4, get("/worklist/list"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsKeys(lowerCase(HEADERS)).containsEntry("connection", "close");
            assertOthersAreServedAtOnce();
        }
    }

    @Test
    void unreadAnswersDelayNobody() throws IOException {
        int before = ServerLog.lines().size();
        String large = get("/jakarta.faces.resource/components.js.xhtml?ln=primefaces");
        try (Held unread = new Held()) {
            for (int i = 0; i < SLOW_READERS; i++) {
                unread.addUnread(5, large.repeat(12));
            }
            assertOthersAreServedAtOnce();
        }
        assertNothingIsLogged(before);
    }

    private static void assertOthersAreServedAtOnce() throws IOException {
        for (int i = 0; i < 3; i++) {
            long asked = System.nanoTime();
            assertThat(ask(get("/login")).status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
        }
    }

    /** Connections that stay open for some time. */
    private static final class Held implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        void add(int stranger, int times, String request) throws IOException {
            for (int i = 0; i < times; i++) {
                sockets.add(from(stranger, request));
            }
        }

        void addUnread(int stranger, String request) throws IOException {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(LITTLE);
            sockets.add(from(stranger, socket, request));
        }

        /** How many the server has neither answered nor closed. */
        int open() throws IOException {
            int open = 0;
            for (Socket socket : sockets) {
                socket.setSoTimeout(1);
                try {
                    assertThat(socket.getInputStream().read()).isLessThan(0);
                } catch (SocketTimeoutException waiting) {
                    open++;
                }
            }
            return open;
        }

        Head head(int stranger, String request) throws IOException {
            Socket socket = from(stranger, request);
            sockets.add(socket);
            return headOf(socket);
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** The first line of an answer and its headers, names in lower case. */
    private record Head(int status, Map<String, String> headers) {}

    private static Head ask(String request) throws IOException {
        try (Socket socket = from(1, request)) {
            return headOf(socket);
        }
    }

    private static Head headOf(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the answer ends within its headers").isNotNegative();
            read.append((char) next);
        }
        List<String> lines = read.toString().lines().toList();
        Map<String, String> headers = new TreeMap<>();
        lines.stream().skip(1).filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
        });
        return new Head(Integer.parseInt(lines.get(0).substring(9, 12)), headers);
    }

    /** Everything until the server closes the connection, also by a reset because it does not read the rest. */
    private static String readUntilClosed(String request) throws IOException {
        StringBuilder read = new StringBuilder();
        try (Socket socket = from(1, request)) {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                read.append((char) next);
            }
        } catch (SocketException brokenOff) {
            assertThat(brokenOff).hasMessageContaining("reset");
        }
        return read.toString();
    }

    private static String read(String request) throws IOException {
        try (Socket socket = from(1, request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** From 127.0.0.n, so that several clients have different addresses. */
    private static Socket from(int stranger, String request) throws IOException {
        return from(stranger, new Socket(), request);
    }

    private static Socket from(int stranger, Socket socket, String request) throws IOException {
        socket.setSoTimeout(20_000);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) stranger}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.getPort()));
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException refusedMeanwhile) {
            assertThat(refusedMeanwhile).hasMessageMatching("Broken pipe|Connection reset.*");
        }
        return socket;
    }

    private static String[] lowerCase(String... names) {
        return Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static String passphrase() throws IOException {
        return Files.readString(Path.of(System.getProperty("ui.data"), "demo-passphrase"))
                .strip();
    }
}
