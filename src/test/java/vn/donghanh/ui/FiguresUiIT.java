package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor reads the outcome figures and follows a figure to its cases; users who may see only totals reach no case. */
@SharedDemonstration
class FiguresUiIT {
    private static final int PHONE_HEIGHT = 844;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aSupervisorFollowsAFigureToItsCasesAndBack() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.openMenuItem("Kết quả");
        lead.sees("T7. Người có nhu cầu và đủ điều kiện đã tiếp cận dịch vụ");
        lead.sees("T7N. Nhu cầu đã tiếp cận");
        lead.sees("Hồ sơ đang mở, theo giai đoạn");
        lead.capture("oversight-outcomes");
        String referrals =
                lead.main().locator("section[aria-labelledby='referrals']").innerText();
        assertThat(referrals).contains("Trung vị từ lúc gửi tới lúc thân chủ đến");
        assertThat(referrals).contains("Vòng khép kín").doesNotContain("ẩn");
        lead.sees("Không phát hành");
        assertThat(lead.main().innerText()).containsPattern("Phòng [^:]*: \\d+ hồ sơ");
        assertThat(lead.main().locator("a[download], a[href$='.xlsx'], a[href$='.pdf'], a[href$='.docx']"))
                .hasCount(0);
        lead.main().locator("a[href*='of=stage.']").first().click();
        lead.sees("Chỉ gồm hồ sơ được xem");
        lead.capture("oversight-figure");
        lead.main().locator("tbody a").first().click();
        assertThat(lead.page()).hasURL(Pattern.compile("/casefile/overview/DH-"));
    }

    @Test
    void aSupervisorSeesWherePeopleAreLostAndOpensTheirCases() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.openMenuItem("Dừng ở bước nào");
        lead.sees("Không phát hành");
        lead.sees("hồ sơ. 6 tháng");
        lead.sees("Đang chờ nhiều nhất");
        lead.sees("Một nửa được giúp sau");
        lead.isAccessible();
        lead.capture("supervision-losses");
        Locator needs = lead.main().locator("a[href*='of=stage.NEED']").first();
        int before = Integer.parseInt(needs.innerText());
        needs.click();
        lead.sees("nhu cầu của");
        int listed = lead.main().locator("tbody li").count();
        lead.sees(listed + " nhu cầu của");
        lead.isAccessible();
        lead.capture("supervision-cases");
        lead.follow("Về Thân chủ dừng lại ở bước nào");
        // other tests record needs meanwhile
        int after = Integer.parseInt(needs.innerText());
        assertThat(listed).isBetween(Math.min(before, after), Math.max(before, after));
        lead.main().locator("#service").selectOption("JOB");
        lead.press("Xem");
        lead.sees("Dịch vụ: Việc làm");
        lead.follow("Bỏ lọc");
        lead.follow("Sau khi kết thúc");
        lead.sees("Quay lại sau khi kết thúc");
        lead.isAccessible();
        lead.capture("supervision-lasting");
        lead.follow("Đối tác và khối lượng");
        lead.sees("Việc quá hạn, theo người và theo hàng đợi");
        lead.isAccessible();
        lead.capture("supervision-capacity");
        lead.follow("Còn thiếu gì");
        lead.sees("Kế hoạch quá hạn rà soát");
        lead.isAccessible();
        lead.capture("supervision-quality");
        lead.follow("Theo tháng");
        lead.sees("Nhu cầu có thể đến trong ba tháng tới");
        lead.isAccessible();
        lead.capture("supervision-trends");
        lead.follow("Mất ở bước nào");
        lead.main().locator("a[href*='of=stopped.']").first().click();
        lead.main().locator("tbody a").first().click();
        assertThat(lead.page()).hasURL(Pattern.compile("/casefile/overview/DH-"));
    }

    /** The closed filter says which period is shown; it opens by key, and closes again with what was chosen beside it. */
    @Test
    void onAPhoneTheAnswerIsInSightAndTheFilterIsFolded() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.page().setViewportSize(Browser.PHONE, PHONE_HEIGHT);
        lead.go("/reporting/supervision/losses");
        Locator filter = lead.main().locator("details[data-dh-folds=filter]");
        assertThat(filter.locator("form")).isHidden();
        assertThat(filter.locator("summary")).containsText("6 tháng");
        assertThat(lead.main().locator("#answer").boundingBox().y).isLessThan(PHONE_HEIGHT);
        filter.locator("summary").press("Enter");
        lead.isAccessible();
        lead.main().locator("#service").selectOption("JOB");
        lead.press("Xem");
        lead.sees("Dịch vụ: Việc làm");
        assertThat(filter.locator("form")).isHidden();
        lead.isAccessible();
    }

    @Test
    void placesOfAClosedHalfYearLeadToNobodysHome() {
        SignedInUser lead = browser.signedIn("director1");
        lead.openMenuItem("Kết quả");
        lead.follow("Theo nơi ở");
        lead.sees("T7. Đã tiếp cận dịch vụ, theo địa bàn cấp huyện");
        lead.sees("địa giới ngày 30/06/2025");
        lead.sees("được đếm một lần trong tổng số và một lần ở mỗi nơi");
        lead.sees("Địa chỉ được niêm phong");
        lead.sees("Những nơi có dưới năm người");
        lead.sees("Không phát hành");
        assertThat(lead.main().locator("a[href*='/reporting/figure'], a[href*='/casefile/'], a[href*='/worklist/']"))
                .hasCount(0);
        lead.capture("oversight-places");
        lead.main().locator("#period").selectOption("6 tháng đầu năm 2025");
        lead.press("Xem");
        lead.sees("Đơn vị cấp huyện theo địa giới ngày 14/06/2025");
        lead.capture("oversight-places-before");
        String running = Records.rows(
                        "select id from reporting_period where kind = 'MONTH' and to_day < current_date order by"
                                + " to_day desc limit 1")
                .get(0)
                .get("id");
        lead.findsNothingAt("/reporting/places?period=" + running);
    }

    @Test
    void theProgrammeOfficerReadsTargetsAndEntersAReturnWithItsLetter() {
        SignedInUser officer = browser.signedIn("programme1");
        officer.openMenuItem("Chỉ tiêu");
        officer.sees("1405/KH-UBND");
        officer.sees("T1. Xã, phường, thị trấn có tuyên truyền duy trì thường xuyên");
        assertThat(officer.main()
                        .locator("a[href*='/casefile/'], a[href*='/worklist/'], a[href*='/reporting/outcomes']"))
                .hasCount(0);
        officer.capture("programme-targets");
        officer.main().locator("#period").selectOption("6 tháng cuối năm 2026");
        officer.press("Xem");
        officer.sees("Kỳ đang diễn ra");
        officer.capture("programme-targets-running");
        officer.openMenuItem("Số liệu báo cáo");
        officer.follow("T3C. Học sinh, sinh viên được tuyên truyền");
        officer.fill("Cơ quan gửi", "Sở Giáo dục và Đào tạo " + System.nanoTime());
        officer.fill("Số văn bản", "215/BC-SGDĐT");
        officer.fill("Ngày văn bản", SignedInUser.today());
        cell(officer, 0, 0).focus();
        officer.page().keyboard().type("Trung học phổ thông");
        officer.page().keyboard().press("Tab");
        officer.page().keyboard().type("300");
        officer.page().keyboard().press("ArrowRight");
        officer.page().keyboard().type("200");
        officer.page().keyboard().press("Enter");
        assertThat(cell(officer, 1, 2)).isFocused();
        officer.press("Ghi số liệu");
        officer.seesError("n không lớn hơn N");
        assertThat(cell(officer, 0, 0)).hasValue("Trung học phổ thông");
        officer.isAccessible();
        officer.capture("programme-return-sheet");
        cell(officer, 0, 2).fill("500");
        officer.press("Ghi số liệu");
        officer.sees("Tạm tính");
        officer.sees("Đính kèm văn bản");
        officer.isAccessible();
        officer.capture("programme-return");
        officer.findsNothingAt("/reporting/outcomes");
    }

    @Test
    void oneOfficerPreparesAVersionAndAnotherConfirmsIt() {
        String number = "77/" + System.nanoTime();
        SignedInUser officer = browser.signedIn("programme1");
        officer.go("/reporting/targets");
        officer.follow("Kế hoạch và chỉ tiêu");
        officer.sees("1405/KH-UBND");
        officer.isAccessible();
        officer.capture("programme-versions");
        officer.follow("Soạn phiên bản tiếp");
        officer.fill("Số văn bản", number);
        officer.press("Soạn, sang chỉ tiêu");
        officer.seesError("Căn cứ");
        officer.isAccessible();
        officer.fill("Căn cứ", "Quyết định 1629/QĐ-TTg");
        officer.fill("Hiệu lực từ ngày", "15/12/2044");
        officer.press("Soạn, sang chỉ tiêu");
        officer.sees("Đang soạn");
        officer.isAccessible();
        officer.follow("Sửa chỉ tiêu T5");
        officer.fill("Mục tiêu năm, %", "60");
        officer.fill("Mục tiêu 6 tháng, %", "61");
        officer.press("Lưu");
        officer.seesError("Mục tiêu 6 tháng cao hơn mục tiêu năm");
        officer.isAccessible();
        officer.capture("programme-target");
        officer.fill("Mục tiêu 6 tháng, %", "30");
        officer.press("Lưu");
        officer.sees("trên 60%, 6 tháng 30%");
        officer.press("Gửi xác nhận");
        officer.sees("Phiên bản chờ một người khác xác nhận");
        String version = officer.page().url().replaceAll(".*/", "");
        officer.isAccessible();
        SignedInUser second = browser.signedIn("report1");
        second.go("/reporting/programme");
        second.sees("Chờ anh, chị xác nhận");
        second.follow(number);
        second.press("Xác nhận phiên bản");
        second.sees("Đã xác nhận");
        second.isAccessible();
        second.capture("programme-version");
        Stranger worker = browser.stranger("worker1");
        worker.findsNothingAt("/reporting/programmeview/" + version);
    }

    @Test
    void aBlockFromASpreadsheetAndAFileFillTheCells() throws IOException {
        SignedInUser officer = browser.signedIn("report1");
        officer.openMenuItem("Số liệu báo cáo");
        officer.follow("T1. Xã, phường, thị trấn có tuyên truyền duy trì thường xuyên");
        cell(officer, 0, 0).focus();
        cell(officer, 0, 0)
                .evaluate(
                        """
                        (cell, text) => {
                          const copied = new DataTransfer();
                          copied.setData("text/plain", text);
                          cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: copied, bubbles: true, cancelable: true}));
                        }""",
                        "Phường Tam Kỳ\tHội nghị, họp dân\t2\nPhường Hải Châu\tMúa rối\t-1\n");
        assertThat(cell(officer, 1, 0)).hasValue("Phường Hải Châu");
        assertThat(cell(officer, 0, 0)).isFocused();
        officer.press("Ghi số liệu");
        officer.seesError("Dòng 2: không có trong 78 xã, phường");
        officer.seesError("Dòng 2: không có trong danh mục.");
        officer.seesError("Dòng 2: ghi một số nguyên, không âm.");
        officer.seesError("Chưa ghi cơ quan gửi.");
        officer.isAccessible();
        Download template = officer.page().waitForDownload(() -> officer.press("Tải tệp mẫu"));
        byte[] file = filledIn(template.path(), 3);
        choose(officer, file);
        officer.sees("Tệp có 78 dòng và thay mọi ô trên trang này. 2 dòng đã gõ");
        assertThat(officer.focused()).hasText("Giữ lại");
        officer.isAccessible();
        officer.capture("programme-return-replace");
        officer.press("Giữ lại");
        assertThat(officer.page().locator("#sheetFile")).isFocused();
        assertThat(cell(officer, 1, 1)).hasValue("Múa rối");
        choose(officer, file);
        officer.press("Thay bằng tệp");
        officer.sees("Đã đọc 78 dòng, không có lỗi");
        assertThat(cell(officer, 0, 2)).hasValue("3");
        choose(officer, filledIn(template.path(), 4));
        assertThat(cell(officer, 0, 2)).hasValue("4");
        choose(officer, new byte[] {1, 2, 3});
        officer.seesError("Tệp này không phải bảng tính XLSX");
        assertThat(cell(officer, 0, 2)).hasValue("4");
        officer.capture("programme-return-file");
    }

    private static void choose(SignedInUser officer, byte[] file) {
        officer.page()
                .locator("#sheetFile")
                .setInputFiles(new FilePayload(
                        "T1.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
    }

    /** Fills in the first commune. */
    private static byte[] filledIn(Path template, int activities) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(template));
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Row row = book.getSheetAt(0).getRow(1);
            row.createCell(1).setCellValue("Loa truyền thanh");
            row.createCell(2).setCellValue(activities);
            book.write(file);
            return file.toByteArray();
        }
    }

    private static Locator cell(SignedInUser officer, int row, int column) {
        return officer.page().locator("[id='form:rows:" + row + ":cells:" + column + ":cell']");
    }
}
