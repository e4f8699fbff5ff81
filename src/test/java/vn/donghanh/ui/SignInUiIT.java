package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.testing.Demonstration;

@SharedDemonstration
class SignInUiIT {
    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void signInRefusesWrongPassphraseAndOpensRequestedPage() {
        Page page = browser.open("/account/profile");
        page.waitForURL("**/login?to=%2Faccount%2Fprofile");
        browser.assertAccessible(page);
        String before = sessionOf(page);
        Browser.signIn(page, "report1", "câu này không phải của ai cả");
        assertThat(page.getByRole(AriaRole.ALERT).first().textContent())
                .contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
        browser.assertAccessible(page);
        Browser.signIn(page, "report1", Demonstration.passphrase());
        page.waitForURL("**/account/profile");
        assertThat(sessionOf(page)).as("a new session id").isNotEqualTo(before);
        assertThat(page.locator("h1").textContent()).isEqualTo("Tài khoản của tôi");
        browser.assertAccessible(page);
        browser.capture(page, "staff-profile");
    }

    @Test
    void theScreenIsCoveredAndComesBackWithThePassphrase() {
        browser.expectComplaint("401");
        Page page = browser.signedIn("report1").page();
        page.navigate("/account/profile");
        page.getByRole(AriaRole.BUTTON, named("Che màn hình")).click();
        Locator secret = page.locator("#dh-cover input");
        secret.fill("câu này không phải của ai cả");
        secret.press("Enter");
        page.locator("#dh-cover .dh-error", new Page.LocatorOptions().setHasText("Chưa đúng"))
                .waitFor();
        Page otherTab = page.context().newPage();
        otherTab.navigate("/home/help");
        assertThat(otherTab.url()).contains("/session/lock");
        browser.assertAccessible(otherTab);
        secret.fill(Demonstration.passphrase());
        secret.press("Enter");
        secret.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        otherTab.reload();
        assertThat(otherTab.url()).endsWith("/home/help");
    }

    @Test
    void afterSigningOutBackShowsNothingAndTheOldCookieOpensNothing() {
        Page page = browser.signedIn("report1").page();
        page.navigate("/account/profile");
        String old = sessionOf(page);
        page.locator("button.dh-user").click();
        page.getByRole(AriaRole.BUTTON, named("Đăng xuất")).click();
        page.waitForURL("**/login");
        page.goBack();
        assertThat(page.url()).contains("/login");
        page.context().addCookies(List.of(new Cookie("DHSESSION", old).setUrl(page.url())));
        page.navigate("/account/profile");
        assertThat(page.url()).contains("/login");
    }

    @Test
    void aFormSentAfterTheSessionIsGoneLeadsToSignInAndBack() {
        Page page = browser.signedIn("director1").page();
        page.navigate("/account/delegations");
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, named("Ủy quyền")).last().click();
        page.waitForURL("**/login?ended=true&to=%2Faccount%2Fdelegations");
        Browser.signIn(page, "director1", Demonstration.passphrase());
        page.waitForURL("**/account/delegations");
    }

    @Test
    void anInvitedUserChoosesAPassphraseAndWaitsForTheDirector() {
        browser.expectComplaint("404");
        String username = "moi" + System.nanoTime();
        String own = "mười con vịt trên cánh đồng";
        Page admin = browser.signedIn("admin1").page();
        admin.navigate("/account/invite");
        browser.assertAccessible(admin);
        admin.getByLabel("Họ và tên").fill("Hà Thị Mới");
        admin.getByLabel("Tên để chào").fill("Mới");
        admin.getByLabel("Tên đăng nhập").fill(username);
        admin.getByLabel("Đơn vị").selectOption("Phòng Công tác xã hội");
        admin.getByRole(AriaRole.BUTTON, named("Tạo tài khoản")).click();
        String code = admin.locator(".dh-code").textContent().strip();
        browser.assertAccessible(admin);
        admin.navigate("/account/accounts?state=INVITED");
        browser.assertAccessible(admin);
        browser.capture(admin, "admin-accounts");
        admin.locator("tr", new Page.LocatorOptions().setHasText(username))
                .getByRole(AriaRole.LINK)
                .click();
        admin.getByLabel("Cấp thêm vai trò").selectOption("Nhân viên công tác xã hội");
        admin.getByRole(AriaRole.BUTTON, named("Cấp vai trò")).click();
        assertThat(admin.locator("main").textContent()).contains("chờ giám đốc xác nhận");
        browser.assertAccessible(admin);
        browser.capture(admin, "admin-account");

        Page fresh = browser.open("/first");
        browser.assertAccessible(fresh);
        Browser.choosePassphrase(fresh, username, code, own);
        Browser.signIn(fresh, username, own);
        Locator cases = fresh.locator(".dh-nav").getByText("Hồ sơ");
        assertThat(cases.count()).isZero();

        Page director = browser.signedIn("director1").page();
        director.navigate("/account/confirmations");
        browser.assertAccessible(director);
        browser.capture(director, "staff-confirmations");
        director.locator("tr", new Page.LocatorOptions().setHasText(username))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Xác nhận").setExact(true))
                .click();
        director.getByText("Vai trò có hiệu lực ngay").first().waitFor();

        fresh.navigate("/account/profile");
        assertThat(cases.count()).isPositive();
        fresh.navigate("/account/accounts");
        assertThat(fresh.locator("h1, .dh-empty-title").first().textContent()).contains("Không có gì ở địa chỉ này");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String sessionOf(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("DHSESSION"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
