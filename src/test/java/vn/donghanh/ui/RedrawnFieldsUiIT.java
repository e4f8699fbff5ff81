package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was typed is there after a choice, or a button that saves nothing, has drawn its field anew. */
@SharedDemonstration
class RedrawnFieldsUiIT {
    private static final String LIST = "?list=referral_reject_reason";
    private static final String WRONG_HOUR = "25h99";
    private static final String GROUP =
            """
            select max(f.number) from case_file f join case_grant g on g.case_id = f.id and g.section = 'COUNSELLING' and g.until_at is null
            join staff_account c on c.id = g.staff_id and c.username = 'counsellor1'
            where f.status = 'ACTIVE' and not exists (select 1 from counselling_draft d where d.case_id = f.id)""";
    private static final String PLANNED =
            """
            select min(f.number) from case_file f join care_plan p on p.case_id = f.id and p.episode = f.episode and p.state = 'APPROVED'
            join plan_goal g on g.plan_id = p.id join plan_action a on a.goal_id = g.id
            join staff_account s on s.id = f.manager_id and s.username = 'worker1'
            where f.status = 'ACTIVE' group by f.id having count(a.id) > 1 limit 1""";

    private static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void aWrongHourNeitherHoldsAChoiceBackNorIsLost() {
        SignedInUser duty = browser.signedIn("duty1");
        duty.go("/intake/emergency");
        Locator arrived = field(duty, "intake:arrived");
        arrived.fill(WRONG_HOUR);
        duty.chooseTile("25–34");
        duty.waitUntilIdle();
        assertThat(field(duty, "saved")).containsText("Đã lưu");
        assertThat(arrived).hasValue(WRONG_HOUR);
        duty.press("Lập hồ sơ");
        duty.seesError("ghi theo dạng giờ:phút");
        assertThat(arrived).hasValue(WRONG_HOUR);
    }

    @Test
    void aMendedFieldHasNoErrorOnceAChoiceHasSentIt() {
        SignedInUser duty = browser.signedIn("duty1");
        duty.go("/intake/emergency");
        field(duty, "intake:name").fill("ế".repeat(81));
        duty.press("Lập hồ sơ");
        duty.seesError("thừa");
        Locator error = field(duty, "intake:name-error");
        assertThat(error).isVisible();
        field(duty, "intake:name").fill("Chị Tên Ngắn");
        assertThat(error).isVisible();
        duty.chooseTile("25–34");
        duty.waitUntilIdle();
        assertThat(error).hasCount(0);
        assertThat(field(duty, "intake:name")).hasValue("Chị Tên Ngắn");
        assertThat(field(duty, "intake:name")).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void anotherKindOfServiceKeepsWhatWasTypedForTheFirst() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/service/record/" + Records.text(PLANNED));
        worker.choose("Loại hỗ trợ", "Đi cùng đến nơi khác");
        worker.waitUntilIdle();
        worker.fill("Thời lượng (phút)", "40");
        field(worker, "form:next").fill(SignedInUser.workingDayInAWeek());
        worker.press("Nhu yếu phẩm");
        worker.waitUntilIdle();
        field(worker, "form:quantity").fill("7");
        worker.press("Bộ vật dụng giảm hại");
        worker.waitUntilIdle();
        assertThat(field(worker, "form:quantity")).hasValue("7");
        worker.choose("Loại hỗ trợ", "Đi cùng đến nơi khác");
        worker.waitUntilIdle();
        assertThat(worker.field("Thời lượng (phút)")).hasValue("40");
        assertThat(field(worker, "form:next")).hasValue(SignedInUser.workingDayInAWeek());
    }

