package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.testing.Demonstration;

/** Session lifetime, the privacy cover and lock, and several tabs of one user. */
@SoleDemonstration
class SessionsUiIT {
    private static final int MINUTE = 60_000;
    private static final int TABS = 40;
    /** A height of the window in which the help page scrolls. */
    private static final int LOW = 500;

    private static final String WHO = "worker2";

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void anExpiredSessionInAnAjaxCallLeadsToSignInAndBack() {
        browser.expectComplaint("410");
        SignedInUser worker = browser.signedIn(WHO);
        worker.go("/intake/ordinary");
        Records.shiftSessionsByMinutes(WHO, 16);
        button(worker.main(), "Lưu nháp, ghi tiếp sau").click();
        worker.page().waitForURL("**/login?ended=true&to=%2Fintake%2Fordinary");
        worker.sees("Phiên làm việc đã hết");
        Browser.signIn(worker.page(), WHO, Demonstration.passphrase());
        worker.page().waitForURL("**/intake/ordinary");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees(Pattern.compile("Đã để sau lúc"));
    }

    @Test
    void aLockedSessionCoversThePageAndNothingTypedIsLost() {
        browser.expectComplaint("423");
        SignedInUser worker = browser.signedIn(WHO);
        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Mai");
        worker.fill("Điều đưa thân chủ đến", "Muốn học nghề.");
        Records.shiftSessionsByMinutes(WHO, 11);
        worker.press("Lưu nháp, ghi tiếp sau");
        assertThat(cover(worker)).containsText("khóa");
        assertThat(worker.main()).isHidden();
        worker.isAccessible();
        browser.capture(worker.page(), "locked");
        theServerAnswersNoPage(worker);

        uncover(worker);
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Mai");
        assertThat(worker.field("Điều đưa thân chủ đến")).hasValue("Muốn học nghề.");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees(Pattern.compile("Đã để sau lúc"));
    }

    @Test
    void sessionInConstantUseEndsAfterTenHours() {
        SignedInUser worker = browser.signedIn(WHO);
        worker.go("/home/help");
        Records.shiftSessionStartByHours(WHO, 9);
        worker.go("/home/help");
        assertThat(worker.page()).hasURL(Pattern.compile("/home/help$"));
        Records.shiftSessionStartByHours(WHO, 1);
        worker.go("/home/help");
        worker.page().waitForURL("**/login?to=%2Fhome%2Fhelp");
    }

    @Test
    void clicksProlongASessionAndScriptRequestsDoNot() {
        SignedInUser worker = browser.signedIn(WHO);
        worker.go("/home/help");
        Records.shiftSessionsByMinutes(WHO, 8);
        worker.page().evaluate("() => fetch('/home/help').then(answer => answer.text())");
        assertThat(Records.idleMinutes(WHO)).as("after a poll").isEqualTo(8);
        worker.go("/home/help");
        assertThat(Records.idleMinutes(WHO)).as("after a visit").isZero();
        Records.shiftSessionsByMinutes(WHO, 8);
        worker.page().evaluate("() => localStorage.setItem('dh-alive-sent', '0')");
        worker.page()
                .waitForResponse(
                        "**/session/alive", () -> worker.page().keyboard().press("ArrowDown"));
        assertThat(Records.idleMinutes(WHO)).as("after a key").isZero();
    }

    @Test
    void theScreenLocksAfterTenMinutesAndLeavesAfterFifteen() {
        SignedInUser worker = browser.signedIn(WHO);
        worker.page().clock().install();
        worker.go("/home/help");
        worker.page().clock().runFor(9 * MINUTE);
        worker.page().keyboard().press("ArrowDown");
        worker.page().clock().runFor(9 * MINUTE);
        assertThat(cover(worker)).hasCount(0);
        worker.page().clock().runFor(MINUTE + 5_000);
        assertThat(cover(worker)).containsText("khóa");
        worker.page().clock().runFor(5 * MINUTE);
        worker.page().waitForURL("**/login?ended=true&to=%2Fhome%2Fhelp");
        Browser.signIn(worker.page(), WHO, Demonstration.passphrase());
        worker.page().waitForURL("**/home/help");
    }

