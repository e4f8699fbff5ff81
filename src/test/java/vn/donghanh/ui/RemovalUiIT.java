package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Visitor;

/** What somebody wrote goes only after a question, and whoever keeps it has it as it was. */
@SharedDemonstration
class RemovalUiIT {
    private static final String KEEP = "Giữ lại";
    private static final String MANAGED =
            """
            select max(f.number) from case_file f join staff_account s on s.id = f.manager_id and s.username = 'worker2'
            where f.status = 'ACTIVE'""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aDecisionOfMinutesGoesOnlyAfterAQuestion() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go(held().replace("/view/", "/minutes/"));
        write(worker, 0, "Hỏi chủ nhà về khóa cổng.");
        write(worker, 1, "Nhờ chị hàng xóm đón con.");
        worker.press("Bỏ quyết định 1");
        assertThat(worker.focused()).hasText(KEEP);
        worker.sees("Bỏ quyết định 1, cùng nội dung");
        worker.capture("remove-decision");
        worker.press(KEEP);
        assertThat(worker.focused()).hasAttribute("aria-label", "Bỏ quyết định 1");
        assertThat(words(worker, 0)).hasValue("Hỏi chủ nhà về khóa cổng.");
        worker.press("Bỏ quyết định 1");
        worker.press("Bỏ quyết định");
        assertThat(words(worker, 0)).hasValue("Nhờ chị hàng xóm đón con.");
        assertThat(words(worker, 1)).hasCount(0);
        worker.press("Thêm quyết định");
        worker.press("Bỏ quyết định 2");
        assertThat(words(worker, 1)).hasCount(0);
        assertThat(words(worker, 0)).hasCount(1);
    }

    @Test
    void aDraftOfAnIntakeGoesOnlyAfterAQuestion() {
        SignedInUser worker = browser.signedIn("worker3");
        for (String page : List.of("/intake/ordinary", "/intake/emergency")) {
            worker.go(page);
            worker.fill("Muốn được gọi là", "Chị Nháp");
            worker.press("Lưu nháp, ghi tiếp sau");
            worker.go(page);
            worker.follow("Viết tiếp");
            worker.fill("Muốn được gọi là", "Chị Nháp Dài");
            worker.press("Bỏ bản nháp");
            assertThat(worker.focused()).hasText(KEEP);
            worker.sees("Bản nháp là của chung ca trực");
            worker.capture("remove-intake-draft");
            worker.press(KEEP);
            assertThat(worker.focused()).hasText("Bỏ bản nháp");
            assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Nháp Dài");
            worker.press("Bỏ bản nháp");
            worker.press("Bỏ bản nháp");
            worker.sees("Đã bỏ bản nháp lúc");
        }
    }

    @Test
    void aDraftOfACaseGoesOnlyAfterAQuestion() {
        SignedInUser worker = browser.signedIn("worker2");
        String number = worker.hasReceived("Chị Viết Dở");
        for (String page : List.of("/service/record/", "/note/notes/")) {
            worker.go(page + number);
            Locator body = worker.page().locator("[id='form:body']");
            body.fill("Ghi dở giữa chừng.");
            assertThat(worker.page().locator("[data-dh-draft-state]")).containsText(Pattern.compile("lưu( nháp)? lúc"));
            worker.go(page + number);
            discard(worker);
            assertThat(body).hasValue("");
        }
    }

    @Test
    void aGuestOfAConferenceGoesOnlyAfterAQuestion() {
        String conference = called();
        Visitor caller = browser.actor("worker2");
        invite(caller, conference);
        SignedInUser worker = browser.signedIn("worker2");
        worker.go(conference.replace("/view/", "/guests/"));
        worker.press("Bỏ Trần Thị Khách");
        assertThat(worker.focused()).hasText(KEEP);
        worker.sees("Bỏ Trần Thị Khách khỏi danh sách");
        worker.press(KEEP);
        assertThat(worker.focused()).hasAttribute("aria-label", "Bỏ Trần Thị Khách");
        worker.press("Bỏ Trần Thị Khách");
        worker.press("Bỏ người này");
        worker.doesNotSee("Trần Thị Khách");
    }

    /** The draft of a note is looked at first, in a part that begins closed. */
    private static void discard(SignedInUser worker) {
        Locator remove = worker.page().locator("[id='draft:remove']");
        if (!remove.isVisible()) {
            worker.main().getByText("Xem trước khi bỏ").click();
        }
        remove.click();
        worker.waitUntilIdle();
        assertThat(worker.focused()).hasText(KEEP);
        worker.sees("không lấy lại được");
        worker.capture("remove-draft");
        worker.press(KEEP);
        assertThat(remove).isFocused();
        remove.click();
        worker.waitUntilIdle();
        worker.press("Bỏ bản nháp");
        assertThat(remove).hasCount(0);
    }

    private static void write(SignedInUser worker, int decision, String text) {
        worker.press("Thêm quyết định");
        words(worker, decision).fill(text);
    }

    private static Locator words(SignedInUser worker, int decision) {
        return worker.page().locator("[id='form:decisions:" + decision + ":words']");
    }

    /** The address of a conference of today that was held. */
    private String held() {
        String conference = called();
        browser.actor("worker2")
                .opens(conference)
                .in("hold")
                .choosesAny("present")
                .chooses("clientPart", "TAKES_PART")
                .presses("held");
        return conference;
    }

    private String called() {
        return browser.actor("worker2")
                .opens("/conference/call/" + Records.text(MANAGED))
                .in("form")
                .sets("day", SignedInUser.today())
                .sets("time", "00:01")
                .chooses("reason", "PLANNED")
                .chooses("clientPart", "TAKES_PART")
                .sets("topic", "Chỗ ở và việc làm.")
                .presses("save")
                .path();
    }

    private static void invite(Visitor caller, String conference) {
        caller.opens(conference.replace("/view/", "/guests/"))
                .in("form")
                .picks("body", offer -> !offer.isEmpty())
                .picks("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree")
                .in("form")
                .sets("guestName", "Trần Thị Khách")
                .sets("post", "Trợ giúp viên")
                .sets("mayShare", "Chỗ ở.")
                .presses("add");
    }
}
