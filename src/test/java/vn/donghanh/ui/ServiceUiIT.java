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
import vn.donghanh.testing.Demonstration;

/** What was given to a client or without a case, recorded within six clicks, put right, as the evidence of the plan, and out of the stock. */
@SharedDemonstration
class ServiceUiIT {
    private static final int MOST_CLICKS = 6;
    /** Opening a list and choosing from it, which the browser does not report as clicks. */
    private static final int CLICKS_OF_A_SELECT = 2;

    private static final int MOST_CLICKS_OF_A_SESSION = 8;
    private static final int TAPS_OF_OUTREACH = 3;
    private static final String COUNT_CLICKS =
            "addEventListener('click', () => sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))), true)";

    /** A case of worker1 with an action of the plan that the Centre's staff still have to do. */
    private static final String CASE_WITH_OPEN_ACTION =
            """
            select max(f.number) from case_file f join care_plan p on p.case_id = f.id and p.episode = f.episode and p.state = 'APPROVED'
            join plan_goal g on g.plan_id = p.id join plan_action a on a.goal_id = g.id
            join staff_account s on s.id = f.manager_id and s.username = 'worker1'
            where f.status = 'ACTIVE' and a.owner = 'STAFF' and a.state in ('NOT_STARTED', 'IN_PROGRESS')""";