    @Test
    void whatIsUnsavedOutlivesItsSessionForTheSamePerson() {
        browser.expectComplaint("409|410");
        SignedInUser worker = browser.signedIn(WHO);
        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Mai");
        Records.shiftSessionsByMinutes(WHO, 16);
        worker.page().evaluate("() => localStorage.setItem('dh-alive-sent', '0')");
        worker.page().keyboard().press("!");
        assertThat(cover(worker)).containsText("Phiên làm việc đã hết");
        assertThat(worker.main()).isHidden();
        worker.isAccessible();
        browser.capture(worker.page(), "session-over");

        Page other = worker.page()
                .context()
                .waitForPage(() -> cover(worker).locator("a").click());
        Response asked = worker.page()
                .waitForResponse(
                        "**/session/alive", () -> Browser.signIn(other, "worker3", Demonstration.passphrase()));
        assertThat(asked.status()).isEqualTo(410);
        assertThat(worker.main()).isHidden();
        other.navigate("/login");
        Browser.signIn(other, WHO, Demonstration.passphrase());
        assertThat(cover(worker)).hasCount(0);
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Mai!");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.seesError("Những gì đã nhập vẫn còn đây");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees(Pattern.compile("Đã để sau lúc"));
    }

    @Test
    void whatIsTypedWithoutANetworkOutlivesItsSession() {
        browser.expectComplaint("410|ERR_INTERNET_DISCONNECTED");
        SignedInUser worker = browser.signedIn(WHO);
        worker.page().clock().install();
        worker.go("/note/notes/" + worker.hasReceived("Chị Xa Mạng"));
        BrowserContext network = worker.page().context();
        network.setOffline(true);
        worker.fill("Nội dung", "Gặp tại bản, không có mạng.");
        worker.page().clock().runFor(16 * MINUTE);
        assertThat(cover(worker)).containsText("khóa");
        Records.shiftSessionsByMinutes(WHO, 16);
        network.setOffline(false);
        worker.page().clock().runFor(5_000);
        assertThat(cover(worker)).containsText("Phiên làm việc đã hết");
        Page other = network.newPage();
        other.navigate("/login");
        Browser.signIn(other, WHO, Demonstration.passphrase());
        worker.sees("Bản nháp đã lưu lúc");
        assertThat(worker.field("Nội dung")).hasValue("Gặp tại bản, không có mạng.");
    }

