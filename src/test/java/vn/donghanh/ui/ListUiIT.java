package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list of cases: who is looked for by name stays looked for when the order changes, and stands in no address. */
class ListUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void sortingKeepsTheTextThatIsLookedForAndPutsItIntoNoAddress() {
        Desk worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Hoa Gạo");
        worker.place("Hồ sơ");
        worker.fill("Mã, tên hoặc số", "Hoa Gạo");
        worker.press("Áp dụng");
        worker.sees(number);
        assertThat(worker.main().locator("tbody tr")).hasCount(1);

        worker.follow("Hạn");
        Locator due = worker.main().locator("th[aria-sort]").filter(new Locator.FilterOptions().setHasText("Hạn"));
        assertThat(due).hasAttribute("aria-sort", "ascending");
        assertThat(worker.field("Mã, tên hoặc số")).hasValue("Hoa Gạo");
        assertThat(worker.main().locator("tbody tr")).hasCount(1);
        worker.looksAt("list-found");
        worker.follow("Hạn");
        assertThat(due).hasAttribute("aria-sort", "descending");
        org.assertj.core.api.Assertions.assertThat(worker.page().url()).doesNotContain("Hoa");
    }
}
