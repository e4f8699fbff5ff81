package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Markup;

/**
 * A supervisor audits outcomes: reads cases past their review by alias and number, asks for a correction, and opens one identity by break-glass;
 * the worker and the data protection officer are notified, and the access is reviewed.
 */
@SharedDemonstration
class OutcomeAuditUiIT {
    private static final String NAME = "Huỳnh Thị Diễm Hằng";
    private static final String PHONE = "0605987654";
    private static final String COUNSELLED = "giấc mơ lặp lại về cây cầu";
    private static final String CARED = "thay băng vết thương ở cổ tay";
    private static final String WHY = "Cần đối chiếu giấy tờ với danh sách lớp, người phụ trách nghỉ phép.";

    @RegisterExtension
    final Browser browser = new Browser();

    private String number;

    @Test
    void aSupervisorAuditsAsksForACorrectionAndOpensOneIdentity() {
        number = pastItsReview();
        SignedInUser worker = browser.signedIn("worker3");
        Visitor writer = browser.actor("worker3");
        Given.identified(writer, number, "LEGAL_NAME", NAME);
        Given.identified(writer, number, "PHONE", PHONE);
        Visitor inviting = browser.actor("lead2");
        for (Map.Entry<String, String> colleague :
                Map.of("counsellor1", COUNSELLED, "nurse1", CARED).entrySet()) {
            inviting.opens("/casefile/access/" + number)
                    .in("admit")
                    .chooses("admitted", offer -> offer.contains(colleague.getKey()))
                    .presses("letIn");
            Visitor own = browser.actor(colleague.getKey());
            Given.noted(own, number, colleague.getValue());
            assertThat(own.html()).contains(colleague.getValue());
        }

        SignedInUser lead = browser.signedIn("lead2");
        readWhatIsLate(lead, inviting);
        assertSeesNoCounsellingAndCare(inviting);
        askForACorrection(lead);
        correct(worker);

        openOneIdentity(lead);
        isNotified(worker);
        review();
        readTheJudgement(worker);
        for (String path : List.of("/breakglass/open", "/breakglass/reviews")) {
            worker.findsNothingAt(path);
        }
    }

