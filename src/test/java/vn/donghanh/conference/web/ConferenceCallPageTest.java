package vn.donghanh.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.conference.ClientPart;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceReason;

/** Whoever leaves the form without saving comes back to where the conference stands. */
class ConferenceCallPageTest {
    private static final String NUMBER = "DH-7K3F-9MQ2";
    private static final Path PAGE = Path.of("src/main/webapp/conference/call.xhtml");

    @Test
    void aNewConferenceThatIsNotCalledLeadsToTheList() {
        assertThat(opened(null).getWayBack()).isEqualTo("/conference/list/" + NUMBER);
    }

    @Test
    void aPlannedConferenceThatIsNotChangedLeadsBackToIt() {
        ConferenceQueries.Planned planned = new ConferenceQueries.Planned(
                "01CONFERENCE",
                1,
                ConferenceReason.PLANNED,
                Instant.parse("2026-06-15T02:00:00Z"),
                null,
                ClientPart.DOES_NOT_WISH,
                null,
                Set.of());
        assertThat(opened(planned).getWayBack()).isEqualTo("/conference/view/" + NUMBER + "/01CONFERENCE");
    }

    @Test
    void theFormOfAChangeDoesNotSayThatNobodyIsCalled() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("bean.change ? 'conference_call.button.leave.change' : 'conference_call.button.leave'");
    }

    private static ConferenceCallPage opened(ConferenceQueries.Planned planned) {
        ConferenceCallPage page = new ConferenceCallPage();
        page.number = NUMBER;
        page.queries = new ConferenceQueries() {
            @Override
            public CallFormView form(String number, String changed) {
                return new CallFormView(null, List.of(), planned);
            }
        };
        page.load();
        return page;
    }
}
