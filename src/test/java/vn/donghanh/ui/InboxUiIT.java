package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A partner user on a phone accepts a referral, records attendance, and hands over the referral of a client whom the nurse knows. */
@SharedDemonstration
class InboxUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String CDC = "Trung tâm Kiểm soát bệnh tật tỉnh";
    private static final String ADDRESS = "Kiệt sau chợ Bà Hoa";
    private static final String NOTED = "Kể chuyện ở chỗ làm cũ, sợ gặp lại người quản lý.";
    private static final String OWN = "mot cau rieng cua y ta moi";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aPartnerAcceptsThreeReferralsMarksOneAndPassesOneOn() {
        SignedInUser colleague = colleague();
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Cúc");
        writeDown(worker, number);
        String code = send(worker, number);
        String second = send(worker, worker.hasReceived("Chị Hồng Hạnh"));
        String third = send(worker, worker.hasReceived("Chị Thu Ba"), "Chiều");
        String neighboursCase = worker.hasReceived("Chị Mai Hoa");
        String neighbour = send(worker, neighboursCase);

        SignedInUser nurse = browser.signedIn("health1");
        nurse.page().setViewportSize(Browser.PHONE, 844);
        nurse.go("/partnerbusiness/inbox");
        assertThat(codes(nurse))
                .contains(code, second, third, neighbour)
                .doesNotContainAnyElementsOf(codesOf("health2"));
        for (String accepted : List.of(code, second, third)) {
            nurse.go("/partnerbusiness/inbox");
            nurse.follow(accepted);
            nurse.press("Mở phiếu");
            record(nurse, "Chấp nhận");
            nurse.fill("Ngày hẹn", accepted.equals(code) ? SignedInUser.today() : SignedInUser.workingDayInAWeek());
            nurse.fill("Giờ hẹn", accepted.equals(code) ? "23:59" : "09:00");
            nurse.press("Ghi lại");
            if (accepted.equals(third)) {
                nurse.seesError("Người này mong giờ khác");
                nurse.isAccessible();
                nurse.tick("Vẫn đặt giờ này dù ngoài mong muốn");
                nurse.press("Ghi lại");
            }
            nurse.sees("Đã đặt lịch");
            assertSeesOnlyTheMinimum(nurse, number);
        }
        movesAndCallsOff(nurse, third);
        nurse.go("/inbox/referral/" + second);
        assertThat(nurse.page().url()).endsWith("/partnerbusiness/slip/" + second);
        nurse.sees("Từ ngày hẹn, ghi ở đây người này có đến hay không.");
        assertThat(steps(nurse))
                .as("before the day has come")
                .contains("Dời lịch")
                .doesNotContain("Đã đến");
        nurse.go("/partnerbusiness/slip/" + code);
        assertThat(nurse.main().locator("textarea, input[type=text]").count())
                .as("fields for a health result")
                .isZero();
        record(nurse, "Đã đến");
        nurse.sees("đã đến");
        nurse.page().locator(".dh-toast").getByText("Hoàn tác").click();
        nurse.sees("Đã lưu lúc");
        nurse.sees("Người này đã đến chưa?");
        record(nurse, "Đã đến");
        nurse.sees("đã đến");
        assertSeesOnlyTheMinimum(nurse, number);

        nurse.go("/partnerbusiness/inbox");
        assertSeesOnlyTheMinimum(nurse, number);
        nurse.follow(neighbour);
        nurse.isAccessible();
        nurse.press("Tôi quen người này");
        nurse.press("Không xem phiếu này nữa");
        nurse.sees("Bạn không thấy phiếu đó nữa.");
        assertThat(codes(nurse)).doesNotContain(neighbour);
        nurse.findsNothingAt("/partnerbusiness/slip/" + neighbour);
        colleague.go("/partnerbusiness/inbox");
        assertThat(codes(colleague)).contains(neighbour);
        worker.go("/referral/view/" + neighboursCase + "/" + neighbour);
        worker.doesNotSee("Đối tác này không nhận được phiếu");
        colleague.go("/partnerbusiness/slip/" + neighbour);
        colleague.press("Tôi quen người này");
        colleague.press("Không xem phiếu này nữa");
        colleague.sees("Bạn không thấy phiếu đó nữa.");
        worker.go("/referral/view/" + neighboursCase + "/" + neighbour);
        worker.sees("Đối tác này không nhận được phiếu");
        worker.doesNotSee("quen");
        Stranger other = browser.stranger("health2");
        for (String foreign : List.of(code, second, third, neighbour)) {
            other.findsNothingAt("/partnerbusiness/slip/" + foreign);
        }

        worker.go("/referral/view/" + number + "/" + code);
        worker.sees("Đã đến");
        worker.doesNotSee("Kết quả");

        SignedInUser lead = browser.signedIn("lead1");
        for (String place : List.of(
                "/home/work",
                "/casefile/overview/" + number,
                "/referral/list/" + number,
                "/referral/view/" + number + "/" + code,
                "/reporting/outcomes")) {
            lead.go(place);
            assertThat(lead.page().content()).as(place).doesNotContain("HIV").doesNotContain(CDC);
        }
    }

    /** The client asks for another day, then cancels; the nurse records the cancellation by mistake and undoes it. */
    private static void movesAndCallsOff(SignedInUser nurse, String code) {
        nurse.go("/partnerbusiness/slip/" + code);
        nurse.chooseTile("Dời lịch");
        nurse.waitUntilIdle();
        nurse.press("Hôm nay");
        nurse.waitUntilIdle();
        assertThat(nurse.page().locator("#recording\\:day").inputValue()).isEqualTo(SignedInUser.today());
        nurse.fill("Ngày hẹn", SignedInUser.workingDayInAWeek());
        nurse.fill("Giờ hẹn", "14h30");
        nurse.press("Ghi lại");
        nurse.sees("Đã đặt lịch");
        nurse.sees("14:30");
        nurse.chooseTile("Hủy lịch hẹn");
        nurse.waitUntilIdle();
        nurse.choose("Vì sao hủy lịch", "Người này báo không đến được");
        nurse.press("Ghi lại");
        nurse.sees("Hẹn ngày nào?");
        nurse.press("Hoàn tác");
        nurse.sees("Đã lưu lúc");
        nurse.sees("Đã hẹn, chưa đến ngày");
    }

    /** Takes a step that asks for nothing more. */
    private static void record(SignedInUser nurse, String step) {
        nurse.chooseTile(step);
        nurse.waitUntilIdle();
        nurse.press("Ghi lại");
    }

    private static List<String> steps(SignedInUser nurse) {
        return nurse.main()
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Điều gì đã diễn ra?"))
                .locator("label")
                .allInnerTexts();
    }

    /** What the Centre knows and the clinic must not see: the client's address, and a note. */
    private static void writeDown(SignedInUser worker, String number) {
        worker.go("/identity/identity/" + number);
        Locator row = worker.main().locator("tr").filter(new Locator.FilterOptions().setHasText("Nơi ở"));
        row.getByRole(AriaRole.BUTTON).first().click();
        worker.page().locator("[id='editForm:text']").fill(ADDRESS);
        worker.press("Lưu mục này");
        PlaywrightAssertions.assertThat(row).containsText("Đã ghi, đang khóa");
        worker.go("/note/notes/" + number);
        worker.chooseTile("Trao đổi qua điện thoại");
        worker.fill("Nội dung", NOTED);
        worker.press("Lưu ghi chép");
        PlaywrightAssertions.assertThat(
                        worker.page().locator(".dh-list").getByText(NOTED).first())
                .isVisible();
    }

    /** The page shows neither identity nor address nor the reason for the case. */
    private static void assertSeesOnlyTheMinimum(SignedInUser nurse, String number) {
        assertThat(nurse.page().content())
                .doesNotContain(number)
                .doesNotContain("Chị Cúc", "Chị Hồng Hạnh", "Chị Thu Ba")
                .doesNotContain(ADDRESS)
                .doesNotContain(NOTED)
                .doesNotContain("Nhóm 1", "Mức Khẩn cấp", "Nhu cầu")
                .doesNotContainIgnoringCase("mại dâm");
    }

    /** A second nurse of the same clinic, invited by its own administrator. */
    private SignedInUser colleague() {
        String username = "yt" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        SignedInUser manager = browser.signedIn("partner1");
        manager.openMenuItem("Người dùng");
        manager.fill("Họ và tên", "Hà Thị Tiếp");
        manager.fill("Tên để chào", "Tiếp");
        manager.fill("Tên đăng nhập", username);
        manager.tick("Đối tác y tế");
        manager.press("Tạo tài khoản");
        String once = manager.page().locator(".dh-code").first().textContent().strip();
        return browser.signInFirstTime(username, once, OWN);
    }

    private String send(SignedInUser worker, String number) {
        return send(worker, number, null);
    }

    private String send(SignedInUser worker, String number, String part) {
        worker.go("/referral/send/" + number);
        worker.choose("Dịch vụ", "Tư vấn và xét nghiệm HIV");
        worker.waitUntilIdle();
        worker.chooseTile(CDC);
        worker.waitUntilIdle();
        if (part != null) {
            worker.chooseTile("Có mong muốn riêng");
            worker.waitUntilIdle();
            worker.chooseTile(part);
            worker.waitUntilIdle();
            PlaywrightAssertions.assertThat(worker.page().locator(".dh-slip").first())
                    .containsText(part);
        }
        worker.choose("Hình thức", "Văn bản ký");
        worker.waitUntilIdle();
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với " + CDC);
        worker.tick("Đã cùng thân chủ đọc");
        worker.press("Gửi đến đối tác");
        worker.sees(Pattern.compile("Đã gửi lúc .* mã CG-"));
        Matcher found = CODE.matcher(worker.page().url());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> codesOf(String partner) {
        SignedInUser other = browser.signedIn(partner);
        other.go("/partnerbusiness/inbox");
        return codes(other);
    }

    private static List<String> codes(SignedInUser user) {
        return CODE.matcher(user.main().innerText())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
