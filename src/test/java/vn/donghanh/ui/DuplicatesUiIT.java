package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The supervisor compares two records, merges them and separates them again; nobody else finds the queue. */
@SharedDemonstration
class DuplicatesUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void twoRecordsAreComparedMergedAndSeparated() {
        String alias = "Chị Mơ Sương " + (char) ('A' + System.nanoTime() % 26) + System.nanoTime() % 1000;
        String first = browser.signedIn("worker1").hasReceived(alias);
        SignedInUser second = browser.signedIn("worker2");
        String other = second.hasReceived(alias);
        second.findsNothingAt("/casemerge/duplicates");

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/casemerge/duplicates");
        Locator row = lead.main().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(first));
        assertThat(row).containsText(other);
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("So và quyết định"))
                .click();
        lead.sees("Cùng tên thường gọi");
        lead.chooseTile("Cùng một người");
        lead.sees("Hồ sơ nào dùng tiếp");
        lead.capture("duplicates-compare");
        lead.press("Ghép hai hồ sơ");
        lead.seesError("Hồ sơ nào dùng tiếp");
        lead.chooseTile(first);
        lead.fill("Vì sao", "chị nói đã đến đây năm ngoái");
        lead.press("Ghép hai hồ sơ");
        Locator merged =
                lead.page().locator("[id='merged'] tbody tr").filter(new Locator.FilterOptions().setHasText(other));
        assertThat(merged).containsText(first);
        lead.go("/casefile/overview/" + other);
        lead.sees("Hồ sơ này đã ghép vào một hồ sơ khác");
        lead.capture("duplicates-merged-case");
        lead.go("/casemerge/duplicates");
        merged.getByRole(AriaRole.BUTTON).click();
        lead.sees("sẽ trở lại đúng giai đoạn");
        lead.fill("Vì sao tách", "hai chị em, không phải một người");
        lead.capture("duplicates-undo");
        lead.press("Tách hai hồ sơ");
        assertThat(row).containsText(other);
        lead.go("/casefile/overview/" + other);
        lead.doesNotSee("đã ghép vào một hồ sơ khác");
    }
}
