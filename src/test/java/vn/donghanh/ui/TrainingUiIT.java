package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Training up to the enrolment: a course under a neutral programme name, and what the school must not see. */
@SharedDemonstration
class TrainingUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private static final String GUARDIAN = "Cán bộ bảo vệ trẻ em của phường";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void schoolEnrolsWithoutLearningTheIdentity() {
        String name = "Lụa " + Long.toString(System.nanoTime() % 100_000, Character.MAX_RADIX);

        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thử Học");
        worker.go("/training/list/" + number);
        worker.sees("Chưa có khóa học nào");
        worker.isAccessible();
        worker.choose("Nghề", "May công nghiệp");
        worker.choose("Trình độ", "Dưới 3 tháng");
        Request sent = worker.pressesAndSends("Đề xuất");
        worker.page().waitForURL("**/training/enrolment/**");
        worker.sendsAgain(sent);
        worker.sees("Thân chủ chưa đồng ý chia sẻ với Trường Trung cấp nghề Sông Thu");
        worker.press("Gửi đến đối tác");
        worker.seesError("Ghi tên dùng với đối tác");
        worker.fill("Tên dùng với đối tác", name);
        worker.choose("Học phí do ai trả", "Chương trình đào tạo nghề");
        worker.page().locator(".dh-slip").getByText(name).waitFor();
        worker.choose("Hình thức", "Lời nói có người chứng kiến");
        worker.page().getByLabel("Người chứng kiến").waitFor();
        worker.press("Ghi thân chủ đồng ý");
        worker.seesError("đồng nghiệp đã chứng kiến");
        worker.choose("Người chứng kiến", "Nguyễn Văn Tài");
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với");
        worker.tick("Đã cùng thân chủ đọc");
        String preview = worker.page().locator(".dh-slip-body").innerText();
        worker.capture("training-apply");
        worker.press("Gửi đến đối tác");
        worker.sees("Đối tác thấy đúng những gì vừa xem");
        String own = worker.page().url();
        String code = code(worker.page());

        SignedInUser school = browser.signedIn("training1");
        assertThat(school.page().url()).endsWith("/partnerbusiness/inbox");
        school.sees(name);
        school.capture("training-inbox");
        school.go("/partnerbusiness/slip/" + code);
        assertThat(school.page().locator(".dh-slip-body").innerText()).isEqualTo(preview);
        assertSeesNoIdentity(school.page(), number);
        school.capture("training-slip");
        chooseStep(school, "Nhận vào lớp");
        school.fill("Ngày bắt đầu", SignedInUser.workingDayInAWeek());
        school.press("Ghi lại");
        school.sees("Đã nhập học");
        school.page().locator(".dh-toast").getByText("Hoàn tác").click();
        school.sees("Nơi học hoàn tác");
        chooseStep(school, "Nhận vào lớp");
        school.fill("Ngày bắt đầu", SignedInUser.workingDayInAWeek());
        school.press("Ghi lại");
        school.sees("Đã nhập học");
        assertSeesNoIdentity(school.page(), number);

        worker.go(own);
        worker.sees("Nơi học nhận vào lớp");
        worker.capture("training-one");

        Stranger other = browser.stranger("training2");
        for (String address :
                List.of("/partnerbusiness/slip/" + code, "/training/enrolment/" + number, "/training/list/" + number)) {
            other.findsNothingAt(address);
        }

