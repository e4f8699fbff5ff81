package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A telephone number is written down, opened with a reason, and gone from the page after half a minute. */
class IdentityUiIT {
    private static final String PHONE = "0605123456";
    private static final Pattern NUMBER = Pattern.compile("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aValueIsOpenedWithAReasonAndClosesByItself() {
        Page worker = signedIn();
        String number = receive(worker);
        worker.clock().install();
        worker.navigate("/casefile/identity/" + number);
        browser.assertAccessible(worker);
        assertThat(row(worker)).containsText("Chưa hỏi");

        write(worker);
        assertThat(row(worker)).containsText("Đã ghi, đang khóa");
        assertThat(worker.content()).doesNotContain(PHONE);

        button(row(worker), "Mở").click();
        browser.assertAccessible(worker);
        browser.picture(worker, "identity-ask");
        worker.getByLabel("Vì sao cần mở?").fill("xem thử");
        button(worker.locator("#ask"), "Mở 30 giây").click();
        assertThat(worker.locator("#ask")).containsText("ít nhất 10 ký tự");
        assertThat(worker.content()).doesNotContain(PHONE);

        worker.getByLabel("Vì sao cần mở?").fill("gọi nhắc lịch hẹn chiều nay");
        button(worker.locator("#ask"), "Mở 30 giây").click();
        assertThat(row(worker)).containsText(PHONE);
        assertThat(worker.locator("#ask")).isHidden();
        browser.assertAccessible(worker);
        browser.picture(worker, "identity-open");

        worker.clock().runFor(31_000);
        assertThat(row(worker)).containsText("Đã ghi, đang khóa");
        assertThat(worker.content()).doesNotContain(PHONE);

        worker.navigate("/casefile/seen/" + number);
        assertThat(worker.locator("main")).containsText("Mở một mục danh tính · Số điện thoại");
    }

    private static void write(Page worker) {
        button(row(worker), "Ghi").click();
        worker.locator("[id='editForm:text']").fill("+84 605 123 456");
        button(worker.locator("main"), "Lưu mục này").click();
    }

    private Page signedIn() {
        Page page = browser.open("/login");
        page.locator("[id='signin:username']").fill("worker1");
        page.locator("[id='signin:passphrase']").fill(browser.passphrase());
        page.locator("[id='signin:enter']").click();
        assertThat(page.locator(".dh-who")).isVisible();
        return page;
    }

    private static String receive(Page worker) {
        worker.navigate("/intake/new");
        worker.getByLabel("Muốn được gọi là").fill("Chị Thơm");
        worker.locator("main").getByText("25–34").click();
        worker.locator("main").getByText("Văn bản ký").click();
        worker.getByLabel("Điều đưa thân chủ đến").fill("Muốn học nghề.");
        button(worker.locator("main"), "Tiếp nhận, sang sàng lọc").click();
        assertThat(worker.getByText("Chờ bàn giao")).isVisible();
        Matcher number = NUMBER.matcher(worker.locator("main").innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static Locator row(Page page) {
        return page.locator("main tr").filter(new Locator.FilterOptions().setHasText("Số điện thoại"));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
