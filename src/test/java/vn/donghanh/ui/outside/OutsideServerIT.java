package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;

/** What of the server an unknown client finds: addresses, ports, libraries, the session cookie. */
class OutsideServerIT {
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

    @ParameterizedTest
    @FieldSource("NOT_OURS")
    void onlyTheApplicationAnswers(String path) throws IOException {
        Stranger.Head stranger = Stranger.ask(Stranger.get(path));
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.headers())
                .containsKeys(Stranger.lowerCase(Stranger.HEADERS))
                .containsEntry("content-type", "text/html;charset=UTF-8")
                .doesNotContainKeys("location", "set-cookie", "server", "x-powered-by", "via");
    }

    @Test
    void serverAddressesAreNotFoundForSignedInUsers() throws IOException {
        HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", Demonstration.passphrase());
        assertThat(NOT_OURS)
                .allSatisfy(
                        path -> assertThat(worker.get(path).status()).as(path).isEqualTo(404));
    }

    /** As Linux lists them: for pages, and for the management that other machines do not reach. */
    @Test
    void serverListensOnTwoPortsOnly() throws IOException {
        assertThat(ListeningPorts.ofTheProcessAt(Stranger.SERVER.getPort()))
                .containsExactlyInAnyOrder(Stranger.SERVER.getPort(), Integer.getInteger("ui.management.port"));
    }

    /** {@code docs/asvs.md} lists what of the server handles requests; a new version of it needs a new row. */
    @Test
    void everyListedJarOfTheServerIsTheOneInUse() throws IOException {
        Set<String> open = ListeningPorts.jarsOfTheProcessAt(Stranger.SERVER.getPort());
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

    /** The page passes its language to a script. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en-x-');alert(1)//", "vi'-alert(1)-'"})
    void languageIsAlwaysVietnameseOrEnglish(String language) throws IOException {
        String page = Stranger.read("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: "
                + language + "\r\n\r\n");
        assertThat(page)
                .containsPattern("PrimeFaces\\.settings=\\{locale:'(vi|en)'")
                .doesNotContain("alert(1)");
    }

    @Test
    void sessionCookieNamesNoServer() throws IOException {
        String cookie = Stranger.ask(Stranger.get("/login")).headers().get("set-cookie");
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("localhost", "donghanh", Stranger.SERVER.getHost() + ".");
    }
}