    /** A case of worker1 on whose counselling section counsellor1 works and has no draft, which other tests want to find. */
    private static final String CASE_WITH_COUNSELLOR =
            """
            select max(f.number) from case_file f join case_grant g on g.case_id = f.id and g.section = 'COUNSELLING' and g.until_at is null
            join staff_account c on c.id = g.staff_id and c.username = 'counsellor1'
            join staff_account s on s.id = f.manager_id and s.username = 'worker1'
            where f.status = 'ACTIVE' and not exists (select 1 from counselling_draft d where d.case_id = f.id)""";
    /** A case of worker1 that lead1 supervises. */
    private static final String CASE_OF_WORKER =
            """
            select max(f.number) from case_file f join staff_account s on s.id = f.manager_id and s.username = 'worker1'
            where f.status = 'ACTIVE'""";

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void servicesAreRecordedRepeatedAndPutRight() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thử Hỗ Trợ");
        worker.page().context().addInitScript(COUNT_CLICKS);
        worker.go("/casefile/overview/" + number);
        worker.follow("Ghi hỗ trợ");
        worker.press("Bộ vật dụng giảm hại");
        assertThat(worker.field("Đơn vị")).hasValue("SET");
        wasDelivered(worker);
        worker.press("Ghi");
        worker.sees("Hôm nay");
        assertThat(clicks(worker.page())).isLessThanOrEqualTo(MOST_CLICKS);
        recordRide(worker, number, "600.000", true);
        worker.sees("600.000 đồng");
        assertThat(clicks(worker.page()) + CLICKS_OF_A_SELECT)
                .as("the first ride, with its source")
                .isLessThanOrEqualTo(MOST_CLICKS);
        recordRide(worker, number, "40.000", false);
        worker.sees("40.000 đồng");
        assertThat(clicks(worker.page()))
                .as("a later ride, with the source of the last one")
                .isLessThan(MOST_CLICKS);
        worker.press("Xe ôm, taxi, đi lại");
        assertThat(worker.field("Nguồn")).hasValue("CENTRE");
        worker.press("Nhà tài trợ, quỹ từ thiện");
        assertThat(worker.field("Nguồn")).hasValue("SPONSOR");
        worker.go("/service/record/" + number);
        worker.follow("Lặp lại: Bộ vật dụng giảm hại");
        worker.press("Ghi");
        worker.seesErrorAt("form:outcome", "Chọn kết quả.");
        wasDelivered(worker);
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
        worker.go("/service/record/" + number);
        worker.sees("Loại hỗ trợ");
        worker.doesNotSee("Viết tiếp bản nháp");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/service/list/" + number);
        lead.sees("Hỗ trợ sức khỏe");
        lead.doesNotSee("Bộ vật dụng giảm hại");
        for (String other : new String[] {"worker3", "counsellor1", "admin1"}) {
            Stranger stranger = browser.stranger(other);
            stranger.findsNothingAt("/service/list/" + number);
            stranger.findsNothingAt("/service/record/" + number);
        }
    }

    @Test
    void clientComplainsAloneAndTheWorkerLearnsNothing() {
        browser.expectComplaint("423");
        String number = Records.text(CASE_OF_WORKER);
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().setViewportSize(390, 844);
        worker.go("/casefile/overview/" + number);
        worker.follow("Trao máy góp ý");
        worker.capture("feedback-handover");
        worker.main().getByText("Khóa và trao máy").click();
        worker.page().waitForURL("**/feedback/own/**");
        assertThat(worker.page().content()).doesNotContain(number).doesNotContain("worker1");
        String own = worker.page().url();
        worker.chooseTile("Không hài lòng");
        worker.page().getByText("Muốn khiếu nại").click();
        worker.chooseTile("Người đang phụ trách");
        worker.fill("Chuyện đã xảy ra", "Hẹn hai lần đều không đến.");
        worker.chooseTile("Trưởng phòng đọc");
        worker.capture("feedback-own");
        worker.press("Gửi");
        worker.sees("Xin trả máy lại");
        worker.go("/casefile/overview/" + number);
        worker.page().waitForURL("**/session/lock**");
        worker.page().navigate(own);
        worker.sees("Xin trả máy lại");
        worker.follow("Nhân viên mở khóa máy");
        worker.page().locator("#form\\:passphrase").fill(Demonstration.passphrase());
        worker.press("Mở khóa");
        worker.go("/casefile/overview/" + number);
        worker.sees("Trao máy để thân chủ tự góp ý");
        worker.findsNothingAt("/feedback/list");
    }

    @Test
    void supervisorAnswersAComplaintThatWaitsInMyWork() {
        SignedInUser duty = browser.signedIn("duty1");
        String number = Records.text(CASE_OF_WORKER);
        duty.openMenuItem("Góp ý");
        duty.follow("Ghi giúp thân chủ");
        duty.chooseTile("Sự giúp đỡ đã nhận");
        duty.press("Ghi và gửi");
        duty.seesError("Viết chuyện đã xảy ra.");
        duty.fill("Chuyện đã xảy ra", "Chờ lâu quá.");
        duty.chooseTile("Trưởng phòng đọc");
        duty.fill("Mã hồ sơ", number);
        duty.capture("feedback-record");
        duty.press("Ghi và gửi");
        duty.sees("Đã lưu lúc");
        String ref = Records.text("select ref from complaint order by id desc limit 1");
        duty.findsNothingAt("/feedback/complaint/" + ref);
        SignedInUser lead = browser.signedIn("lead1");
        lead.openMenuItem("Việc của tôi");
        lead.page().locator("#complaints a[href$='" + ref + "']").first().click();
        lead.sees("Chờ lâu quá.");
        lead.press("Bắt đầu xem xét");
        lead.press("Ghi lời trả lời");
        lead.seesError("Chọn kết luận.");
        lead.chooseTile("Khiếu nại đúng");
        lead.fill("Lời trả lời cho thân chủ", "Từ nay nhanh hơn.");
        lead.capture("feedback-complaint");
        lead.press("Ghi lời trả lời");
        lead.press("Ghi: thân chủ đã biết");
        lead.sees("Thân chủ đã biết");
    }

    @Test
    void sheetIsPreparedPrintedAndReadAloud() {
        String number = Records.text(CASE_OF_WORKER);
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().setViewportSize(390, 844);
        worker.go("/casefile/overview/" + number);
        worker.page().keyboard().press("Control+k");
        worker.page().locator("#dh-palette input").fill("khieu nai");
        assertThat(worker.page().locator("#dh-search-results")).containsText("Trao máy góp ý");
        worker.page().locator("#dh-palette input").fill("to thong tin");
        assertThat(worker.page().locator("#dh-search-results")).containsText("Tờ thông tin");
        worker.page().keyboard().press("Escape");
        worker.follow("Tờ thông tin");
        worker.capture("sheet-prepare");
        worker.press("Xem tờ để in");
        worker.sees("Những điều cần nhớ");
        assertThat(worker.main().textContent()).doesNotContain(number).doesNotContain("Trung tâm");
        assertThat(worker.printedText())
                .contains("Những điều cần nhớ")
                .doesNotContain(number)
                .doesNotContain("http");
        worker.capture("sheet-paper");
        worker.follow("Chọn lại");
        worker.press("Đọc cho thân chủ nghe");
        worker.sees("Chữ to để đọc cùng thân chủ");
        worker.capture("sheet-reading");
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
        for (String words : new String[] {"giảm hại", "tiep can", "harm reduction"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Ghi tiếp cận");
        }
        for (String words : new String[] {"kho", "vật phẩm"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Kho vật phẩm");
        }
        worker.go("/casefile/overview/" + Records.text(CASE_OF_WORKER));
        worker.page().keyboard().press("Control+k");
        for (String words : new String[] {"sự việc", "bạo lực", "bao luc", "bị đánh", "violence"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Ghi sự việc");
        }
        for (String words : new String[] {"sàng lọc", "sang loc", "nguy cơ", "triage"}) {
            worker.page().locator("#dh-palette input").fill(words);
            assertThat(worker.page().locator("#dh-search-results")).containsText("Sàng lọc");
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
        wasDelivered(worker);
        worker.press("Ghi");
        worker.go("/plan/view/" + number);
        worker.sees("Hỗ trợ thủ tục giấy tờ, " + SignedInUser.today());

        worker.go("/service/record/" + number);
        worker.press("Nhu yếu phẩm");
        wasDelivered(worker);
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
        counsellor.press("Ghi");
        counsellor.seesErrorAt("form:kind", "Chọn loại hỗ trợ.");
        counsellor.seesErrorAt("form:outcome", "Chọn kết quả.");
        counsellor.chooseTile("Tham vấn cá nhân");
        counsellor.press("Đã diễn ra");
        counsellor.fill("Thời lượng (phút)", "");
        counsellor.press("Ghi");
        counsellor.seesError("Ghi thời lượng.");
        counsellor.fill("Thời lượng (phút)", "120");
        counsellor.doesNotSee("Còn 0 ký tự");
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
        counsellor.fill("Nội dung đã làm", "Vòng chào.");
        counsellor.sees("Đã lưu nháp lúc");
        counsellor.go("/service/session/" + number);
        counsellor.sees("Bản nháp không giữ người tham gia");
        counsellor.page().locator("[id='form:added']").selectOption(new SelectOption().setIndex(1));
        assertThat(counsellor.page().locator("[id='form:participants:0:part']")).isVisible();
        counsellor.press("Đã diễn ra");
        counsellor.press("Ghi");
        counsellor.seesErrorAt("form:participants:0:part", "Chọn kết quả cho hồ sơ");
        counsellor.page().locator("[id='form:participants:0:part']").selectOption("NOT_COME");
        counsellor.capture("counselling-group");
        counsellor.press("Ghi");
        counsellor.sees("Tham vấn nhóm");
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/service/list/" + number);
        worker.sees("Tham vấn nhóm");
        worker.sees("1 buổi · 50 phút");
        worker.sees("Nội dung do nhân viên tham vấn giữ");
        worker.doesNotSee(content);
        worker.findsNothingAt("/service/session/" + number);
        worker.go("/service/record/" + number);
        worker.sees("Buổi tham vấn do nhân viên tham vấn ghi ở phiếu riêng.");
        worker.choose("Loại hỗ trợ", "Đi cùng đến nơi khác");
        worker.fill("Thời lượng (phút)", "40");
        wasDelivered(worker);
        worker.capture("service-accompaniment");
        worker.press("Ghi");
        worker.sees("1 chuyến · 40 phút");
    }

    @Test
    void outreachIsCountedOnAPhoneAndWhatIsGivenLeavesTheStock() {
        long condoms = left("CONDOM");
        long kits = left("HARM_REDUCTION_KIT");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thử Vật Phẩm");
        worker.page().setViewportSize(390, 844);
        worker.page().context().addInitScript(COUNT_CLICKS);
        worker.go("/home/work");
        worker.follow("Tiếp cận đồng đẳng");
        assertThat(worker.page().locator(".dh-chosen")).containsText("Thành phố Tam Kỳ · ");
        assertThat(worker.page().locator("#form\\:kind")).hasValue("PEER_CONTACT");
        for (int person = 1; person < 3; person++) {
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
        eachKindInThreeTaps(worker);
        worker.go("/service/outreach/list");
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

        worker.go("/service/record/" + number);
        worker.press("Bộ vật dụng giảm hại");
        worker.sees("Kho còn " + kits);
        wasDelivered(worker);
        worker.press("Ghi");
        assertThat(kits - left("HARM_REDUCTION_KIT")).isEqualTo(1);
        worker.go("/service/record/" + number);
        worker.choose("Loại hỗ trợ", "Sinh phẩm tự xét nghiệm");
        worker.sees("Sổ kho thiếu");
        wasDelivered(worker);
        worker.press("Ghi");
        seesNotice(worker, "Sổ kho đang thiếu vật phẩm này");

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/home/work");
        lead.sees("Vật phẩm sắp hết, đã hết, hết hạn hoặc cần kiểm kê");
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
        staffCourse(lead, worker);
        for (String other : new String[] {"admin1", "auditor1", "health1"}) {
            Stranger stranger = browser.stranger(other);
            stranger.findsNothingAt("/service/outreach/list");
            stranger.findsNothingAt("/service/stock/list");
        }
    }

    /** Each kind takes three taps from My work, whatever was recorded before; place and group stay in view. */
    private static void eachKindInThreeTaps(SignedInUser worker) {
        begin(worker, "Truyền thông nhóm nhỏ", "BCC");
        worker.page().locator("#form\\:persons").click();
        worker.page().locator("#form\\:persons").fill("12");
        assertThat(worker.page().locator("#form\\:contacts")).hasValue("12");
        finish(worker);
        begin(worker, "Tiếp cận đồng đẳng", "PEER_CONTACT");
        tap(worker, "Thêm 10: Bao cao su (cái)");
        finish(worker);
    }

    private static void begin(SignedInUser worker, String kind, String code) {
        worker.go("/home/work");
        worker.page().evaluate("sessionStorage.removeItem('clicks')");
        worker.follow(kind);
        assertThat(worker.page().locator("#form\\:kind")).hasValue(code);
        assertThat(worker.page().locator("#form\\:persons")).isInViewport();
        assertThat(worker.page().locator("#form\\:save")).isInViewport();
    }

    private static void finish(SignedInUser worker) {
        worker.press("Ghi");
        seesNotice(worker, "Đã ghi tiếp cận lúc");
        assertThat(clicks(worker.page())).isEqualTo(TAPS_OF_OUTREACH);
    }

    /** The head of the unit records a course, who took part and with what result; each participant sees their own. */
    private static void staffCourse(SignedInUser lead, SignedInUser worker) {
        lead.go("/staffcourse/list");
        lead.capture("staffcourse-list");
        lead.choose("Nội dung", "Khác");
        lead.page().locator("#form\\:organiser").fill("Sở Y tế");
        lead.page().locator("#form\\:place").fill("trực tuyến");
        lead.page().locator("#form\\:firstDay").fill(SignedInUser.today());
        lead.page().locator("#form\\:lastDay").fill(SignedInUser.today());
        lead.page().locator("#form\\:hours").fill("4");
        lead.choose("Kinh phí", "Không tốn kinh phí");
        lead.press("Ghi khóa");
        lead.seesError("Ghi tên khóa, vì nội dung là “Khác”.");
        lead.page().locator("#form\\:title").fill("Sơ cứu ban đầu");
        lead.press("Ghi khóa");
        lead.sees("Chưa có ai trong danh sách");
        lead.tick(Records.text("select display_name from staff_account where username = 'worker1'"));
        lead.press("Thêm vào danh sách");
        lead.page().locator("select[id$=outcome]").selectOption("CERTIFIED");
        lead.press("Lưu kết quả");
        lead.capture("staffcourse-course");
        worker.go("/staffcourse/list");
        worker.sees("Sơ cứu ban đầu");
        worker.sees("Hoàn thành, có giấy chứng nhận");
    }

    /** Records a ride with its price, whose field has the focus, and leaves the number of clicks counted from the case. */
    private static void recordRide(SignedInUser worker, String number, String price, boolean chooseSource) {
        worker.go("/casefile/overview/" + number);
        worker.page().evaluate("sessionStorage.removeItem('clicks')");
        worker.follow("Ghi hỗ trợ");
        worker.press("Xe ôm, taxi, đi lại");
        assertThat(worker.field("Số tiền")).isFocused();
        worker.fill("Số tiền", price);
        if (chooseSource) {
            worker.choose("Nguồn", "Ngân sách thường xuyên của Trung tâm");
        }
        wasDelivered(worker);
        worker.capture("service-record");
        worker.press("Ghi");
    }

    private static void wasDelivered(SignedInUser user) {
        user.press("Đã cung cấp");
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
