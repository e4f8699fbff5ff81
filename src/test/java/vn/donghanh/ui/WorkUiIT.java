package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Working on a case: the safe contact is read before the first call, a draft survives, a note is corrected, a task is put off. */
class WorkUiIT {
    private static final Pattern NUMBER = Pattern.compile("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private static final List<String> SIX_ITEMS = List.of(
            "Bạo lực tăng trong 3 tháng",
            "Bị theo dõi, đe dọa tung ảnh",
            "Nợ nặng lãi, bị ép",
            "Bệnh chưa được chữa",
            "Không có người hỗ trợ",
            "Không có tiền ăn, chỗ ở bấp bênh");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aWorkerReachesAClientSafelyWritesAndCorrects() {
        Page worker = signedIn("worker1");
        String number = accepted(worker);

        worker.navigate("/note/notes/" + number);
        assertThat(worker.getByText("Gặp thân chủ qua một kênh an toàn rồi mới bắt đầu đánh giá."))
                .isVisible();
        browser.assertAccessible(worker);
        browser.picture(worker, "note-notes-empty");
        reach(worker);
        write(worker, number);
        correct(worker);
        task(worker);
        closingIsTooEarly(worker, number);

        worker.navigate("/note/notes/" + number);
        press(worker, "Đã gặp, bắt đầu đánh giá");
        worker.waitForURL("**/assessment/needs/" + number);
        notForOthers(number);
    }

    private void reach(Page worker) {
        link(worker, "Ghi lần liên lạc đầu");
        assertThat(worker.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cách liên lạc an toàn")))
                .isVisible();
        assertThat(worker.getByText("Lần liên lạc này")).isHidden();
        browser.assertAccessible(worker);
        browser.picture(worker, "note-contact-card");
        press(worker, "Tôi đã đọc");
        Locator sms = worker.locator(".dh-choice").filter(new Locator.FilterOptions().setHasText("Nhắn tin"));
        assertThat(sms).containsText("Thân chủ không chọn kênh này");
        assertThat(sms.locator("input")).isDisabled();
        tile(worker, "Chưa hỏi được");
        tile(worker, "Gọi điện");
        tile(worker, "Đã gặp");
        press(worker, "Lưu lần liên lạc");
        assertThat(worker.locator(".dh-errorsummary")).containsText("không khớp với câu hỏi an toàn");
        browser.assertAccessible(worker);
        browser.picture(worker, "note-contact");
        tile(worker, "Có, nói chuyện được");
        press(worker, "Lưu lần liên lạc");
        assertThat(worker.getByText("Đã gặp thân chủ qua kênh an toàn. Có thể bắt đầu đánh giá."))
                .isVisible();
    }

    private void write(Page worker, String number) {
        tile(worker, "Trao đổi qua điện thoại");
        worker.getByLabel("Nội dung").pressSequentially("Chị muốn gặp vào thứ Năm.");
        assertThat(worker.getByText(Pattern.compile("Bản nháp đã lưu lúc"))).isVisible();

        worker.navigate("/note/notes/" + number);
        assertThat(worker.getByText(Pattern.compile("Có bản đang viết dở"))).isVisible();
        browser.assertAccessible(worker);
        browser.picture(worker, "note-draft");
        press(worker, "Viết tiếp");
        assertThat(worker.getByLabel("Nội dung")).hasValue("Chị muốn gặp vào thứ Năm.");
        press(worker, "Lưu ghi chép");
        assertThat(worker.locator(".dh-list").getByText("Chị muốn gặp vào thứ Năm."))
                .isVisible();
    }

    private void correct(Page worker) {
        worker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Đính chính ghi chép")))
                .click();
        worker.getByLabel("Nội dung").fill("Chị muốn gặp vào thứ Sáu.");
        press(worker, "Lưu bản đính chính");
        assertThat(worker.locator(".dh-list").getByText("Chị muốn gặp vào thứ Sáu."))
                .isVisible();
        worker.getByText("Các bản trước (1)").click();
        assertThat(worker.getByText("Chị muốn gặp vào thứ Năm.")).isVisible();
        browser.picture(worker, "note-notes");
    }

    private void task(Page worker) {
        worker.getByText("Thêm việc", new Page.GetByTextOptions().setExact(true))
                .click();
        worker.getByLabel("Việc cần làm").fill("Làm thẻ bảo hiểm");
        worker.getByLabel("Hạn").fill("31/12/2099");
        press(worker, "Thêm việc này");
        assertThat(worker.locator(".dh-errorsummary")).containsText("Hạn trong vòng một năm.");
        worker.getByLabel("Hạn").fill(inAWeek());
        press(worker, "Thêm việc này");
        assertThat(worker.getByText("Làm thẻ bảo hiểm", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        browser.assertAccessible(worker);
        press(worker, "Xong: Làm thẻ bảo hiểm");
        assertThat(worker.getByText("Làm thẻ bảo hiểm", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
    }

    private void closingIsTooEarly(Page worker, String number) {
        worker.navigate("/closing/closing/" + number);
        assertThat(worker.getByText("Chưa đến lúc kết thúc")).isVisible();
        browser.assertAccessible(worker);
        browser.picture(worker, "closing-early");
        worker.navigate("/closing/followup/" + number);
        assertThat(worker.getByText("Không có theo dõi")).isVisible();
        browser.assertAccessible(worker);
    }

    private void notForOthers(String number) {
        Page other = signedIn("worker2");
        for (String address : new String[] {
            "/note/notes/", "/note/contact/", "/closing/closing/", "/closing/followup/", "/closing/confirm/"
        }) {
            browser.expect("404");
            other.navigate(address + number);
            assertThat(other.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Không có gì ở địa chỉ này")))
                    .isVisible();
        }
    }

    private String accepted(Page worker) {
        worker.navigate("/intake/new");
        worker.getByLabel("Muốn được gọi là").fill("Chị Lụa");
        tile(worker, "25–34");
        tile(worker, "Văn bản ký");
        worker.getByLabel("Điều đưa thân chủ đến").fill("Muốn học nghề.");
        press(worker, "Tiếp nhận, sang sàng lọc");
        assertThat(worker.getByText("Chờ bàn giao")).isVisible();
        Matcher number = NUMBER.matcher(worker.url());
        if (!number.find()) {
            throw new AssertionError("the address names no case");
        }
        for (String item : SIX_ITEMS) {
            worker.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(item))
                    .getByText("Không", new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        press(worker, "Lưu sàng lọc");
        assertThat(worker.getByText("đã trả lời 6 trên 10 điều")).isVisible();
        link(worker, "Ghi cách liên lạc an toàn");
        tile(worker, "Gọi điện");
        tile(worker, "Không xưng tên Trung tâm");
        press(worker, "Lưu cách liên lạc");
        Page lead = signedIn("lead1");
        lead.navigate("/intake/screening/" + number.group());
        tile(lead, "Phan Thị Mỹ Linh");
        lead.getByLabel(Pattern.compile("Đã hỏi: người phụ trách")).check();
        press(lead, "Tiếp nhận và giao");
        assertThat(lead.getByText("Đã bàn giao cho Phan Thị Mỹ Linh.")).isVisible();
        return number.group();
    }

    private Page signedIn(String who) {
        Page page = browser.open("/login");
        page.getByLabel("Tên đăng nhập").fill(who);
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(browser.passphrase());
        press(page, "Đăng nhập");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static String inAWeek() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusWeeks(1)
                .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static void tile(Page page, String words) {
        page.locator(".dh-choice")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }
}
