package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Typed text is never lost: not by leaving the page, by a second tab, without a network, or beyond a length limit. */
@SharedDemonstration
class TypingUiIT {
    private static final int LONGEST = 8000;
    private static final String TEXT = "Chị muốn gặp vào thứ Năm.";
    private static final String SHOWN =
            "select f.number, a.username from care_plan p join case_file f on f.id = p.case_id"
                    + " join staff_account a on a.id = f.manager_id where f.status = '%s' and p.state = '%s' order by f.id limit 1";
    private static final String FOLLOWED =
            "select f.number, a.username from case_file f join staff_account a on a.id = f.manager_id"
                    + " where f.status = 'FOLLOW_UP' order by f.id limit 1";
    private static final String SUBMITTED =
            "select f.number, l.username from care_plan p join case_file f on f.id = p.case_id"
                    + " join staff_account l on l.unit_id = f.unit_id and l.username like 'lead%' and l.id <> p.submitted_by"
                    + " where f.status = 'PLAN_PENDING' and p.state = 'SUBMITTED' order by f.id limit 1";
    private static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void leavingThePageAsksOnlyWithUnsavedText() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Bỏ Dở");
        worker.go("/home/help");
        assertThat(browser.leaveQuestions()).as("leave dialogs after typing").isEqualTo(1);
        worker.receive("Chị Đã Lưu");
        worker.go("/home/help");
        assertThat(browser.leaveQuestions()).as("leave dialogs after saving").isEqualTo(1);

        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Ở");
        browser.stayNextTime();
        worker.openMenuItem("Hồ sơ");
        assertThat(browser.leaveQuestions()).as("leave dialogs of a link").isEqualTo(2);
        worker.fill("Muốn được gọi là", "Chị Ở Lại");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees("Đã để sau lúc");
    }

    @Test
    void whatIsEnteredDuringAnAnswerStays() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/intake/emergency");
        HeldAnswers age = new HeldAnswers(worker);
        worker.chooseTile("25–34");
        worker.page().keyboard().press("ArrowRight");
        age.letThrough();
        assertThat(worker.page().getByLabel("35–49")).isChecked();
        assertThat(worker.page().getByLabel("35–49")).isFocused();

        worker.go("/note/notes/" + worker.hasReceived("Chị Gõ Tiếp"));
        worker.main().getByText("Thêm việc", EXACTLY).click();
        HeldAnswers task = new HeldAnswers(worker);
        worker.main().getByText("Thêm việc này").click();
        Locator note = worker.field("Nội dung");
        note.click();
        worker.page().keyboard().type("Chị muốn ");
        task.letThrough();
        worker.seesError("Việc cần làm");
        worker.page().keyboard().type("gặp.");
        assertThat(note).hasValue("Chị muốn gặp.");

        worker.fill("Việc cần làm", "Gọi lại");
        worker.chooseTile("Gặp tại Trung tâm");
        browser.stayNextTime();
        worker.main().getByText("Lưu ghi chép").click();
        assertThat(worker.page().locator("#dh-offline")).containsText("Phần vừa gửi đã lưu");
        worker.fill("Hạn", SignedInUser.workingDayInAWeek());
        worker.press("Thêm việc này");
        worker.sees("Đã thêm việc");
    }

    @Test
    void whatIsPressedWhileAnAnswerArrivesCounts() {
        SignedInUser worker = browser.signedIn("worker2");
        String list = "/referral/list/" + worker.hasReceived("Chị Bấm Nhanh");
        worker.go(list);
        worker.follow("Chuyển gửi mới");
        pressWhileAnswered(worker, "Khám, điều trị STI", worker.main().getByText("Đã cùng thân chủ đọc"), 0);
        assertThat(worker.field("Đã cùng thân chủ đọc")).isChecked();
        Locator draft = worker.main().getByText("Lưu nháp", EXACTLY);
        pressWhileAnswered(worker, "Sàng lọc lao", draft, 200);
        assertThat(draft).isVisible();
        pressWhileAnswered(worker, "Khám, điều trị STI", draft, 0);
        worker.sees("Đã lưu");
    }

    /** Chooses a service, presses this, and lets the mouse button go when the answer to the choice has redrawn what was pressed. */
    private static void pressWhileAnswered(SignedInUser worker, String service, Locator pressed, int pixelsAway) {
        HeldAnswers answers = new HeldAnswers(worker);
        worker.choose("Dịch vụ", service);
        pressed.hover();
        Mouse mouse = worker.page().mouse();
        mouse.down();
        answers.letThrough();
        BoundingBox place = pressed.boundingBox();
        if (pixelsAway > 0) {
            mouse.move(place.x, place.y + place.height + pixelsAway);
        }
        mouse.up();
        worker.waitUntilIdle();
    }

    @Test
    void formWhosePageIsGoneComesBackAndIsSentAgain() {
        browser.expectComplaint("409");
        SignedInUser worker = browser.signedIn("duty1");
        worker.go("/intake/emergency");
        worker.fill("Muốn được gọi là", "Chị Trang Mất");
        worker.chooseTile("25–34");
        worker.chooseTile("Bảo vệ tính mạng, sức khỏe");
        worker.chooseTile("Bị hiếp dâm trong 72 giờ");
        worker.choose("Xảy ra cách đây khoảng", "dưới 6 giờ");
        assertThat(worker.page().getByText("Chưa rõ giờ xảy ra")).hasCount(0);
        worker.page()
                .evaluate(
                        "document.getElementsByName('jakarta.faces.ViewState').forEach(state => { state.value = '1:2'; })");
        worker.press("Lập hồ sơ");
        worker.seesError("Những gì đã nhập vẫn còn đây");
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Trang Mất");
        assertThat(worker.page().getByLabel("25–34")).isChecked();
        assertThat(worker.page().getByLabel("Bị hiếp dâm trong 72 giờ")).isChecked();
        assertThat(worker.field("Xảy ra cách đây khoảng")).hasValue("6");
        worker.press("Lập hồ sơ");
        worker.sees(Pattern.compile("Đã lập hồ sơ lúc .* Mã hồ sơ"));
        assertThat(browser.leaveQuestions()).isZero();
    }

    @Test
    void theFirstAgreementIsSeenBeforeItIsOverwritten() {
        browser.expectComplaint("409");
        SignedInUser user = browser.signedIn("worker2");
        String number = user.hasReceived("Chị Hai Thẻ");
        SignedInUser two = tab(user, "/intake/contact/" + number);
        user.go("/intake/contact/" + number);
        user.chooseTile("Gọi điện");
        user.press("Lưu cách liên lạc");
        user.sees("Đã thống nhất với thân chủ.");
        two.chooseTile("Zalo");
        two.fill("Điều khác cần biết", TEXT);
        two.press("Lưu cách liên lạc");
        two.seesError("Chưa làm được");
        two.seesError("Người khác vừa lưu trước");
        assertThat(two.field("Điều khác cần biết")).hasValue(TEXT);
        assertThat(two.page().getByLabel("Zalo")).isChecked();
        Locator change = two.page().locator("#contact\\:channels-changed");
        assertThat(change).containsText("Từ lúc mở trang, chỗ này đã đổi");
        assertThat(change).containsText("Gọi điện");
        two.page().locator(".dh-errorsummary a").click();
        assertThat(two.page().locator("#contact\\:channels input").first()).isFocused();
        two.isAccessible();
        user.go("/intake/contact/" + number);
        assertThat(user.page().getByLabel("Gọi điện")).isChecked();
        assertThat(user.page().getByLabel("Zalo")).not().isChecked();

        two.press("Lưu cách liên lạc");
        two.sees("Đã thống nhất với thân chủ.");
        assertThat(browser.leaveQuestions()).isZero();
    }

    @Test
    void draftIsSavedHoweverTheTextWasEntered() {
        browser.expectComplaint("ERR_INTERNET_DISCONNECTED");
        SignedInUser worker = browser.signedIn("worker2");
        String number = worker.hasReceived("Chị Bản Nháp");
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
        // a request that is sent while the page is left may arrive after the next one
        worker.page().waitForCondition(() -> {
            worker.go("/note/notes/" + number);
            return worker.main().getByText("Lúc đó bản nháp có 12 từ").isVisible();
        });
        worker.press("Viết tiếp");
        assertThat(worker.field("Nội dung")).hasValue(TEXT + " Vừa gõ xong thì rời trang.");
        worker.isAccessible();

        worker.go("/identity/profile/" + number);
        worker.fill("Giới, theo lời thân chủ", "Tự gọi là chị");
        worker.sees("Đã lưu nháp lúc");
        worker.go("/identity/profile/" + number);
        worker.sees("Viết tiếp bản nháp");
        assertThat(worker.field("Giới, theo lời thân chủ")).hasValue("Tự gọi là chị");
    }

    /** The hours stand on the page only once the flag is ticked; the day is kept although it is the one that the page began with. */
    @Test
    void whatWasTickedChosenAndTypedIsEnteredAgain() {
        SignedInUser worker = browser.signedIn("worker2");
        String number = worker.hasReceived("Chị Ghi Dở");
        worker.go("/intake/riskform/" + number + "?occasion=REQUEST");
        worker.chooseTile("Bị hiếp dâm trong 72 giờ");
        worker.choose("Xảy ra cách đây khoảng", "dưới 24 giờ");
        worker.page().locator("#form\\:items\\:1\\:answer").selectOption("CLEARLY");
        worker.page().waitForCondition(() -> {
            worker.go("/intake/riskform/" + number);
            return worker.page()
                    .locator("#form\\:items\\:1\\:answer")
                    .inputValue()
                    .equals("CLEARLY");
        });
        worker.sees("Viết tiếp bản nháp");
        assertThat(worker.field("Xảy ra cách đây khoảng")).hasValue("24");
        assertThat(worker.page().locator("#form\\:occasion")).hasValue("REQUEST");
        assertThat(worker.page().locator("#form\\:flags input:checked")).hasCount(1);
        worker.isAccessible();

        worker.go("/incident/record/" + number);
        worker.chooseTile("Bạo lực thể chất");
        worker.sees("Đã lưu nháp lúc");
        worker.go("/incident/record/" + number);
        assertThat(worker.page().locator("#form\\:types input:checked")).hasValue("PHYSICAL");
        assertThat(worker.page().locator("#form\\:day")).hasValue(SignedInUser.today());
    }

    @Test
    void aNoteThatIsTooLongIsCountedRefusedAndKept() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/note/notes/" + worker.hasReceived("Chị Viết Dài"));
        worker.chooseTile("Gặp tại Trung tâm");
        worker.fill("Nội dung", "ế".repeat(LONGEST + 12));
        worker.sees("Thừa 12 ký tự");
        worker.press("Lưu ghi chép");
        worker.seesError("Nội dung");
        assertThat(worker.field("Nội dung")).hasValue("ế".repeat(LONGEST + 12));
        worker.isAccessible();
    }

    @Test
    void aRefusedDateIsNamedInAFieldThatWasJustOpened() {
        Map<String, String> plan =
                Records.rows(SHOWN.formatted("PLANNING", "RETURNED")).get(0);
        SignedInUser worker = browser.signedIn(plan.get("username"));
        worker.go("/plan/edit/" + plan.get("number"));
        worker.page().locator("[id='form:goals:0:actions:0:open']").click();
        worker.page().locator("[id='form:goals:0:actions:0:due']").fill("32/12/2026");
        worker.press("Lưu nháp");
        worker.seesError("Hạn: ghi theo dạng ngày/tháng/năm");
    }

    @Test
    void savingByKeySavesTheDraftAndSubmitsNothing() {
        Map<String, String> plan =
                Records.rows(SHOWN.formatted("PLANNING", "RETURNED")).get(0);
        SignedInUser worker = browser.signedIn(plan.get("username"));
        worker.go("/plan/edit/" + plan.get("number"));
        Locator words = worker.page().locator("[id='form:words']");
        words.fill(TEXT);
        words.press("Control+s");
        worker.sees(Pattern.compile("Đã lưu nháp .* lúc"));
        assertThat(words).hasValue(TEXT);
        assertThat(words).isFocused();
        assertThat(worker.page().locator(".dh-errorsummary")).hasCount(0);
    }

    @Test
    void savingByKeyDecidesNothingOnAPlan() {
        Map<String, String> plan = Records.rows(SUBMITTED).get(0);
        SignedInUser lead = browser.signedIn(plan.get("username"));
        lead.go("/plan/view/" + plan.get("number"));
        assertThat(lead.main().locator("button.dh-btn-primary")).isVisible();
        Locator opinion = lead.page().locator("[id='form:opinion']");
        opinion.fill(TEXT);
        opinion.press("Control+s");
        assertThat(lead.page().locator("html")).not().hasClass(Pattern.compile("dh-busy"));
        assertThat(opinion).hasValue(TEXT);
    }

    /** The draft of a delivery holds its kind and its words; the day is not in it. */
    @Test
    void leavingAsksForWhatNoDraftKeeps() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/service/record/" + worker.hasReceived("Chị Hôm Qua"));
        worker.page().locator("[id='form:day']").fill("30/11/2026");
        worker.page().locator("[id='form:body']").fill(TEXT);
        worker.sees("Đã lưu nháp lúc");
        worker.go("/home/help");
        assertThat(browser.leaveQuestions()).as("after a day was typed").isEqualTo(1);

        worker.go("/service/record/" + worker.hasReceived("Chị Một Chạm"));
        worker.main().locator("[data-dh-chooses='form:outcome']").first().click();
        worker.go("/home/help");
        assertThat(browser.leaveQuestions())
                .as("after an outcome was chosen by a chip")
                .isEqualTo(2);

        worker.go("/service/outreach/record");
        worker.main().locator("[data-dh-step='1']").first().click();
        worker.go("/home/help");
        assertThat(browser.leaveQuestions())
                .as("after a count was raised by a button")
                .isEqualTo(3);
    }

    @Test
    void aReasonStaysWhenTheStateIsChosenAfterIt() {
        Map<String, String> plan =
                Records.rows(SHOWN.formatted("ACTIVE", "APPROVED")).get(0);
        SignedInUser worker = browser.signedIn(plan.get("username"));
        worker.go("/plan/view/" + plan.get("number"));
        worker.page().locator("[id='form:goals:0:actions:0:record']").click();
        Locator reason = worker.page().locator("[id='form:goals:0:actions:0:dropReason']");
        reason.fill(TEXT);
        worker.chooseTile("Không làm nữa");
        worker.waitUntilIdle();
        assertThat(reason).hasValue(TEXT);
    }

    @Test
    void whatIsTypedStaysWhenAnotherAnswerIsTried() {
        Map<String, String> ended = Records.rows(FOLLOWED).get(0);
        SignedInUser worker = browser.signedIn(ended.get("username"));
        worker.go("/closing/followup/" + ended.get("number"));
        worker.chooseTile("Đã liên lạc được");
        Locator income = worker.page().locator("[id='form:income']");
        income.fill("4500000");
        worker.page().locator("[id='form:debts']").selectOption("REPAYING");
        worker.chooseTile("Chưa liên lạc được");
        assertThat(income).isHidden();
        worker.chooseTile("Đã liên lạc được");
        assertThat(income).hasValue("4500000");
        assertThat(worker.page().locator("[id='form:debts']")).hasValue("REPAYING");
    }

    @Test
    void noteInTwoTabsIsSavedOnceWithAMessage() {
        browser.expectComplaint("409");
        SignedInUser user = browser.signedIn("worker2");
        String number = user.hasReceived("Chị Một Lần");
        user.go("/note/notes/" + number);
        SignedInUser two = tab(user, "/note/notes/" + number);
        user.chooseTile("Gặp tại Trung tâm");
        user.fill("Nội dung", TEXT);
        user.sees("Bản nháp đã lưu lúc");
        two.chooseTile("Gặp tại Trung tâm");
        two.fill("Nội dung", TEXT);
        two.sees("đang viết ở nơi khác");
        user.press("Lưu ghi chép");
        assertThat(user.page().locator(".dh-list").getByText(TEXT)).isVisible();
        two.press("Lưu ghi chép");
        two.seesError("Ghi chép y như vậy đã lưu lúc");
        assertThat(two.field("Nội dung")).hasValue(TEXT);
    }

    @Test
    void labelsThatAColleagueCorrectedAreSeenFirst() {
        browser.expectComplaint("409");
        SignedInUser user = browser.signedIn("admin1");
        String code = "TWO_" + System.nanoTime();
        user.go("/reference/codelists");
        user.page().locator("[id='form:code']").fill(code);
        user.fill("Tên tiếng Việt", "Nghề " + code);
        user.fill("Tên tiếng Anh", "Trade");
        user.press("Thêm");
        user.follow("Sửa câu chữ: Nghề " + code);
        SignedInUser two = tab(user, user.page().url());
        user.fill("Tên tiếng Anh", "Corrected trade");
        user.press("Lưu câu chữ");
        user.sees("Corrected trade");
        two.fill("Tên tiếng Anh", "Other trade");
        two.press("Lưu câu chữ");
        two.seesError("Người khác vừa lưu trước");
        assertThat(two.field("Tên tiếng Anh")).hasValue("Other trade");
        assertThat(two.page().locator("#form\\:en-changed")).containsText("Corrected trade");
        two.press("Lưu câu chữ");
        two.sees("Other trade");
        two.press("Ngừng dùng: Nghề " + code);
    }

    @Test
    void failedRequestShowsAMessageAndIsNotSentTwice() {
        browser.expectComplaint("502");
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Chưa Gửi");
        Locator said = worker.page().locator("#dh-offline");
        worker.page().route(Pattern.compile(".*"), route -> answer(route, 502, "text/html", "<html></html>"));
        worker.press("Lưu nháp, ghi tiếp sau");
        assertThat(said).containsText("Chưa gửi được");
        worker.page().unroute(Pattern.compile(".*"));
        worker.page()
                .route(
                        Pattern.compile("/intake/ordinary"),
                        route -> answer(route, 200, "text/xml", "<partial-response><error/></partial-response>"));
        worker.press("Lưu nháp, ghi tiếp sau");
        assertThat(said).containsText("Chưa gửi được");
        worker.page().unrouteAll();
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Chưa Gửi");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees("Đã để sau lúc");
        assertThat(said).isHidden();
    }

    @Test
    void whatIsNoLongerOpenIsSaidAndItsTextStays() {
        browser.expectComplaint("404");
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/note/notes/" + worker.hasReceived("Chị Đã Chuyển"));
        worker.chooseTile("Gặp tại Trung tâm");
        worker.page().route(Pattern.compile("/note/"), route -> answer(route, 404, "text/html", ""));
        worker.page().route(Pattern.compile("/draft/"), route -> answer(route, 404, "application/json", "{}"));
        worker.fill("Nội dung", TEXT);
        worker.field("Nội dung").blur();
        String said = "Có thể việc này đã kết thúc hoặc đã chuyển cho người khác";
        assertThat(worker.page().locator("[data-dh-draft-state]")).containsText(said);
        worker.press("Lưu ghi chép");
        assertThat(worker.page().locator("#dh-offline")).containsText(said);
        assertThat(worker.field("Nội dung")).hasValue(TEXT);
        worker.isAccessible();
    }

    private static void answer(Route route, int status, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType(type)
                .setBody(body));
    }

    private SignedInUser tab(SignedInUser user, String address) {
        SignedInUser other = new SignedInUser(browser, user.page().context().newPage());
        other.go(address);
        return other;
    }

    /** Answers to forms that do not arrive before they are let through. */
    private static final class HeldAnswers {
        private final SignedInUser user;
        private final List<Route> held = new ArrayList<>();
        private boolean open;

        HeldAnswers(SignedInUser user) {
            this.user = user;
            user.page().route(Pattern.compile("/(intake|note|referral)/"), this::meet);
        }

        private void meet(Route route) {
            if (open || !route.request().headers().containsKey("faces-request")) {
                route.resume();
            } else {
                held.add(route);
            }
        }

        void letThrough() {
            user.page().waitForCondition(() -> !held.isEmpty());
            open = true;
            held.forEach(Route::resume);
            user.waitUntilIdle();
        }
    }
}
