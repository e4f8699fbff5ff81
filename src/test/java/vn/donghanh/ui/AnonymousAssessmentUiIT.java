package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.testing.Demonstration;

/** Assesses a client who stays anonymous and ranks the needs; the privacy cover hides the screen from people nearby. */
@SharedDemonstration
class AnonymousAssessmentUiIT {
    private static final String WORDS = "Em sợ chủ trọ, muốn có chỗ ở riêng.";
    private static final List<String> ITEMS = List.of(
            "Bạo lực tăng trong 3 tháng",
            "Bị theo dõi, đe dọa tung ảnh",
            "Nợ nặng lãi, bị ép",
            "Bệnh chưa được chữa",
            "Không có người hỗ trợ",
            "Không có tiền ăn, chỗ ở bấp bênh");

    @RegisterExtension
    final Browser browser = new Browser();

    /** Addresses and titles of all visited pages, as the browser's history and the task bar store them. */
    private final List<String> left = new ArrayList<>();

    @Test
    void clientStaysAnonymousAndTheCoverShowsACalendar() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().onFrameNavigated(frame -> left.add(frame.url()));
        worker.page().onLoad(page -> left.add(page.title()));
        String number = receive(worker);
        screen(worker);
        accept(number);
        meet(worker, number);
        assess(worker);

        cover(worker, number);
        worker.press("Hoàn tất đánh giá");
        worker.follow("Tiếp theo: lập kế hoạch");
        // the title of the last page counts too
        worker.page().waitForURL("**/plan/**");
        assertNamesNobody(worker, number);
    }

    private String receive(SignedInUser worker) {
        worker.openMenuItem("Tiếp nhận mới");
        worker.tick("Không muốn nêu tên");
        worker.chooseTile("25–34");
        worker.chooseTile("Văn bản ký");
        worker.fill("Điều đưa thân chủ đến", WORDS);
        worker.press("Lập hồ sơ, sang sàng lọc");
        worker.sees("Chờ bàn giao");
        String number = worker.caseNumber();
        assertThat(worker.page().locator(".dh-identitybar h1")).hasText("Thân chủ");
        assertThat(worker.page().locator(".dh-identitybar")).containsText(number);
        return number;
    }

    private void screen(SignedInUser worker) {
        for (String item : ITEMS) {
            worker.answer(item, "Không");
        }
        worker.press("Lưu sàng lọc");
        worker.sees("đã trả lời 6 trên 10 câu");
        worker.follow("Ghi cách liên lạc an toàn");
        worker.chooseTile("Gọi điện");
        worker.press("Lưu cách liên lạc");
        worker.sees("Đã thống nhất với thân chủ.");
    }

    private void accept(String number) {
        SignedInUser lead = browser.signedIn("lead1");
        lead.openDecision(number, "Xem xét nhận hồ sơ");
        lead.chooseTile("Phan Thị Mỹ Linh");
        lead.tick("Đã hỏi: người phụ trách");
        lead.press("Nhận và phân công");
        lead.sees("Đã bàn giao cho Phan Thị Mỹ Linh.");
    }

    private void meet(SignedInUser worker, String number) {
        worker.openMenuItem("Hồ sơ");
        worker.fill("Mã, tên hoặc số", number);
        worker.press("Áp dụng");
        worker.main().locator("tbody tr").getByRole(AriaRole.LINK).first().click();
        worker.follow("Danh tính");
        assertThat(worker.main().locator("tr").filter(new Locator.FilterOptions().setHasText("Tên thường gọi")))
                .containsText("Thân chủ không muốn nêu");
        worker.follow("Ghi chép");
        worker.follow("Ghi lần liên lạc đầu tiên");
        worker.press("Tôi đã đọc");
        worker.chooseTile("Có, nói chuyện được");
        worker.chooseTile("Gọi điện");
        worker.chooseTile("Đã liên lạc được");
        worker.press("Lưu lần liên lạc");
        worker.press("Bắt đầu đánh giá");
    }

    private void assess(SignedInUser worker) {
        need(worker, "Học nghề", "Em muốn học may.");
        need(worker, "Chỗ ở tạm thời", WORDS);
        worker.press("Xếp lại thứ tự");
        worker.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Lên"))
                .last()
                .click();
        worker.press("Xếp xong");
        assertThat(worker.main().locator(".dh-need").first()).containsText("Chỗ ở");
        assertThat(worker.field("Thân chủ đã tự xếp thứ tự này")).not().isChecked();
        worker.follow("Thân chủ chưa xếp thứ tự");
        assertThat(worker.field("Thân chủ đã tự xếp thứ tự này")).isFocused();
        worker.tick("Thân chủ đã tự xếp thứ tự này");
        worker.fill("Điều thân chủ làm tốt", "Nhanh tay, chịu khó.");
        worker.page()
                .getByLabel("Nếu để trống", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Thân chủ không muốn nêu");
        worker.press("Lưu nháp");
        worker.sees("Đã lưu nháp");
    }

    private static void need(SignedInUser worker, String kind, String words) {
        worker.choose("Nhu cầu khác", kind);
        worker.press("Thêm nhu cầu");
        worker.fill("Lời của thân chủ", words);
        worker.chooseTile("Đủ điều kiện");
        worker.field("Quy định áp dụng").selectOption(new SelectOption().setIndex(1));
        worker.press("Lưu và đóng");
    }

    private void cover(SignedInUser worker, String number) {
        worker.page().waitForResponse("**/session/cover", () -> worker.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Che"))
                .first()
                .click());
        Locator cover = worker.page().locator("#dh-cover");
        assertThat(cover).isVisible();
        assertThat(worker.main()).isHidden();
        assertThat(worker.page()).hasTitle(Pattern.compile("^Lịch"));
        assertThat(worker.page().locator("body").innerText())
                .as("text of the covered screen")
                .doesNotContain(number)
                .doesNotContain("Nhu cầu")
                .doesNotContain("Thân chủ")
                .doesNotContain("Đồng Hành");
        assertThat(worker.page().context().request().get("/home/work").url())
                .as("what somebody else at the table gets while the screen is covered")
                .contains("/session/lock");
        cover.locator("input").fill(Demonstration.passphrase());
        cover.locator("input").press("Enter");
        assertThat(cover).hasCount(0);
        assertThat(worker.main().locator(".dh-need").first()).containsText(WORDS);
    }

    private void assertNamesNobody(SignedInUser worker, String number) {
        left.add(worker.page().title());
        assertThat(left).as("visited pages").hasSizeGreaterThan(10).anyMatch(line -> line.contains(number));
        assertThat(left)
                .as("addresses and titles")
                .noneMatch(line -> line.contains("chủ trọ")
                        || line.contains("thân chủ")
                        || line.matches("(?i).*(mại dâm|bạo lực|mua bán|HIV|STI).*"));
    }
}
