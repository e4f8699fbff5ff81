package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Support of another body: the client chooses line by line what is told, and what a partner must not learn. */
@SharedDemonstration
class SupportReferralUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String CLIENT = "Chị Thử Nhờ";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void womensUnionLearnsOnlyTheTickedLines() {
        String name = "Lụa " + Long.toString(System.nanoTime() % 100_000, Character.MAX_RADIX);
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(CLIENT);
        draft(worker, number, "Đồng hành, thăm hỏi", "Hội Phụ nữ");
        String own = worker.page().url();
        assertThat(worker.page().locator("#form\\:lines input:checked").count())
                .as("lines ticked at first")
                .isZero();
        worker.isAccessible();
        worker.page()
                .locator("#form\\:recipient")
                .getByText("Hội Liên hiệp Phụ nữ thành phố")
                .click();
        worker.page().locator("#form\\:how").waitFor();
        worker.fill("Tên dùng với đối tác", name);
        worker.field("Tên dùng với đối tác").blur();
        worker.page().locator(".dh-slip").getByText(name).waitFor();
        worker.page().locator("#form\\:lines").getByText("Số trẻ đi cùng").click();
        worker.page().getByLabel("Số trẻ đi cùng").last().waitFor();
        worker.tick("Đã cùng thân chủ đọc");
        worker.press("Gửi đến đối tác");
        worker.seesError("Ghi số trẻ từ 1 đến 12");
        worker.page().locator("#form\\:lines").getByText("Số trẻ đi cùng").click();
        worker.page().locator("#form\\:children").waitFor(hidden());
        worker.page().locator("#form\\:how").selectOption("WRITTEN");
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với");
        worker.page().locator(".dh-slip").getByText(name).waitFor();
        String preview = worker.page().locator(".dh-slip-body").innerText();
        assertThat(preview).doesNotContain("thăm hỏi", "Số trẻ");
        worker.capture("support-send");
        worker.press("Gửi đến đối tác");
        worker.sees("Đối tác thấy đúng những gì vừa xem");
        Matcher found = CODE.matcher(worker.page().locator("main").innerText());
        assertThat(found.find()).isTrue();
        String code = found.group();

        SignedInUser partner = browser.signedIn("support2");
        assertThat(partner.page().url()).endsWith("/partnerbusiness/inbox");
        partner.sees(name);
        partner.isAccessible();
        assertLearnsNothing(partner.page(), number);
        partner.go("/partnerbusiness/slip/" + code);
        assertThat(partner.page().locator(".dh-slip-body").innerText()).isEqualTo(preview);
        partner.isAccessible();
        partner.capture("support-slip");
        assertLearnsNothing(partner.page(), number);
        partner.page().locator("#recording\\:step").getByText("Nhận hỗ trợ").click();
        partner.press("Ghi lại");
        partner.sees("Đã nhận");
        assertLearnsNothing(partner.page(), number);

        Stranger other = browser.stranger("support1");
        for (String address : List.of(
                "/partnerbusiness/slip/" + code,
                "/supportreferral/list/" + number,
                own.replaceFirst("^https?://[^/]+", ""))) {
            other.findsNothingAt(address);
        }

        worker.go(own);
        worker.sees("Nơi khác nhận hỗ trợ");
        worker.page().locator("#answering\\:step").getByText("Đã hỗ trợ").click();
        worker.page().locator("#answering\\:outcome").waitFor();
        worker.press("Ghi lại");
        worker.seesError("Chọn ai cho biết");
        worker.seesError("Ghi ngày");
        worker.seesError("Chọn kết quả");
        worker.capture("support-answer-refused");
        worker.page().locator("#answering\\:source").getByText("Thân chủ").click();
        worker.page().locator("#answering\\:day").fill(SignedInUser.today());
        worker.page().locator("#answering\\:outcome").selectOption("PART");
        worker.press("Ghi lại");
        worker.sees("Đã nhận một phần");
        worker.isAccessible();
        worker.capture("support-one");
        partner.go("/partnerbusiness/slip/" + code);
        assertThat(partner.page().content()).doesNotContain("Đã nhận một phần");
        worker.go("/supportreferral/list/" + number);
        worker.sees("Đồng hành, thăm hỏi");
        worker.isAccessible();
    }

    private static void draft(SignedInUser worker, String number, String help, String kind) {
        worker.go("/supportreferral/list/" + number);
        worker.sees("Chưa nhờ nơi nào");
        worker.isAccessible();
        worker.press("Bắt đầu");
        worker.seesError("Chọn việc cần nhờ");
        worker.seesError("Chọn nơi cần nhờ");
        worker.choose("Nhờ việc gì", help);
        worker.choose("Nhờ ai", kind);
        worker.press("Bắt đầu");
        worker.page().waitForURL("**/supportreferral/referral/**");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void assertLearnsNothing(Page page, String number) {
        assertThat(page.content())
                .doesNotContain(number)
                .doesNotContain(CLIENT)
                .doesNotContain("Nhóm 1")
                .doesNotContain("thăm hỏi")
                .doesNotContain("Công tác xã hội")
                .doesNotContainIgnoringCase("thân chủ")
                .doesNotContainIgnoringCase("mại dâm")
                .doesNotContainIgnoringCase("sức khỏe");
        assertThat(page.title() + page.url()).doesNotContain(number);
    }
}
