package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.testing.Markup;

/**
 * On the day of the half-year's report an authority calls, and then sends a letter that asks for a list. It is refused, with the suppressed totals of
 * the report. A court's request about one person gets the minimum answer, and the client is informed.
 */
@SharedDemonstration
class LawfulUiIT {
    private static final String LIST = "Danh sách người được hỗ trợ trên địa bàn, để quản lý.";
    private static final String BASIS = "Bộ luật Tố tụng hình sự, Điều 88";
    private static final Pattern CODES = Pattern.compile("(DH|CG)-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aRequestForAListIsRefusedWithProtectedTotals() {
        SignedInUser reporter = browser.signedIn("report1");
        reporter.openMenuItem("Chỉ tiêu");
        reporter.sees("T7. Người có nhu cầu và đủ điều kiện đã tiếp cận dịch vụ");
        SignedInUser duty = browser.signedIn("duty1");
        assertThat(new Markup(duty.page().content()).links()).contains("/lawful/list");
        String called = pressureByTelephone(duty);
        String written = theLetter(duty);
        assertThat(called).isNotEqualTo(written);
        theOfficerAdvises(written);
        theDirectorRefuses(called, written);
        theAuditorReadsCodes();
        for (String account :
                List.of("worker1", "lead1", "counsellor1", "nurse1", "programme1", "admin1", "health1", "training1")) {
            assertNotFound(browser.stranger(account), written);
        }
        assertNotFound(browser.stranger("report1"), written);
    }

    @Test
    void courtGetsTheMinimumAndTheClientIsInformed() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = ongoing("worker1");
        SignedInUser duty = browser.signedIn("duty1");
        enter(
                duty,
                "Văn bản",
                "Tòa án nhân dân",
                "Tòa án nhân dân khu vực 3",
                "Một người",
                "Xác nhận người nêu trong văn bản có được hỗ trợ không.");
        String ref = ref(duty);
        answer(ref, number);

        worker.openMenuItem("Việc của tôi");
        worker.page()
                .locator(".dh-tasks > li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText("Báo thân chủ"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        worker.sees("Cần báo cho thân chủ");
        worker.press("Ghi: thân chủ đã biết");
        worker.seesError("Đã báo bằng cách nào");
        worker.chooseTile("Gặp trực tiếp");
        worker.fill("Ngày báo", SignedInUser.today());
        worker.capture("lawful-tell");
        worker.press("Ghi: thân chủ đã biết");
        worker.sees("Thân chủ đã biết");
        worker.go("/consent/disclosures/" + number);
        worker.sees("Tòa án nhân dân khu vực 3");
        worker.sees("Trung tâm có hỗ trợ");
        worker.capture("lawful-disclosures");
        worker.go("/casefile/overview/" + number);
        worker.sees("Trả lời cơ quan có thẩm quyền: Tòa án nhân dân");
        worker.findsNothingAt("/lawful/request/" + ref);

        for (SignedInUser other : List.of(duty, browser.signedIn("dpo1"))) {
            other.go("/lawful/request/" + ref);
            other.sees("Đã cho biết");
            assertSeesNoCase(other);
            other.doesNotSee("Người nêu trong văn bản được Trung tâm hỗ trợ.");
            other.findsNothingAt("/lawful/letter/" + ref);
        }
        Stranger stranger = browser.stranger("worker3");
        stranger.findsNothingAt("/lawful/given/" + number);
    }

    private static String pressureByTelephone(SignedInUser duty) {
        duty.openMenuItem("Cơ quan yêu cầu");
        duty.follow("Ghi yêu cầu mới");
        duty.press("Ghi vào sổ");
        duty.seesError("Đến bằng cách nào");
        duty.chooseTile("Điện thoại");
        duty.sees("Hỏi miệng thì không trả lời");
        assertThat(duty.field("Số văn bản")).hasCount(0);
        duty.chooseTile("Danh sách");
        duty.sees("Danh sách chỉ có thể bị từ chối");
        duty.choose("Loại cơ quan", "Công an");
        duty.fill("Tên cơ quan", "Người gọi xưng là công an phường");
        duty.fill("Đúng điều được hỏi", LIST);
        duty.fill("Nhận ngày", SignedInUser.today());
        duty.capture("lawful-enter");
        duty.press("Ghi vào sổ");
        duty.sees("Đã ghi vào sổ");
        return ref(duty);
    }

