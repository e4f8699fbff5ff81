package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.signin.factor.PhoneApp;
import vn.donghanh.testing.Demonstration;

/** Second factor and re-authentication in the browser. Runs alone, because other tests that sign in with these accounts would be asked for the factor too. */
@SoleDemonstration
class FactorUiIT {
    private static final String WHO = "nurse1";
    private static final String PHONE = "0605987654";

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    private final Clock clock = Clock.systemUTC();

    /** Demonstration accounts are shared, so the second factor is removed again. */
    @AfterEach
    void resetAccount() {
        for (String own : List.of(WHO, "worker3", "partner3")) {
            Records.update(
                    "update authenticator_app set ended_at = utc_timestamp(6) where account_id = (select id from"
                            + " staff_account where username = ?)",
                    own);
            Records.update(
                    "update passkey set ended_at = utc_timestamp(6) where account_id = (select id from staff_account"
                            + " where username = ?)",
                    own);
            Records.update(
                    "update recovery_code set ended_at = utc_timestamp(6) where account_id = (select id from"
                            + " staff_account where username = ?)",
                    own);
            Records.update("update staff_account set second_factor = false, passkey = false where username = ?", own);
        }
    }

    @Test
    void appIsSetUpAndEachCodeIsAcceptedOnce() {
        SignedInUser nurse = browser.signedIn(WHO);
        nurse.go("/account/profile");
        nurse.sees("Tài khoản này chỉ có mật khẩu");
        nurse.follow("Xem và thay đổi");
        nurse.capture("factors-none");
        nurse.follow("Thêm ứng dụng hoặc khóa truy cập");
        nurse.isAccessible();
        PhoneApp phone = new PhoneApp(nurse.page().locator(".dh-secret").textContent());
        nurse.fill("Gõ mã 6 số", "000000");
        nurse.press("Xác nhận và dùng từ bây giờ");
        nurse.seesError("Mã chưa đúng");
        nurse.isAccessible();
        nurse.fill("Gõ mã 6 số", phone.codeAt(clock.instant()));
        nurse.press("Xác nhận và dùng từ bây giờ");
        assertThat(nurse.page().locator(".dh-sheet li")).hasCount(8);
        nurse.capture("enrol-done");
        String recovery = nurse.page().locator(".dh-sheet li").first().textContent();
        nurse.follow("Đã cất tờ mã");
        nurse.sees("Còn 8 mã chưa dùng");
        nurse.capture("factors");

        Page elsewhere = browser.open("/account/profile");
        Browser.signIn(elsewhere, WHO, Demonstration.passphrase());
        elsewhere.waitForURL("**/session/prove?to=%2Faccount%2Fprofile");
        String before = elsewhere.context().cookies().toString();
        browser.assertAccessible(elsewhere);
        browser.capture(elsewhere, "prove-second");
        elsewhere.navigate("/home/work");
        elsewhere.waitForURL("**/session/prove?to=%2Fhome%2Fwork");
        type(elsewhere, recovery);
        elsewhere.waitForURL("**/home/work");
        org.assertj.core.api.Assertions.assertThat(elsewhere.context().cookies().toString())
                .as("a new session id")
                .isNotEqualTo(before);

        Page third = browser.open("/home/work");
        Browser.signIn(third, WHO, Demonstration.passphrase());
        third.waitForURL("**/session/prove**");
        type(third, recovery);
        assertThat(third.locator(".dh-errorsummary")).containsText("Mã chưa đúng");
        browser.assertAccessible(third);
        ageTimeSteps();
        type(third, phone.codeAt(clock.instant()));
        third.waitForURL("**/home/work");
    }

    /** Partner users read no cases, so a second factor is optional for them and set up on their own page. */
    @Test
    void aPartnerUserMayAddASecondFactorAndNeedsItFromThenOn() {
        SignedInUser partner = browser.signedIn("partner3");
        partner.go("/account/profile");
        partner.sees("Tài khoản này chỉ có mật khẩu");
        partner.follow("Xem và thay đổi");
        partner.follow("Thêm ứng dụng hoặc khóa truy cập");
        PhoneApp phone = new PhoneApp(partner.page().locator(".dh-secret").textContent());
        partner.fill("Gõ mã 6 số", phone.codeAt(clock.instant()));
        partner.press("Xác nhận và dùng từ bây giờ");
        assertThat(partner.page().locator(".dh-sheet li")).hasCount(8);
        String recovery = partner.page().locator(".dh-sheet li").first().textContent();

        Page elsewhere = browser.open("/account/partneraccounts");
        Browser.signIn(elsewhere, "partner3", Demonstration.passphrase());
        elsewhere.waitForURL("**/session/prove?to=%2Faccount%2Fpartneraccounts");
        type(elsewhere, recovery);
        elsewhere.waitForURL("**/account/partneraccounts");
    }

