package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One case from the night of its emergency intake to its closing, handled by four users. They only follow links, no address is typed, and axe
 * checks every page on the way.
 */
@SharedDemonstration
class JourneyUiIT {
    /** Budget of clicks: a list counts two clicks, a text and a button one. */
    private static final String COUNT_CLICKS =
            """
            window.dhSelects = new Set();
            window.dhTexts = new Set();
            window.dhButtons = 0;
            document.addEventListener('click', e => { if (e.target.closest('button')) dhButtons++; }, true);
            document.addEventListener('change', e => { if (e.target.matches('select')) dhSelects.add(e.target.id); }, true);
            document.addEventListener('input', e => { if (e.target.matches('input, textarea')) dhTexts.add(e.target.id); }, true);""";

    private static final int LAPTOP = 1280;
    private static final String UNDONE = "Chị nói đã ổn, nhân viên phụ trách ghi.";
    private static final SelectOption FIRST = new SelectOption().setIndex(1);
    private static final String ALIAS = "Chị Bằng Lăng";

    @RegisterExtension
    final Browser browser = new Browser();

    private String number = "";

    @Test
    void caseRunsFromEmergencyIntakeToClosing() {
        SignedInUser duty = browser.signedIn("duty1");
        receive(duty);
        agreeOnContact(duty);

        SignedInUser lead = browser.signedIn("lead1");
        accept(lead);

        SignedInUser worker = browser.signedIn("worker1");
        takeOver(worker);
        meet(worker);
        assess(worker);
        plan(worker);

        decide(lead, "Xem kế hoạch, đề nghị giám đốc duyệt");
        lead.press("Đề nghị giám đốc duyệt");
        lead.sees("Đã đề nghị duyệt lúc");
        SignedInUser director = browser.signedIn("director1");
        returnThePlan(director);
        changeThePlan(worker);
        decide(lead, "Xem kế hoạch, đề nghị giám đốc duyệt");
        lead.press("Đề nghị giám đốc duyệt");
        lead.sees("Đã đề nghị duyệt lúc");
        approveThePlan(director);

        work(worker);
        askAboutFollowUp(worker);
        beginAReferral(worker);
        requestClosing(worker);

        decide(lead, "Xem đề nghị kết thúc, trình giám đốc");
        lead.capture("journey-closing-proposal");
        returnWithoutReason(lead);
        lead.press("Trình giám đốc");
        lead.sees("Đã trình giám đốc");
        close(director);
        findClosed(worker);
        findTheReferralWithdrawn(worker);
        comeBack(lead, worker);
    }

    private void receive(SignedInUser duty) {
        duty.openMenuItem("Khẩn cấp");
        duty.fill("Muốn được gọi là", ALIAS);
        duty.chooseTile("25–34");
        duty.chooseTile("Bảo vệ tính mạng, sức khỏe");
        duty.fill("Lý do, vài chữ", "Đến một mình, đang chảy máu.");
        duty.chooseTile("Đang bị thương, chảy máu, mất ý thức");
        duty.sees("Mức Khẩn cấp, 1 dấu hiệu.");
        duty.capture("journey-reception");
        duty.press("Lập hồ sơ");
        duty.sees(Pattern.compile("Đã lập hồ sơ lúc .* Mã hồ sơ"));
        number = duty.caseNumber();
    }

    private void agreeOnContact(SignedInUser duty) {
        duty.sees("Việc tiếp theo");
        duty.capture("journey-screening");
        duty.follow("Ghi cách liên lạc an toàn");
        duty.chooseTile("Gọi điện");
        duty.chooseTile("Điện thoại dùng chung");
        duty.capture("journey-contact-terms");
        duty.press("Lưu cách liên lạc");
        duty.sees("Đã thống nhất với thân chủ.");
        assertThat(duty.page().locator(".dh-safecontact .dh-contact-caution"))
                .hasText("Thận trọng: điện thoại dùng chung");
        assertThat(duty.page().locator(".dh-safecontact .dh-contact-forbidden")).hasCount(0);
    }

