package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client comes at night: received in four parts, screened, agreed how to reach her, handed over. Only what a person sees is used. */
class ReceptionUiIT {
    private static final Pattern NUMBER = Pattern.compile("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aClientInDangerIsReceivedScreenedAndHandedOver() {
        Page duty = signedIn("duty1");
        String number = receiveAtNight(duty);

        screen(duty);
        agreeOnContact(duty);

        Page lead = signedIn("lead1");
        lead.navigate("/intake/screening/" + number);
        accept(lead);
        lead.navigate("/consent/consents/" + number);
        confirmVitalInterest(lead);
    }

    @Test
    void anOrdinaryIntakeIsPutAsideTakenUpAgainAndNothingIsLost() {
        Page worker = signedIn("worker1");
        worker.navigate("/intake/new");
        worker.getByLabel("Muốn được gọi là").fill("Chị Bhơ");
        label(worker, "25–34");
        label(worker, "Văn bản ký");
        worker.getByLabel("Điều đưa thân chủ đến").fill("Muốn học nghề.");
        browser.assertAccessible(worker);
        browser.picture(worker, "intake-new");
        press(worker, "Để sau");
        assertThat(worker.locator("main").getByText(Pattern.compile("Đã để sau lúc")))
                .isVisible();

        worker.navigate("/intake/new");
        worker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Viết tiếp"))
                .first()
                .click();
        assertThat(worker.getByLabel("Muốn được gọi là")).hasValue("Chị Bhơ");
        assertThat(worker.getByLabel("Điều đưa thân chủ đến")).hasValue("Muốn học nghề.");
        press(worker, "Tiếp nhận, sang sàng lọc");

        assertThat(worker.getByText("Chờ bàn giao")).isVisible();
        askForConsent(worker);
    }

    private String receiveAtNight(Page duty) {
        duty.navigate("/intake/emergency");
        press(duty, "Tiếp nhận");
        assertThat(duty.locator(".dh-errorsummary")).containsText("Chọn nhóm tuổi");
        duty.getByLabel("Muốn được gọi là").fill("Chị Sương");
        label(duty, "16–17");
        assertThat(duty.getByText("theo quy định nội bộ")).isVisible();
        label(duty, "25–34");
        assertThat(duty.getByText("theo quy định nội bộ")).isHidden();
        label(duty, "Bảo vệ tính mạng, sức khỏe");
        duty.getByLabel("Lý do, vài chữ").fill("Bất tỉnh, chưa hỏi được.");
        label(duty, "Đang bị thương, chảy máu, mất ý thức");
        assertThat(duty.getByText("Mức Khẩn cấp, 1 dấu hiệu.")).isVisible();
        label(duty, "Bị hiếp dâm trong 72 giờ");
        duty.getByLabel("Xảy ra cách đây khoảng").selectOption("dưới 6 giờ");
        assertThat(duty.getByText("Khám chuyên khoa gấp, trong 72 giờ")).isVisible();
        duty.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi đã báo"))
                .first()
                .click();
        assertThat(duty.locator("main").getByText(Pattern.compile("Đã báo \\d\\d:\\d\\d")))
                .isVisible();
        browser.assertAccessible(duty);
        browser.picture(duty, "intake-emergency");
        press(duty, "Tiếp nhận");

        Locator received = duty.locator("main").getByText(Pattern.compile("Đã tiếp nhận lúc .* Mã hồ sơ"));
        assertThat(received).isVisible();
        java.util.regex.Matcher number = NUMBER.matcher(received.innerText());
        if (!number.find()) {
            throw new AssertionError("no number is told");
        }
        return number.group();
    }

    private void screen(Page duty) {
        assertThat(duty.getByText("Chờ bàn giao")).isVisible();
        browser.assertAccessible(duty);
        browser.picture(duty, "intake-screening");
        Locator debt = duty.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Nợ nặng lãi, bị ép"));
        debt.getByText("Rõ rệt").click();
        press(duty, "Lưu sàng lọc");
        assertThat(duty.getByText("Tổng 2 trên 20, đã trả lời 1 trên 10 điều.")).isVisible();
    }

    private void agreeOnContact(Page duty) {
        duty.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ghi cách liên lạc an toàn"))
                .click();
        label(duty, "Gọi điện");
        label(duty, "Không xưng tên Trung tâm");
        browser.assertAccessible(duty);
        browser.picture(duty, "intake-contact");
        press(duty, "Lưu cách liên lạc");
        assertThat(duty.getByText("Đã thống nhất với thân chủ.")).isVisible();
    }

    private void accept(Page lead) {
        browser.assertAccessible(lead);
        browser.picture(lead, "intake-decision");
        press(lead, "Tiếp nhận và giao");
        assertThat(lead.locator(".dh-errorsummary")).containsText("Chọn người phụ trách");
        label(lead, "Phan Thị Mỹ Linh");
        lead.getByLabel(Pattern.compile("Đã hỏi: người phụ trách")).check();
        press(lead, "Tiếp nhận và giao");
        assertThat(lead.getByText("Đã bàn giao cho Phan Thị Mỹ Linh.")).isVisible();
    }

    private void confirmVitalInterest(Page lead) {
        browser.assertAccessible(lead);
        browser.picture(lead, "consents-vital");
        press(lead, "Xác nhận căn cứ");
        assertThat(lead.locator("main").getByText(Pattern.compile("Huỳnh Thị Thanh Thảo xác nhận lúc")))
                .isVisible();
    }

    private void askForConsent(Page worker) {
        worker.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sự đồng ý").setExact(true))
                .click();
        worker.getByLabel("Việc được hỏi").selectOption("Liên hệ sau khi kết thúc hồ sơ");
        assertThat(worker.locator("main").getByText(Pattern.compile("chúng tôi muốn hỏi thăm")))
                .isVisible();
        worker.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Thân chủ trả lời"))
                .getByText("Đồng ý", new Locator.GetByTextOptions().setExact(true))
                .click();
        worker.getByLabel("Hình thức").selectOption("Lời nói có người chứng kiến");
        worker.getByLabel("Người chứng kiến").selectOption("Lê Thị Kiều Oanh");
        browser.assertAccessible(worker);
        browser.picture(worker, "consents");
        press(worker, "Lưu câu trả lời");
        assertThat(worker.locator("main").getByText(Pattern.compile("Đã lưu câu trả lời lúc")))
                .isVisible();
        worker.getByTitle("Rút lại: Liên hệ sau khi kết thúc hồ sơ").click();
        worker.locator(".dh-btn-bad-solid").click();
        assertThat(worker.locator("main").getByText(Pattern.compile("Đã ghi việc rút lại lúc")))
                .isVisible();
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
                .click();
    }

    private static void label(Page page, String tile) {
        page.locator(".dh-choice")
                .filter(new Locator.FilterOptions().setHasText(tile))
                .first()
                .click();
    }
}