    @Test
    void aChoiceThatIsEmptiedIsNamedWhenTheFormIsSaved() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/service/record/" + Records.text(PLANNED));
        worker.press("Nhu yếu phẩm");
        worker.waitUntilIdle();
        field(worker, "form:quantity").fill("7");
        worker.choose("Loại hỗ trợ", "Chọn loại");
        worker.waitUntilIdle();
        assertThat(worker.page().locator(".dh-errorsummary")).hasCount(0);
        assertThat(field(worker, "form:quantity")).hasValue("7");
        field(worker, "form:save").click();
        worker.seesError("Chọn loại hỗ trợ");
    }

    @Test
    void aListThatWasEmptiedAndRefusedIsShownEmpty() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/handover/covers?for=worker2");
        assertThat(lead.field("Người vắng")).hasValue("worker2");
        lead.choose("Người vắng", "Chọn người");
        lead.press("Cử trực thay");
        lead.seesError("Người vắng: chưa nhập");
        assertThat(lead.field("Người vắng")).hasValue("");
    }

    @Test
    void aParticipantIsRemovedWithoutTheWordsOfTheOthers() {
        SignedInUser counsellor = browser.signedIn("counsellor1");
        counsellor.go("/service/session/" + Records.text(GROUP));
        counsellor.chooseTile("Tham vấn nhóm");
        counsellor.waitUntilIdle();
        for (int index = 0; index < 2; index++) {
            field(counsellor, "form:added").selectOption(new SelectOption().setIndex(1));
            counsellor.waitUntilIdle();
        }
        field(counsellor, "form:own").fill("Riêng của chị.");
        field(counsellor, "form:participants:0:line").fill("Người đầu.");
        field(counsellor, "form:participants:1:line").fill("Người sau.");
        field(counsellor, "form:participants:0:remove").click();
        counsellor.waitUntilIdle();
        assertThat(counsellor.focused()).hasText("Giữ lại");
        assertThat(field(counsellor, "form:participants:0:line")).hasValue("Người đầu.");
        field(counsellor, "form:participants:0:removeNow").click();
        counsellor.waitUntilIdle();
        assertThat(field(counsellor, "form:participants:0:line")).hasValue("Người sau.");
        assertThat(field(counsellor, "form:own")).hasValue("Riêng của chị.");
        counsellor.go("/home/help");
        assertThat(browser.leaveQuestions())
                .as("leave dialogs with unsaved words")
                .isEqualTo(1);
    }

    @Test
    void aTaskIsFinishedBesideOneThatIsBeingPostponed() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.go("/note/notes/" + worker.hasReceived("Chị Hai Việc"));
        for (String title : List.of("Gọi chủ trọ", "Hỏi lớp may")) {
            worker.main().getByText("Thêm việc", EXACTLY).click();
            worker.fill("Việc cần làm", title);
            worker.fill("Hạn", SignedInUser.workingDayInAWeek());
            worker.press("Thêm việc này");
            worker.sees("Đã thêm việc");
        }
        worker.press("Dời, kèm lý do: Gọi chủ trọ");
        Locator reason = worker.page().locator("textarea[id$=':reason']");
        reason.fill("Chủ trọ đi vắng.");
        worker.press("Dời, kèm lý do: Gọi chủ trọ");
        worker.press("Dời, kèm lý do: Gọi chủ trọ");
        assertThat(reason).hasValue("Chủ trọ đi vắng.");
        worker.fill("Dời đến ngày", "32/13/2026");
        worker.main().getByLabel("Xong: Hỏi lớp may").click();
        worker.sees("Đã xong một việc");
        assertThat(browser.leaveQuestions())
                .as("leave dialogs with unsaved words")
                .isEqualTo(1);
    }

    @Test
    void onlyOneActionIsOpenedForItsProgress() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/plan/view/" + Records.text(PLANNED));
        Locator buttons = worker.page().locator("[id$=':record']");
        buttons.first().click();
        worker.waitUntilIdle();
        worker.page().locator("[id$=':dropReason']").fill("Chờ giấy tờ.");
        assertThat(buttons).hasCount(0);
        worker.page().locator("[id$=':closeProgress']").click();
        worker.waitUntilIdle();
        assertThat(buttons.first()).isVisible();
    }

    @Test
    void aPlainFormWhosePageIsGoneComesBackAtItsAddress() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.go("/reference/codelists" + LIST);
        String title = admin.page().locator("main .dh-panel h2").first().textContent();
        admin.page()
                .evaluate(
                        "document.getElementsByName('jakarta.faces.ViewState').forEach(state => { state.value = '1:2'; })");
        admin.page().locator("[id$=':retire']").first().click();
        admin.seesError("Những gì đã nhập vẫn còn đây");
        assertThat(admin.page().url()).endsWith("/reference/codelists" + LIST);
        assertThat(admin.page().locator("main .dh-panel h2").first()).hasText(title);

        admin.page().context().clearCookies();
        admin.page().locator("[id$=':retire']").first().click();
        assertThat(admin.page())
                .hasURL(Pattern.compile(
                        ".*/login\\?ended=true&to=%2Freference%2Fcodelists%3Flist%3Dreferral_reject_reason"));
    }

    private static Locator field(SignedInUser user, String id) {
        return user.page().locator("[id='" + id + "']");
    }
}