    private void accept(SignedInUser lead) {
        lead.capture("journey-work-lead");
        decide(lead, "Xem xét nhận hồ sơ");
        lead.capture("journey-acceptance");
        lead.chooseTile("Phan Thị Mỹ Linh");
        lead.page().getByLabel(Pattern.compile("Đã hỏi: người phụ trách")).check();
        lead.press("Nhận và phân công");
        lead.sees("Đã bàn giao cho Phan Thị Mỹ Linh.");
    }

    private void takeOver(SignedInUser worker) {
        worker.capture("journey-work-worker");
        worker.openTask(number, "Đọc hồ sơ");
        worker.capture("journey-handed-over");
    }

    private static void noTabIsCutOnALaptop(SignedInUser worker) {
        worker.page().setViewportSize(LAPTOP, Browser.HEIGHT);
        org.assertj.core.api.Assertions.assertThat(
                        worker.page()
                                .locator(".dh-tabs")
                                .evaluate(
                                        "tabs => tabs.scrollWidth <= tabs.clientWidth && tabs.querySelectorAll('a').length > 9"))
                .as("all tabs of the case are seen")
                .isEqualTo(true);
        worker.page().setViewportSize(Browser.DESKTOP, Browser.HEIGHT);
    }

    private void meet(SignedInUser worker) {
        openCase(worker);
        worker.capture("journey-overview");
        noTabIsCutOnALaptop(worker);
        worker.follow("Ghi đã báo");
        worker.follow("Tôi đã đọc, ghi lần liên lạc");
        worker.chooseTile("Có, nói chuyện được");
        worker.chooseTile("Thân chủ đến Trung tâm");
        worker.chooseTile("Đã liên lạc được");
        worker.capture("journey-contact");
        worker.press("Lưu lần liên lạc");
        worker.sees("Thân chủ đến Trung tâm: Đã gặp");
        worker.follow("Đánh giá");
        worker.press("Bắt đầu đánh giá");
    }

