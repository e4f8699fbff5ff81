package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpRequest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Visitor;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.CasePages;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** An emergency intake at ten past two at night and the morning after: who is notified, and that a colleague who knows the client learns nothing more. */
@SharedDemonstration
class EmergencyIntakeUiIT {
    private static final String LINH = "Phan Thị Mỹ Linh";
    private static final String TAI = "Nguyễn Văn Tài";
    private static final String WHAT_HAPPENED = "Bị người quản lý đánh.";

    private static final String OPEN_EXAMINATIONS =
            """
            select count(*) from case_task t join case_file f on f.id = t.case_id
            where f.number = ? and t.ended_at is null and t.kind = 'SPECIALIST_EXAM_72H'""";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void directorIsNotifiedOfAnEmergencyWithoutIdentity() {
        String alias = alias("Chị Dạ Hương");
        SignedInUser duty = browser.signedIn("duty1");
        duty.openMenuItem("Khẩn cấp");
        seesAWrongHourAtItsField(duty);
        atTenPastTwo(duty);
        receive(duty, alias);
        PlaywrightAssertions.assertThat(duty.page().locator("#deadlines")).containsText("04:10");
        duty.chooseTile("Bị hiếp dâm trong 72 giờ");
        duty.sees("Chưa rõ giờ xảy ra: tính như sắp hết hạn");
        duty.choose("Xảy ra cách đây khoảng", "dưới 6 giờ");
        duty.doesNotSee("Chưa rõ giờ xảy ra");
        duty.sees("Khám chuyên khoa gấp, trong 72 giờ");
        duty.sees("Khám chuyên khoa gấp, trong 120 giờ");
        duty.chooseTile("Không có chỗ an toàn đêm nay");
        assertThat(duty.page().locator(".dh-notifications li").allInnerTexts())
                .as("parties that the night screen offers to notify")
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).containsPattern("Giám đốc|Kiểm huấn viên|Trực y tế"));
        duty.sees("Công an, xã phường, gia đình: không báo");
        assertThat(duty.page().title()).doesNotContain(alias);
        duty.press("Lập hồ sơ");
        duty.sees(Pattern.compile("Đã lập hồ sơ lúc .* Mã hồ sơ"));
        String number = duty.caseNumber();
        assertThat(duty.page().url() + duty.page().title()).doesNotContain(alias);
        giveKitAndTaxi(duty, number);
        findsAPlaceForTheNight(duty, number);
        assaultedAgain(duty, number);
        whatBecameOfAnExaminationIsAsked(duty, number);
        duty.go("/consent/disclosures/" + number);
        duty.sees("Chưa gửi gì cho ai");

        SignedInUser director = browser.signedIn("director1");
        director.sees(Pattern.compile("\\d+ ca khẩn cấp chưa có người phụ trách, mức Khẩn cấp"));
        assertSeesNoName(director, alias);
        director.capture("work-emergency");
        director.page()
                .locator(".dh-tasks > li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Xem và quyết định")))
                .first()
                .click();
        director.sees("Giám đốc quyết định tiếp nhận");
        assertSeesNoName(director, alias);

        for (String other : List.of("worker3", "counsellor1", "report1", "admin1", "health1", "training1")) {
            Stranger stranger = browser.stranger(other);
            assertThat(stranger.firstPage()).as(other).doesNotContain(alias).doesNotContain(number);
            for (String page : List.of("/casefile/overview/", "/service/list/", "/incident/list/")) {
                stranger.findsNothingAt(page + number);
            }
        }
    }

    /** The night's kit and taxi are on the record before the morning. */
    private static void giveKitAndTaxi(SignedInUser duty, String number) {
        duty.go("/service/record/" + number);
        duty.press("Bộ vật dụng giảm hại");
        duty.press("Đã cung cấp");
        duty.press("Ghi");
        duty.sees("Hôm nay");
        duty.press("Xe ôm, taxi, đi lại");
        duty.press("Đã cung cấp");
        duty.fill("Số tiền", "80.000");
        duty.choose("Nguồn", "Ngân sách thường xuyên của Trung tâm");
        duty.press("Ghi");
        duty.sees("80.000 đồng");
        duty.go("/service/list/" + number);
        duty.sees("Bộ vật dụng giảm hại");
        duty.sees("1 lượt · 1 chuyến");
    }

    /** The page of the reception leads to the shelter, and then says what was arranged instead of calling for it. */
    private static void findsAPlaceForTheNight(SignedInUser duty, String number) {
        Locator alarm = duty.page()
                .locator(".dh-banner-bad")
                .filter(new Locator.FilterOptions().setHasText("Không có chỗ an toàn đêm nay"));
        duty.go("/intake/screening/" + number);
        PlaywrightAssertions.assertThat(alarm).hasCount(1);
        duty.follow("Xếp chỗ ở nhà tạm lánh");
        duty.page().locator("[id='form:ground']").selectOption("DOMESTIC_VIOLENCE");
        duty.page().locator("[id='form:reason']").fill("Không về nhà được đêm nay.");
        duty.page().locator("[id='form:request']").click();
        duty.sees("Chờ vào tạm lánh");
        duty.go("/intake/screening/" + number);
        duty.sees("Đang chờ vào tạm lánh.");
        PlaywrightAssertions.assertThat(alarm).hasCount(0);
    }

    /** A second assault starts deadlines of its own; those of the night's intake go on. */
    private static void assaultedAgain(SignedInUser duty, String number) {
        ZonedDateTime hour = ZonedDateTime.now(CentreTime.ZONE).minusHours(3).truncatedTo(ChronoUnit.MINUTES);
        duty.go("/incident/record/" + number);
        duty.page().locator("[id='form:day']").fill(hour.format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        duty.page().locator("[id='form:time']").fill(hour.format(DateTimeFormatter.ofPattern("HH:mm")));
        duty.chooseTile("Hiếp dâm, cưỡng dâm");
        duty.chooseTile("Được khám, chăm sóc");
        duty.press("Lưu sự việc");
        duty.sees("Hạn sau sự việc này");
        assertThat(Records.text(
                        """
                        select date_format(t.due_at, '%Y-%m-%dT%H:%i') from case_task t join case_file f on f.id = t.case_id
                        where f.number = ? and t.kind = 'INCIDENT_EXAM_72H'""",
                        number))
                .as("72 hours after the hour of the assault")
                .isEqualTo(hour.plusHours(72)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        PlaywrightAssertions.assertThat(deadline(duty)).containsText(Pattern.compile("\\d"));
        PlaywrightAssertions.assertThat(deadline(duty).locator("details")).hasCount(1);
        duty.go("/casefile/overview/" + number);
        duty.sees("Sau một sự việc còn việc phải làm kịp giờ");
        duty.follow("Tiếp nhận");
        duty.sees("Khám chuyên khoa gấp, trong 72 giờ");
        assertThat(Records.number(
                        """
                        select count(distinct t.due_at) from case_task t join case_file f on f.id = t.case_id
                        where f.number = ? and t.ended_at is null and t.kind in ('SPECIALIST_EXAM_72H', 'INCIDENT_EXAM_72H')""",
                        number))
                .as("deadlines of an examination that run side by side")
                .isEqualTo(2);
    }

    /** An examination that the client may decline is not settled before somebody says whether it took place. */
    private static void whatBecameOfAnExaminationIsAsked(SignedInUser duty, String number) {
        duty.page()
                .locator("[id='settling:clock']")
                .selectOption(new SelectOption().setLabel("Khám chuyên khoa gấp, trong 72 giờ"));
        Locator outcome = duty.page().locator("[id='settling:how']");
        PlaywrightAssertions.assertThat(outcome).hasValue("");
        duty.press("Ghi đã xong");
        duty.seesErrorAt("settling:how", "Kết quả");
        assertThat(Records.number(OPEN_EXAMINATIONS, number)).isEqualTo(1);
        outcome.selectOption("DONE");
        duty.press("Ghi đã xong");
        duty.sees("Đã ghi lúc");
        assertThat(Records.number(OPEN_EXAMINATIONS, number)).isZero();
    }

    /** Sixteen years old, beaten at home: the Centre acts within twelve hours, and neither the parent, a school nor a figure learns of it. */
    @Test
    void childIsProtectedAndTheSuspectedParentIsNotAsked() {
        String alias = alias("Em Ngâu");
        SignedInUser duty = browser.signedIn("duty1");
        duty.openMenuItem("Khẩn cấp");
        atTenPastTwo(duty);
        duty.fill("Muốn được gọi là", alias);
        duty.chooseTile("16–17");
        duty.sees("Nghi cha mẹ gây hại thì không hỏi cha mẹ");
        duty.chooseTile("Bảo vệ tính mạng, sức khỏe");
        duty.fill("Lý do, vài chữ", WHAT_HAPPENED);
        duty.chooseTile("Đang bị thương, chảy máu, mất ý thức");
        duty.sees("Công an, xã phường, gia đình: không báo");
        PlaywrightAssertions.assertThat(duty.page().locator("#deadlines")).containsText("14:10");
        duty.press("Lập hồ sơ");
        String number = duty.caseNumber();

        SignedInUser lead = browser.signedIn("lead1");
        lead.openDecision(number, "Xem xét nhận hồ sơ");
        lead.sees("Biện pháp bảo vệ trẻ em");
        lead.sees("Nghi cha mẹ gây hại thì không hỏi cha mẹ");
        lead.go("/consent/consents/" + number);
        lead.sees("Bảo vệ tính mạng, sức khỏe");
        lead.doesNotSee("đại diện:");
        lead.go("/consent/disclosures/" + number);
        lead.sees("Chưa gửi gì cho ai");
        for (String other : List.of("training1", "health1", "report1", "programme1", "worker3")) {
            Stranger stranger = browser.stranger(other);
            assertThat(stranger.firstPage()).as(other).doesNotContain(alias).doesNotContain(number);
            stranger.findsNothingAt("/casefile/overview/" + number);
        }
        giveNotice(duty, number);
        assertInNoFigureOfTarget7(browser.signedIn("director1"));
    }

    /** No client under eighteen is behind any figure of target 7 of the running half-year. */
    private static void assertInNoFigureOfTarget7(SignedInUser director) {
        director.go("/reporting/outcomes");
        String period = director.main().locator("#period").inputValue();
        List<String> minors =
                Records.rows("select number from case_file where age_band in ('UNDER_16', 'FROM_16_TO_17')").stream()
                        .map(row -> row.get("number"))
                        .toList();
        assertThat(minors).hasSizeGreaterThan(2);
        for (String figure : List.of("reached", "open", "withdrawn", "ineligible", "ticked")) {
            String list = director.page()
                    .request()
                    .get("/reporting/figure?of=" + figure + "&period=" + period)
                    .text();
            assertThat(list).as(figure).contains("<h1").doesNotContain(minors);
        }
        assertThat(director.page()
                        .request()
                        .get("/reporting/figure?of=reached&period=" + period)
                        .text())
                .as("adults are listed with their numbers")
                .containsPattern("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    /** For a child under sixteen the law demands a notice: its text begins with the least that may be said, without a name. */
    private static void giveNotice(SignedInUser duty, String number) {
        Records.update("update case_file set age_band = 'UNDER_16' where number = ?", number);
        duty.go("/incident/record/" + number);
        duty.chooseTile("Bạo lực thể chất");
        duty.press("Lưu sự việc");
        duty.sees("Báo theo luật bảo vệ trẻ em");
        PlaywrightAssertions.assertThat(duty.field("Nội dung đã báo"))
                .hasValue(Pattern.compile("^Một người có thể dưới 18 tuổi"));
        duty.chooseTile("Tổng đài 111");
        duty.chooseTile("Gọi điện");
        duty.chooseTile("Chưa nói, vì chưa an toàn");
        duty.isAccessible();
        duty.press("Ghi đã báo");
        duty.sees("Đã báo theo luật");
        duty.sees("Luật Trẻ em 2016");
        duty.sees("Một người có thể dưới 18 tuổi");
    }

    @Test
    void colleagueWhoKnowsTheClientIsBlocked() {
        String alias = alias("Chị Sen");
        SignedInUser duty = browser.signedIn("duty1");
        duty.openMenuItem("Khẩn cấp");
        receive(duty, alias);
        duty.press("Lập hồ sơ");
        String number = duty.caseNumber();
        duty.follow("Ghi cách liên lạc an toàn");
        duty.chooseTile("Gọi điện");
        duty.press("Lưu cách liên lạc");
        handOver(number);

        SignedInUser worker = browser.signedIn("worker1");
        HttpVisitor blocked = browser.visitor("worker1");
        assertThat(rows(found(blocked, alias))).as("before").isEqualTo(1);
        assertThat(suggested(blocked, alias)).contains(number);
        task(worker, number, "Đọc hồ sơ");
        worker.follow("Tiếp nhận");
        worker.sees("Đang bị thương, chảy máu, mất ý thức");
        worker.capture("handed-over-knows");
        worker.follow("Tôi quen người này");
        worker.fill("Quan hệ thế nào", "Người cùng xóm, biết cả nhà.");
        worker.press("Tôi quen người này, chuyển hồ sơ");
        worker.sees("Hồ sơ đã chuyển khỏi danh sách của anh, chị.");
        assertSeesNothing(blocked, number, alias);

        SignedInUser lead = browser.signedIn("lead1");
        task(lead, number, "Giao người khác");
        Locator manager = lead.field("Người phụ trách mới");
        assertThat(manager.locator("option").allInnerTexts())
                .as("possible case managers")
                .noneMatch(name -> name.contains(LINH))
                .anyMatch(name -> name.contains(TAI));
        manager.selectOption(new SelectOption()
                .setLabel(manager.locator("option")
                        .filter(new Locator.FilterOptions().setHasText(TAI))
                        .innerText()));
        lead.press("Giao hồ sơ");
        lead.sees("Đã giao cho " + TAI + ".");
        SignedInUser second = browser.signedIn("worker2");
        task(second, number, "Đọc hồ sơ");
        second.sees(alias);
        assertSeesNothing(blocked, number, alias);
    }

    @Test
    void secondAssaultStartsItsOwnDeadlines() {
        String alias = alias("Chị Cúc Dại");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(alias);
        worker.go("/casefile/overview/" + number);
        worker.follow("Ghi sự việc");
        worker.press("Lưu sự việc");
        worker.seesError("Chọn ít nhất một loại bạo lực.");
        recordRape(worker);
        worker.isAccessible();
        worker.capture("incident");
        worker.follow("Sàng lọc lại mức độ nguy cơ");
        worker.page().getByLabel("Nợ nặng lãi, bị ép").selectOption("Rõ rệt");
        worker.press("Lưu sàng lọc");
        worker.sees("sau một sự việc");
        worker.sees("Mới biết");
        worker.go("/incident/list/" + number);
        worker.main().locator(".dh-list > li a").first().click();
        Locator exam = deadline(worker);
        exam.locator("summary").click();
        exam.locator("textarea").fill("Đã mời hai lần.");
        exam.getByRole(AriaRole.BUTTON).click();
        worker.seesError("Chọn kết quả: Khám chuyên khoa gấp, trong 72 giờ.");
        PlaywrightAssertions.assertThat(exam.locator("textarea")).hasValue("Đã mời hai lần.");
        exam.getByText("Thân chủ không muốn").click();
        worker.isAccessible();
        exam.getByRole(AriaRole.BUTTON).click();
        worker.sees(Pattern.compile("Chưa làm, thân chủ không muốn"));
        Locator care = worker.main()
                .locator(".dh-notifications > li")
                .filter(new Locator.FilterOptions().setHasText("Khám, chăm sóc y tế"));
        care.locator("summary").click();
        care.getByRole(AriaRole.BUTTON).click();
        worker.seesError("Chọn câu trả lời: Khám, chăm sóc y tế.");
        care.getByText("Để sau").click();
        care.getByRole(AriaRole.BUTTON).click();
        worker.sees(Pattern.compile("Để sau, hôm nay"));
        worker.go("/casefile/overview/" + number);
        worker.sees("Sau một sự việc còn việc phải làm kịp giờ");

        worker.follow("Ghi sự việc");
        recordRape(worker);
        PlaywrightAssertions.assertThat(deadline(worker).locator("details")).hasCount(1);
        worker.follow("Mọi sự việc");
        PlaywrightAssertions.assertThat(worker.main().locator(".dh-list > li")).hasCount(2);

        SignedInUser duty = browser.signedIn("duty1");
        worker.openMenuItem("Ghi sự việc");
        worker.sees("Thân chủ của anh, chị");
        worker.go("/incident/list/" + number);
        duty.openMenuItem("Ghi sự việc");
        duty.fill("Mã hồ sơ", number);
        duty.press("Tiếp");
        duty.sees("Ghi mà không mở hồ sơ");
        recordRape(duty);
        duty.sees("Gọi trực y tế");
        assertThat(duty.page().content()).doesNotContain(alias).doesNotContain(number);
        duty.findsNothingAt("/incident/list/" + number);
        worker.page().reload();
        PlaywrightAssertions.assertThat(worker.main().locator(".dh-list > li")).hasCount(3);
    }

    @Test
    void supervisorEndsAFlagAndKeepsTheLevel() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(alias("Chị Mơ"));
        worker.go("/intake/riskform/" + number);
        worker.press("Lưu sàng lọc");
        worker.seesError("Lý do sàng lọc: chưa nhập");
        worker.choose("Lý do sàng lọc", "lý do khác");
        worker.chooseTile("Bị hiếp dâm trong 72 giờ");
        worker.sees("Chưa rõ thì tính như sắp hết hạn");
        worker.chooseTile("Bị hiếp dâm trong 72 giờ");
        worker.doesNotSee("Chưa rõ thì tính như sắp hết hạn");
        worker.chooseTile("Không có chỗ an toàn đêm nay");
        worker.fill("Điều khác cần ghi", "Chủ trọ đòi phòng trong tối nay.");
        worker.press("Lưu sàng lọc");
        worker.sees("Từ mức Cao trở lên, kiểm huấn viên kết thúc dấu hiệu.");
        worker.sees("Chủ trọ đòi phòng trong tối nay.");
        worker.isAccessible();
        worker.capture("screenings");
        worker.follow("Gửi đề nghị ở phần mức độ");
        worker.chooseTile("Thấp");
        worker.fill("Lý do", "Đã thuê được phòng khác.");
        worker.press("Đề nghị kiểm huấn viên hạ mức");
        worker.sees("Đã gửi đề nghị cho kiểm huấn viên.");

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/intake/risk/" + number);
        lead.page().locator("[id='ending:flag']").selectOption("Không có chỗ an toàn đêm nay");
        lead.fill("Vì sao không còn", "Đã xem hợp đồng thuê phòng.");
        lead.press("Kết thúc dấu hiệu");
        lead.sees("Dấu hiệu đã kết thúc");
        lead.follow("Xem phần mức độ");
        lead.sees("đề nghị hạ xuống Thấp");
        lead.chooseTile("Giữ Khẩn cấp");
        lead.fill("Lý do", "Xem lại sau hai tuần.");
        lead.press("Quyết định mức");
        lead.sees("Đã giữ mức.");
        worker.go("/casefile/level/" + number);
        worker.sees("Xem lại sau hai tuần.");
        worker.sees("Giữ mức Khẩn cấp, không hạ");
    }

    private static void recordRape(SignedInUser user) {
        user.chooseTile("Hiếp dâm, cưỡng dâm");
        user.chooseTile("Không rõ lúc nào");
        user.chooseTile("Được khám, chăm sóc");
        user.press("Lưu sự việc");
        user.sees("Hạn sau sự việc này");
    }

    private static Locator deadline(SignedInUser user) {
        return user.main()
                .locator(".dh-notifications > li")
                .filter(new Locator.FilterOptions().setHasText("trong 72 giờ"));
    }

    /** Before a case manager is assigned, a supervisor blocks colleagues who are known to know the client. */
    private void handOver(String number) {
        SignedInUser lead = browser.signedIn("lead1");
        lead.openDecision(number, "Xem xét nhận hồ sơ");
        lead.follow("Chặn người ấy trước khi giao");
        Locator block = lead.page().locator("form[id=block]");
        block.locator("select").selectOption("Đoàn Thị Diễm My");
        block.locator("textarea").fill("Bà con với thân chủ.");
        lead.press("Chặn");
        lead.sees("Đã chặn.");
        lead.follow("Tiếp nhận");
        lead.chooseTile(LINH);
        lead.tick("Đã hỏi: người phụ trách");
        lead.press("Nhận và phân công");
        lead.sees("Đã bàn giao cho " + LINH + ".");
    }

    /** What is sent to the browser of this user is asked for by HTTP. */
    private static void assertSeesNothing(HttpVisitor blocked, String number, String alias) {
        assertThat(blocked.get("/home/work").body())
                .as("My work")
                .contains("<h1")
                .doesNotContain(number)
                .doesNotContain(alias);
        Markup known = found(blocked, alias);
        Markup unknown = found(blocked, alias("Chị Không Có"));
        assertThat(rows(known)).as("search by name").isZero();
        assertThat(rows(unknown)).isZero();
        assertThat(words(known).replaceAll("Chị [\\p{L} 0-9]+", ""))
                .as("same search results for the known client and for an unknown name")
                .isEqualTo(words(unknown).replaceAll("Chị [\\p{L} 0-9]+", ""));
        Markup numbered = found(blocked, number);
        assertThat(rows(numbered)).as("search by number").isZero();
        assertThat(words(numbered).replace(number, "").toLowerCase(Locale.ROOT))
                .doesNotContain("bị ẩn")
                .doesNotContain("hidden");
        assertThat(suggested(blocked, alias)).isEqualTo(suggested(blocked, alias("Chị Không Có")));
        assertThat(suggested(blocked, number)).isEqualTo(suggested(blocked, "DH-0000-0000"));
        for (String page : CasePages.all()) {
            assertThat(blocked.get(page + number).status()).as(page).isEqualTo(404);
        }
        assertThat(words(blocked.get("/casefile/overview/" + number).markup()))
                .isEqualTo(words(blocked.get("/casefile/overview/DH-0000-0000").markup()));
    }

    private void receive(SignedInUser duty, String alias) {
        duty.fill("Muốn được gọi là", alias);
        duty.chooseTile("25–34");
        duty.chooseTile("Bảo vệ tính mạng, sức khỏe");
        duty.fill("Lý do, vài chữ", WHAT_HAPPENED);
        duty.chooseTile("Đang bị thương, chảy máu, mất ý thức");
        duty.sees("Mức Khẩn cấp, 1 dấu hiệu.");
    }

    private static void seesAWrongHourAtItsField(SignedInUser duty) {
        duty.fill("Đến lúc", "25:10");
        duty.field("Đến lúc").blur();
        PlaywrightAssertions.assertThat(duty.page().locator("[id='intake:arrived-error']"))
                .isVisible();
    }

    private static void atTenPastTwo(SignedInUser duty) {
        duty.fill("Đến lúc", "02:10");
        duty.field("Đến lúc").blur();
    }

    private static void assertSeesNoName(SignedInUser user, String alias) {
        assertThat(user.page().content()).doesNotContain(alias).doesNotContain(WHAT_HAPPENED);
    }

    /** The list of cases for this search text. */
    private static Markup found(HttpVisitor user, String text) {
        String list = "/worklist/list";
        return user.submit(list, user.get(list).markup(), "list:apply", Map.of("list:text", text))
                .markup();
    }

    private static long rows(Markup list) {
        return main(list)
                .all(element -> element.name().equals("tr")
                        && element.closestAncestor(over -> over.name().equals("tbody"))
                                .isPresent())
                .count();
    }

    private static String words(Markup page) {
        return main(page).words();
    }

    private static Markup.Element main(Markup page) {
        return page.all(element -> element.name().equals("main")).findFirst().orElseThrow();
    }

    /** The results of the search box. */
    private static String suggested(HttpVisitor user, String text) {
        return user.send(user.request("/find")
                        .header("X-DH", "1")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("q=" + Visitor.encoded(text))))
                .body();
    }

    private static void task(SignedInUser user, String number, String verb) {
        user.openMenuItem("Việc của tôi");
        user.openTask(number, verb);
    }

    private static String alias(String name) {
        return name + " " + Long.toString(System.nanoTime() % 1_000_000, Character.MAX_RADIX);
    }
}
