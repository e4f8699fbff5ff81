package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.printing.PdfConformance;

/** The closings and reports of the demonstration: who finds what waits, what each role sees, and that nothing is signed by itself. */
@SharedDemonstration
class SignedPeriodsUiIT {
    private static final String SENTENCE = "Trong kỳ công việc diễn ra bình thường.";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theSupervisorFindsTheComputedPeriodAndSeesNoTrueFigure() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.sees("kỳ số liệu chờ anh, chị");
        lead.follow("Mở các kỳ");
        lead.sees("Đã tính, chờ kiểm tra");
        lead.isAccessible();
        lead.capture("periods-list");
        lead.main().locator("a.dh-btn-sm").first().click();
        lead.sees("Xác nhận đã kiểm tra");
        lead.sees("Bản lưu còn nguyên như khi tính");
        assertThat(lead.main().locator("td.dh-num")).hasCount(0);
        lead.press("Trả lại để tính lại");
        lead.seesError("Chưa chọn lý do trả lại.");
        lead.isAccessible();
        lead.capture("periods-check");
    }

    @Test
    void theDirectorSeesSignatureFiguresAndDifferences() {
        SignedInUser director = browser.signedIn("director1");
        director.openMenuItem("Chốt số liệu");
        director.sees("Đã kiểm tra, chờ ký");
        director.sees("Có sai lệch");
        director.main()
                .locator("tr", new Locator.LocatorOptions().setHasText("Đã ký"))
                .filter(new Locator.FilterOptions().setHasText("Có sai lệch"))
                .first()
                .locator("th a")
                .click();
        director.sees("Chữ ký hợp lệ");
        director.sees("Không phát hành");
        director.sees("Sai lệch so với hồ sơ hôm nay");
        assertThat(director.main().getByText("ghi ngày").count()).isPositive();
        director.isAccessible();
        director.capture("periods-signed");
    }

    /** Journey 10: the figures of an earlier half-year are closed, its report is written, checked, signed and sent. */
    @Test
    void aPeriodIsClosedAndItsReportIsWrittenSignedAndSent() {
        SignedInUser officer = browser.signedIn("report1");
        SignedInUser lead = browser.signedIn("lead1");
        SignedInUser director = browser.signedIn("director1");
        Locator period = officer.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("6 tháng"))
                .filter(new Locator.FilterOptions().setHasText("Tính số liệu"))
                .first();
        officer.openMenuItem("Chốt số liệu");
        String name = period.locator("th").innerText().lines().findFirst().orElseThrow();
        period.locator("button").click();
        officer.sees("Bản lưu còn nguyên như khi tính");
        String closing = path(officer);
        lead.go(closing);
        lead.press("Xác nhận đã kiểm tra");
        director.go(closing);
        director.press("Ký số liệu");
        director.sees("Chữ ký hợp lệ");

        officer.openMenuItem("Báo cáo");
        officer.sees("Bắt đầu báo cáo của một kỳ");
        officer.isAccessible();
        officer.capture("reports");
        officer.press("Viết báo cáo: " + name);
        officer.sees("Sửa bằng Word");
        officer.press("Gửi kiểm tra");
        officer.seesError("Tình hình, đặc điểm: chưa viết.");
        officer.isAccessible();
        assertThat(officer.main().locator(".dh-panel textarea"))
                .hasCount(officer.main().locator("textarea").count());
        for (Locator text : officer.main().locator("textarea").all()) {
            if (text.inputValue().isEmpty()) {
                text.fill(SENTENCE);
            }
        }
        takesTextsBackFromTheWordFile(officer);
        officer.press("Lưu");
        officer.sees("Người kiểm tra đọc bản đã lưu");
        officer.isAccessible();
        officer.press("Gửi kiểm tra");
        officer.sees("Chờ kiểm tra");
        String report = path(officer);
        lead.go("/home/work");
        lead.sees("báo cáo chờ anh, chị");
        lead.follow("Mở các báo cáo");
        lead.go(report);
        lead.sees(SENTENCE);
        lead.isAccessible();
        lead.press("Xác nhận đã kiểm tra");
        director.go(report);
        director.isAccessible();
        director.press("Ký báo cáo");
        director.sees("Các tệp đã lưu khi ký");
        byte[] pdf = file(director, "PDF");
        assertThat(pdf).isEqualTo(file(lead, "PDF")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(PdfConformance.faults(pdf)).isEmpty();
        officer.go(report);
        officer.press("Ghi đã gửi");
        officer.seesError("Chưa ghi số văn bản.");
        officer.fill("Số văn bản", "15/BC-TTCTXH");
        officer.fill("Ngày gửi", SignedInUser.today());
        officer.press("Ghi đã gửi");
        officer.sees("Đã gửi");
        officer.sees("15/BC-TTCTXH");
        officer.isAccessible();
        officer.capture("report-sent");
        officer.press("Lập báo cáo thay thế");
        officer.sees("Báo cáo này thay thế một báo cáo đã ký");
        officer.isAccessible();
    }

    /** What was changed in the form since the file was made is shown, and comes back from the file. */
    private static void takesTextsBackFromTheWordFile(SignedInUser officer) {
        officer.press("Lưu");
        officer.follow("Viết tiếp");
        byte[] word = read(officer.page()
                .waitForDownload(
                        () -> officer.main().getByText("Tải bản Word để sửa").click())
                .path());
        officer.field("Tình hình, đặc điểm").fill("Một câu viết nhầm.");
        officer.page()
                .locator("#sheetFile")
                .setInputFiles(new FilePayload("bao-cao.docx", "application/octet-stream", word));
        officer.sees("Phần khác với biểu mẫu");
        officer.sees("Một câu viết nhầm.");
        officer.isAccessible();
        officer.capture("report-changes");
        officer.press("Đưa vào biểu mẫu");
        officer.doesNotSee("Phần khác với biểu mẫu");
        assertThat(officer.field("Tình hình, đặc điểm")).hasValue(SENTENCE);
    }

    private static byte[] file(SignedInUser reader, String button) {
        reader.page().reload();
        return read(reader.page()
                .waitForDownload(() -> reader.main()
                        .getByText(button, new Locator.GetByTextOptions().setExact(true))
                        .click())
                .path());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(SignedInUser user) {
        return URI.create(user.page().url()).getPath();
    }

    @Test
    void everyStateOfAReportIsThere() {
        assertThat(Records.rows("select distinct status from report order by status").stream()
                        .map(row -> row.get("status")))
                .containsExactly("CHECKED", "CORRECTED", "DRAFT", "SENT", "SIGNED", "SUBMITTED");
    }

    /** A month and a quarter enclose no figures of clients: no page of theirs speaks of forms that are not there. */
    @Test
    void aReportWithoutFiguresSpeaksOfNoForms() {
        assertThat(browser.visitor("lead1")
                        .get("/reporting/report/report/" + report("MONTH", "SUBMITTED"))
                        .body())
                .contains("Đọc toàn bộ nội dung trong bản PDF")
                .doesNotContain("các biểu");
        assertThat(browser.visitor("report1")
                        .get("/reporting/report/write/" + report("QUARTER", "DRAFT"))
                        .body())
                .contains("Việc đã làm trong kỳ; không nêu số thân chủ")
                .doesNotContain("Theo Biểu", "(Biểu 01)", "số liệu và biểu bị khóa");
    }

    @Test
    void aReportThatWasSentBackDoesNotSayThatNobodyCheckedIt() {
        String returned =
                Records.text("select ref from report where status = 'DRAFT' and return_reason is not null limit 1");
        assertThat(browser.visitor("report1")
                        .get("/reporting/report/report/" + returned)
                        .body())
                .contains("Được trả lại để viết tiếp")
                .doesNotContain("Chưa ai kiểm tra");
    }

    /** Before a report is handed on, its page says who typed into it and did not save; the text is its author's. */
    @Test
    void whoTypesIntoAReportIsNamedBeforeItIsHandedOn() {
        String report = report("QUARTER", "DRAFT");
        Records.update(
                """
                insert into report_draft (ref, report_ref, staff_id, content_sealed, saved_at, version)
                select '0123456789ABCDEFGHJKMNPQRS', ?, id, x'00', utc_timestamp(6), 0 from staff_account where username = 'worker2'""",
                report);
        try {
            SignedInUser officer = browser.signedIn("report1");
            officer.go("/reporting/report/report/" + report);
            officer.sees("Đồng nghiệp gõ dở, chưa lưu");
            officer.isAccessible();
            officer.capture("report-typed-by-others");
            officer.go("/reporting/report/write/" + report);
            officer.sees("Đồng nghiệp gõ dở, chưa lưu");
            officer.isAccessible();
            officer.capture("report-write-typed-by-others");
        } finally {
            Records.update("delete from report_draft where ref = '0123456789ABCDEFGHJKMNPQRS'");
        }
    }

    private static String report(String kind, String status) {
        return Records.text("select ref from report where kind = ? and status = ? order by id limit 1", kind, status);
    }

    @Test
    void anAuditorReadsWhatWasReleasedAndChangesNothing() {
        SignedInUser auditor = browser.signedIn("auditor1");
        auditor.openMenuItem("Chốt số liệu");
        auditor.main()
                .locator("tr", new Locator.LocatorOptions().setHasText("Đã ký"))
                .first()
                .locator("th a")
                .click();
        auditor.sees("Chữ ký hợp lệ");
        auditor.sees("Số phát hành");
        assertThat(auditor.main().locator("button, input[type=submit]")).hasCount(0);
        assertThat(auditor.main().getByText("Không phát hành")).hasCount(0);
        auditor.isAccessible();
        auditor.openMenuItem("Chỉ tiêu");
        auditor.sees("Các chỉ tiêu");
        assertThat(auditor.main().locator("a[href*='/reporting/returns']")).hasCount(0);
        auditor.isAccessible();
    }

    @Test
    void everyStateOfAClosingIsThere() {
        assertThat(Records.rows("select distinct status from period_snapshot order by status").stream()
                        .map(row -> row.get("status")))
                .containsExactly("CHECKED", "COMPUTED", "RETURNED", "SIGNED");
        assertThat(Records.rows("select 1 from period_drift where unexplained > 0"))
                .isEmpty();
    }

    @Test
    void othersDoNotFindThePages() {
        String address = "/reporting/signed/period/"
                + Records.rows("select ref from period_snapshot limit 1").get(0).get("ref");
        String report = Records.rows("select ref from report limit 1").get(0).get("ref");
        for (String username : List.of("worker1", "duty1", "dpo1", "admin1", "health1")) {
            for (String page : List.of(
                    "/reporting/signed/periods",
                    address,
                    "/reporting/report/reports",
                    "/reporting/report/report/" + report,
                    "/reporting/report/write/" + report)) {
                assertThat(browser.visitor(username).get(page).status())
                        .as(username + " " + page)
                        .isEqualTo(404);
            }
        }
        for (String page : List.of("/reporting/report/reports", "/reporting/report/report/" + report)) {
            assertThat(browser.visitor("auditor1").get(page).status()).as(page).isEqualTo(404);
        }
    }
}
