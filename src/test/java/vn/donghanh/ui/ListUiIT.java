package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.RandomReference;

/** The list of cases keeps the searched name when the sort order changes, and puts it into no address. */
@SharedDemonstration
class ListUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    /** Unique per run. */
    private final String flower = "Gạo " + RandomReference.random().replaceAll("[0-9]", "");

    @Test
    void sortingKeepsTheSearchTextOutOfTheAddress() {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị " + flower);
        worker.openMenuItem("Hồ sơ");
        worker.fill("Mã, tên hoặc số", flower);
        worker.press("Áp dụng");
        worker.sees(number);
        assertThat(worker.main().locator("tbody tr")).hasCount(1);

        worker.follow("Hạn");
        Locator due = worker.main().locator("th[aria-sort]").filter(new Locator.FilterOptions().setHasText("Hạn"));
        assertThat(due).hasAttribute("aria-sort", "ascending");
        assertThat(worker.field("Mã, tên hoặc số")).hasValue(flower);
        assertThat(worker.main().locator("tbody tr")).hasCount(1);
        worker.capture("list-found");
        worker.follow("Hạn");
        assertThat(due).hasAttribute("aria-sort", "descending");
        org.assertj.core.api.Assertions.assertThat(worker.page().url())
                .doesNotContain(flower.substring(4))
                .doesNotContain("Gạo");
    }

    @Test
    void aNumberInTheAddressThatIsNoneIsNamed() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/worklist/list?page=two");
        worker.seesError("page: ghi một số, ví dụ 12");
        org.assertj.core.api.Assertions.assertThat(
                        worker.main().locator("tbody tr").count())
                .isPositive();
    }
}