    private static String theLetter(SignedInUser duty) {
        enter(duty, "Văn bản", "Công an", "Công an phường", "Danh sách", LIST);
        duty.sees("Yêu cầu cung cấp danh sách");
        assertThat(duty.main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Từ chối")))
                .hasCount(0);
        return ref(duty);
    }

    private static void enter(SignedInUser duty, String form, String kind, String name, String asks, String asked) {
        duty.go("/lawful/enter");
        duty.chooseTile(form);
        duty.fill("Số văn bản", "58/CV");
        duty.fill("Ngày văn bản", SignedInUser.today());
        duty.fill("Căn cứ pháp luật", BASIS);
        duty.chooseTile(asks);
        duty.choose("Loại cơ quan", kind);
        duty.fill("Tên cơ quan", name);
        duty.fill("Người ký", "Trung tá Lê Văn Bình");
        duty.fill("Đúng điều được hỏi", asked);
        duty.fill("Nhận ngày", SignedInUser.today());
        duty.press("Ghi vào sổ");
        duty.sees("Đã ghi vào sổ");
    }

    private void theOfficerAdvises(String written) {
        SignedInUser dpo = browser.signedIn("dpo1");
        dpo.openMenuItem("Cơ quan yêu cầu");
        dpo.capture("lawful-register");
        assertHasNoExport(dpo);
        dpo.go("/lawful/request/" + written);
        dpo.chooseTile("Từ chối");
        dpo.fill("Vì sao", "Không có căn cứ nào cho một danh sách.");
        dpo.capture("lawful-advise");
        dpo.press("Gửi giám đốc");
        dpo.sees("Đã có ý kiến");
        dpo.findsNothingAt("/lawful/refuse/" + written);
    }

    private void theDirectorRefuses(String called, String written) {
        SignedInUser director = browser.signedIn("director1");
        director.openMenuItem("Cơ quan yêu cầu");
        assertHasNoExport(director);
        director.findsNothingAt("/lawful/answer/" + written);
        director.go("/lawful/request/" + written);
        director.sees("Không có căn cứ nào cho một danh sách.");
        assertThat(director.main().getByText("Trả lời ở mức tối thiểu")).hasCount(0);
        director.capture("lawful-one");
        director.follow("Từ chối");
        director.press("Ký và từ chối");
        director.seesError("Lý do");
        director.chooseTile("Yêu cầu cung cấp danh sách cá nhân");
        director.fill("Số văn bản của Trung tâm", "93/TTCTXH-HC");
        director.fill("Nội dung văn bản", "Trung tâm không lập và không cung cấp danh sách.");
        director.tick("Kèm số liệu tổng hợp");
        director.capture("lawful-refuse");
        director.press("Ký và từ chối");
        director.sees("Đã từ chối");
        director.follow("In văn bản");
        director.sees("V/v không cung cấp thông tin theo yêu cầu");
        director.sees("Người được tiếp cận dịch vụ hỗ trợ");
        director.sees("110/2024/NĐ-CP");
        assertSeesNoCase(director);
        assertThat(director.printedText()).contains("110/2024/NĐ-CP").doesNotContain("http");
        director.capture("lawful-letter");

        director.go("/lawful/refuse/" + called);
        director.chooseTile("Không bằng văn bản");
        director.fill("Nội dung văn bản", "Mời gửi văn bản, nêu căn cứ pháp luật.");
        director.press("Ký và từ chối");
        director.sees("Đã từ chối");
    }

    private void theAuditorReadsCodes() {
        SignedInUser auditor = browser.signedIn("auditor1");
        auditor.openMenuItem("Cơ quan yêu cầu");
        auditor.sees("Yêu cầu cung cấp danh sách cá nhân");
        assertThat(auditor.main().innerText())
                .doesNotContain("Lê Văn Bình", "58/CV", "Người gọi xưng")
                .doesNotContainPattern("\\d{2}/\\d{2}/\\d{4}")
                .doesNotContainPattern(CODES);
        assertThat(auditor.main().locator("tbody a")).hasCount(0);
        auditor.capture("lawful-codes");
    }

    /** The page offers no export: no file, no button for one, and no name of a client. */
    private static void assertHasNoExport(SignedInUser user) {
        assertThat(user.main().locator("a[download], a[href*='export'], a[href*='.csv'], a[href*='.xlsx']"))
                .hasCount(0);
        assertThat(user.main().getByText(Pattern.compile("Xuất|Tải về"))).hasCount(0);
        assertThat(user.main().innerText()).doesNotContain("Chị Na", "Chị Lan", "Chị Mai");
    }

    private static void assertSeesNoCase(SignedInUser user) {
        assertThat(user.main().innerText()).doesNotContainPattern(CODES);
    }

    private static void assertNotFound(Stranger user, String ref) {
        assertThat(new Markup(user.firstPage()).links()).isNotEmpty().doesNotContain("/lawful/list");
        for (String path : List.of(
                "/lawful/list",
                "/lawful/enter",
                "/lawful/request/" + ref,
                "/lawful/answer/" + ref,
                "/lawful/refuse/" + ref,
                "/lawful/letter/" + ref)) {
            user.findsNothingAt(path);
        }
    }

    private void answer(String ref, String number) {
        SignedInUser director = browser.signedIn("director1");
        director.go("/lawful/answer/" + ref);
        director.chooseTile("Trung tâm có hỗ trợ");
        director.fill("Mã hồ sơ", number);
        director.fill("Số văn bản của Trung tâm", "81/TTCTXH-HC");
        director.fill("Nội dung trả lời", "Người nêu trong văn bản, hồ sơ " + number);
        director.chooseTile("Báo: giao việc");
        director.press("Ký và gửi trả lời");
        director.seesError("Bỏ mã đi");
        director.fill("Nội dung trả lời", "Người nêu trong văn bản được Trung tâm hỗ trợ.");
        director.capture("lawful-answer");
        director.press("Ký và gửi trả lời");
        director.sees("Đã trả lời");
        director.sees(number);
    }

    private static String ongoing(String worker) {
        return Records.text(
                """
                select c.number from case_file c join staff_account m on m.id = c.manager_id
                where m.username = ? and c.status = 'ACTIVE' and not exists (select 1 from lawful_request r where r.about_case = c.id)
                order by c.id desc limit 1""",
                worker);
    }

    private static String ref(SignedInUser user) {
        user.page().waitForURL("**/lawful/request/*");
        String url = user.page().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