    private void assess(SignedInUser worker) {
        worker.field("Nhu cầu khác").selectOption(FIRST);
        worker.press("Thêm nhu cầu");
        assertThat(worker.field("Lời của thân chủ")).isFocused();
        worker.fill("Lời của thân chủ", "Em muốn có nghề để tự nuôi con.");
        isAskedBefore(worker, "Bỏ nhu cầu này", "cùng lời thân chủ và kết luận đã ghi?");
        assertThat(worker.field("Lời của thân chủ")).hasValue("Em muốn có nghề để tự nuôi con.");
        worker.chooseTile("Đủ điều kiện");
        worker.field("Quy định áp dụng").selectOption(FIRST);
        worker.capture("journey-need");
        worker.pressByKey("Lưu và đóng");
        assertThat(worker.focused()).hasText("Mở");
        assertThat(worker.field("Thân chủ đã tự xếp thứ tự này")).hasCount(0);
        worker.follow("Chưa ghi điểm mạnh của thân chủ");
        assertThat(worker.field("Điều thân chủ làm tốt")).isFocused();
        worker.fill("Điều thân chủ làm tốt", "Khéo tay, thương con.");
        worker.choose("Thân chủ tự chấm cuộc sống, 0 đến 10", "4");
        worker.page()
                .getByLabel("Nếu để trống", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Thân chủ không muốn nêu");
        worker.press("Lưu nháp");
        worker.sees("Đã lưu nháp");
        worker.capture("journey-assessment");
        worker.press("Hoàn tất đánh giá");
        worker.capture("journey-assessed");
        worker.follow("Tiếp theo: lập kế hoạch");
    }

    private void plan(SignedInUser worker) {
        worker.page().getByLabel("Lời của thân chủ").first().fill("Em muốn một chỗ ở yên ổn và một nghề.");
        assertThat(worker.field("Cho nhu cầu").locator("option:checked")).containsText("1.");
        worker.follow("Mục tiêu 1 chưa có nội dung");
        assertThat(worker.field("Mục tiêu, bằng lời thân chủ")).isFocused();
        worker.fill("Mục tiêu, bằng lời thân chủ", "Học may xong, nhận hàng về làm.");
        worker.press("Thêm hoạt động cho mục tiêu 1");
        worker.fill("Làm gì", "Ghi danh lớp may buổi tối");
        worker.choose("Ai làm", "Thân chủ");
        worker.fill("Hạn", "31/02/2027");
        worker.press("Lưu và đóng");
        worker.seesError("Hạn: ");
        worker.fill("Hạn", SignedInUser.workingDayInAWeek());
        worker.fill("Nguồn lực", "Miễn phí");
        isAskedBefore(
                worker, "Bỏ hoạt động này", "Bỏ hoạt động 1.1 (“Ghi danh lớp may buổi tối”), cùng người làm, hạn");
        assertThat(worker.field("Nguồn lực")).hasValue("Miễn phí");
        worker.press("Lưu và đóng");
        dropTheGoal(worker);
        worker.fill("Dấu hiệu nguy hiểm", "Có người lạ hỏi thăm ở chỗ trọ.");
        worker.fill("Chỗ an toàn", "Nhà người bạn.");
        worker.fill("Gọi cho ai", "Người phụ trách của Trung tâm.");
        worker.press("Lưu nháp");
        worker.sees("Đã lưu nháp");
        worker.capture("journey-plan-edit");
        worker.press("Trình kế hoạch");
        worker.seesError("Chưa ghi thân chủ đồng ý hay không");
        worker.chooseTile("Ký trên thiết bị của Trung tâm");
        worker.press("Trình kế hoạch");
        worker.sees("Đã trình kế hoạch lúc");
        worker.capture("journey-plan-submitted");
    }

    /** What is written goes only after a question, which says what goes with it. */
    private static void isAskedBefore(SignedInUser worker, String button, String question) {
        worker.press(button);
        assertThat(worker.focused()).hasText("Giữ lại");
        worker.sees(question);
        worker.capture("journey-remove");
        worker.press("Giữ lại");
        worker.doesNotSee(question);
    }

    /** A goal in which something is written goes only after a question, which says how many actions go with it. */
    private static void dropTheGoal(SignedInUser worker) {
        worker.press("Thêm mục tiêu");
        worker.press("Bỏ mục tiêu 2");
        assertThat(worker.page().locator("#form\\:goals\\:1\\:goalWords")).hasCount(0);
        worker.press("Bỏ mục tiêu 1");
        assertThat(worker.focused()).hasText("Giữ lại");
        worker.sees("Bỏ mục tiêu 1 và 1 hoạt động của mục tiêu này?");
        worker.capture("journey-plan-remove");
        worker.press("Giữ lại");
        assertThat(worker.field("Mục tiêu, bằng lời thân chủ")).hasValue("Học may xong, nhận hàng về làm.");
    }

    private void returnThePlan(SignedInUser director) {
        director.capture("journey-work-director");
        decide(director, "Phê duyệt kế hoạch");
        director.capture("journey-plan-decision");
        director.press("Trả lại");
        director.seesError("Ghi lý do khi trả lại");
        director.fill("Ý kiến", "Ghi thêm người đón con khi đi học.");
        director.press("Trả lại");
        director.sees("Đã trả lại kế hoạch lúc");
    }

    private void changeThePlan(SignedInUser worker) {
        worker.openMenuItem("Việc của tôi");
        worker.openTask(number, "Sửa kế hoạch");
        worker.capture("journey-plan-returned");
        worker.follow("Viết bản mới");
        worker.sees("Ghi thêm người đón con khi đi học.");
        worker.press("Thêm hoạt động cho mục tiêu 1");
        worker.fill("Làm gì", "Nhờ chị hàng xóm đón con");
        worker.choose("Ai làm", "Thân chủ");
        worker.fill("Hạn", SignedInUser.workingDayInAWeek());
        worker.fill("Nguồn lực", "Không tốn tiền");
        worker.press("Lưu và đóng");
        worker.chooseTile("Ký trên giấy");
        worker.press("Trình kế hoạch");
        worker.sees("Đã trình kế hoạch lúc");
    }

    private void approveThePlan(SignedInUser director) {
        decide(director, "Phê duyệt kế hoạch");
        director.follow("So hai bản cạnh nhau");
        director.capture("journey-plan-compared");
        director.follow("Xem một bản");
        director.press("Phê duyệt kế hoạch");
        director.sees("Đã phê duyệt kế hoạch lúc");
    }

    private void work(SignedInUser worker) {
        openCase(worker);
        worker.follow("Kế hoạch");
        for (String action : new String[] {"1.1", "1.2"}) {
            worker.press("Ghi tiến độ hoạt động " + action);
            worker.chooseTile("Đã xong");
            worker.chooseTile("Thân chủ tự làm");
            worker.fill("Đã làm thế nào", "Chị tự làm, nhân viên nghe chị kể lại.");
            worker.pressByKey("Lưu tiến độ");
            assertThat(worker.focused()).hasAccessibleName("Ghi tiến độ hoạt động " + action);
            worker.sees("Đã lưu tiến độ hoạt động " + action);
        }
        worker.capture("journey-plan-worked");
        worker.follow("Ghi chép");
        worker.chooseTile("Trao đổi qua điện thoại");
        worker.fill("Nội dung", "Chị nhận hàng về may được hai tuần.");
        worker.press("Lưu ghi chép");
        assertThat(worker.page().locator(".dh-list").getByText("Chị nhận hàng về may được hai tuần."))
                .isVisible();
        worker.capture("journey-notes");
    }

    private void askAboutFollowUp(SignedInUser worker) {
        worker.follow("Sự đồng ý");
        worker.choose("Việc được hỏi", "Liên hệ sau khi kết thúc hồ sơ");
        worker.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Thân chủ trả lời"))
                .getByText("Không đồng ý", new Locator.GetByTextOptions().setExact(true))
                .click();
        worker.capture("journey-consent");
        worker.press("Lưu câu trả lời");
        worker.sees("Đã lưu câu trả lời lúc");
    }

    /** A referral that is written and not sent; the closing lists it. */
    private void beginAReferral(SignedInUser worker) {
        worker.follow("Chuyển gửi");
        worker.follow("Chuyển gửi mới");
        worker.choose("Dịch vụ", "Khám, điều trị STI");
        worker.press("Lưu nháp");
        worker.sees("Đã lưu");
    }

    private void findTheReferralWithdrawn(SignedInUser worker) {
        worker.follow("Chuyển gửi");
        assertThat(worker.main().getByText("Đã hủy")).isVisible();
    }

    /** Answers each open item separately; none is shown as done. */
    private static void answerWhatIsOpen(SignedInUser worker) {
        Locator endings = worker.page().locator("select[id$=':ending']");
        endings.first().selectOption("NOT_POSSIBLE");
        Locator reasons = worker.page().locator("[id$=':why']");
        reasons.first().fill(UNDONE);
        worker.press("Cùng câu trả lời và lý do cho các việc chưa trả lời");
        assertThat(reasons).hasCount(endings.count());
        assertThat(endings.last()).hasValue("NOT_POSSIBLE");
        assertThat(reasons.last()).hasValue(UNDONE);
    }

    private void requestClosing(SignedInUser worker) {
        worker.follow("Kết thúc");
        worker.press("Gửi đề nghị kết thúc");
        worker.seesError("Chọn lý do kết thúc.");
        worker.follow("Mở trang: Chuyển gửi khám");
        worker.page().waitForURL("**/referral/view/" + number + "/**");
        worker.sees("Chuyển gửi y tế");
        worker.follow("Kết thúc");
        worker.page().evaluate(COUNT_CLICKS);
        worker.choose("Lý do", "Đạt mục tiêu kế hoạch");
        Locator outcomes = worker.page().locator("select[id$=':answer']");
        outcomes.first().waitFor();
        outcomes.nth(1).selectOption("Chưa đạt");
        worker.page().getByLabel(Pattern.compile("cùng một câu trả lời")).selectOption("Đạt");
        assertThat(outcomes.nth(14)).hasValue("MET");
        assertThat(worker.page().getByLabel(Pattern.compile("^Việc làm"))).isFocused();
        assertThat(outcomes.nth(1)).hasValue("NOT_MET");
        assertThat(worker.page().getByLabel(Pattern.compile("^Chuyển gửi khám: CG-")))
                .isVisible();
        answerWhatIsOpen(worker);
        worker.page().getByLabel(Pattern.compile("^Việc làm")).selectOption("Tự tạo việc làm");
        worker.fill("Thu nhập một tháng, đồng", "4800000");
        worker.fill("Biên bản đánh giá, kết thúc", "Thân chủ đã có nghề, chỗ ở ổn định. Dặn: gọi lại khi cần.");
        worker.capture("journey-closing-request");
        org.assertj.core.api.Assertions.assertThat(
                        (int) worker.page().evaluate("dhSelects.size * 2 + dhTexts.size + dhButtons + 1"))
                .as("clicks of a whole closing")
                .isLessThanOrEqualTo(20);
        worker.press("Gửi đề nghị kết thúc");
        worker.sees("Đã gửi đề nghị kết thúc cho kiểm huấn viên");
    }

    private static void returnWithoutReason(SignedInUser lead) {
        lead.page().getByText("Trả lại, kèm lý do").click();
        lead.press("Trả lại");
        lead.seesError("Cần làm gì trước khi kết thúc");
        assertThat(lead.page().locator("[id='decide:returnReason']")).isVisible();
    }

    private void close(SignedInUser director) {
        decide(director, "Phê duyệt kết thúc");
        director.capture("journey-closing-decision");
        director.follow("Xem trước khi quyết định");
        director.capture("journey-closing-confirm");
        director.press("Quyết định kết thúc");
        director.sees("Đã kết thúc hồ sơ");
    }

    private void findClosed(SignedInUser worker) {
        openClosedCase(worker);
        assertThat(worker.page().locator(".dh-identitybar")).containsText("Đã kết thúc");
        worker.capture("journey-closed");
    }

    private void comeBack(SignedInUser lead, SignedInUser worker) {
        openClosedCase(lead);
        lead.follow("Kết thúc");
        lead.capture("journey-reopening");
        lead.fill("Thân chủ cần gì lần này", "Cần chỗ ở mới.");
        lead.press("Mở lại hồ sơ");
        lead.sees("Đã mở lại hồ sơ, đợt mới");
        openCase(worker);
        worker.sees("Bắt đầu lại");
        worker.capture("journey-reopened");
    }

    /** Opens the decision on the case that waits for this user. */
    private void decide(SignedInUser user, String what) {
        user.openMenuItem("Phê duyệt");
        row(user)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(what).setExact(true))
                .click();
    }

    private void openCase(SignedInUser user) {
        user.openMenuItem("Hồ sơ");
        row(user).getByRole(AriaRole.LINK).first().click();
    }

    private void openClosedCase(SignedInUser user) {
        user.openMenuItem("Hồ sơ");
        user.page()
                .getByLabel("Giai đoạn", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Đã kết thúc");
        user.press("Áp dụng");
        row(user).getByRole(AriaRole.LINK).first().click();
    }

    private Locator row(SignedInUser user) {
        return user.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number));
    }
}
