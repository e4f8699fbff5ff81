package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;

/** What was given to a client, recorded within six clicks, repeated, put right, and as the evidence of the plan. */
@SharedDemonstration
class ServiceUiIT {
    private static final int MOST_CLICKS = 6;
    private static final int MOST_CLICKS_OF_A_SESSION = 8;
    private static final String COUNT_CLICKS =
            "addEventListener('click', () => sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))), true)";

    /** A case of worker1 with an action of the plan that the Centre's staff still have to do. */
    private static final String CASE_WITH_OPEN_ACTION =
            """
            select max(f.number) from case_file f join care_plan p on p.case_id = f.id and p.episode = f.episode and p.state = 'APPROVED'
            join plan_goal g on g.plan_id = p.id join plan_action a on a.goal_id = g.id
            join staff_account s on s.id = f.manager_id and s.username = 'worker1'
            where f.status = 'ACTIVE' and a.owner = 'STAFF' and a.state in ('NOT_STARTED', 'IN_PROGRESS')""";

    /** A case of worker1 on whose counselling section counsellor1 works. */
    private static final String CASE_WITH_COUNSELLOR =
            """
            select max(f.number) from case_file f join case_grant g on g.case_id = f.id and g.section = 'COUNSELLING' and g.until_at is null
            join staff_account c on c.id = g.staff_id and c.username = 'counsellor1'
            join staff_account s on s.id = f.manager_id and s.username = 'worker1' where f.status = 'ACTIVE'""";

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
        for (String words :
                new String[] {"ghi ho tro", "đồng hành", "Giảm hại", "bo vat dung", "xe ôm", "harm reduction"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Ghi hỗ trợ");
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
    void sessionsAreSeenOnTheCaseAndReadByCounsellorsAlone() {
        String number = Records.text(CASE_WITH_COUNSELLOR);
        String content = "Thân chủ kể về con đường về nhà, chọn một người để gọi.";
        SignedInUser counsellor = browser.signedIn("counsellor1");
        counsellor.page().keyboard().press("Control+k");
        counsellor.page().locator("#dh-palette input").fill("tham vấn");
        assertThat(counsellor.page().locator("#dh-search-results")).containsText("Ghi buổi tham vấn");
        counsellor.page().keyboard().press("Escape");
        counsellor.page().context().addInitScript(COUNT_CLICKS);
        counsellor.go("/casefile/overview/" + number);
        counsellor.follow("Ghi buổi tham vấn");
        counsellor.fill("Thời lượng (phút)", "");
        counsellor.press("Ghi");
        counsellor.seesError("Ghi thời lượng.");
        counsellor.fill("Thời lượng (phút)", "50");
        counsellor.fill("Nội dung đã làm", content);
        counsellor.fill(
                "Buổi tới", LocalDate.now(CentreTime.ZONE).plusDays(7).format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        counsellor.capture("counselling-session");
        counsellor.press("Ghi");
        counsellor.sees("1 buổi · 50 phút");
        assertThat(clicks(counsellor.page())).isLessThanOrEqualTo(MOST_CLICKS_OF_A_SESSION);
        counsellor
                .main()
                .getByText("Nội dung", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        counsellor.sees(content);
        counsellor.go("/home/work");
        assertThat(counsellor.page().locator("#sessions")).containsText(number);

        counsellor.go("/service/session/" + number);
        counsellor.sees(content);
        counsellor.chooseTile("Tham vấn nhóm");
        counsellor.page().locator("[id='form:added']").selectOption(new SelectOption().setIndex(1));
        assertThat(counsellor.page().locator("[id='form:participants:0:part']")).isVisible();
        counsellor.capture("counselling-group");
        counsellor.press("Ghi");
        counsellor.sees("Tham vấn nhóm");
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/service/list/" + number);
        worker.sees("Tham vấn nhóm");
        worker.sees("1 buổi · 50 phút");
        worker.sees("Nội dung do nhân viên tham vấn giữ");
        worker.doesNotSee(content);
        worker.go("/service/session/" + number);
        worker.seesNotFound();
        worker.go("/service/record/" + number);
        worker.sees("Buổi tham vấn do nhân viên tham vấn ghi ở phiếu riêng.");
        worker.choose("Loại hỗ trợ", "Đi cùng đến nơi khác");
        worker.fill("Thời lượng (phút)", "40");
        worker.capture("service-accompaniment");
        worker.press("Ghi");
        worker.sees("1 chuyến · 40 phút");
        browser.expectComplaint("404");
    }

    private static int clicks(Page page) {
        return Integer.parseInt((String) page.evaluate("sessionStorage.getItem('clicks')"));
    }
}
