package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The closings of the demonstration: who finds what waits, what each role sees of a closing, and that nothing is signed by itself. */
@SharedDemonstration
class SignedPeriodsUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theSupervisorFindsTheComputedPeriodAndSeesNoTrueFigure() {
        SignedInUser lead = browser.signedIn("lead1");
        lead.sees("kỳ số liệu chờ anh/chị");
        lead.follow("Mở các kỳ");
        lead.sees("Đã tính, chờ kiểm tra");
        lead.isAccessible();
        lead.capture("periods-list");
        lead.main().locator("a.dh-btn-sm").first().click();
        lead.sees("Xác nhận đã kiểm tra");
        lead.sees("Bản lưu còn nguyên như khi tính");
        assertThat(lead.main().locator("td.dh-num")).hasCount(0);
        lead.press("Trả lại để tính lại");
        lead.seesError("Chưa chọn lý do trả lại");
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
        for (String username : List.of("worker1", "duty1", "dpo1", "auditor1", "admin1", "health1")) {
            for (String page : List.of("/reporting/signed/periods", address)) {
                assertThat(browser.visitor(username).get(page).status())
                        .as(username + " " + page)
                        .isEqualTo(404);
            }
        }
    }
}
