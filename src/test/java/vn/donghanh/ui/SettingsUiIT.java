package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.reference.DeadlineCategory;

/** The administrator maintains lists, deadlines and holidays; a worker records an address with its old name. */
@SoleDemonstration
class SettingsUiIT {
    /** Tables below those of the categories. */
    private static final int OTHER_TABLES = 3;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aTradeIsAddedAndRetiredAndItsCodeIsNeverUsedAgain() {
        SignedInUser admin = browser.signedIn("admin1");
        String code = "UI_" + System.nanoTime();
        admin.openMenuItem("Danh mục");
        admin.sees("May công nghiệp");
        admin.page().locator("[id='form:code']").fill(code);
        admin.fill("Tên tiếng Việt", "Nghề thử " + code);
        admin.fill("Tên tiếng Anh", "Trade to try");
        admin.press("Thêm");
        admin.sees("Nghề thử " + code);
        admin.capture("admin-codelists");
        admin.follow("Sửa câu chữ: Nghề thử " + code);
        admin.fill("Tên tiếng Việt", "Nghề sửa " + code);
        admin.press("Lưu câu chữ");
        admin.sees("Nghề sửa " + code);
        admin.press("Ngừng dùng: Nghề sửa " + code);
        admin.sees("đến " + today());
        admin.page().locator("[id='form:code']").fill(code);
        admin.fill("Tên tiếng Việt", "Nghề khác");
        admin.fill("Tên tiếng Anh", "Another trade");
        admin.press("Thêm");
        admin.seesError("Mã này đã có trong danh mục");
        admin.isAccessible();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, 900})
    void oneColumnShowsTheListBeforeTheChoiceOfLists(int width) {
        SignedInUser admin = browser.signedIn("admin1");
        admin.page().setViewportSize(width, 844);
        admin.go("/reference/codelists");
        Locator other = admin.main().locator("details a[href$='list=referral_reject_reason']");
        assertThat(other).isHidden();
        assertThat(admin.page().locator("[id='items']")).isInViewport();
        admin.main().locator("summary").click();
        other.click();
        admin.page().waitForURL("**/codelists?list=referral_reject_reason");
        assertThat(other).isHidden();
        admin.isAccessible();
    }

    @Test
    void aDeadlineIsChangedWithItsBasis() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Thời hạn");
        admin.sees("Thời hạn lưu giữ");
        admin.capture("admin-deadlines");
        admin.go("/reference/deadlines?change=TASK_POSTPONE");
        admin.fill("Hiệu lực từ ngày", "01/01/2020");
        admin.page().locator("[id='form:basis']").fill("Quy trình thử");
        admin.press("Ghi thay đổi");
        admin.seesError("Chỉ từ hôm nay trở đi");
        admin.capture("admin-deadline-change");
    }

    @Test
    void refusalBasisIsChangedFromTomorrowOn() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.go("/reference/deadlines?change=OUT_OF_PROPORTION");
        admin.sees("Đổi: Quá mức cần cho mục đích");
        Locator basis = admin.page().locator("[id='form:basis']");
        basis.fill("Văn bản thử");
        admin.fill("Hiệu lực từ ngày", today());
        admin.press("Ghi thay đổi");
        admin.seesError("Chỉ từ ngày mai");
        assertThat(basis).hasValue("Văn bản thử");
        admin.isAccessible();
        admin.fill("Hiệu lực từ ngày", "01/01/2090");
        admin.press("Ghi thay đổi");
        admin.seesErrorAt("form:from", "Chậm nhất là ngày");
        admin.isAccessible();
        try {
            changesBasis(admin, SignedInUser.inTenMonths());
            admin.go("/reference/deadlines?change=OUT_OF_PROPORTION");
            changesBasis(admin, dayIn(1));
            admin.sees("định từ " + SignedInUser.inTenMonths() + ", rút ngày " + today());
            admin.isAccessible();
            admin.capture("admin-deadline-withdrawn");
        } finally {
            Records.update("delete from lawful_ground_basis where basis = 'Văn bản thử'");
            Records.update("update lawful_ground_basis set valid_to = null"
                    + " where ground = 'OUT_OF_PROPORTION' and valid_to > '2025-12-31'");
        }
    }

    private static void changesBasis(SignedInUser admin, String from) {
        admin.page().locator("[id='form:basis']").fill("Văn bản thử");
        admin.fill("Hiệu lực từ ngày", from);
        admin.press("Ghi thay đổi");
        admin.sees("từ " + from);
    }

    @Test
    void onAPhoneEachTableOfDeadlinesBeginsClosedAndOpensByItsHeading() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.go("/reference/deadlines");
        assertThat(admin.main().locator("table:visible")).hasCount(DeadlineCategory.values().length + OTHER_TABLES);
        admin.page().setViewportSize(Browser.PHONE, 844);
        admin.go("/reference/deadlines");
        assertThat(admin.main().locator("table:visible")).hasCount(0);
        admin.main()
                .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Thời hạn lưu giữ"))
                .click();
        assertThat(admin.main().locator("table:visible")).hasCount(1);
        admin.isAccessible();
    }

    @Test
    void basesAndHolidaysAreReadInEnglish() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.go("/reference/deadlines?display=en");
        assertThat(admin.page().locator("html")).hasAttribute("lang", "vi");
        admin.page().locator("#dh-account").getByText("English").evaluate("button => button.click()");
        assertThat(admin.page().locator("html")).hasAttribute("lang", "en");
        assertThat(admin.page()).hasURL(Pattern.compile("/reference/deadlines"));
        admin.sees("Decree 20/\u20602021/\u2060NĐ-\u2060CP on social assistance");
        admin.doesNotSee("Quy trình nội bộ của Trung tâm");
        admin.go("/reference/holidays?year=2026");
        admin.sees("Lunar New Year");
        admin.sees("Labour Code, Article 112");
        admin.setAppearance("vi");
        admin.go("/reference/holidays?year=2026");
        admin.sees("Tết Âm lịch");
    }

    @Test
    void holidaysAreEnteredAndAWorkerHasNoSettings() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Ngày nghỉ");
        admin.sees("Giỗ Tổ Hùng Vương");
        admin.capture("admin-holidays");
        admin.openMenuItem("Tập huấn");
        admin.follow("Khóa học bắt buộc theo vai trò");
        admin.press("Thêm yêu cầu");
        admin.seesError("Vai trò");
        admin.isAccessible();
        Stranger worker = browser.stranger("worker1");
        for (String path : new String[] {
            "/reference/codelists",
            "/reference/deadlines",
            "/reference/holidays",
            "/reporting/targets",
            "/reporting/programme",
            "/staffcourse/demandedcourses"
        }) {
            worker.findsNothingAt(path);
        }
    }

    @Test
    void addressKeepsTheOldNameAndShowsTodaysName() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thơm");
        worker.go("/identity/identity/" + number);
        Locator row = worker.main().locator("tr").filter(new Locator.FilterOptions().setHasText("Nơi ở"));
        row.getByRole(AriaRole.BUTTON).first().click();
        worker.page().locator("[id='editForm:text']").fill("Khối phố 3");
        Locator place = worker.page().locator("[id='editForm:place_input']");
        place.pressSequentially("tam ky");
        Locator offers = worker.page().locator(".ui-autocomplete-panel:visible");
        assertThat(offers).containsText("Thành phố Tam Kỳ, Tỉnh Quảng Nam");
        assertThat(offers).containsText("thành phố, đến 30/06/2025");
        assertThat(offers).containsText("phường, từ 01/07/2025");
        worker.capture("identity-place");
        place.fill("");
        place.pressSequentially("an xuan, tam ky");
        assertThat(offers).containsText("phường, từ 01/01/2025 đến 30/06/2025");
        place.press("ArrowDown");
        assertThat(offers.locator(".ui-state-highlight")).containsText("phường, từ 01/01/2025 đến 30/06/2025");
        place.press("Enter");
        worker.press("Lưu mục này");
        assertThat(row).containsText("Đã ghi, đang khóa");
        row.getByRole(AriaRole.BUTTON).first().click();
        worker.fill("Vì sao cần mở?", "gửi giấy hẹn về đúng nơi");
        worker.press("Mở 30 giây");
        assertThat(row).containsText("Khối phố 3 · Phường An Xuân, Thành phố Tam Kỳ, Tỉnh Quảng Nam");
        assertThat(row).containsText("nay là Phường Tam Kỳ, Thành phố Đà Nẵng");
        assertThat(row).containsText("ghi theo ngày " + today());
        worker.capture("identity-address");
        worker.go("/referral/send/" + number);
        Locator partners = worker.page().locator("[id='form:recipients'] .dh-choice");
        Locator near = partners.filter(new Locator.FilterOptions().setHasText("Phục vụ nơi thân chủ ở"));
        assertThat(partners.first()).containsText("Phục vụ nơi thân chủ ở");
        assertThat(near.filter(new Locator.FilterOptions().setHasText("Trung tâm Kiểm soát bệnh tật tỉnh")))
                .hasCount(1);
        assertThat(near.filter(new Locator.FilterOptions().setHasText("Hội An")))
                .hasCount(0);
        worker.capture("referral-send-near");
    }

    private static String today() {
        return dayIn(0);
    }

    private static String dayIn(int days) {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(days)
                .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
