package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@SharedDemonstration
class StartPageUiIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theFirstPageIsVietnameseAndOpenToEveryone() {
        Page page = browser.open("/");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
        assertThat(page.title()).contains("Đồng Hành");
        browser.assertAccessible(page);
    }

    @Test
    void textTooFaintIsFoundEvenOnAPageSeenBefore() {
        Page page = browser.open("/login");
        browser.assertAccessible(page);
        page.evaluate("document.querySelector('h1').style.color = '#eee'");
        assertThat(Accessibility.faults(page)).singleElement().asString().contains("color-contrast", "#signin-title");
    }
}
