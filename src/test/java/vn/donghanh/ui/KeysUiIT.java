package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administrator manages the keys; a client's erasure request goes from the worker to the data protection officer. */
@SharedDemonstration
class KeysUiIT {
    /** Each attempt loads a page from the server: more than enough for a run over the data of the demonstration. */
    private static final int LOOKS = 600;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void administratorVerifiesKeysAndMayLeaveThePage() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Khóa mã hóa");
        admin.sees("Chỉ mục tìm kiếm");
        admin.capture("keys");
        admin.press("Kiểm tra tất cả");
        admin.page().getByText("Đã bắt đầu. Có thể rời trang này.").first().waitFor();
        admin.capture("keys-run");
        admin.setAppearance("en");
        admin.go("/keymanagement/keys");
        admin.sees("Nothing is opened here");
        admin.isAccessible();
        admin.setAppearance("vi");
        admin.go("/keymanagement/keys");
        Locator newest = admin.main().locator("tbody tr").first();
        for (int look = 0; look < LOOKS && !newest.innerText().contains("xong lúc"); look++) {
            admin.page().reload();
        }
        assertThat(newest).containsText("xong lúc");
        admin.sees("không mở được 0");
        admin.capture("keys-done");
        admin.page().locator("summary").click();
        admin.sees("person_field.value_sealed");
        admin.isAccessible();
    }

    @Test
    void administratorSeesHowTheSystemIs() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Hệ thống");
        admin.sees("Trả lời trong");
        admin.sees("Cả 6 vai trò không thể thiếu đều đã có người.");
        admin.isAccessible();
        admin.capture("system-status");
        admin.page().locator("[data-dh-finding='KEYS_OPEN'] a").click();
        admin.page().waitForURL("**/keymanagement/keys");
        admin.setAppearance("en");
        admin.go("/operations/status");
        admin.sees("From the set-up to daily work");
        admin.isAccessible();
        admin.setAppearance("vi");
    }

    @Test
    void anErasureRequestIsRecordedByTheWorkerAndDecidedByAnother() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Lặng");
        worker.go("/identity/identity/" + number);
        worker.follow("Thân chủ yêu cầu xóa dữ liệu của mình");
        worker.capture("erase");
        worker.press("Gửi yêu cầu");
        worker.seesError("Ngày yêu cầu");
        worker.capture("erase-errors");
        worker.chooseTile("Thân chủ yêu cầu");
        worker.chooseTile("Nhân viên biết thân chủ");
        worker.fill("Ngày yêu cầu", today());
        worker.press("Gửi yêu cầu");
        worker.page().getByText("Đã ghi yêu cầu xóa dữ liệu.").first().waitFor();

        SignedInUser officer = browser.signedIn("dpo1");
        officer.openMenuItem("Yêu cầu xóa");
        officer.sees(number);
        officer.capture("erasures");
        officer.follow("Quyết định về " + number);
        officer.sees("Chỉ xóa được sau khi kết thúc hồ sơ.");
        assertThat(officer.main().getByLabel("Xóa", new Locator.GetByLabelOptions().setExact(true)))
                .hasCount(0);
        officer.sees("Hồ sơ còn mở");
        officer.capture("erasures-decide");
        officer.chooseTile("Không xóa");
        officer.fill("Căn cứ", "hồ sơ còn mở, thân chủ còn cần giúp");
        officer.press("Ghi quyết định");
        officer.page().getByText("Đã ghi: không xóa.").first().waitFor();
        officer.capture("erasures-decided");
    }

    @Test
    void pageReportsAMissingClientKeyUntilItIsRestored() throws IOException {
        browser.expectComplaint("423");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Lẻ");
        String address = worker.page().url();
        String person = Records.text("select person_ref from case_file where number = ?", number);
        Path file = Path.of(System.getProperty("ui.data"), "keys", "person", person.substring(0, 2), person);
        Path away = file.resolveSibling("away-" + person);
        Files.move(file, away);
        try {
            worker.page().navigate(address);
            worker.sees("Không đọc được");
            worker.sees("những hồ sơ khác vẫn mở như thường");
            worker.capture("unreadable");
        } finally {
            Files.move(away, file);
        }
        worker.page().navigate(address);
        worker.sees("Chị Lẻ");
    }

    @Test
    void otherRolesDoNotFindThePages() {
        Stranger worker = browser.stranger("worker1");
        for (String path : new String[] {"/keymanagement/keys", "/erasure/erasures", "/operations/status"}) {
            worker.findsNothingAt(path);
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
