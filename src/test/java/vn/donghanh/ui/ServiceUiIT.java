package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was given to a client or without a case, recorded within six clicks, put right, as the evidence of the plan, and out of the stock. */
@SharedDemonstration
class ServiceUiIT {
    private static final int MOST_CLICKS = 6;
    private static final String COUNT_CLICKS =
            "addEventListener('click', () => sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))), true)";

    /** A case of worker1 with an action of the plan that the Centre's staff still have to do. */
    private static final String CASE_WITH_OPEN_ACTION =
            """
            select max(f.number) from case_file f join care_plan p on p.case_id = f.id and p.episode = f.episode and p.state = 'APPROVED'
            join plan_goal g on g.plan_id = p.id join plan_action a on a.goal_id = g.id
            join staff_account s on s.id = f.manager_id and s.username = 'worker1'
            where f.status = 'ACTIVE' and a.owner = 'STAFF' and a.state in ('NOT_STARTED', 'IN_PROGRESS')""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void servicesAreRecordedRepeatedAndPutRight() {
        browser.expectComplaint("404");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Thử Hỗ Trợ");
        worker.page().context().addInitScript(COUNT_CLICKS);
        worker.go("/casefile/overview/" + number);
        worker.follow("Ghi hỗ trợ");
        worker.press("Bộ vật dụng giảm hại");
        assertThat(worker.field("Đơn vị")).hasValue("SET");
        worker.press("Ghi");
        worker.sees("Hôm nay");
        assertThat(clicks(worker.page())).isLessThanOrEqualTo(MOST_CLICKS);
        worker.go("/casefile/overview/" + number);
        worker.follow("Ghi hỗ trợ");
        worker.press("Xe ôm, taxi, đi lại");
        worker.page().getByText("Chi phí, nguồn, người cung cấp").click();
        worker.fill("Số tiền", "600.000");
        worker.choose("Nguồn", "Ngân sách thường xuyên của Trung tâm");
        worker.capture("service-record");
        worker.press("Ghi");
        worker.sees("600.000 đồng");
        assertThat(clicks(worker.page())).as("both together").isLessThanOrEqualTo(2 * MOST_CLICKS);
        worker.follow("Lặp lại: Bộ vật dụng giảm hại");
        worker.press("Ghi");
        worker.go("/service/list/" + number);
        worker.sees("2 lượt");
        worker.follow("Sửa Xe ôm, taxi, đi lại");
        worker.fill("Số tiền", "60k");
        worker.press("Lưu bản đúng");
        worker.sees("Bản cũ (1)");
        worker.follow("Sửa Bộ vật dụng giảm hại");
        worker.press("Đánh dấu ghi nhầm");
        worker.seesError("Ghi thêm vì sao là ghi nhầm.");
        worker.fill("Ghi thêm", "Ghi hai lần.");
        worker.press("Đánh dấu ghi nhầm");
        worker.sees("Ghi nhầm");
        worker.capture("service-list");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/service/list/" + number);
        lead.sees("Hỗ trợ sức khỏe");
        lead.doesNotSee("Bộ vật dụng giảm hại");
        for (String other : new String[] {"worker3", "counsellor1", "admin1"}) {
            SignedInUser stranger = browser.signedIn(other);
            stranger.go("/service/list/" + number);
            stranger.seesNotFound();
            stranger.go("/service/record/" + number);
            stranger.seesNotFound();
        }
    }

    @Test
    void recordingIsFoundByTheWordsPeopleType() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().keyboard().press("Control+k");
        for (String words : new String[] {"ghi ho tro", "Giảm hại", "bo vat dung", "xe ôm", "harm reduction"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Ghi hỗ trợ");
        }
        for (String words : new String[] {"giảm hại", "tiep can", "harm reduction"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Ghi tiếp cận");
        }
        for (String words : new String[] {"kho", "vật phẩm"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Kho vật phẩm");
        }
    }

    @Test
    void anActionIsDoneWithItsServiceAndCashWaitsForASecondPerson() {
        String number = Records.text(CASE_WITH_OPEN_ACTION);
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().setViewportSize(390, 844);
        worker.go("/plan/view/" + number);
        worker.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Chưa bắt đầu|Đang làm")))
                .first()
                .locator("[id$=':record']")
                .click();
        worker.chooseTile("Đã xong");
        worker.chooseTile("Có bản ghi chứng minh");
        worker.capture("plan-evidence");
        worker.page().locator("main table").getByText("Ghi hỗ trợ").first().click();
        worker.page().waitForURL("**/service/record/**");
        assertThat(worker.field("Việc này trong kế hoạch đã xong")).isChecked();
        assertThat(worker.page().locator(".dh-tabs [aria-current=page]")).isInViewport();
        worker.choose("Loại hỗ trợ", "Hỗ trợ thủ tục giấy tờ");
        worker.press("Ghi");
        worker.go("/plan/view/" + number);
        worker.sees("Hỗ trợ thủ tục giấy tờ, " + SignedInUser.today());

        worker.go("/service/record/" + number);
        worker.press("Nhu yếu phẩm");
        worker.page().getByText("Chi phí, nguồn, người cung cấp").click();
        worker.fill("Số tiền", "900.000");
        worker.choose("Nguồn", "Nhà tài trợ, quỹ từ thiện");
        worker.tick("Đưa tiền mặt");
        worker.press("Ghi");
        worker.sees("Tiền mặt chờ xác nhận");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/worklist/approvals");
        lead.sees("Xác nhận tiền mặt đã đưa thân chủ");
        lead.go("/service/list/" + number);
        lead.press("Xem xét khoản 900.000 đồng");
        lead.press("Không xác nhận");
        lead.seesError("Ghi vì sao không xác nhận.");
        lead.capture("service-cash");
        lead.press("Xác nhận");
        lead.sees("Tiền mặt đã xác nhận");
    }

    @Test
    void outreachIsCountedOnAPhoneAndWhatIsGivenLeavesTheStock() {
        browser.expectComplaint("404");
        long condoms = left("CONDOM");
        long kits = left("HARM_REDUCTION_KIT");
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().setViewportSize(390, 844);
        worker.page().context().addInitScript(COUNT_CLICKS);
        worker.go("/home/work");
        worker.follow("Ghi tiếp cận");
        assertThat(worker.page().locator("#form\\:place option:checked")).hasText("Thành phố Tam Kỳ");
        assertThat(worker.page().locator("#form\\:kind")).hasValue("PEER_CONTACT");
        for (int person = 0; person < 3; person++) {
            tap(worker, "Thêm 1: Số người");
        }
        assertThat(worker.page().locator("#form\\:contacts")).hasValue("3");
        tap(worker, "Thêm 10: Bao cao su (cái)");
        assertThat(worker.page().locator("#form\\:save")).isInViewport();
        worker.capture("outreach-record");
        worker.press("Ghi");
        seesNotice(worker, "Đã ghi tiếp cận lúc");
        assertThat(clicks(worker.page())).as("with the way from My work").isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(condoms - left("CONDOM")).isEqualTo(10);
        worker.go("/outreach/list");
        worker.capture("outreach-list");
        worker.follow("Sửa Tiếp cận đồng đẳng");
        worker.page().locator("#form\\:contacts").press("ArrowUp");
        worker.page().locator("#form\\:persons").fill("9");
        worker.page().locator("#form\\:contacts").fill("4");
        worker.press("Lưu bản đúng");
        worker.seesError("Số lượt không thể ít hơn số người.");
        worker.page().locator("#form\\:persons").fill("4");
        worker.press("Lưu bản đúng");
        worker.sees("Bản cũ (1)");

        String number = worker.receive("Chị Thử Vật Phẩm");
        worker.go("/service/record/" + number);
        worker.press("Bộ vật dụng giảm hại");
        worker.sees("Kho còn " + kits);
        worker.press("Ghi");
        assertThat(kits - left("HARM_REDUCTION_KIT")).isEqualTo(1);
        worker.go("/service/record/" + number);
        worker.choose("Loại hỗ trợ", "Sinh phẩm tự xét nghiệm");
        worker.sees("Sổ kho thiếu");
        worker.press("Ghi");
        seesNotice(worker, "Sổ kho đang thiếu vật phẩm này");

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/home/work");
        lead.sees("Vật phẩm sắp hết, đã hết hoặc cần kiểm kê");
        lead.follow("Mở kho");
        for (String state : new String[] {"Đủ", "Sắp hết", "Đã hết", "Cần kiểm kê", "Quá hạn"}) {
            assertThat(lead.main()
                            .locator("tbody")
                            .getByText(state, new Locator.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }
        lead.capture("stock-list");
        lead.follow("Sinh phẩm tự xét nghiệm HIV (bộ)");
        lead.page().locator("#counting\\:counted").fill("6");
        lead.press("Ghi số đếm");
        lead.seesError("Chọn vì sao số đếm được khác sổ.");
        lead.choose("Vì sao khác sổ", "Phát mà chưa ghi, hoặc ghi hai lần");
        lead.press("Ghi số đếm");
        lead.sees("Kho còn 6");
        lead.capture("stock-goods");
        for (String other : new String[] {"admin1", "auditor1", "health1"}) {
            SignedInUser stranger = browser.signedIn(other);
            stranger.go("/outreach/list");
            stranger.seesNotFound();
            stranger.go("/stock/list");
            stranger.seesNotFound();
        }
    }

    private static void seesNotice(SignedInUser user, String words) {
        assertThat(user.page().locator(".dh-toast").getByText(words)).isVisible();
    }

    private static void tap(SignedInUser user, String button) {
        user.page()
                .getByLabel(button, new Page.GetByLabelOptions().setExact(true))
                .click();
    }

    private static long left(String goods) {
        return Long.parseLong(
                Records.text("select sum(quantity) from donghanh_log.stock_movement where goods = ?", goods));
    }

    private static int clicks(Page page) {
        return Integer.parseInt((String) page.evaluate("sessionStorage.getItem('clicks')"));
    }
}