        worker.go("/consent/consents/" + number);
        worker.go(own);
        worker.page().getByLabel("Lý do").last().selectOption("Thân chủ không muốn học nữa");
        worker.press("Hủy việc học");
        worker.sees("Hủy việc học nghề");
        school.findsNothingAt("/partnerbusiness/slip/" + code);
    }

    @Test
    void aMinorsRepresentativeIsAskedAndNotShownToTheSchool() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/training/list/" + worker.hasReceivedMinor("Em Mơ"));
        worker.choose("Nghề", "Tin học văn phòng");
        worker.choose("Trình độ", "Dưới 3 tháng");
        worker.press("Đề xuất");
        worker.page().waitForURL("**/training/enrolment/**");
        worker.fill("Tên dùng với đối tác", "Mơ");
        worker.choose("Học phí do ai trả", "Chương trình đào tạo nghề");
        worker.page().locator(".dh-slip").getByText("Mơ").first().waitFor();
        worker.sees("người đại diện đồng ý, và thân chủ cũng được hỏi");
        assertThat(worker.field("Hình thức").locator("option").allInnerTexts())
                .containsExactly("Chọn hình thức", "Người đại diện hợp pháp");
        worker.choose("Hình thức", "Người đại diện hợp pháp");
        worker.page().getByLabel("Người đại diện").waitFor();
        worker.press("Ghi thân chủ đồng ý");
        worker.seesError("Ghi tên người đại diện.");
        worker.fill("Người đại diện", GUARDIAN);
        worker.capture("training-apply-minor");
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với");
        worker.tick("Đã cùng thân chủ đọc");
        worker.press("Gửi đến đối tác");
        worker.sees("Đối tác thấy đúng những gì vừa xem");
        String code = code(worker.page());
        SignedInUser school = browser.signedIn("training1");
        school.go("/partnerbusiness/slip/" + code);
        assertThat(school.page().content())
                .contains("Mơ")
                .doesNotContain(GUARDIAN)
                .doesNotContain("16–17");
        completesWithAMissingMonth(school);
    }

    private static void chooseStep(SignedInUser school, String step) {
        school.chooseTile(step);
        school.waitUntilIdle();
    }

    /** The step asks for a confirmation with the numbers, keeps what was typed, and can be undone like the certificate after it. */
    private static void completesWithAMissingMonth(SignedInUser school) {
        chooseStep(school, "Nhận vào lớp");
        school.fill("Ngày bắt đầu", SignedInUser.today());
        school.press("Ghi lại");
        school.sees("Đang học");
        chooseStep(school, "Hoàn thành khóa học");
        school.fill("Ngày hoàn thành", SignedInUser.today());
        school.main().getByLabel("Kết quả").selectOption("Đạt");
        school.press("Ghi lại");
        school.seesError("Mới ghi chuyên cần 0 trong 1 tháng");
        assertThat(school.field("Ngày hoàn thành").inputValue()).isEqualTo(SignedInUser.today());
        school.tick("Vẫn hoàn thành");
        school.capture("training-slip-gaps");
        school.press("Ghi lại");
        school.sees("Số chứng chỉ");
        school.press("Ghi lại");
        school.seesError("Ghi số giấy");
        school.fill("Số chứng chỉ", "SC-2026-18");
        school.press("Ghi lại");
        school.sees("Được cấp chứng chỉ");
        school.page().locator(".dh-toast").getByText("Hoàn tác").click();
        school.sees("Nơi học hoàn tác: “Được cấp chứng chỉ” trở lại “Hoàn thành”");
        school.capture("training-slip-completed");
    }

    @Test
    void schoolFindsItsTasksAndRecordsAMonth() {
        SignedInUser school = browser.signedIn("training1");
        school.page()
                .locator(".dh-inbox")
                .filter(new Locator.FilterOptions().setHasText("Nhung"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        school.sees("Giấy tờ gửi kèm");
        school.page().locator(".dh-pages img").first().scrollIntoViewIfNeeded();
        school.page().waitForFunction("() => document.querySelector('.dh-pages img').naturalWidth > 0");
        school.capture("training-slip-document");
        school.go("/partnerbusiness/inbox");
        school.sees("Đang học");
        school.page()
                .locator(".dh-inbox")
                .filter(new Locator.FilterOptions().setHasText("Đang học"))
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        school.page().waitForURL("**/partnerbusiness/slip/**");
        school.fill("Tỷ lệ có mặt", "130");
        school.press("Ghi chuyên cần");
        school.seesError("từ 0 đến 100");
        school.fill("Tỷ lệ có mặt", "65");
        school.press("Ghi chuyên cần");
        school.sees("65%");
        school.fill("Tỷ lệ có mặt", "12/14");
        school.press("Ghi chuyên cần");
        school.sees("86%");
        school.capture("training-slip-months");
    }

    private static void assertSeesNoIdentity(Page page, String number) {
        assertThat(page.content())
                .doesNotContain(number)
                .doesNotContain("Chị Thử Học")
                .doesNotContain("Nhóm 1")
                .doesNotContain("Công tác xã hội")
                .doesNotContainIgnoringCase("thân chủ")
                .doesNotContainIgnoringCase("mại dâm")
                .doesNotContainIgnoringCase("sức khỏe")
                .doesNotContainIgnoringCase("khám chuyên khoa")
                .doesNotContain("Lời nói có người chứng kiến", "Nguyễn Văn Tài");
        assertThat(page.title() + page.url()).doesNotContain(number);
    }

    private static String code(Page page) {
        Matcher code = CODE.matcher(page.locator("main").innerText());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
