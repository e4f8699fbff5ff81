package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;

/** A stranger is sent to sign-in from the addresses of the application and finds nothing at all others. */
class StrangerAddressesIT {
    /** They need no session. */
    private static final String OPEN_PAGES = "/(login|first|enrol|setup|session/.*|feedback/own)";

    private final HttpVisitor stranger = new HttpVisitor(Demonstration.address());

    @Test
    void everyPageLeadsStrangersToSignIn() throws IOException {
        List<String> pages = Stranger.pages().stream()
                .filter(page -> !page.matches(OPEN_PAGES))
                .toList();
        assertThat(pages)
                .hasSizeGreaterThan(100)
                .allSatisfy(page -> assertThat(placeOf(page)).as(page).contains("/login?to="));
    }

    /** Also what a script asks for, when a person opens it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/find",
                "/draft/note",
                "/casefile/overview/DH-7K3F-9MQ2",
                "/document/download/7q9x0mzz3fhk2p5t8w1c4e6g0j",
                "/document/page/7q9x0mzz3fhk2p5t8w1c4e6g0j/1"
            })
    void addressesOfTheApplicationLeadStrangersToSignIn(String path) {
        assertThat(placeOf(path)).contains("/login");
    }

    /** However like a page it looks, and pages with something that is no reference. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/worklist",
                "/worklist/lists",
                "/worklist/list.xhtml",
                "/worklist/list/Lan",
                "/casefile/overview/Nguyen-Thi-Lan",
                "/document/page/saurieng/1",
                "/resources/dh/house.css",
                "/templates/base",
                "/favicon.ico",
                "/robots.txt"
            })
    void otherAddressesAreNotFoundForStrangers(String path) {
        HttpResponse<String> answer = stranger.send(stranger.request(path));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).containsKeys(Stranger.HEADERS).doesNotContainKeys("location", "set-cookie");
    }

    /** A page that answers with a message about the view state would begin a session. */
    @ParameterizedTest
    @ValueSource(strings = {"a=1", "jakarta.faces.ViewState=1:2", "jakarta.faces.ViewState=stateless"})
    void formsSentElsewhereAreNotFoundForStrangers(String sent) {
        for (String header : List.of("X-None", "Faces-Request", "X-DH")) {
            HttpResponse<String> answer = stranger.send(stranger.request("/nowhere")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header, "partial/ajax")
                    .POST(HttpRequest.BodyPublishers.ofString(sent)));
            assertThat(answer.statusCode()).as(header).isEqualTo(404);
            assertThat(answer.headers().map()).as(header).doesNotContainKeys("location", "set-cookie");
        }
    }

    private String placeOf(String path) {
        HttpResponse<String> answer = stranger.send(stranger.request(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }
}