    /** Two audits of the same cases: the auditor sees no number, no name and no exact date, and cannot link the two audits. */
    @Test
    void anAuditorReadsTheSampleOfEachAuditUnderCodesOfItsOwn() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Đợt kiểm tra");
        writeDown(admin, "118/QĐ-SYT");
        writeDown(admin, "119/QĐ-SYT");
        admin.capture("ordered-audits");
        SignedInUser director = browser.signedIn("director1");
        for (String letter : List.of("118/QĐ-SYT", "119/QĐ-SYT")) {
            director.go("/caseaudit/admin");
            director.press("Mở đợt kiểm tra theo " + letter);
            director.sees("Đang mở");
        }
        SignedInUser auditor = browser.signedIn("auditor1");
        Set<String> codes = readTheSample(auditor, "118/QĐ-SYT");
        Set<String> other = readTheSample(auditor, "119/QĐ-SYT");
        assertThat(codes).isNotEmpty().doesNotContainAnyElementsOf(other);
        auditor.openMenuItem("Nhật ký");
        auditor.sees("Ai đã làm gì, lúc nào, kết quả ra sao.");
        assertSeesNoCase(auditor);
        auditor.capture("audit-log");
        auditor.fill("Tên đăng nhập", "Phan Thị Mỹ Linh");
        auditor.press("Áp dụng");
        auditor.sees("Đây không phải tên đăng nhập");
        auditor.isAccessible();
        for (String path :
                List.of("/worklist/list", "/reporting/outcomes", "/breakglass/reviews", "/caseaudit/admin")) {
            auditor.findsNothingAt(path);
        }
        director.go("/caseaudit/admin");
        director.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Đọc nhận xét của đợt kiểm tra theo 118/QĐ-SYT"))
                .click();
        director.sees("Kế hoạch trình đúng hạn, rà soát chậm.");
        director.capture("audit-findings");
        director.findsNothingAt("/auditlog/log");
    }

    private static void writeDown(SignedInUser admin, String letter) {
        admin.fill("Cơ quan yêu cầu", "Sở Y tế");
        admin.fill("Số văn bản", letter);
        admin.fill("Ngày văn bản", "02/03/2026");
        admin.fill("Kiểm tra kỳ từ ngày", "01/01/2025");
        admin.fill("Kiểm tra kỳ đến ngày", "01/03/2026");
        admin.fill(
                "Cho xem từ ngày",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        admin.fill("Cho xem đến hết ngày", SignedInUser.workingDayInAWeek());
        admin.fill("Số hồ sơ trong mẫu", "50");
        admin.chooseTile("Ung Minh Trí");
        admin.press("Trình giám đốc");
        admin.sees(letter);
    }

    private static Set<String> readTheSample(SignedInUser auditor, String letter) {
        auditor.openMenuItem("Đợt kiểm tra");
        auditor.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(letter))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        auditor.sees("Mã hồ sơ chỉ có nghĩa trong đợt này.");
        assertSeesNoCase(auditor);
        auditor.capture("audit-sample");
        Set<String> codes = new HashSet<>(
                auditor.main().locator("a[href*='/caseaudit/sample/']").allInnerTexts());
        auditor.main().locator("a[href*='/caseaudit/sample/']").first().click();
        auditor.sees("Nhu cầu, theo nhóm");
        assertSeesNoCase(auditor);
        assertThat(auditor.main().innerText()).doesNotContainPattern("\\d{2}/\\d{2}/\\d{4}");
        auditor.choose("Loại", "Kế hoạch");
        auditor.fill("Điều nhận thấy", "Kế hoạch trình đúng hạn, rà soát chậm.");
        auditor.capture("audit-case");
        auditor.press("Ghi nhận xét");
        auditor.sees("Kế hoạch trình đúng hạn, rà soát chậm.");
        return codes;
    }

    private static void assertSeesNoCase(SignedInUser auditor) {
        assertThat(auditor.page().content())
                .doesNotContainPattern("DH-[0-9A-Z]{4}-")
                .doesNotContain("Chị Na", "Chị Lan", "Chị Mai");
    }

    /** A case of the demonstration with an overdue review, of a worker of the second unit. */
    private static String pastItsReview() {
        return Records.text(
                """
                select c.number from case_file c join staff_account m on m.id = c.manager_id join case_task t on t.case_id = c.id
                where m.username = 'worker3' and c.status = 'ACTIVE' and t.kind = 'REVIEW' and t.ended_at is null
                and t.due_at < utc_timestamp(6) and not exists (select 1 from correction x where x.case_id = c.id and x.answered_at is null)
                order by t.due_at desc limit 1""");
    }

    private void readWhatIsLate(SignedInUser lead, Visitor reading) {
        lead.openMenuItem("Kết quả");
        lead.main()
                .locator("a[href*='manager=worker3'][href*='due=OVERDUE']")
                .first()
                .click();
        List<String> late = lead.main().locator("tbody th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(late).hasSizeGreaterThanOrEqualTo(10).anyMatch(href -> href.endsWith(number));
        assertThat(lead.main().locator("tbody").innerText()).contains("Rà soát");
        for (String overview : late.subList(0, 10)) {
            assertThat(new Markup(read(reading, overview))
                            .all(element -> element.name().equals("main")))
                    .singleElement()
                    .satisfies(main -> assertThat(main.words()).contains("Hôm nay"));
            read(reading, overview.replace("casefile/overview", "plan/view"));
        }
    }

    /** A page of a case, as it is sent: without the client's name and number. */
    private static String read(Visitor lead, String path) {
        String page = lead.opens(path).html();
        assertThat(page).as(path).contains("dh-identitybar").doesNotContain(NAME, PHONE);
        return page;
    }

    private void assertSeesNoCounsellingAndCare(Visitor lead) {
        for (String tab :
                List.of("casefile/overview", "note/notes", "plan/view", "closing/closing", "casefile/accesshistory")) {
            assertThat(read(lead, "/" + tab + "/" + number)).as(tab).doesNotContain(COUNSELLED, CARED);
        }
    }

    private static void assertSeesNoName(SignedInUser lead) {
        assertThat(lead.page().content()).doesNotContain(NAME, PHONE);
    }

    private void askForACorrection(SignedInUser lead) {
        lead.go("/casefile/overview/" + number);
        lead.follow("Đề nghị sửa");
        lead.press("Gửi người phụ trách");
        lead.seesError("Về việc gì");
        lead.chooseTile("Kết quả so với kế hoạch");
        lead.fill("Cần sửa gì", "Mục tiêu 1 ghi đạt mà việc 1.2 chưa xong, ghi lại cho khớp.");
        lead.capture("audit-correction");
        lead.press("Gửi người phụ trách");
        lead.sees("Mục tiêu 1 ghi đạt mà việc 1.2 chưa xong");
    }

    private void correct(SignedInUser worker) {
        worker.openMenuItem("Việc của tôi");
        task(worker, "Chỉnh sửa theo đề nghị").click();
        worker.fill("Đã sửa gì, hoặc vì sao không sửa", "Đã ghi lại tiến độ việc 1.2, dời hạn một tuần.");
        worker.isAccessible();
        worker.press("Trả lời");
        worker.sees("Đã trả lời kiểm huấn viên.");
        worker.go("/casefile/overview/" + number);
        worker.sees("Kiểm huấn viên đề nghị chỉnh sửa: Kết quả so với kế hoạch");
        worker.sees("Người phụ trách trả lời đề nghị chỉnh sửa");
    }

    private void openOneIdentity(SignedInUser lead) {
        lead.go("/identity/identity/" + number);
        assertThat(lead.main().locator("[data-dh-ask]")).hasCount(0);
        lead.follow("Truy cập khẩn cấp");
        lead.fill("Mã hồ sơ", "DH-0000-0000");
        lead.choose("Cần mở", "Một mục danh tính: Họ tên trên giấy tờ");
        lead.chooseTile("Kiểm tra kết quả");
        lead.fill("Nói rõ hơn", WHY);
        lead.press("Mở ngay");
        lead.seesError("Không có hồ sơ nào mang mã này");
        lead.fill("Mã hồ sơ", number);
        lead.capture("audit-breakglass");
        lead.press("Mở ngay");
        lead.sees("Đã mở. Đã báo người phụ trách hồ sơ và nhân sự bảo vệ dữ liệu.");
        assertSeesNoName(lead);
        assertThat(lead.main().locator("[data-dh-ask]")).hasCount(1);
        lead.main().locator("[data-dh-ask]").click();
        lead.fill("Vì sao cần mở?", "đối chiếu danh sách lớp");
        lead.press("Mở 30 giây");
        lead.sees(NAME);
        assertThat(lead.page().content()).doesNotContain(PHONE);
    }

    private void isNotified(SignedInUser worker) {
        worker.openMenuItem("Việc của tôi");
        task(worker, "Hồ sơ vừa được mở ngoài thường lệ").click();
        worker.sees(WHY);
        worker.capture("audit-told");
        worker.press("Tôi đã đọc");
        worker.openMenuItem("Việc của tôi");
        assertThat(task(worker, "Hồ sơ vừa được mở ngoài thường lệ")).hasCount(0);
    }

    private void review() {
        SignedInUser dpo = browser.signedIn("dpo1");
        dpo.openMenuItem("Việc của tôi");
        dpo.sees(Pattern.compile("\\d+ lần truy cập khẩn cấp chờ rà soát"));
        dpo.isAccessible();
        dpo.follow("Sang rà soát");
        dpo.capture("audit-reviews");
        dpo.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        dpo.sees(WHY);
        dpo.sees("Mở một mục danh tính");
        assertThat(dpo.page().content()).doesNotContain(NAME, PHONE);
        dpo.press("Ghi kết luận");
        dpo.seesError("Lần mở này");
        dpo.chooseTile("Chính đáng");
        dpo.fill("Vì sao kết luận như vậy", "Chỉ mở đúng một mục, có việc cần đối chiếu.");
        dpo.capture("audit-review");
        dpo.press("Ghi kết luận");
        dpo.sees("Người rà soát");
        dpo.go("/breakglass/reviews");
        dpo.sees("Đã kết luận");
    }

    private void readTheJudgement(SignedInUser worker) {
        worker.go("/breakglass/history/" + number);
        worker.sees("Chính đáng");
        worker.go("/casefile/overview/" + number);
        worker.sees("Rà soát truy cập khẩn cấp: chính đáng");
    }

    private Locator task(SignedInUser user, String title) {
        return user.page()
                .locator(".dh-tasks > li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first();
    }
}