    @Test
    void passkeyReplacesPassphraseAndCode() {
        browser.expectComplaint("428");
        SignedInUser nurse = browser.signedIn(WHO);
        CDPSession device = nurse.page().context().newCDPSession(nurse.page());
        String id = deviceWithAFingerprint(device);
        nurse.go("/enrol");
        nurse.fill("Tên để nhớ", "máy ở bàn");
        nurse.capture("enrol");
        nurse.press("Tạo khóa truy cập");
        assertThat(nurse.page().locator(".dh-sheet li")).hasCount(8);
        nurse.follow("Đã cất tờ mã");
        nurse.sees("máy ở bàn");

        ageReauthentications();
        nurse.press("Tạo tờ mã mới");
        Locator dialog = nurse.page().locator("#dh-reauth");
        nurse.capture("prove-passkey");
        button(dialog, "Dùng khóa truy cập").click();
        assertThat(nurse.page().locator(".dh-sheet li")).hasCount(8);

        signOut(nurse.page());
        browser.assertAccessible(nurse.page());
        browser.capture(nurse.page(), "login-passkey");
        nurse.press("Dùng khóa truy cập");
        nurse.page().waitForURL("**/home/work");

        signOut(nurse.page());
        Browser.signIn(nurse.page(), WHO, Demonstration.passphrase());
        nurse.page().waitForURL("**/session/prove**");
        browser.capture(nurse.page(), "prove-second-passkey");
        setUserVerified(device, id, false);
        nurse.press("Dùng khóa truy cập");
        nurse.sees("Thiết bị không trả lời");
        browser.assertAccessible(nurse.page());
        setUserVerified(device, id, true);
        nurse.press("Dùng khóa truy cập");
        nurse.page().waitForURL("**/home/work");
    }

    @Test
    void afterAQuarterHourAFieldNeedsReauthenticationAndKeepsText() {
        browser.expectComplaint("428");
        browser.expectComplaint("401");
        SignedInUser worker = browser.signedIn("worker3");
        String number = worker.hasReceived("Chị Hương");
        worker.go("/identity/identity/" + number);
        button(row(worker), "Ghi").click();
        worker.page().locator("[id='editForm:text']").fill(PHONE);
        button(worker.main(), "Lưu mục này").click();
        assertThat(row(worker)).containsText("Đã ghi, đang khóa");
        ageReauthentications();

        button(row(worker), "Mở").click();
        worker.fill("Vì sao cần mở?", "gọi nhắc lịch hẹn chiều nay");
        button(worker.page().locator("#ask"), "Mở 30 giây").click();
        Locator dialog = worker.page().locator("#dh-reauth");
        assertThat(dialog).containsText("Xác nhận là chính mình");
        worker.capture("prove-again");
        dialog.locator("input").fill("câu này không phải của ai cả");
        dialog.locator("input").press("Enter");
        assertThat(dialog).containsText("Chưa đúng");
        assertThat(row(worker)).not().containsText(PHONE);
        dialog.locator("input").fill(Demonstration.passphrase());
        dialog.locator("input").press("Enter");
        assertThat(row(worker)).containsText(PHONE);
        assertThat(dialog).isHidden();
    }

    @Test
    void breakGlassAsksForReauthenticationAndKeepsText() {
        browser.expectComplaint("428|503");
        String number = browser.signedIn("worker1").hasReceived("Chị Hồng");
        SignedInUser lead = browser.signedIn("lead2");
        Records.update(
                """
                update staff_session set proved_at = proved_at - interval 15 minute
                where account_id = (select id from staff_account where username = 'lead2') order by id desc limit 1""");
        String reason = "Bệnh viện gọi, cần biết ai đang phụ trách.";
        lead.go("/breakglass/open");
        lead.fill("Mã hồ sơ", number);
        lead.chooseTile("Người phụ trách vắng");
        lead.fill("Nói rõ hơn", reason);
        lead.press("Mở ngay");
        Locator dialog = lead.page().locator("#dh-reauth");
        assertThat(dialog).containsText("Xác nhận là chính mình");
        assertThat(lead.field("Nói rõ hơn")).hasValue(reason);
        assertThat(openings(number)).isZero();
        lead.page().route("**/session/proof", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        dialog.locator("input").fill(Demonstration.passphrase());
        dialog.locator("input").press("Enter");
        assertThat(dialog).containsText("thử lại sau ít phút");
        lead.page().unrouteAll();
        dialog.locator("input").fill(Demonstration.passphrase());
        dialog.locator("input").press("Enter");
        lead.sees("Đã mở. Đã báo người phụ trách hồ sơ và nhân sự bảo vệ dữ liệu.");
        assertThat(openings(number)).isOne();
    }

    private static int openings(String number) {
        return Integer.parseInt(Records.text(
                "select count(*) from break_glass b join case_file c on c.id = b.case_id where c.number = ?", number));
    }

    private static void type(Page page, String code) {
        page.getByLabel("Mã 6 số trong ứng dụng").fill(code);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Xác nhận").setExact(true))
                .click();
    }

    private static String deviceWithAFingerprint(CDPSession device) {
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    private static void setUserVerified(CDPSession device, String id, boolean isVerified) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("authenticatorId", id);
        wanted.addProperty("isUserVerified", isVerified);
        device.send("WebAuthn.setUserVerified", wanted);
    }

    private static void signOut(Page page) {
        page.locator("button.dh-user").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"))
                .click();
        page.waitForURL("**/login");
    }

    private static void ageReauthentications() {
        Records.update(
                "update staff_session set proved_at = proved_at - interval 15 minute where ended_at is null and"
                        + " account_id in (select id from staff_account where username in (?, 'worker3'))",
                WHO);
    }

    /** Moves the last used time step back, so that the current code is a new one. */
    private static void ageTimeSteps() {
        Records.update(
                "update authenticator_app set last_step = last_step - 10 where account_id = (select id from"
                        + " staff_account where username = ?)",
                WHO);
    }

    private static Locator row(SignedInUser worker) {
        return worker.main().locator("tr").filter(new Locator.FilterOptions().setHasText("Số điện thoại"));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
