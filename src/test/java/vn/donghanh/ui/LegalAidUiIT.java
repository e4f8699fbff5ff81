package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A matter of legal aid from both sides: ground and papers at the Centre, name and matter at the legal aid centre, and what that must not learn. */
@SharedDemonstration
class LegalAidUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String PRIVILEGED = "Điều chỉ người viết đọc";
    private static final String FOR_THE_LAWYER = "Hai bên đã thỏa thuận việc nuôi con";
    private static final String HEARING = "Có ngày người này phải đến";
    private static final String CLIENT = "Chị Thử Luật";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aMatterAtAnOfficeSpeaksOfNoLawyer() {
        Map<String, String> matter = Records.rows("select f.number, m.ref, a.username from legal_aid_matter m"
                        + " join case_file f on f.id = m.case_id join staff_account a on a.id = f.manager_id"
                        + " where m.route = 'OFFICE' order by m.id limit 1")
                .get(0);
        String page = browser.visitor(matter.get("username"))
                .get("/legalaid/matter/" + matter.get("number") + "/" + matter.get("ref"))
                .body();
        assertThat(page)
                .contains("Việc này không có luật sư")
                .doesNotContain("Luật sư hoặc trợ giúp viên pháp lý của việc này");
    }

    @Test
    void legalAidCentreAnswersWithoutLearningTheIdentity() {
        String name = "Lụa " + Long.toString(System.nanoTime() % 100_000, Character.MAX_RADIX);
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(CLIENT);
        worker.go("/legalaid/list/" + number);
        worker.sees("Chưa có việc nào");
        worker.isAccessible();
        worker.press("Mở");
        worker.seesError("Chọn việc");
        worker.seesErrorAt("form:subject", "Chọn việc này cho ai.");
        worker.page().locator("#form\\:matter").selectOption("DIVORCE");
        worker.chooseTile("Cho thân chủ");
        worker.press("Mở");
        worker.page().waitForURL("**/legalaid/matter/**");
        worker.press("Chuẩn bị giấy tờ");
        worker.isAtHeading("Diện được trợ giúp");
        assertThat(worker.page().locator("#grounding\\:ground").innerText())
                .contains("Người thuộc hộ nghèo")
                .doesNotContain("bạo lực gia đình", "mua bán người");
        worker.press("Ghi diện");
        worker.seesErrorAt("grounding:ground", "Chọn diện được trợ giúp trước.");
        worker.page().getByText("Người thuộc hộ nghèo").first().click();
        worker.press("Ghi diện");
        worker.isAtHeading("Chọn cùng thân chủ");
        worker.page().locator("#papering\\:paper").selectOption("POOR_CERT");
        worker.page().locator("#papering\\:state").getByText("Đã có").click();
        worker.press("Ghi giấy tờ");
        worker.page().locator("#papering\\:recordPaper:focus").waitFor();
        worker.page().locator("#noting\\:note").fill(PRIVILEGED);
        worker.press("Lưu ghi chép");
        worker.sees(PRIVILEGED);
        worker.sees("chưa có luật sư nào xem được");
        worker.page().locator("#noting\\:note").fill(FOR_THE_LAWYER);
        worker.press("Lưu ghi chép");
        worker.sees(FOR_THE_LAWYER);
        worker.isAccessible();
        String preview = send(worker, name);
        String own = worker.page().url();
        Matcher found = CODE.matcher(worker.page().content());
        assertThat(found.find()).isTrue();
        String code = found.group();

        SignedInUser partner = browser.signedIn("legal1");
        assertThat(partner.page().url()).endsWith("/partnerbusiness/inbox");
        partner.sees(name);
        partner.isAccessible();
        partner.capture("partner-business-inbox");
        assertLearnsNothing(partner.page(), number);
        partner.go("/partnerbusiness/slip/" + code);
        assertThat(partner.page().locator(".dh-slip-body").innerText()).isEqualTo(preview);
        partner.isAccessible();
        partner.capture("partner-business-slip");
        assertLearnsNothing(partner.page(), number);
        chooseStep(partner, "Nơi trợ giúp pháp lý thụ lý");
        partner.press("Ghi lại");
        partner.seesError("Ghi ngày");
        partner.fill("Ngày thụ lý", SignedInUser.today());
        partner.press("Ghi lại");
        partner.sees("Đã thụ lý");
        partner.page().locator(".dh-toast").getByText("Hoàn tác").click();
        partner.sees("hoàn tác");
        chooseStep(partner, "Nơi trợ giúp pháp lý thụ lý");
        partner.fill("Ngày thụ lý", SignedInUser.today());
        partner.press("Ghi lại");
        partner.sees("Đã thụ lý");
        partner.press("Đã bắt đầu làm");
        partner.sees("Đang thực hiện");
        chooseStep(partner, HEARING);
        partner.fill("Ngày đến", SignedInUser.workingDayInAWeek());
        partner.press("Ghi lại");
        partner.sees("Ngày của việc pháp lý");
        assertLearnsNothing(partner.page(), number);
        shareNote(worker, own, partner, code, number);

        worker.go(own);
        worker.sees("chưa đến ngày");
        worker.sees("Đối tác thấy đúng như sau");
        worker.capture("legal-aid-matter");
        accompany(partner, code, worker, own);
        worker.go("/partnerbusiness/sent/" + number);
        worker.sees(code);
        worker.isAccessible();
        worker.go("/partnerbusiness/sent/" + number + "/" + code);
        assertThat(worker.page().url()).isEqualTo(own);

        Stranger other = browser.stranger("training1");
        for (String address :
                List.of("/partnerbusiness/slip/" + code, "/inbox/referral/" + code, "/legalaid/list/" + number)) {
            other.findsNothingAt(address);
        }

        partner.go("/partnerbusiness/slip/" + code);
        chooseStep(partner, HEARING);
        partner.fill("Ngày đến", SignedInUser.workingDayInAWeek());
        partner.press("Ghi lại");
        worker.go(own);
        worker.sees("chưa đến ngày");
        worker.page().locator("#withdrawing").getByLabel("Lý do").selectOption("Thân chủ không muốn nữa");
        worker.press("Rút việc này");
        worker.sees("Đã rút");
        worker.sees("việc kết thúc trước ngày này");
        worker.sees("Không hỏi trước khi việc kết thúc");
        worker.sees("Điều đã gửi cho đối tác");
        worker.doesNotSee("Đối tác thấy đúng như sau");
        worker.capture("legal-aid-ended");
        partner.findsNothingAt("/partnerbusiness/slip/" + code);
    }

    /** Sends the matter with the client's consent and returns what the partner will see. */
    private static String send(SignedInUser worker, String name) {
        worker.page()
                .locator("#form\\:recipient")
                .getByText("Trung tâm Trợ giúp pháp lý nhà nước")
                .click();
        worker.sees("Thân chủ chưa đồng ý chia sẻ với");
        worker.press("Gửi đến đối tác");
        worker.seesError("Ghi tên dùng với đối tác");
        worker.fill("Tên dùng với đối tác", name);
        worker.field("Tên dùng với đối tác").blur();
        worker.page().locator(".dh-slip").getByText(name).waitFor();
        worker.page().locator("#form\\:how").selectOption("WRITTEN");
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với");
        worker.tick("Đã cùng thân chủ đọc");
        String preview = worker.page().locator(".dh-slip-body").innerText();
        worker.capture("legal-aid-send");
        worker.press("Gửi đến đối tác");
        worker.sees("Đối tác thấy đúng những gì vừa xem");
        return preview;
    }

    /** The author lets the lawyer see one of two notes, exactly as previewed, and takes it back after it was opened. */
    private static void shareNote(SignedInUser worker, String own, SignedInUser partner, String code, String number) {
        assertThat(partner.page().content()).doesNotContain(FOR_THE_LAWYER, "Ghi chép riêng cho luật sư");
        worker.go(own);
        worker.page().getByText("Cho luật sư xem").first().click();
        worker.page().waitForURL("**/legalaid/note/**");
        worker.isAccessible();
        worker.press("Cho luật sư xem");
        worker.seesError("Đọc cùng thân chủ");
        String preview = worker.page().locator(".dh-slip-body").innerText();
        assertThat(preview).isEqualTo(FOR_THE_LAWYER);
        worker.capture("legal-aid-note");
        worker.tick("Đã cùng thân chủ đọc ghi chép này");
        worker.press("Cho luật sư xem");
        worker.page().waitForURL(own);
        worker.sees("Luật sư xem được, chưa mở");

        partner.go("/partnerbusiness/slip/" + code);
        assertThat(partner.page().content()).doesNotContain(FOR_THE_LAWYER);
        partner.press("Mở ghi chép");
        partner.sees(FOR_THE_LAWYER);
        assertThat(partner.page().locator("#received .dh-prose").innerText()).isEqualTo(preview);
        partner.isAccessible();
        partner.capture("legal-aid-note-received");
        assertLearnsNothing(partner.page(), number);

        worker.go(own);
        worker.sees("Luật sư đã mở");
        worker.follow("Xem điều luật sư thấy");
        worker.page().waitForURL("**/legalaid/note/**");
        worker.sees("Luật sư mở ghi chép");
        worker.isAccessible();
        worker.press("Lấy lại ghi chép");
        worker.page().waitForURL(own);
        worker.sees("Đã lấy lại");
        partner.go("/partnerbusiness/slip/" + code);
        assertThat(partner.page().content()).doesNotContain(FOR_THE_LAWYER, "Ghi chép riêng cho luật sư");
    }

    private static void chooseStep(SignedInUser partner, String step) {
        partner.chooseTile(step);
        partner.waitUntilIdle();
    }

    /** The hearing is moved to today; the worker went along, and records it from the matter. */
    private static void accompany(SignedInUser partner, String code, SignedInUser worker, String own) {
        partner.go("/partnerbusiness/slip/" + code);
        chooseStep(partner, HEARING);
        partner.fill("Ngày đến", SignedInUser.today());
        partner.press("Ghi lại");
        partner.sees("Ngày của việc pháp lý: " + SignedInUser.today());
        worker.go(own);
        chooseStep(worker, "Việc đã xong");
        worker.page()
                .locator("#reporting\\:source")
                .getByText("Thân chủ")
                .first()
                .waitFor();
        worker.press("Ghi lại");
        worker.seesErrorAt("reporting:source", "Chọn biết qua đâu.");
        worker.sees("chưa ghi ai đi cùng");
        worker.follow("Ghi lần đi cùng");
        worker.isAccessible();
        worker.fill("Thời lượng (phút)", "90");
        worker.press("Đã cung cấp");
        worker.page().locator("#form\\:save").click();
        worker.page().waitForURL(own);
        worker.sees("Đã đi cùng ngày " + SignedInUser.today());
        worker.isAccessible();
    }

    private static void assertLearnsNothing(Page page, String number) {
        assertThat(page.content())
                .doesNotContain(number)
                .doesNotContain(CLIENT)
                .doesNotContain(PRIVILEGED)
                .doesNotContain("Người thuộc hộ nghèo")
                .doesNotContain("mại dâm")
                .doesNotContain("Giờ liên hệ an toàn")
                .doesNotContain("Trần Thị Mai");
    }
}
