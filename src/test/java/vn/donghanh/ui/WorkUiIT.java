package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work on a case: safe contact is read before the first call, a draft survives, a note is corrected, a task is postponed. */
@SharedDemonstration
class WorkUiIT {
    private static final List<String> SIX_ITEMS = List.of(
            "Bạo lực tăng trong 3 tháng",
            "Bị theo dõi, đe dọa tung ảnh",
            "Nợ nặng lãi, bị ép",
            "Bệnh chưa được chữa",
            "Không có người hỗ trợ",
            "Không có tiền ăn, chỗ ở bấp bênh");

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void workerContactsAClientAndCorrectsANote() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = accepted(worker);

        worker.go("/note/notes/" + number);
        worker.sees("Liên lạc được với thân chủ bằng cách an toàn, rồi bắt đầu đánh giá.");
        worker.capture("note-notes-empty");
        reach(worker);
        write(worker, number);
        correct(worker);
        task(worker);
        closingIsTooEarly(worker, number);

        worker.go("/note/notes/" + number);
        worker.press("Bắt đầu đánh giá");
        worker.page().waitForURL("**/assessment/assessment/" + number);
        goOnTyping(worker);
        confer(browser.signedIn("worker1"), number);
        notForOthers(number);
    }

    /** A conference with somebody from outside, whose body reads its own part only. */
    private void confer(SignedInUser worker, String number) {
        worker.go("/casefile/overview/" + number);
        worker.page().keyboard().press("Control+k");
        worker.page().locator("#dh-palette input").fill("hội ý");
        assertThat(worker.page().locator("#dh-search-results")).containsText("Họp");
        worker.go("/conference/list/" + number);
        worker.follow("Mời họp trường hợp");
        worker.press("Lưu lời mời");
        worker.seesError("Ghi ngày họp.");
        worker.fill("Ngày", SignedInUser.today());
        worker.fill("Giờ", "00:01");
        worker.chooseTile("Theo kế hoạch");
        worker.chooseTile("Tự tham gia");
        worker.isAccessible();
        worker.press("Lưu lời mời");
        nameGuest(worker);
        worker.chooseTile("Phan Thị Mỹ Linh");
        worker.chooseTile("Trần Thị Châu");
        worker.isAccessible();
        worker.press("Ghi là đã họp");
        worker.follow("Ghi biên bản");
        worker.fill("Đã trao đổi", "Lời bàn trong Trung tâm.");
        worker.fill("Điều Bệnh viện Đa khoa Sông Thu được đọc", "Bệnh viện đón buổi sáng.");
        worker.press("Thêm quyết định");
        worker.fill("Quyết định điều gì", "Cùng đi khám.");
        worker.press("Lưu biên bản");
        worker.seesError("Quyết định 1: chọn ai làm.");
        worker.seesError("Quyết định 1: ghi đến ngày nào.");
        worker.choose("Ai làm", "Phan Thị Mỹ Linh");
        worker.fill("Đến ngày", SignedInUser.workingDayInAWeek());
        worker.choose("Ai được đọc", "Phần cho Bệnh viện Đa khoa Sông Thu");
        worker.isAccessible();
        worker.press("Lưu biên bản");
        worker.sees("Lời bàn trong Trung tâm.");
        correctBesideAnother(worker);
        worker.follow("Xem phần biên bản cho Bệnh viện Đa khoa Sông Thu");
        Locator paper = worker.main().locator(".dh-slip");
        assertThat(paper).containsText("Bệnh viện đón buổi sáng.");
        assertThat(paper).containsText("Cùng đi khám.");
        assertThat(paper).not().containsText("Lời bàn");
        assertThat(paper).not().containsText(number);
        Assertions.assertThat(worker.printedText())
                .contains("Cùng đi khám.")
                .doesNotContain(number)
                .doesNotContain("http");
        worker.press("Ghi là đã giao phần này");
        worker.sees("Đã giao");
        worker.go("/consent/disclosures/" + number);
        worker.sees("Họp trường hợp cùng đơn vị bên ngoài");
        settleDecision(worker, number);
    }

    /** What another author saved first is read before it is followed, and nothing typed is lost. */
    private void correctBesideAnother(SignedInUser worker) {
        worker.follow("Sửa, thêm biên bản");
        String minutes = URI.create(worker.page().url()).getPath();
        worker.fill("Đã trao đổi", "Lời của người thứ nhất.");
        browser.actor("lead1")
                .opens(minutes)
                .in("form")
                .sets("body", "Lời của người thứ hai.")
                .presses("save");
        worker.press("Lưu biên bản");
        worker.sees("đã lưu biên bản lúc");
        worker.sees("Lời của người thứ hai.");
        assertThat(worker.field("Đã trao đổi")).hasValue("Lời của người thứ nhất.");
        assertThat(worker.main().locator("[id='form:save']")).hasCount(0);
        worker.isAccessible();
        worker.capture("conference-minutes-newer");
        worker.press("Đã đọc, viết tiếp từ bản này");
        worker.press("Lưu biên bản");
        worker.sees("Lời của người thứ nhất.");
    }

    private static void nameGuest(SignedInUser worker) {
        worker.follow("Ghi người ngoài Trung tâm");
        worker.choose("Đơn vị", "Bệnh viện Đa khoa Sông Thu");
        worker.sees("Chưa có sự đồng ý họp cùng Bệnh viện Đa khoa Sông Thu");
        worker.fill("Họ tên", "Trần Thị Châu");
        worker.fill("Chức vụ", "Nhân viên công tác xã hội");
        worker.fill("Được nói điều gì với người này", "Lịch khám.");
        worker.press("Thêm người này");
        worker.seesError("Thân chủ chưa đồng ý họp cùng đơn vị này. Ghi sự đồng ý trước.");
        worker.press("Thân chủ không đồng ý");
        worker.sees("Thân chủ không đồng ý họp cùng Bệnh viện Đa khoa Sông Thu");
        worker.isAccessible();
        worker.page().getByText("Thân chủ đã đổi ý").click();
        worker.choose("Hình thức", "Văn bản ký");
        worker.press("Ghi sự đồng ý");
        worker.sees("Thân chủ đồng ý họp cùng đơn vị này");
        worker.press("Thêm người này");
        worker.follow("Về buổi họp");
    }

    private static void settleDecision(SignedInUser worker, String number) {
        worker.go("/casefile/overview/" + number);
        worker.sees("Việc được giao từ buổi họp trường hợp");
        worker.go("/conference/list/" + number);
        worker.follow("00:01");
        worker.follow("Cùng đi khám.");
        worker.press("Lưu kết quả");
        worker.seesError("Chọn kết quả.");
        worker.seesError("Ghi một câu: đã làm gì, hoặc vì sao không.");
        worker.chooseTile("Đã làm");
        worker.fill("Đã làm gì, hoặc vì sao không", "Đã đi sáng nay.");
        worker.press("Lưu kết quả");
        worker.sees("Đã đi sáng nay.");
    }

    /** An Ajax update after an answer does not take the focus from the field in which the user types. */
    private void goOnTyping(SignedInUser worker) {
        worker.page().clock().install();
        worker.field("Nhu cầu khác").selectOption(new SelectOption().setIndex(1));
        worker.press("Thêm nhu cầu");
        assertThat(worker.field("Lời của thân chủ")).isFocused();
        Locator next = worker.field("Điều thân chủ làm tốt");
        next.focus();
        worker.page().clock().runFor(1000);
        assertThat(next).isFocused();
    }

    private void reach(SignedInUser worker) {
        worker.follow("Ghi lần liên lạc đầu tiên");
        assertThat(worker.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cách liên lạc an toàn")))
                .isVisible();
        worker.doesNotSee("Lần liên lạc này");
        worker.capture("note-contact-card");
        worker.pressByKey("Tôi đã đọc");
        assertThat(worker.focused()).hasId("form:safeNow_0");
        Locator sms = worker.page().locator(".dh-choice").filter(new Locator.FilterOptions().setHasText("Nhắn tin"));
        assertThat(sms).containsText("Thân chủ không chọn kênh này");
        assertThat(sms.locator("input")).isDisabled();
        worker.chooseTile("Chưa hỏi được");
        worker.chooseTile("Gọi điện");
        worker.chooseTile("Đã liên lạc được");
        worker.press("Lưu lần liên lạc");
        worker.seesError("không khớp với câu hỏi an toàn");
        worker.capture("note-contact");
        worker.chooseTile("Có, nói chuyện được");
        worker.press("Lưu lần liên lạc");
        worker.sees("Đã liên lạc được với thân chủ. Việc tiếp theo: đánh giá nhu cầu.");
    }

    private void write(SignedInUser worker, String number) {
        worker.press("Lưu ghi chép");
        assertThat(worker.page().locator(".dh-errorsummary li"))
                .hasText(new String[] {"Hình thức làm việc: chưa nhập", "Nội dung: chưa nhập"});
        worker.chooseTile("Trao đổi qua điện thoại");
        worker.field("Nội dung").pressSequentially("Chị muốn gặp vào thứ Năm.");
        worker.sees("Bản nháp đã lưu lúc");

        worker.go("/note/notes/" + number);
        worker.sees("Có bản đang viết dở");
        worker.capture("note-draft");
        worker.pressByKey("Viết tiếp");
        assertThat(worker.field("Nội dung")).isFocused();
        assertThat(worker.field("Nội dung")).hasValue("Chị muốn gặp vào thứ Năm.");
        worker.press("Lưu ghi chép");
        assertThat(worker.page().locator(".dh-list").getByText("Chị muốn gặp vào thứ Năm."))
                .isVisible();
    }

    private void correct(SignedInUser worker) {
        worker.follow("Đính chính ghi chép");
        worker.fill("Nội dung", "Chị muốn gặp vào thứ Sáu.");
        worker.press("Lưu bản đính chính");
        assertThat(worker.page().locator(".dh-list").getByText("Chị muốn gặp vào thứ Sáu."))
                .isVisible();
        worker.page().getByText("Các bản trước (1)").click();
        worker.sees("Chị muốn gặp vào thứ Năm.");
        browser.capture(worker.page(), "note-notes");
    }

    private void task(SignedInUser worker) {
        worker.page()
                .getByText("Thêm việc", new Page.GetByTextOptions().setExact(true))
                .click();
        worker.fill("Việc cần làm", "Làm thẻ bảo hiểm");
        worker.fill("Hạn", "31/12/2099");
        worker.press("Thêm việc này");
        worker.seesError("Hạn trong vòng một năm.");
        worker.fill("Hạn", SignedInUser.workingDayInAWeek());
        worker.press("Thêm việc này");
        assertThat(worker.page().getByText("Làm thẻ bảo hiểm", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        worker.isAccessible();
        worker.press("Xong: Làm thẻ bảo hiểm");
        assertThat(worker.page().getByText("Làm thẻ bảo hiểm", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
    }

    private void closingIsTooEarly(SignedInUser worker, String number) {
        worker.go("/closing/closing/" + number);
        worker.sees("Chưa đến lúc kết thúc");
        worker.capture("closing-early");
        worker.go("/closing/followup/" + number);
        worker.sees("Không có theo dõi");
        worker.isAccessible();
    }

    private void notForOthers(String number) {
        Stranger other = browser.stranger("worker2");
        for (String address : new String[] {
            "/note/notes/",
            "/note/contact/",
            "/closing/closing/",
            "/closing/followup/",
            "/closing/confirm/",
            "/conference/list/",
            "/conference/call/"
        }) {
            other.findsNothingAt(address + number);
        }
    }

    private String accepted(SignedInUser worker) {
        String number = worker.hasReceived("Chị Lụa");
        worker.go("/intake/screening/" + number);
        for (String item : SIX_ITEMS) {
            worker.answer(item, "Không");
        }
        worker.press("Lưu sàng lọc");
        worker.sees("đã trả lời 6 trên 10 câu");
        worker.follow("Ghi cách liên lạc an toàn");
        worker.chooseTile("Gọi điện");
        worker.chooseTile("Không xưng tên Trung tâm");
        worker.press("Lưu cách liên lạc");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/intake/screening/" + number);
        lead.chooseTile("Phan Thị Mỹ Linh");
        lead.tick("Đã hỏi: người phụ trách");
        lead.press("Nhận và phân công");
        lead.sees("Đã bàn giao cho Phan Thị Mỹ Linh.");
        return number;
    }
}