    @Test
    void aFailingServerLeavesTheLockAndThePlaceInThePage() {
        browser.expectComplaint("503");
        SignedInUser worker = browser.signedIn(WHO);
        worker.page().setViewportSize(Browser.DESKTOP, LOW);
        worker.go("/home/help");
        worker.page().evaluate("window.scrollTo(0, 300)");
        worker.page().keyboard().press("F9");
        worker.page().route("**/session/unlock", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        Locator secret = cover(worker).locator("input");
        secret.fill(Demonstration.passphrase());
        secret.press("Enter");
        assertThat(cover(worker)).containsText("thử lại sau ít phút");
        worker.page().unrouteAll();
        uncover(worker);
        assertThat(worker.page().evaluate("window.scrollY")).isEqualTo(300);
    }

    @Test
    void dictatingAndScrollingKeepTheScreenOpen() {
        SignedInUser worker = browser.signedIn(WHO);
        worker.page().clock().install();
        worker.go("/intake/ordinary");
        worker.field("Điều đưa thân chủ đến").focus();
        worker.page().clock().runFor(6 * MINUTE);
        worker.page().keyboard().insertText("Muốn học nghề.");
        worker.page().clock().runFor(6 * MINUTE);
        assertThat(cover(worker)).hasCount(0);
        worker.page()
                .evaluate(
                        "() => { window.turned = new Promise(turned => addEventListener('wheel', turned, { once: true })); }");
        worker.page().mouse().wheel(0, 100);
        worker.page().evaluate("() => window.turned.then(() => true)");
        worker.page().clock().runFor(6 * MINUTE);
        assertThat(cover(worker)).hasCount(0);
    }

    @Test
    void oneKeyCoversTheScreenFromAnyField() {
        SignedInUser worker = browser.signedIn(WHO);
        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Mai");
        Page otherTab = worker.page().context().newPage();
        otherTab.navigate("/home/help");
        worker.page().bringToFront();

        worker.page()
                .waitForResponse(
                        "**/session/cover", () -> worker.page().keyboard().press("F9"));
        assertThat(cover(worker)).isVisible();
        assertThat(worker.page()).hasTitle(Pattern.compile("^Lịch"));
        assertThat(worker.main()).isHidden();
        assertThat(otherTab.locator("#dh-cover")).isVisible();
        worker.isAccessible();
        worker.page().keyboard().press("Escape");
        worker.page().keyboard().press("Escape");
        assertThat(cover(worker)).isVisible();
        theServerAnswersNoPage(worker);
        uncover(worker);
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Mai");
        assertThat(otherTab.locator("#dh-cover")).hasCount(0);

        worker.page().keyboard().press("Control+k");
        assertThat(worker.page().locator("#dh-palette")).isVisible();
        worker.page().keyboard().press("F9");
        assertThat(worker.page().locator("#dh-palette")).isHidden();
        uncover(worker);
        assertThat(worker.page().locator("#dh-palette")).isVisible();
    }

    @Test
    void twoTabsOnTwoCasesNeverMixAndTheFirstOfFortyStillSaves() {
        SignedInUser user = browser.signedIn(WHO);
        String first = user.hasReceived("Chị Một");
        String second = user.hasReceived("Chị Hai");
        user.go("/identity/identity/" + first);
        SignedInUser two = new SignedInUser(browser, user.page().context().newPage());
        two.go("/identity/identity/" + second);
        begin(user);
        begin(two);
        user.page().locator("[id='editForm:text']").fill("+84 605 111 111");
        for (int tab = 3; tab <= TABS; tab++) {
            user.page().context().request().get("/intake/ordinary");
        }
        save(user);
        assertThat(phone(user)).containsText("Đã ghi, đang khóa");
        SignedInUser third = new SignedInUser(browser, user.page().context().newPage());
        third.go("/identity/identity/" + second);
        assertThat(phone(third)).containsText("Chưa rõ");
        two.page().locator("[id='editForm:text']").fill("+84 605 222 222");
        save(two);
        assertThat(phone(two)).containsText("Đã ghi, đang khóa");
        assertOpens(user, "0605111111");
        assertOpens(two, "0605222222");

        third.go("/home/help");
        third.page().goBack();
        assertThat(phone(third)).containsText("Đã ghi, đang khóa");
    }

    private void theServerAnswersNoPage(SignedInUser worker) {
        assertThat(worker.page().context().request().get("/home/work").url()).contains("/session/lock");
    }

    private static Locator cover(SignedInUser worker) {
        return worker.page().locator("#dh-cover");
    }

    private void uncover(SignedInUser worker) {
        Locator secret = cover(worker).locator("input");
        secret.fill(Demonstration.passphrase());
        secret.press("Enter");
        assertThat(cover(worker)).hasCount(0);
    }

    private static Locator phone(SignedInUser worker) {
        return worker.main().locator("tr").filter(new Locator.FilterOptions().setHasText("Số điện thoại"));
    }

    private static void begin(SignedInUser worker) {
        button(phone(worker), "Ghi").click();
        assertThat(worker.page().locator("[id='editForm:text']")).isVisible();
    }

    private static void save(SignedInUser worker) {
        button(worker.main(), "Lưu mục này").click();
    }

    private static void assertOpens(SignedInUser worker, String number) {
        button(phone(worker), "Mở").click();
        worker.fill("Vì sao cần mở?", "gọi nhắc lịch hẹn chiều nay");
        button(worker.page().locator("#ask"), "Mở 30 giây").click();
        assertThat(phone(worker)).containsText(number);
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
