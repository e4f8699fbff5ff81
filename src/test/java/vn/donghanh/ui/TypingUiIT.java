package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing that was typed is lost: not by leaving, not by a second tab, not without a network, not beyond a limit. */
@SharedDemonstration
class TypingUiIT {
    private static final int LONGEST = 8000;
    private static final String TEXT = "Chị muốn gặp vào thứ Năm.";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whoLeavesUnsavedTextIsAskedAndWhoSavedIsNot() {
        Desk worker = browser.signedIn("worker2");
        worker.go("/intake/new");
        worker.fill("Muốn được gọi là", "Chị Bỏ Dở");
        worker.go("/home/help");
        assertThat(browser.asked()).as("asked after typing").isEqualTo(1);
        worker.receive("Chị Đã Lưu");
        worker.go("/home/help");
        assertThat(browser.asked()).as("asked after saving").isEqualTo(1);
    }

    @Test
    void theFirstAgreementIsNotOverwrittenFromAnotherTab() {
        Desk one = browser.signedIn("worker2");
        String number = one.receive("Chị Hai Thẻ");
        Desk two = tab(one, "/intake/contact/" + number);
        one.go("/intake/contact/" + number);
        one.tile("Gọi điện");
        one.press("Lưu cách liên lạc");
        one.sees("Đã thống nhất với thân chủ.");
        two.tile("Zalo");
        two.fill("Điều khác cần biết", TEXT);
        two.press("Lưu cách liên lạc");
        two.refused("Người khác vừa lưu trước");
        assertThat(two.field("Điều khác cần biết")).hasValue(TEXT);
        one.go("/intake/contact/" + number);
        assertThat(one.page().getByLabel("Gọi điện")).isChecked();
        assertThat(one.page().getByLabel("Zalo")).not().isChecked();
    }

    @Test
    void aDraftKeepsItselfHoweverTheTextCame() {
        browser.expect("ERR_INTERNET_DISCONNECTED");
        Desk worker = browser.signedIn("worker2");
        String number = worker.receive("Chị Bản Nháp");
        worker.go("/note/notes/" + number);
        worker.fill("Nội dung", TEXT);
        worker.sees("Bản nháp đã lưu lúc");

        BrowserContext network = worker.page().context();
        network.setOffline(true);
        worker.fill("Nội dung", TEXT + " Ngoại tuyến.");
        worker.sees("Chưa lưu, đang mất mạng");
        network.setOffline(false);
        worker.sees("Bản nháp đã lưu lúc");

        worker.fill("Nội dung", TEXT + " Vừa gõ xong thì rời trang.");
        worker.go("/home/help");
        // what is sent while the page is left may arrive after the next one
        worker.page().waitForCondition(() -> {
            worker.go("/note/notes/" + number);
            return worker.main().getByText("Lúc đó bản nháp có 12 từ").isVisible();
        });
        worker.press("Viết tiếp");
        assertThat(worker.field("Nội dung")).hasValue(TEXT + " Vừa gõ xong thì rời trang.");
        worker.isAccessible();
    }

    @Test
    void aNoteThatIsTooLongIsCountedRefusedAndKept() {
        Desk worker = browser.signedIn("worker2");
        worker.go("/note/notes/" + worker.receive("Chị Viết Dài"));
        worker.tile("Gặp tại Trung tâm");
        worker.fill("Nội dung", "ế".repeat(LONGEST + 12));
        worker.sees("Thừa 12 ký tự");
        worker.press("Lưu ghi chép");
        worker.refused("Nội dung");
        assertThat(worker.field("Nội dung")).hasValue("ế".repeat(LONGEST + 12));
        worker.isAccessible();
    }

    @Test
    void oneNoteInTwoTabsIsSavedOnceAndTheOtherTabIsTold() {
        browser.expect("409");
        Desk one = browser.signedIn("worker2");
        String number = one.receive("Chị Một Lần");
        one.go("/note/notes/" + number);
        Desk two = tab(one, "/note/notes/" + number);
        one.tile("Gặp tại Trung tâm");
        one.fill("Nội dung", TEXT);
        one.sees("Bản nháp đã lưu lúc");
        two.tile("Gặp tại Trung tâm");
        two.fill("Nội dung", TEXT);
        two.sees("đang viết ở thẻ khác");
        one.press("Lưu ghi chép");
        assertThat(one.page().locator(".dh-list").getByText(TEXT)).isVisible();
        two.press("Lưu ghi chép");
        two.refused("Ghi chép y như vậy đã lưu lúc");
        assertThat(two.field("Nội dung")).hasValue(TEXT);
    }

    @Test
    void whatDoesNotGetThroughSaysSoAndIsNotPressedTwice() {
        browser.expect("502");
        Desk worker = browser.signedIn("worker2");
        worker.go("/intake/new");
        worker.fill("Muốn được gọi là", "Chị Chưa Gửi");
        Locator said = worker.page().locator("#dh-offline");
        worker.page().route(Pattern.compile(".*"), route -> answer(route, 502, "text/html", "<html></html>"));
        worker.press("Lưu nháp, ghi tiếp sau");
        assertThat(said).containsText("Chưa gửi được");
        worker.page().unroute(Pattern.compile(".*"));
        worker.page()
                .route(
                        Pattern.compile("/intake/new"),
                        route -> answer(route, 200, "text/xml", "<partial-response><error/></partial-response>"));
        worker.press("Lưu nháp, ghi tiếp sau");
        assertThat(said).containsText("Chưa gửi được");
        worker.page().unrouteAll();
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Chưa Gửi");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees("Đã để sau lúc");
        assertThat(said).isHidden();
    }

    private static void answer(Route route, int status, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(type)
                .setBody(body));
    }

    private Desk tab(Desk desk, String address) {
        Desk other = new Desk(browser, desk.page().context().newPage());
        other.go(address);
        return other;
    }
}
