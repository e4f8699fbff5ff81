package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.testing.HttpVisitor;

/**
 * Compares every cell of every table of reports of the demonstration, as the director sees them at work, with counts by this test's own SQL. What is
 * encrypted is opened with the keys of the installation.
 */
@SharedDemonstration
class ReportTablesUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void everyCellOfEveryPeriodMatchesTheRecords() throws IOException, SQLException {
        HttpVisitor director = browser.visitor("director1");
        int compared = 0;
        int positive = 0;
        try (Connection connection = Records.connect()) {
            OpenedRecords.giveTo(connection);
            for (Map<String, String> period : Records.rows(
                    """
                    select * from reporting_period
                    where kind in ('QUARTER', 'HALF_YEAR', 'YEAR') and plan_year >= 2025 and to_day < ? order by from_day, to_day""",
                    today())) {
                HttpVisitor.Answer page = director.get("/reporting/table/tables?period=" + period.get("id"));
                assertThat(page.status()).isEqualTo(200);
                ComparedTables tables = new ComparedTables(page, period, connection);
                new TargetFormFromTables(tables).compare();
                new FormsFromTables(tables).compare();
                new PlacesFromTables(tables).compare();
                assertThat(tables.left())
                        .as("cells of " + period + " that nothing was compared with")
                        .isEmpty();
                compared += tables.compared();
                positive += tables.positive();
            }
        }
        System.getLogger(ReportTablesUiIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} cells agree, {1} of them above zero", compared, positive);
        assertThat(compared).isGreaterThan(4_000);
        assertThat(positive).isGreaterThan(1_000);
    }

    /** A part of a name, without tones, leaves its communes; one that is ticked stays in sight. */
    private static void assertListOfCommunesIsNarrowed(SignedInUser officer) {
        officer.page().getByText("Địa bàn: toàn địa bàn").click();
        Locator shown = officer.page().locator(".dh-more .dh-choice:visible");
        int all = shown.count();
        String first = shown.first().innerText();
        Locator field = officer.page().getByLabel("Tìm trong danh sách");
        field.fill("hoi an");
        assertThat(shown.count()).isLessThan(all);
        assertThat(shown.allInnerTexts()).isNotEmpty().allMatch(commune -> commune.contains("Hội An"));
        field.fill(first);
        shown.first().click();
        field.fill("hoi an");
        assertThat(shown.allInnerTexts()).contains(first);
        shown.first().click();
        field.fill("");
        assertThat(shown.count()).isEqualTo(all);
        officer.page().getByText("Địa bàn: toàn địa bàn").click();
    }

    /** A model with its people and money, and a training: recorded, refused, corrected; then they stand in the forms, and the other roles find nothing. */
    @Test
    void officerKeepsTheRegisters() {
        String name = "Câu lạc bộ " + RandomReference.random();
        SignedInUser officer = browser.signedIn("programme1");
        officer.go("/reporting/register/models");
        officer.press("Ghi mô hình");
        officer.seesError("Ghi tên mô hình.");
        officer.seesError("Ghi năm bắt đầu.");
        assertListOfCommunesIsNarrowed(officer);
        officer.fill("Tên mô hình", name);
        officer.choose("Loại", "Tăng cường năng lực nhóm đồng đẳng");
        officer.page().locator("#form\\:year").fill("2025");
        officer.press("Ghi mô hình");
        officer.sees("Chưa ghi số người, kinh phí");
        officer.page().locator("#people\\:day").fill(SignedInUser.today());
        officer.page().locator("#people\\:participants").fill("24");
        officer.press("Ghi số người");
        officer.sees("24 người");
        officer.page().locator("#money\\:day").fill(SignedInUser.today());
        officer.press("Ghi kinh phí");
        officer.seesError("Chọn nguồn kinh phí.");
        officer.page().locator("#money\\:amount").fill("12.500.000");
        officer.choose("Nguồn kinh phí", "Chương trình y tế");
        officer.press("Ghi kinh phí");
        officer.sees("12.500.000 đồng · Chương trình y tế");
        officer.capture("register-model");
        officer.follow("24 người");
        officer.page().locator("#people\\:participants").fill("26");
        officer.capture("register-entry");
        officer.press("Lưu bản đúng");
        officer.sees("đã sửa 1 lần");
        officer.go("/reporting/register/models");
        officer.sees(name);
        officer.capture("register-models");
        officer.go("/reporting/register/trainings");
        officer.choose("Nội dung tập huấn", "Giảm hại, dự phòng lây nhiễm");
        officer.choose("Thành phần tham dự", "Đồng đẳng viên, cộng tác viên");
        officer.page().locator("#form\\:firstDay").fill(SignedInUser.today());
        officer.page().locator("#form\\:lastDay").fill(SignedInUser.today());
        officer.page().locator("#form\\:classes").fill("1");
        officer.page().locator("#form\\:attendances").fill("20");
        officer.page().locator("#form\\:persons").fill("21");
        officer.press("Ghi tập huấn");
        officer.seesError("Số người không thể nhiều hơn số lượt.");
        officer.page().locator("#form\\:persons").fill("20");
        officer.press("Ghi tập huấn");
        officer.sees("Chưa ghi kinh phí");
        officer.capture("register-training");
        officer.go("/reporting/register/trainings");
        officer.capture("register-trainings");
        String model = Records.text("select ref from donghanh_log.community_model where name = ? limit 1", name);
        for (String username : List.of("lead1", "worker1", "auditor1", "admin1")) {
            for (String address : List.of("models", "trainings", "model/" + model)) {
                assertThat(browser.visitor(username)
                                .get("/reporting/register/" + address)
                                .status())
                        .as(username + " " + address)
                        .isEqualTo(404);
            }
        }
        assertThat(browser.visitor("director1")
                        .get("/reporting/register/model/" + model)
                        .body())
                .contains("26 người")
                .doesNotContain("Ghi số người tham gia");
    }

    /** Who answers for the protection of data reads the internal form, and none about clients. */
    @Test
    void privacyOfficerReadsTheInternalFormAlone() {
        HttpVisitor.Answer page = browser.visitor("dpo1").get("/reporting/table/tables");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Biểu 11.").doesNotContain("Biểu 02.").doesNotContain("Biểu 09.");
    }

    @Test
    void othersDoNotFindThePage() {
        for (String username : List.of("report1", "lead1", "worker1", "auditor1")) {
            assertThat(browser.visitor(username).get("/reporting/table/tables").status())
                    .as(username)
                    .isEqualTo(404);
        }
    }

    private static LocalDate today() {
        return CentreTime.day(Clock.systemUTC().instant());
    }
}
