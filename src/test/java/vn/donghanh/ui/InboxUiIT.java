package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A nurse with four minutes and a telephone: she accepts, marks who came, and passes on whom she knows. */
class InboxUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String CDC = "Trung tâm Kiểm soát bệnh tật tỉnh";
    private static final String OWN = "mot cau rieng cua y ta moi";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aNurseAnswersOnHerPhoneAndWhomSheKnowsGoesToAColleague() {
        browser.expect("404");
        Desk colleague = colleague();
        Desk worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Cúc");
        String code = send(worker, number);
        String neighbour = send(worker, worker.receive("Chị Mai Hoa"));

        Desk nurse = browser.signedIn("health1");
        nurse.page().setViewportSize(Browser.PHONE, 844);
        nurse.go("/inbox/list");
        assertThat(codes(nurse)).contains(code, neighbour).doesNotContainAnyElementsOf(codesOf("health2"));
        nurse.follow(code);
        nurse.press("Mở phiếu");
        nurse.press("Chấp nhận");
        nurse.fill("Ngày hẹn", Desk.inAWeek());
        nurse.fill("Giờ hẹn", "09:00");
        nurse.press("Đặt lịch");
        nurse.sees("Đã đặt lịch");
        assertThat(nurse.main().locator("textarea, input[type=text]").count())
                .as("fields in which a result could be written down")
                .isZero();
        nurse.press("Đã đến");
        nurse.sees("đã đến");
        assertThat(nurse.page().content()).doesNotContain(number).doesNotContain("Chị Cúc");

        nurse.go("/inbox/list");
        nurse.follow(neighbour);
        nurse.press("Tôi quen người này");
        nurse.isAccessible();
        nurse.press("Chuyển cho đồng nghiệp");
        nurse.sees("Chị không thấy phiếu đó nữa.");
        assertThat(codes(nurse)).doesNotContain(neighbour);
        nurse.go("/inbox/referral/" + neighbour);
        nurse.findsNothing();
        colleague.go("/inbox/list");
        assertThat(codes(colleague)).contains(neighbour);

        worker.go("/referral/view/" + number + "/" + code);
        worker.sees("Đã đến");
        worker.doesNotSee("Kết quả");
    }

    /** A second nurse of the same clinic, invited by its own administrator. */
    private Desk colleague() {
        String username = "yt" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Desk manager = browser.signedIn("partner1");
        manager.place("Người dùng");
        manager.fill("Họ và tên", "Hà Thị Tiếp");
        manager.fill("Tên để chào", "Tiếp");
        manager.fill("Tên đăng nhập", username);
        manager.tick("Đối tác y tế");
        manager.press("Tạo tài khoản");
        String once = manager.page().locator(".dh-code").first().textContent().strip();
        Page page = browser.open("/first");
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mã dùng một lần").fill(once);
        page.getByLabel("Mật khẩu mới").fill(OWN);
        page.getByText("Đặt mật khẩu").last().click();
        page.waitForURL("**/login");
        Browser.signIn(page, username, OWN);
        page.waitForURL(url -> !url.contains("/login"));
        return new Desk(browser, page);
    }

    private String send(Desk worker, String number) {
        worker.go("/referral/send/" + number);
        worker.choose("Dịch vụ", "Tư vấn và xét nghiệm HIV");
        busy(worker);
        worker.page().locator("select[id$=partner]").selectOption(CDC);
        busy(worker);
        worker.choose("Hình thức", "Văn bản ký");
        busy(worker);
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý: chia sẻ tối thiểu cho cơ sở y tế");
        worker.tick("Thân chủ đã xem");
        worker.press("Gửi cho đơn vị nhận");
        worker.sees(Pattern.compile("Đã gửi lúc .* mã CG-"));
        Matcher found = CODE.matcher(worker.page().url());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> codesOf(String partner) {
        Desk other = browser.signedIn(partner);
        other.go("/inbox/list");
        return codes(other);
    }

    private static List<String> codes(Desk desk) {
        return CODE.matcher(desk.main().innerText())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static void busy(Desk desk) {
        desk.page().waitForFunction("() => !document.documentElement.classList.contains('dh-busy')");
    }
}
