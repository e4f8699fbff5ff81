package vn.donghanh.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever leaves the form without saving comes back to where the conference stands. */
class ConferenceCallPageTest {
    private static final String NUMBER = "DH-7K3F-9MQ2";
    private static final Path PAGE = Path.of("src/main/webapp/conference/call.xhtml");

    @Test
    void aNewConferenceThatIsNotCalledLeadsToTheList() {
        assertThat(ConferenceCallPage.wayBack(NUMBER, null)).isEqualTo("/conference/list/" + NUMBER);
    }

    @Test
    void aPlannedConferenceThatIsNotChangedLeadsBackToIt() {
        assertThat(ConferenceCallPage.wayBack(NUMBER, "01CONFERENCE"))
                .isEqualTo("/conference/view/" + NUMBER + "/01CONFERENCE");
    }

    @Test
    void theFormOfAChangeDoesNotSayThatNobodyIsCalled() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("bean.change ? 'conference_call.button.leave.change' : 'conference_call.button.leave'");
    }
}
