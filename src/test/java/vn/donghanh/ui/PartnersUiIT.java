package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Partner organisations: added by the Centre, users invited by their own administrator, and what these users may not find. */
@SharedDemonstration
class PartnersUiIT {
    private static final String OWN = "mười con vịt trên cánh đồng";
    private static final List<String> OF_THE_CENTRE = List.of(
            "/home/work",
            "/worklist/list",
            "/stay/residence",
            "/intake/ordinary",
            "/intake/emergency",
            "/worklist/approvals",
            "/account/confirmations",
            "/account/accounts",
            "/account/units",
            "/partner/organisations");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void anOrganisationIsAddedAndItsNurseSeesOnlyTheirInbox() {
        String mark = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        String organisation = "Phòng khám thử " + mark;

        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Đơn vị phối hợp");
        admin.sees("Trung tâm Kiểm soát bệnh tật");
        admin.capture("admin-organisations");
        admin.fill("Tên đơn vị", organisation);
        admin.choose("Loại", "Phòng khám STI");
        admin.fill("Điện thoại quầy tiếp đón", "gọi cô Ba");
        admin.press("Thêm đơn vị");
        admin.seesError("Số điện thoại của quầy");
        admin.fill("Điện thoại quầy tiếp đón", "0600 999 000");
        admin.press("Thêm đơn vị");
        admin.page().waitForURL("**/account/organisation/*");
        String own = admin.page().url();
        admin.choose("Thêm dịch vụ", "Khám sức khỏe tổng quát");
        admin.fill("Khả năng nhận", "Sáng thứ Ba, 3 người");
        admin.press("Thêm dịch vụ");
        admin.sees("Sáng thứ Ba, 3 người");
        admin.choose("Thêm dịch vụ", "May công nghiệp");
        admin.press("Thêm dịch vụ");
        admin.seesError("thì phải có trình độ");
        admin.go(own);
        admin.pickSuggestion("Thêm địa bàn", "huyện Thăng Bình", "Huyện Thăng Bình, Tỉnh Quảng Nam");
        admin.press("Thêm địa bàn");
        admin.sees("trước là Huyện Thăng Bình, Tỉnh Quảng Nam, đến 30/06/2025");
        admin.sees("Xã Thăng Phú");
        admin.fill("Họ và tên", "Hà Thị Quản");
        admin.fill("Tên để chào", "Quản");
        admin.fill("Tên đăng nhập", "qt" + mark);
        admin.press("Tạo tài khoản");
        String code = admin.page().locator(".dh-code").first().textContent().strip();
        admin.sees("Báo giám đốc ngay");
        admin.capture("admin-organisation");

        SignedInUser director = browser.signedIn("director1");
        director.go("/account/confirmations");
        director.sees("Gọi điện cho đơn vị trước khi xác nhận");
        director.page()
                .locator("tr", new Page.LocatorOptions().setHasText("qt" + mark))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Xác nhận").setExact(true))
                .click();
        director.sees("Vai trò có hiệu lực ngay");

        SignedInUser manager = browser.signInFirstTime("qt" + mark, code, OWN);
        assertThat(manager.page().url()).endsWith("/account/partneraccounts");
        manager.sees(organisation);
        manager.fill("Họ và tên", "Hà Thị Tiếp");
        manager.fill("Tên để chào", "Tiếp");
        manager.fill("Tên đăng nhập", "yt" + mark);
        manager.tick("Đối tác y tế");
        manager.press("Tạo tài khoản");
        code = manager.page().locator(".dh-code").first().textContent().strip();
        manager.capture("partner-accounts");

        SignedInUser nurse = browser.signInFirstTime("yt" + mark, code, OWN);
        assertThat(nurse.page().url()).endsWith("/partnerbusiness/inbox");
        assertThat(nurse.page().locator(".dh-topbar").textContent()).contains(organisation);
        nurse.isAccessible();
        for (String place : OF_THE_CENTRE) {
            nurse.findsNothingAt(place);
        }
        nurse.findsNothingAt("/account/partneraccounts");
        nurse.go("/partnerbusiness/inbox");
        nurse.sees("Không có phiếu nào chờ");
        assertThat(nurse.main().textContent()).doesNotContain("CG-");
        nurse.go("/");
        assertThat(nurse.page().locator(".dh-nav").textContent()).doesNotContain("Hồ sơ", "Việc của tôi");

        admin.go(own);
        admin.fill("Ngày cuối", yesterday());
        admin.press("Kết thúc phối hợp");
        admin.sees("Đơn vị đã thôi phối hợp");
        nurse.go("/account/profile");
        nurse.page().waitForURL("**/login*");
        Browser.signIn(nurse.page(), "yt" + mark, OWN);
        assertThat(nurse.page().locator("main").textContent()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
    }

    @Test
    void aPartnerAdministratorKeepsTheirAccountAlsoInEnglish() {
        SignedInUser manager = browser.signedIn("partner1");
        manager.openMenuItem("Người dùng");
        manager.sees("health1");
        assertThat(manager.main().textContent()).doesNotContain("health2");
        manager.setAppearance("en");
        manager.go("/account/partneraccounts");
        manager.sees("Users of the organisation");
        manager.capture("partner-accounts-en");
    }

    private static String yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .minusDays(1)
                .format(DateTimeFormatter.ofPattern("d/M/yyyy"));
    }
}
