package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Demonstration;

/** From the sewing course to the first day of work on both sides, the first check, and what school and employer must not learn. */
@SharedDemonstration
class PlacementUiIT {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String ALIAS = "Chị Thử Việc";

    /** A case of the demonstration in which work began a month ago, so that its first check is open. */
    private static final String CHECKED =
            """
            select concat(f.number, '/', p.ref) as place from placement p join case_file f on f.id = p.case_id
            where p.status = 'STARTED' and current_date between p.check_from and p.check_until and p.check_milestone = 'MONTH_1'
            and f.status in ('ACTIVE', 'REVIEW', 'ASSESSING', 'PLANNING') order by p.start_on limit 1""";

    /** Work of a client who is followed up and does not want to be contacted, whose check would be asked today. */
    private static final String SILENT =
            """
            select f.number, a.username, p.ref from placement p join case_file f on f.id = p.case_id
            join staff_account a on a.id = f.manager_id join consent c on c.case_id = f.id
            where f.status = 'FOLLOW_UP' and c.scope = 'FOLLOW_UP_AFTER' and c.status = 'WITHDRAWN'
            and current_date between p.check_from and p.check_until order by f.id limit 1""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void courseAndWorkBeginAndNeitherLearnsWhoTheClientIs() {
        String name = "Lụa " + Long.toString(System.nanoTime() % 100_000, Character.MAX_RADIX);
        List<String> answers = new ArrayList<>();

        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(ALIAS);
        Course course = takeACourse(number, name);
        worker.go("/placement/list/" + number);
        worker.sees("Chưa có việc làm nào");
        worker.isAccessible();
        worker.press("Đề xuất");
        worker.seesError("Loại việc");
        worker.choose("Loại việc", "May mặc");
        worker.press("Đề xuất");
        worker.page().waitForURL("**/placement/placement/**");
        String own = worker.page().url();
        worker.capture("placement-proposed");
        worker.follow("Với nơi làm việc");
        worker.page().waitForURL("**/placement/introduction/**");
        worker.chooseTile("Xưởng may Bình An");
        worker.sees("Thân chủ chưa đồng ý chia sẻ với Xưởng may Bình An");
        worker.press("Gửi đến đối tác");
        worker.seesError("Ghi tên dùng với đối tác");
        worker.fill("Tên dùng với đối tác", name);
        worker.fill("Ngày đến", SignedInUser.workingDayInAWeek());
        worker.page().keyboard().press("Tab");
        worker.page().locator(".dh-slip").getByText(name).waitFor();
        worker.choose("Hình thức", "Văn bản ký");
        worker.press("Ghi thân chủ đồng ý");
        worker.sees("Thân chủ đồng ý chia sẻ với");
        worker.tick("Đã cùng thân chủ đọc");
        String preview = worker.page().locator(".dh-slip-body").innerText();
        assertThat(preview).contains(name, SignedInUser.workingDayInAWeek()).doesNotContain("May mặc");
        worker.capture("placement-introduction");
        worker.press("Gửi đến đối tác");
        worker.sees("Đối tác thấy đúng những gì vừa xem");
        String code = code(worker.page());

        SignedInUser employer = browser.signedIn("work1");
        assertThat(employer.page().url()).endsWith("/partnerbusiness/inbox");
        employer.sees(name);
        answers.add(employer.page().content());
        employer.capture("placement-inbox");
        employer.go("/partnerbusiness/slip/" + code);
        assertThat(employer.page().locator(".dh-slip-body").innerText()).isEqualTo(preview);
        answers.add(employer.page().content());
        employer.capture("placement-slip");
        employer.chooseTile("Đã gặp, đã phỏng vấn");
        employer.fill("Ngày gặp", SignedInUser.today());
        employer.press("Ghi lại");
        employer.sees("Đã gặp");
        answers.add(employer.page().content());
        employer.chooseTile("Đã bắt đầu làm");
        employer.press("Ghi lại");
        employer.seesError("Ghi ngày");
        employer.fill("Ngày bắt đầu làm", SignedInUser.today());
        employer.press("Ghi lại");
        employer.sees("Đã bắt đầu làm");
        answers.add(employer.page().content());

        worker.go(own);
        worker.sees("Bắt đầu đi làm");
        worker.sees("Hỏi thăm: Sau 1 tháng");
        worker.sees("Không gọi nơi làm việc");
        worker.page().locator("[id='telling:employment']").selectOption("INFORMAL_WAGE");
        worker.page().locator("[id='telling:wage']").selectOption("REFUSED");
        worker.press("Lưu hình thức và thu nhập");
        worker.sees("Thân chủ không muốn nêu");
        worker.capture("placement-started");
        worker.press("Ghi đính chính");
        worker.seesError("Chọn lý do");
        worker.page().locator("[id='correcting:employment']").selectOption("FORMAL");
        worker.page().locator("[id='correcting:reason']").selectOption("PARTNER_DIFFERS");
        worker.press("Ghi đính chính");
        worker.sees("Đã ghi về ngày đầu đi làm");
        worker.sees("Nơi làm việc đã ghi ngày khác");
        assertThat(worker.page().locator("main").innerText()).contains("(đã được thay)");
        worker.isAccessible();
        worker.capture("placement-corrected");
        worker.page().locator("[id='ending:day']").fill(SignedInUser.today());
        worker.page().locator("[id='ending:cause']").selectOption("Bị quấy rối");
        worker.press("Ghi nghỉ việc");
        worker.sees("Không ai báo gì cho nơi làm việc");
        worker.capture("placement-ended");
        worker.follow("Ghi sự việc");
        worker.page().waitForURL("**/incident/record/**");
        assertThat(worker.page().locator("input[value='PSYCHOLOGICAL']").isChecked())
                .isTrue();
        assertThat(worker.page().url()).doesNotContain("HARASSMENT");

        employer.go("/partnerbusiness/slip/" + code);
        answers.add(employer.page().content());
        employer.go("/partnerbusiness/inbox");
        answers.add(employer.page().content());
        course.school().opens(course.slip());
        course.answers().add(course.school().html());
        assertThat(course.answers()).hasSize(7).allSatisfy(answer -> {
            mustNotLearn(answer, number);
            assertThat(answer).as("the school does not learn of the work").doesNotContain("Xưởng", code);
        });
        assertThat(course.exchanges().addresses()).noneMatch(address -> address.contains(number));
        assertThat(course.exchanges().titles()).noneMatch(title -> title.contains(name));
        assertThat(answers).hasSize(6).allSatisfy(answer -> {
            mustNotLearn(answer, number);
            assertThat(answer).as("the employer does not learn of the course").doesNotContain("Trường", course.code());
        });

        Stranger other = browser.stranger("work2");
        for (String address : List.of(
                "/partnerbusiness/slip/" + code,
                "/placement/list/" + number,
                own.replaceFirst("^https?://[^/]+", ""))) {
            other.findsNothingAt(address);
        }
    }

    /**
     * A sewing course that was completed before the work.
     *
     * @param answers the pages that the school saw
     */
    private record Course(Visitor school, Exchanges exchanges, String code, String slip, List<String> answers) {}

    /** Walks the course by HTTP, from the proposal to the certificate; TrainingUiIT presses the same buttons in a browser. */
    private static Course takeACourse(String number, String name) {
        Visitor worker = new Visitor(Demonstration.address(), new Exchanges());
        worker.signsIn("worker1", Demonstration.passphrase());
        worker.opens("/training/list/" + number)
                .in("form")
                .chooses("trade", "SEWING")
                .choosesAny("level")
                .presses("propose");
        String own = worker.path();
        worker.in("form")
                .sets("name", name)
                .chooses("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
        worker.opens(own)
                .in("form")
                .sets("name", name)
                .choosesAny("fee")
                .ticks("read")
                .presses("send");
        Exchanges exchanges = new Exchanges();
        Visitor school = new Visitor(Demonstration.address(), exchanges);
        String code = code(worker.html());
        String slip = "/partnerbusiness/slip/" + code;
        List<String> answers = new ArrayList<>();
        answers.add(school.signsIn("training1", Demonstration.passphrase()).html());
        answers.add(school.opens(slip).html());
        answers.add(school.in("recording")
                .picks("step", "ENROL")
                .sets("day", SignedInUser.today())
                .presses("record")
                .opens(slip)
                .html());
        answers.add(school.in("counting")
                .sets("percent", "100")
                .presses("count")
                .opens(slip)
                .html());
        answers.add(school.in("recording")
                .picks("step", "COMPLETE")
                .sets("day", SignedInUser.today())
                .chooses("outcome", "PASSED")
                .presses("record")
                .opens(slip)
                .html());
        answers.add(school.in("recording")
                .sets("paper", "SC-2026-17")
                .presses("record")
                .opens(slip)
                .html());
        worker.opens(own);
        assertThat(worker.html()).contains("May công nghiệp");
        return new Course(school, exchanges, code, slip, answers);
    }

    /** The group, the Centre's role, health, the case, the safe-contact hours, and what came of the work. */
    private static void mustNotLearn(String answer, String number) {
        assertThat(answer)
                .doesNotContain(number, ALIAS, "Nhóm 1", "Công tác xã hội", "May mặc", "Văn bản ký")
                .doesNotContainIgnoringCase("thân chủ")
                .doesNotContainIgnoringCase("mại dâm")
                .doesNotContainIgnoringCase("sức khỏe")
                .doesNotContainIgnoringCase("an toàn")
                .doesNotContainIgnoringCase("quấy rối")
                .doesNotContainIgnoringCase("nghỉ việc")
                .doesNotContainIgnoringCase("thu nhập");
    }

    @Test
    void aCheckThatMayNotBeAskedSaysWhy() {
        Map<String, String> silent = Records.rows(SILENT).get(0);
        SignedInUser worker = browser.signedIn(silent.get("username"));
        worker.go("/placement/list/" + silent.get("number"));
        worker.sees("không hỏi thăm: thân chủ không muốn được liên hệ");
        worker.doesNotSee("hỏi thăm từ");
        worker.go("/placement/placement/" + silent.get("number") + "/" + silent.get("ref"));
        assertThat(worker.page().locator("main").innerText())
                .contains(
                        "không hỏi thăm: thân chủ không muốn được liên hệ",
                        "không đồng ý được liên hệ sau đó: không liên lạc")
                .doesNotContain("hỏi thăm từ", "Đang trong những ngày hỏi", "Chưa đến ngày hỏi");
        assertThat(worker.page()
                        .locator("main")
                        .getByText("Không hỏi: thân chủ không muốn được liên hệ sau khi kết thúc")
                        .count())
                .as("beside each of the milestones that are left")
                .isEqualTo(3);
        worker.capture("placement-silent");
    }

    @Test
    void aCheckIsAskedFromTheNeedOnwards() {
        String place = Records.rows(CHECKED).get(0).get("place");
        String number = place.substring(0, place.indexOf('/'));
        SignedInUser worker = browser.signedIn("worker3");
        worker.go("/assessment/assessment/" + number);
        worker.follow("Tìm việc làm");
        worker.page().waitForURL("**/placement/list/**");
        worker.sees("hỏi thăm từ");
        worker.capture("placement-list");
        worker.go("/placement/placement/" + place);
        worker.sees("đúng giờ và đúng kênh an toàn");
        assertThat(worker.page().locator(".dh-safecontact").isVisible()).isTrue();
        worker.press("Ghi câu trả lời");
        worker.seesError("Chọn điều thân chủ cho biết");
        worker.chooseTile("Không làm nữa");
        worker.page().getByLabel("Vì sao nghỉ").first().waitFor();
        worker.capture("placement-check");
        worker.chooseTile("Chưa liên lạc được");
        worker.press("Ghi câu trả lời");
        worker.sees("Chưa liên lạc được");
        worker.sees("Hỏi thăm: Sau 1 tháng");
        worker.chooseTile("Vẫn làm ở đó");
        worker.press("Ghi câu trả lời");
        worker.sees("Hỏi thăm: Sau 3 tháng");
        worker.capture("placement-checked");
    }

    private static String code(Page page) {
        return code(page.locator("main").innerText());
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
