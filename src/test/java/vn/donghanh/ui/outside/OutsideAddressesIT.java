package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.ServerLog;

/** What an unknown client types into an address or a query. */
class OutsideAddressesIT {
    /** Texts that may be typed after an address or into its query, unencoded, and that match no reference. */
    private static final List<String> TYPED = List.of(
            "saurieng".repeat(25) + "s",
            "Nguy%E1%BB%85n%20Th%E1%BB%8B%20S%E1%BA%A7u%20Ri%C3%AAng",
            "Nguyen-Thi-Saurieng",
            "saurieng%00",
            "saurieng%F0%9F%98%80",
            "saurieng;x=1");

    /** Characters that browsers only send encoded. */
    static Stream<String> unencoded() {
        return Stream.of(
                Stranger.get("/casefile/overview/Sầu-Riêng"),
                Stranger.get("/login?to=Sầu"),
                Stranger.get("/login?Sầu=1"),
                Stranger.get("/login;saurieng=ầ"),
                Stranger.get("/login?to=<saurieng>"),
                Stranger.get("/saurieng\"{}"),
                Stranger.get("/jakarta.faces.resource/saurieng`.css.xhtml?ln=css"));
    }

    static Stream<String> undecodable() {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        return Stream.of(
                Stranger.get("/casefile/overview/saurieng%zz"),
                Stranger.get("/login?to=saurieng%zz"),
                Stranger.get("/saurieng%"),
                Stranger.get("/login?saurieng=%E1%BA"),
                "POST /login HTTP/1.1\r\nHost: localhost\r\n" + form + "Content-Length: 14\r\n\r\na=%zz-saurieng",
                "POST /login HTTP/1.1\r\nHost: localhost\r\n" + form + "Content-Length: 14\r\n\r\nsaurieng%zz=%%");
    }

    /** In a parameter that only holds codes, and in a parameter name; the short name in plain letters could be a code. */
    static Stream<String> typedQueries() {
        return Stream.concat(
                        TYPED.stream(),
                        Stream.of("saurieng%0D%0ASet-Cookie:saurieng=1", "saurieng%27%3Cb%3E%23%7B7*7%7D"))
                .filter(typed -> !typed.equals("Nguyen-Thi-Saurieng"))
                .flatMap(typed -> Stream.of("sort=" + typed, typed + "=1"));
    }

    /** One value per page; {@code AddressPatternTest} tries every value with every page. */
    @Test
    void typedAddressIsNotFoundAndNotLogged() throws IOException {
        HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", Demonstration.passphrase());
        int before = ServerLog.lines().size();
        List<String> pages = Stranger.pages();
        for (int at = 0; at < pages.size(); at++) {
            String address = pages.get(at) + "/" + TYPED.get(at % TYPED.size());
            HttpResponse<String> answer = worker.send(worker.request(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().map()).as(address).containsKeys(Stranger.HEADERS);
            assertThat(answer.headers().allValues("Set-Cookie")).as(address).noneMatch(Stranger.KEPT.asPredicate());
        }
        Stranger.assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("unencoded")
    void unencodedAddressIsRefusedWithAllHeaders(String request) throws IOException {
        int before = ServerLog.lines().size();
        Stranger.Head answer = Stranger.ask(request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsKeys(Stranger.lowerCase(Stranger.HEADERS));
        Stranger.assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("undecodable")
    void undecodableAddressIsRefusedAndNotLogged(String request) throws IOException {
        int before = ServerLog.lines().size();
        assertThat(Stranger.ask(request).status()).isIn(200, 302, 400, 404);
        Stranger.assertNothingIsLogged(before);
    }

    @ParameterizedTest
    @MethodSource("typedQueries")
    void typedQueryIsNotFoundAndNotLogged(String query) throws IOException {
        int before = ServerLog.lines().size();
        Stranger.Head answer = Stranger.ask(Stranger.get("/login?" + query));
        assertThat(answer.status()).isEqualTo(404);
        Stranger.assertNothingIsLogged(before);
    }

    @Test
    void listSearchTextIsAcceptedInAQuery() throws IOException {
        HttpVisitor auditor = HttpVisitor.signedIn(Demonstration.address(), "auditor1", Demonstration.passphrase());
        assertThat(auditor.get("/auditlog/log?actor=Phan+Th%E1%BB%8B+M%E1%BB%B9+Linh&from=1%2F3%2F2026")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pathOutOfTheStaticFilesIsTreatedAsAPage() throws IOException {
        String around = "/jakarta.faces.resource/../worklist/list";
        Stranger.Head stranger = Stranger.ask(Stranger.get(around));
        assertThat(stranger.status()).isIn(302, 400, 404);
        Stranger.Head head = Stranger.ask(Stranger.get("/jakarta.faces.resource/%2e%2e/worklist/list"));
        assertThat(head.status()).isIn(302, 400, 404);
    }
}
