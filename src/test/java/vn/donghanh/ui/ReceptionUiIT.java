package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An emergency intake at night: four parts, screening, safe contact, hand-over. Only visible controls are used. */
@SharedDemonstration
class ReceptionUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aClientInDangerIsReceivedScreenedAndHandedOver() {
        SignedInUser duty = browser.signedIn("duty1");
        String number = receiveAtNight(duty);

        screen(duty);

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/intake/screening/" + number);
        agreeOnContact(lead);
        accept(lead);
        refer(number);
        lead.go("/consent/consents/" + number);
        confirmVitalInterest(lead);
    }

    @Test
    void savedIntakeDraftIsResumedWithoutLoss() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/intake/ordinary");
        worker.fill("Muốn được gọi là", "Chị Bhơ");
        worker.sees("Ở đây bạn được an toàn. Bạn không cần kể gì thêm lúc này.");
        worker.choose("Xưng hô là", "em");
        worker.sees("Ở đây em được an toàn. Em không cần kể gì thêm lúc này.");
        worker.chooseTile("25–34");
        worker.chooseTile("Văn bản ký");
        worker.fill("Điều đưa thân chủ đến", "Muốn học nghề.");
        worker.capture("intake-new");
        worker.press("Lưu nháp, ghi tiếp sau");
        worker.sees("Đã để sau lúc");

        worker.go("/intake/ordinary");
        worker.follow("Viết tiếp");
        assertThat(worker.field("Muốn được gọi là")).hasValue("Chị Bhơ");
        assertThat(worker.field("Điều đưa thân chủ đến")).hasValue("Muốn học nghề.");
        assertThat(worker.field("Xưng hô là").locator("option:checked")).hasText("em");
        worker.press("Lập hồ sơ, sang sàng lọc");

        worker.sees("Chờ bàn giao");
        askForConsent(worker);
    }

    @Test
    void everyQuestionFollowsTheFormOfAddressThatIsChanged() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Anh Hưng");
        worker.page().setViewportSize(Browser.PHONE, 844);
        String consents = "/consent/consents/" + number + "?scope=STATISTICS";
        worker.go(consents);
        worker.sees("không nhận ra được bạn. Bạn có đồng ý không?");
        worker.go("/intake/contact/" + number);
        worker.choose("Muốn được xưng hô là", "anh");
        worker.press("Lưu cách xưng hô");
        worker.sees("Đã lưu lúc");
        worker.isAccessible();
        worker.capture("contact-address");
        worker.go(consents);
        worker.sees("không nhận ra được anh. Anh có đồng ý không?");
        worker.setAppearance("en");
        worker.go(consents);
        worker.sees("nobody can recognise you in them. Do you agree?");
        worker.go("/intake/contact/" + number);
        assertThat(worker.field("Vietnamese form of address").locator("option:checked"))
                .hasText("anh, an older brother");
        worker.isAccessible();
        worker.setAppearance("vi");
    }

    @Test
    void optionalPartStartsClosedOnAPhoneUnlessFilledIn() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.page().setViewportSize(Browser.PHONE, 844);
        worker.go("/intake/ordinary");
        assertThat(worker.field("Điều đưa thân chủ đến")).isHidden();
        worker.main().getByText("Nếu thân chủ muốn nói thêm").click();
        worker.fill("Điều đưa thân chủ đến", "Muốn học nghề.");
        worker.press("Lập hồ sơ, sang sàng lọc");
        worker.seesError("Chọn nhóm tuổi");
        assertThat(worker.field("Điều đưa thân chủ đến")).isVisible();
        assertThat(worker.field("Điều đưa thân chủ đến")).hasValue("Muốn học nghề.");
        worker.isAccessible();
    }

    private String receiveAtNight(SignedInUser duty) {
        duty.go("/intake/emergency");
        duty.press("Lập hồ sơ");
        duty.seesError("Chọn nhóm tuổi");
        duty.seesError("Chọn căn cứ lập hồ sơ");
        duty.fill("Muốn được gọi là", "Chị Sương");
        duty.chooseTile("16–17");
        duty.sees("theo quy định nội bộ");
        duty.chooseTile("25–34");
        duty.doesNotSee("theo quy định nội bộ");
        duty.chooseTile("Bảo vệ tính mạng, sức khỏe");
        duty.fill("Lý do, vài chữ", "Bất tỉnh, chưa hỏi được.");
        duty.chooseTile("Đang bị thương, chảy máu, mất ý thức");
        duty.sees("Mức Khẩn cấp, 1 dấu hiệu.");
        duty.chooseTile("Bị hiếp dâm trong 72 giờ");
        duty.sees("Chưa rõ giờ xảy ra");
        duty.choose("Xảy ra cách đây khoảng", "dưới 6 giờ");
        duty.doesNotSee("Chưa rõ giờ xảy ra");
        duty.sees("Khám chuyên khoa gấp, trong 72 giờ");
        duty.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi đã báo"))
                .first()
                .press("Enter");
        duty.sees(Pattern.compile("Đã báo \\d\\d:\\d\\d"));
        assertThat(duty.focused()).hasText("Bỏ ghi");
        duty.capture("intake-emergency");
        duty.press("Lập hồ sơ");

        duty.sees(Pattern.compile("Đã lập hồ sơ lúc .* Mã hồ sơ"));
        return duty.caseNumber();
    }

    private void screen(SignedInUser duty) {
        duty.sees("Chờ bàn giao");
        duty.capture("intake-screening");
        duty.answer("Nợ nặng lãi, bị ép", "Rõ rệt");
        duty.press("Lưu sàng lọc");
        duty.sees("Tổng 2 trên 20, đã trả lời 1 trên 10 câu.");
    }

    /** The supervisor finds what is missing at the acceptance, and completes it. */
    private void agreeOnContact(SignedInUser lead) {
        lead.press("Nhận và phân công");
        lead.seesError("Ghi cách liên lạc an toàn");
        lead.seesError("Chọn người phụ trách");
        lead.follow("Ghi cách liên lạc an toàn");
        lead.chooseTile("Gọi điện");
        lead.chooseTile("Không xưng tên Trung tâm");
        lead.capture("intake-contact");
        lead.press("Lưu cách liên lạc");
        lead.sees("Đã thống nhất với thân chủ.");
        lead.sees("Đã đủ để giao cho người phụ trách.");
    }

    private void accept(SignedInUser lead) {
        lead.capture("intake-decision");
        lead.chooseTile("Phan Thị Mỹ Linh");
        lead.tick("Đã hỏi: người phụ trách");
        lead.press("Nhận và phân công");
        lead.sees("Đã bàn giao cho Phan Thị Mỹ Linh.");
    }

    /** The deadline of the examination links to the referral that meets it. */
    private void refer(String number) {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/intake/screening/" + number);
        worker.follow("Chuyển gửi đi khám: Khám chuyên khoa gấp, trong 72 giờ");
        assertThat(worker.field("Dịch vụ").locator("option:checked")).hasText("Khám, chăm sóc sau xâm hại tình dục");
        assertThat(worker.page().getByLabel(Pattern.compile("^Gấp"))).isChecked();
    }

    private void confirmVitalInterest(SignedInUser lead) {
        lead.capture("consents-vital");
        lead.press("Xác nhận căn cứ");
        lead.sees("Huỳnh Thị Thanh Thảo xác nhận lúc");
    }

    private void askForConsent(SignedInUser worker) {
        worker.follow("Sự đồng ý");
        worker.choose("Việc được hỏi", "Liên hệ sau khi kết thúc hồ sơ");
        worker.sees("chúng tôi muốn hỏi thăm em vài lần trong một năm, theo cách em chọn. Em có đồng ý không?");
        worker.answer("Thân chủ trả lời", "Đồng ý");
        worker.choose("Hình thức", "Lời nói có người chứng kiến");
        worker.choose("Người chứng kiến", "Lê Thị Kiều Oanh");
        worker.capture("consents");
        worker.press("Lưu câu trả lời");
        worker.sees("Đã lưu câu trả lời lúc");
        refuseRenewal(worker);
        Locator withdraw = worker.page().getByTitle("Rút lại: Liên hệ sau khi kết thúc hồ sơ");
        withdraw.click();
        Locator back = worker.page().locator("[id='withdrawal:keep']");
        assertThat(back).isFocused();
        assertThat(worker.main().getByText("Rút lại sự đồng ý?")).isInViewport();
        back.click();
        assertThat(back).hasCount(0);
        assertThat(withdraw).isFocused();
        withdraw.click();
        worker.page().locator(".dh-btn-bad-solid").click();
        worker.sees("Đã ghi việc rút lại lúc");
    }

    /** A no while the consent holds: saved without saying which no it is, the form names what is missing and keeps the rest. */
    private static void refuseRenewal(SignedInUser worker) {
        String question = "Lần này nói không nghĩa là gì?";
        worker.choose("Việc được hỏi", "Liên hệ sau khi kết thúc hồ sơ");
        worker.answer("Thân chủ trả lời", "Không đồng ý");
        worker.sees(question);
        worker.press("Lưu câu trả lời");
        worker.seesError("chọn thân chủ rút lại hay chỉ không gia hạn");
        worker.capture("consents-no");
        worker.answer(question, "Không gia hạn: điều đã đồng ý còn đến hết ngày đó");
        worker.press("Lưu câu trả lời");
        assertThat(worker.main().locator("[id='asked']")).containsText("Không gia hạn");
    }
}
