package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A loan from both sides: the channels are read and a neutral one is chosen, the bank answers, and what the bank must not learn. */
@SharedDemonstration
class LoanUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String CLIENT = "Chị Thử Vay";
    private static final String BANK = "Phòng giao dịch Ngân hàng Chính sách xã hội";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void neutralChannelIsChosenAndTheBankLearnsNothingElse() {
        String name = "Lụa " + Long.toString(System.nanoTime() % 100_000, Character.MAX_RADIX);
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(CLIENT);
        worker.go("/loan/list/" + number);
        worker.sees("Chưa có khoản vay nào");
        worker.isAccessible();
        worker.press("Đề xuất, rồi đọc các kênh");
        worker.seesError("Chọn mục đích vay");
        worker.page().locator("#form\\:purpose").selectOption("FOOD");
        worker.fill("Số tiền muốn vay", "12.000.000");
        worker.press("Đề xuất, rồi đọc các kênh");
        worker.page().waitForURL("**/loan/channels/**");
        chooseNeutral(worker);
        prepare(worker);
        String preview = send(worker, name);
        String own = worker.page().url();
        Matcher found = CODE.matcher(worker.page().content());
        assertThat(found.find()).isTrue();
        String code = found.group();

        SignedInUser bank = browser.signedIn("bank1");
        assertThat(bank.page().url()).endsWith("/partnerbusiness/inbox");
        bank.sees(name);
        assertLearnsNothing(bank.page(), number);
        bank.go("/partnerbusiness/slip/" + code);
        assertThat(bank.page().locator(".dh-slip-body").innerText()).isEqualTo(preview);
        bank.isAccessible();
        assertLearnsNothing(bank.page(), number);
        assertThat(bank.page().locator("#recording input[type=radio]:checked").count())
                .isZero();
        bank.press("Ghi lại");
        bank.seesError("Chọn điều đã diễn ra");
        assertThat(bank.page()
                        .locator(".dh-errorsummary a[href='#recording:step']")
                        .count())
                .isEqualTo(1);
        bank.isAccessible();
        bank.capture("loan-slip-nothing-chosen");
        answer(bank, "RECEIVE", "Hồ sơ đủ, đang xem");
        answer(bank, "APPROVE", "Đã duyệt", "12.000.000", "12");
        bank.isAccessible();
        bank.sendsAgain(answer(bank, "DISBURSE", "Đã giải ngân", "7.000.000"));
        assertThat(paidOut(own)).isEqualTo(7_000_000);
        answer(bank, "DISBURSE", "Đã giải ngân", "5.000.000");
        assertThat(paidOut(own)).isEqualTo(12_000_000);
        assertLearnsNothing(bank.page(), number);

        worker.go(own);
        worker.sees("Đã giải ngân");
        worker.sees("Kỳ trả nợ");
        worker.isAccessible();
        assertNextStepFirstOnThePhone(worker);
        worker.page().locator("#repaying\\:amount").fill("66.000");
        worker.page().locator("#repaying\\:source").getByText("Thân chủ").click();
        worker.press("Ghi đã trả");
        worker.sees("Đang trả nợ");
        worker.page().getByText("Ghi nhầm? Sửa một lần ghi").click();
        worker.press("Ghi bản sửa");
        worker.seesError("Chọn lần ghi cần sửa");
        worker.seesError("Ghi số tiền");
        worker.seesError("Chọn biết qua đâu; tin quá hạn chỉ ghi theo thư của nơi cho vay");
        worker.capture("loan-correction-refused");
        worker.go(own);
        worker.capture("loan");
        bank.go("/partnerbusiness/slip/" + code);
        bank.sees("Đã giải ngân");
        assertLearnsNothing(bank.page(), number);
        assertThat(bank.page().content()).doesNotContain("66.000", "Đang trả nợ");

        Stranger other = browser.stranger("fund1");
        for (String address : List.of("/partnerbusiness/slip/" + code, "/loan/list/" + number)) {
            other.findsNothingAt(address);
        }
    }

    private static void assertNextStepFirstOnThePhone(SignedInUser worker) {
        ViewportSize wide = worker.page().viewportSize();
        worker.page().setViewportSize(390, 844);
        assertThat(worker.page().locator("#repaying").boundingBox().y)
                .isLessThan(worker.page().locator(".dh-timeline").first().boundingBox().y);
        worker.page().setViewportSize(wide.width, wide.height);
    }

    /** A channel that tells the group is not taken without a second confirmation; the client takes a neutral one. */
    private static void chooseNeutral(SignedInUser worker) {
        worker.isAccessible();
        worker.capture("loan-channels");
        assertThat(worker.page().locator("tbody tr").first().innerText()).contains("Không nói thân chủ thuộc nhóm nào");
        worker.tick("Đã đọc từng kênh cho thân chủ");
        Locator channels = worker.page().locator("#form\\:channel");
        channels.getByText("tín dụng theo Quyết định 29/2014").click();
        worker.sees("Với kênh này, những nơi sau sẽ biết");
        worker.press("Ghi kênh thân chủ chọn");
        worker.seesError("thân chủ cần xác nhận lần hai");
        worker.isAccessible();
        channels.getByText("cho vay giải quyết việc làm").click();
        worker.press("Ghi kênh thân chủ chọn");
        worker.page().waitForURL("**/loan/loan/**");
        worker.sees("Còn thiếu");
    }

    private static void prepare(SignedInUser worker) {
        worker.page().locator("#preparing\\:uses\\:0\\:amount").fill("12.000.000");
        for (Locator state : worker.page().locator("select[id$=':state']").all()) {
            state.selectOption("IN_HAND");
        }
        worker.press("Lưu phương án, hồ sơ");
        worker.sees("Gửi đến nơi cho vay");
        worker.isAccessible();
        worker.page().getByText("Gửi đến nơi cho vay").click();
        worker.page().waitForURL("**/loan/submission/**");
    }

    /** Sends the file with the client's consent and returns what the bank will see. */
    private static String send(SignedInUser worker, String name) {
        worker.sees(BANK);
        worker.fill("Tên dùng với đối tác", name);
        worker.field("Tên dùng với đối tác").blur();
        worker.page().locator(".dh-slip").getByText(name).waitFor();
        worker.page().locator("#form\\:how").selectOption("WRITTEN");
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với");
        worker.tick("Đã cùng thân chủ đọc");
        worker.isAccessible();
        String preview = worker.page().locator(".dh-slip-body").innerText();
        worker.press("Gửi đến đối tác");
        worker.sees("Đối tác thấy đúng những gì vừa xem");
        return preview;
    }

    /** Records a step of the bank with its amount and term, if it has them; the day is today. */
    private static Request answer(SignedInUser bank, String step, String status, String... values) {
        bank.page()
                .locator("input[name='recording:step'][value='" + step + "']")
                .check(new Locator.CheckOptions().setForce(true));
        if (values.length > 0) {
            bank.page().locator("#recording\\:amount").waitFor();
            bank.page().locator("#recording\\:day").fill(SignedInUser.today());
            bank.page().locator("#recording\\:amount").fill(values[0]);
        }
        if (values.length > 1) {
            bank.page().locator("#recording\\:rate").fill("6,6");
            bank.page().locator("#recording\\:months").fill(values[1]);
        }
        Request sent = bank.pressesAndSends("Ghi lại");
        bank.page().locator(".dh-pagehead").getByText(status).waitFor();
        return sent;
    }

    private static long paidOut(String address) {
        return Records.number(
                "select sum(amount) from donghanh_log.loan_payment where loan_ref = ?",
                address.replaceFirst(".*/", ""));
    }

    private static void assertLearnsNothing(Page page, String number) {
        assertThat(page.content())
                .doesNotContain(number)
                .doesNotContain(CLIENT)
                .doesNotContain("mại dâm")
                .doesNotContain("bán dâm")
                .doesNotContain("29/2014")
                .doesNotContain("Liên lạc an toàn");
    }
}
