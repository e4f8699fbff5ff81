package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.document.inspection.PictureFixture;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** A referral in the browser: the worker sends it, the nurse of the clinic answers it, and neither sees what they may not know. */
@SharedDemonstration
class ReferralUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final List<String> PARTNERS = List.of("/partnerbusiness/inbox", "/partnerbusiness/slip");
    private static final List<String> CLINICS =
            List.of("/partnerbusiness/inbox", "/partnerbusiness/slip", "/inbox/list", "/inbox/referral");
    private static final String CDC = "Trung tâm Kiểm soát bệnh tật tỉnh";
    private static final String ALIAS = "Chị Mộc Miên";

    @RegisterExtension
    final Browser browser = new Browser();

    private String number = "";
    private String code = "";

    @Test
    void clinicSeesTheMinimumAndTheCentreOnlyAttendance() throws IOException {
        SignedInUser worker = browser.signedIn("worker1");
        number = worker.hasReceived(ALIAS);
        send(worker);

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/referral/view/" + number + "/" + code);
        lead.sees("Khám chuyên khoa");
        lead.sees("Nội dung phiếu được niêm phong");
        assertThat(lead.page().content())
                .doesNotContain("STI")
                .doesNotContain(CDC)
                .doesNotContain("phòng riêng");
        lead.capture("referral-view-sealed");
        for (String place : List.of(
                "/casefile/overview/" + number, "/referral/list/" + number, "/home/work", "/reporting/outcomes")) {
            lead.go(place);
            assertThat(lead.page().content()).as(place).doesNotContain("STI").doesNotContain("HIV");
        }

        SignedInUser nurse = browser.signedIn("health1");
        nurseAnswers(nurse);
        SignedInUser other = browser.signedIn("health2");
        other.go("/partnerbusiness/inbox");
        other.doesNotSee(code);
        other.findsNothingAt("/partnerbusiness/slip/" + code);

        askForATest(worker);
        lead.go("/referral/list/" + number);
        assertThat(lead.page().content()).contains("Khám chuyên khoa").doesNotContain("HIV");
        nurse.go("/partnerbusiness/inbox");
        assertThat(nurse.page().content()).doesNotContain(ALIAS).doesNotContain(number);

        worker.go("/referral/view/" + number + "/" + code);
        worker.sees("Có hẹn. Báo thân chủ bằng cách đã chọn.");
        worker.capture("referral-view");
        worker.press("Đã báo thân chủ");
        PlaywrightAssertions.assertThat(worker.focused()).hasId("next");
        String picture = shareDocument(worker, nurse);
        assertThat(statusOf(other, picture)).as("a picture of another clinic").isEqualTo(404);
        worker.follow("In phiếu có mã");
        worker.capture("referral-slip");
        assertThat(worker.main().innerText())
                .doesNotContain(ALIAS)
                .doesNotContain(number)
                .doesNotContain("STI");
        assertThat(worker.printedText()).contains(code).doesNotContain(number).doesNotContain("http");

        worker.go("/referral/view/" + number + "/" + code);
        worker.chooseTile("Hủy lịch hẹn");
        worker.waitUntilIdle();
        worker.press("Ghi lại");
        worker.seesErrorAt("word:source", "Chọn ai cho biết.");
        worker.chooseTile("Đối tác, qua thư hoặc điện thoại");
        worker.press("Ghi lại");
        worker.sees("Đã lưu lúc");
        worker.press("Rút phiếu");
        worker.answer("Lý do", "Thân chủ không muốn nữa");
        worker.press("Rút ngay");
        worker.sees("Đã rút lúc");
        nurse.findsNothingAt("/partnerbusiness/slip/" + code);
        assertThat(statusOf(nurse, picture))
                .as("a picture of a withdrawn referral")
                .isEqualTo(404);
        nurse.go("/partnerbusiness/inbox");
        nurse.doesNotSee(code);
        worker.go("/consent/disclosures/" + number);
        worker.sees("Trung tâm rút");
        worker.sees("Kèm 1 trang giấy tờ dưới dạng ảnh");
        worker.capture("disclosures");
    }

    /** The worker files a paper, blacks out a part of its page and sends it; returns the address of the nurse's picture. */
    private String shareDocument(SignedInUser worker, SignedInUser nurse) throws IOException {
        worker.go("/document/add/" + number);
        worker.page()
                .locator("[id='form:files']")
                .setInputFiles(new FilePayload("giay-hen.png", "image/png", PictureFixture.png(600, 400)));
        worker.sees("Đã nhận và kiểm tra");
        worker.fill("Tên gọi", "Giấy hẹn khám lại");
        worker.choose("Loại", "Phiếu phản hồi chuyển gửi");
        worker.chooseTile("Giấy tờ, đồ vật");
        worker.press("Xếp vào hồ sơ");
        worker.page().waitForURL("**/document/view/**");

        worker.go("/referral/view/" + number + "/" + code);
        worker.follow("Gửi kèm giấy tờ");
        worker.follow("Giấy hẹn khám lại");
        worker.press("Thêm vùng che");
        worker.page().keyboard().press("Shift+ArrowRight");
        assertThat(worker.page().locator("[id='form:areas']").inputValue()).isEqualTo("1: 30 40 41 10");
        worker.press("Xem trước");
        worker.seesError("Chọn ít nhất một trang để gửi.");
        worker.chooseTile("Trang 1");
        worker.isAccessible();
        worker.press("Xem trước");
        worker.sees("sẽ thấy đúng như sau");
        worker.press("Gửi cho " + CDC);
        worker.seesError("Xem từng trang rồi đánh dấu là đã xem.");
        worker.capture("referral-document-preview");
        worker.seesError("Hỏi thân chủ về lần gửi này");
        worker.page().locator("[id='form:lookedAt']").check();
        worker.page().locator("[id='form:clientAgreed']").check();
        worker.press("Gửi cho " + CDC);
        worker.sees("Đơn vị nhận cũng xem được 1 trang giấy tờ gửi kèm.");

        nurse.go("/partnerbusiness/slip/" + code);
        nurse.sees("Giấy tờ gửi kèm");
        Locator picture = nurse.page().locator(".dh-pages img");
        picture.scrollIntoViewIfNeeded();
        nurse.page().waitForFunction("() => document.querySelector('.dh-pages img').naturalWidth > 0");
        nurse.capture("partner-slip-document");
        return picture.evaluate("image => image.src").toString();
    }

    private static int statusOf(SignedInUser reader, String address) {
        return reader.page().context().request().get(address).status();
    }

    @Test
    void aRepresentativeAnswersForAMinorWhereTheReferralIsSent() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/referral/send/" + worker.hasReceivedMinor("Em Mận"));
        worker.choose("Dịch vụ", "Khám, điều trị STI");
        waitUntilIdle(worker);
        worker.chooseTile(CDC);
        waitUntilIdle(worker);
        worker.choose("Hình thức", "Người đại diện hợp pháp");
        waitUntilIdle(worker);
        worker.press("Ghi thân chủ đồng ý");
        worker.seesError("Ghi tên người đại diện.");
        worker.fill("Người đại diện", "Dì ruột");
        worker.isAccessible();
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với " + CDC);
    }

    @Test
    void consentOfTheMomentIsRecordedOnSending() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/referral/send/" + worker.hasReceived("Chị Sim"));
        worker.choose("Dịch vụ", "Khám, điều trị STI");
        waitUntilIdle(worker);
        worker.chooseTile(CDC);
        waitUntilIdle(worker);
        worker.choose("Hình thức", "Lời nói có người chứng kiến");
        waitUntilIdle(worker);
        worker.press("Gửi đến đối tác");
        worker.seesErrorAt("form:witness", "Chọn đồng nghiệp đã chứng kiến.");
        worker.seesErrorAt("form:read", "Đọc cùng thân chủ những gì đối tác sẽ thấy, rồi đánh dấu.");
        worker.isAccessible();
        worker.choose("Hình thức", "Văn bản ký");
        waitUntilIdle(worker);
        worker.tick("Đã cùng thân chủ đọc");
        worker.press("Gửi đến đối tác");
        worker.sees(Pattern.compile("Đã gửi lúc .* mã CG-"));
    }

    private void send(SignedInUser worker) {
        worker.go("/referral/list/" + number);
        worker.capture("referral-list-empty");
        worker.follow("Chuyển gửi mới");
        worker.choose("Dịch vụ", "Khám, điều trị STI");
        waitUntilIdle(worker);
        worker.chooseTile(CDC);
        waitUntilIdle(worker);
        assertThat(worker.field("Hình thức").locator("option").allInnerTexts())
                .as("forms of consent for an adult")
                .doesNotContain("Người đại diện hợp pháp");
        worker.choose("Hình thức", "Văn bản ký");
        waitUntilIdle(worker);
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với " + CDC);
        PlaywrightAssertions.assertThat(worker.field("Đã cùng thân chủ đọc")).isFocused();
        worker.chooseTile("Nhóm tuổi");
        waitUntilIdle(worker);
        worker.fill("Ghi chú tối thiểu", "Gọi 0601234561 trước.");
        worker.field("Ghi chú tối thiểu").blur();
        waitUntilIdle(worker);
        worker.sees("Ghi chú có số điện thoại");
        worker.fill("Ghi chú tối thiểu", "Xin khám phòng riêng.");
        worker.field("Ghi chú tối thiểu").blur();
        waitUntilIdle(worker);
        assertThat(worker.page().locator(".dh-slip").innerText())
                .contains("25–34", "Xin khám phòng riêng.", "Khám, điều trị STI")
                .doesNotContain(ALIAS)
                .doesNotContain(number);
        worker.capture("referral-send");
        worker.tick("Đã cùng thân chủ đọc");
        worker.press("Gửi đến đối tác");
        worker.sees(Pattern.compile("Đã gửi lúc .* mã CG-"));
        Matcher found = CODE.matcher(worker.page().url());
        assertThat(found.find()).isTrue();
        code = found.group();
        worker.capture("referral-sent");
    }

    /** A test is one more slip of its own, to the same clinic. */
    private void askForATest(SignedInUser worker) {
        worker.go("/referral/send/" + number);
        worker.choose("Dịch vụ", "Tư vấn và xét nghiệm HIV");
        waitUntilIdle(worker);
        worker.chooseTile(CDC);
        waitUntilIdle(worker);
        worker.tick("Đã cùng thân chủ đọc");
        worker.press("Gửi đến đối tác");
        worker.sees(Pattern.compile("Đã gửi lúc .* mã CG-"));
        assertThat(worker.page().url()).contains("CG-").doesNotContain(code);
    }

    private void nurseAnswers(SignedInUser nurse) {
        nurse.openMenuItem("Phiếu gửi đến");
        nurse.sees(code);
        nurse.capture("partner-inbox-clinic");
        nurse.follow(code);
        nurse.doesNotSee("Xin khám phòng riêng.");
        nurse.press("Mở phiếu");
        nurse.sees("Xin khám phòng riêng.");
        String all = nurse.page().content();
        assertThat(all)
                .doesNotContain(number)
                .doesNotContain(ALIAS)
                .doesNotContain("Mỹ Linh")
                .doesNotContainPattern("DH-[0-9A-Z]{4}-")
                .doesNotContain("Nhóm 1");
        nurse.capture("partner-slip-clinic");
        nurse.chooseTile("Chấp nhận");
        waitUntilIdle(nurse);
        nurse.press("Ghi lại");
        nurse.chooseTile("Đặt lịch");
        waitUntilIdle(nurse);
        nurse.fill("Ngày hẹn", SignedInUser.workingDayInAWeek());
        nurse.fill("Giờ hẹn", "14:00");
        nurse.fill("Phòng, hỏi ai", "phòng 204");
        nurse.capture("partner-slip-schedule");
        nurse.press("Ghi lại");
        nurse.sees("Đã ghi lịch hẹn của phiếu");
        nurse.capture("partner-slip-scheduled");
        assertThat(nurse.main().locator("textarea").count())
                .as("nowhere to write a result")
                .isZero();
        assertThat(nurse.main().getByLabel(Pattern.compile("[Kk]ết quả")).count())
                .isZero();
    }

    /** Opens every page of the clinics with each code of the other clinic in its path and in every plausible parameter. */
    @Test
    void noAddressOfThePartnersOpensWithTheOtherClinicsCodes(TestReporter report) {
        assertForeignCodesOpenNothing(report, "health1", "/partnerbusiness/inbox", "health2", CLINICS);
    }

    /** The same for every page of the schools. */
    @Test
    void noAddressOfTheSchoolsOpensWithTheOtherSchoolsCodes(TestReporter report) {
        assertForeignCodesOpenNothing(report, "training1", "/partnerbusiness/inbox", "training2", PARTNERS);
    }

    /** A clinic opens nothing that was sent to a school, and a school nothing that was sent to a clinic. */
    @Test
    void noAddressOfOneKindOfPartnerOpensWithTheCodesOfTheOther(TestReporter report) {
        assertForeignCodesOpenNothing(report, "training1", "/partnerbusiness/inbox", "health1", CLINICS);
        assertForeignCodesOpenNothing(report, "health1", "/partnerbusiness/inbox", "training1", PARTNERS);
    }

    /** By HTTP: of a thousand answers nobody looks at one. */
    private void assertForeignCodesOpenNothing(
            TestReporter report, String owner, String list, String stranger, List<String> addresses) {
        List<String> codes = CODE.matcher(browser.visitor(owner).get(list).body())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        assertThat(codes).isNotEmpty();
        HttpVisitor other = browser.visitor(stranger);
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (String path : addresses) {
            for (String foreign : codes) {
                for (String address : List.of(
                        path + "/" + foreign,
                        path + "?code=" + foreign,
                        path + "?number=" + foreign,
                        path + "?id=" + foreign,
                        path + "/" + foreign + "?code=" + foreign)) {
                    tried++;
                    if (shows(other.get(address), foreign)) {
                        open.add(address);
                    }
                }
            }
            HttpVisitor.Answer own = other.get(path);
            for (String foreign : codes) {
                tried++;
                if (shows(posted(other, own, foreign), foreign)) {
                    open.add("post " + path + " " + foreign);
                }
            }
        }
        report.publishEntry(
                "partner × partner",
                "%s with what %s has: %d tries with %d codes, %d open"
                        .formatted(stranger, owner, tried, codes.size(), open.size()));
        assertThat(open).isEmpty();
    }

    /**
     * Submits the form of the user's own page, if it has one, with the other organisation's code in every field but the view state, and as additional parameters.
     *
     * @return the answer, or the page without a form
     */
    private static HttpVisitor.Answer posted(HttpVisitor user, HttpVisitor.Answer own, String foreign) {
        Markup page = own.markup();
        Optional<Markup.Element> form =
                page.byId("form").filter(element -> element.name().equals("form"));
        if (form.isEmpty()) {
            return own;
        }
        Map<String, String> sent = new LinkedHashMap<>();
        page.submitted(form.get())
                .forEach(field -> sent.put(field.getKey(), isKept(field.getKey()) ? field.getValue() : foreign));
        List.of("code", "id", "number", "form:code").forEach(name -> sent.put(name, foreign));
        return user.post(own.address().replaceFirst("\\?.*", ""), List.copyOf(sent.entrySet()));
    }

    private static boolean isKept(String field) {
        return field.contains("ViewState") || field.contains("nonce") || field.endsWith("_SUBMIT");
    }

    /** Only the visible text counts; the requested address may be repeated in a form's action. */
    private static boolean shows(HttpVisitor.Answer answer, String foreign) {
        return answer.status() == 200
                && answer.body().replaceAll("<[^>]*>", " ").contains(foreign);
    }

    private static void waitUntilIdle(SignedInUser user) {
        user.waitUntilIdle();
        user.page().waitForLoadState();
        assertThat(user.page().getByRole(AriaRole.MAIN).count()).isEqualTo(1);
    }
}
