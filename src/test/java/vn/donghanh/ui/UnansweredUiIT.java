package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client answered begins unanswered: nothing that was not said is recorded. */
@SharedDemonstration
class UnansweredUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void anOfferAfterAnIncidentBeginsUnanswered() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go(recorded(worker.hasReceived("Chị Chưa Hỏi")));
        Locator answer = worker.page().locator("[id='offers:lines:1:answer']");
        Locator record = worker.page().locator("[id='offers:lines:1:offer']");
        record.click();
        worker.seesError("Chọn kết quả hoặc câu trả lời.");
        assertThat(worker.page().locator(".dh-errorsummary a")).hasAttribute("href", "#offers:lines:1:answer");
        worker.isAccessible();
        worker.capture("incident-offer-unanswered");
        answer.selectOption("LATER");
        record.click();
        worker.sees("Đã lưu lúc");
        assertThat(worker.page().locator("[id='offers:lines:0:answer']")).hasValue("");
    }

    private String recorded(String number) {
        return browser.actor("worker2")
                .opens("/incident/record/" + number)
                .in("form")
                .chooses("types", "PHYSICAL")
                .sets("words", "Bị xô ngã ở phòng trọ.")
                .presses("save")
                .path();
    }
}
