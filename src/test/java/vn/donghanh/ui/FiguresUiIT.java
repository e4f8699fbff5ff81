package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor reads the outcome figures and follows a figure to its cases; users who may see only totals reach no case. */
@SharedDemonstration
class FiguresUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aSupervisorFollowsAFigureToItsCasesAndBack() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.openMenuItem("Kết quả");
        lead.sees("T7. Người có nhu cầu và đủ điều kiện đã tiếp cận dịch vụ");
        lead.sees("T7n. Nhu cầu đã tiếp cận");
        lead.sees("Hồ sơ đang mở, theo giai đoạn");
        lead.capture("oversight-outcomes");
        String referrals =
                lead.main().locator("section[aria-labelledby='referrals']").innerText();
        assertThat(referrals).contains("Trung vị từ lúc gửi tới lúc thân chủ đến");
        assertThat(referrals.contains("Ô dưới 5 được ẩn"))
                .as("suppressed cells or a visible total")
                .isNotEqualTo(referrals.contains("Vòng khép kín"));
        lead.main().locator("a[href*='of=stage.']").first().click();
        lead.sees("Chỉ gồm hồ sơ được xem");
        lead.capture("oversight-figure");
        lead.main().locator("tbody a").first().click();
        assertThat(lead.page()).hasURL(Pattern.compile("/casefile/overview/DH-"));
    }

    @Test
    void placesOfAClosedHalfYearLeadToNobodysHome() {
        browser.expectComplaint("404");
        SignedInUser lead = browser.signedIn("director1");
        lead.openMenuItem("Kết quả");
        lead.follow("Theo nơi ở");
        lead.sees("T7. Đã tiếp cận dịch vụ, theo địa bàn cấp huyện");
        lead.sees("địa giới ngày 30/06/2025");
        lead.sees("được đếm một lần trong tổng số và một lần ở mỗi nơi");
        lead.sees("Địa chỉ được niêm phong");
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
        lead.go("/reporting/places?period=" + running);
        lead.seesNotFound();
    }

    @Test
    void theProgrammeOfficerReadsTargetsAndEntersAReturnWithItsLetter() {
        browser.expectComplaint("404");
        SignedInUser officer = browser.signedIn("programme1");
        officer.openMenuItem("Chỉ tiêu");
        officer.sees("1405/KH-UBND");
        officer.sees("T1. Xã, phường, thị trấn có tuyên truyền duy trì thường xuyên");
        assertThat(officer.main()
                        .locator("a[href*='/casefile/'], a[href*='/worklist/'], a[href*='/reporting/outcomes']"))
                .hasCount(0);
        officer.capture("programme-targets");
        officer.openMenuItem("Số liệu báo cáo");
        officer.choose("Chỉ tiêu", "T3C. Học sinh, sinh viên được tuyên truyền");
        officer.fill("Cơ quan gửi", "Sở Giáo dục và Đào tạo " + System.nanoTime());
        officer.fill("Số văn bản", "215/BC-SGDĐT");
        officer.fill("Ngày văn bản", "01/10/2026");
        officer.fill("Đạt được (n)", "300");
        officer.fill("Trên tổng số (N)", "200");
        officer.press("Ghi số liệu");
        officer.seesError("n không lớn hơn N");
        officer.isAccessible();
        officer.fill("Trên tổng số (N)", "500");
        officer.press("Ghi số liệu");
        officer.sees("Tạm tính");
        officer.capture("programme-returns");
        officer.go("/reporting/outcomes");
        officer.seesNotFound();
    }
}
