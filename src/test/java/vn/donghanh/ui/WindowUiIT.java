package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is reached and seen in a low window, at 400 % and with forced colours. */
@SharedDemonstration
class WindowUiIT {
    private static final int LAPTOP_WIDTH = 1366;
    private static final int LAPTOP_HEIGHT = 640;
    /** A window of 1280 × 1024 at 400 %. */
    private static final int LARGEST_WIDTH = 320;

    private static final int LARGEST_HEIGHT = 256;

    /** The parts of a case that are opened by Alt and a key, and those by Alt, Shift and a key. */
    private static final int WITHOUT_SHIFT = 12;

    private static final int WITH_SHIFT = 7;

    /** Whether all of an element's height is in the window. */
    private static final String WITHIN =
            "one => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }";

    /** The bars that do not scroll with the page. */
    private static final String BARS =
            """
            () => [...document.querySelectorAll('.dh-topbar, .dh-nav, .dh-actionbar, .dh-phonebar')]
                .filter(bar => bar.checkVisibility() && getComputedStyle(bar).position !== 'static').map(bar => bar.className)""";

    /** The fields that stay under the bar of the buttons when the keyboard reaches them at the lower edge of the window. */
    private static final String HIDDEN =
            """
            () => [...document.querySelectorAll('main form input:not([type=hidden]), main form select, main form textarea')].filter(one => {
                if (!one.checkVisibility() || one.closest('.dh-actionbar')) return false;
                document.activeElement.blur();
                window.scrollBy(0, one.getBoundingClientRect().bottom - (innerHeight - 100));
                one.focus();
                const box = one.getBoundingClientRect(), bar = document.querySelector('.dh-actionbar').getBoundingClientRect();
                return box.bottom > bar.top && box.top < bar.bottom;
            }).map(one => one.id)""";

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void everyMenuEntryIsReachedInALowWindow() {
        SignedInUser director = browser.signedIn("director1");
        director.page().setViewportSize(LAPTOP_WIDTH, LAPTOP_HEIGHT);
        director.go("/home/help");
        Locator last =
                director.page().locator(".dh-nav > ul").first().locator("a").last();
        assertThat(last.evaluate(WITHIN)).as("at first").isEqualTo(false);
        assertThat(director.page().locator(".dh-nav-foot button").evaluate(WITHIN))
                .isEqualTo(true);
        last.focus();
        assertThat(last.evaluate(WITHIN)).as("with the focus").isEqualTo(true);
        assertThat(director.page().evaluate("window.scrollY")).isEqualTo(0);

        last.click();
        Locator current = director.page().locator(".dh-nav [aria-current=page]");
        assertThat(current).hasCount(1);
        assertThat(current.evaluate(WITHIN)).as("where it leads").isEqualTo(true);
        browser.capture(director.page(), "menu-low");
    }

    @Test
    void noBarCoversTheFormAtFourHundredPercent() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.page().setViewportSize(LARGEST_WIDTH, LARGEST_HEIGHT);
        worker.go("/intake/ordinary");
        assertThat(worker.page().evaluate(BARS).toString()).isEqualTo("[]");
        assertThat((int) worker.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(LARGEST_WIDTH);
        worker.page().locator(".dh-nav a").first().focus();
        assertThat(worker.page().locator(".dh-nav a").first().evaluate(WITHIN)).isEqualTo(true);
    }

    @Test
    void noFieldIsUnderTheBarsOfAPhone() {
        SignedInUser worker = browser.signedIn("worker2");
        worker.page().setViewportSize(Browser.PHONE, LAPTOP_HEIGHT);
        worker.go("/service/outreach/record");
        assertThat(worker.page().evaluate(HIDDEN).toString()).isEqualTo("[]");
    }

    @Test
    void whatIsChosenAndDoneIsSeenWithForcedColours() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/home/help");
        worker.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        worker.page().locator(".dh-nav-foot button").click();
        Locator pressed =
                worker.page().locator("#dh-account .dh-chip[aria-pressed=true]").first();
        Locator other = worker.page()
                .locator("#dh-account .dh-chip[aria-pressed=false]")
                .first();
        assertThat(edge(pressed)).isNotEqualTo(edge(other));
        worker.page()
                .evaluate(
                        "document.querySelector('main').insertAdjacentHTML('beforeend', '<div class=\"dh-track\"><i class=\"is-done\"></i><i></i></div>')");
        assertThat(ground(worker.page().locator(".dh-track .is-done")))
                .isNotEqualTo(ground(worker.page().locator(".dh-track i:not(.is-done)")));
        worker.go("/intake/ordinary");
        Locator receive = worker.page().locator("[id='intake:receive']");
        assertThat(ground(receive.locator(".dh-icon")))
                .as("the icon of a button has the colour of its text")
                .isEqualTo(receive.evaluate("button => getComputedStyle(button).color"));
    }

    @Test
    void everyPartOfACaseIsOpenedByAKey() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/casefile/overview/" + worker.hasReceived("Chị Phím"));
        Locator tabs = worker.page().locator(".dh-tabs a");
        assertThat(tabs.count()).isBetween(WITHOUT_SHIFT + 1, WITHOUT_SHIFT + WITH_SHIFT);
        opens(worker, "Alt+Digit2", tabs.nth(1));
        opens(worker, "Alt+Equal", tabs.nth(WITHOUT_SHIFT - 1));
        opens(worker, "Alt+Shift+Digit1", tabs.nth(WITHOUT_SHIFT));
        opens(worker, "Alt+Shift+Digit" + (tabs.count() - WITHOUT_SHIFT), tabs.last());
        assertThat(worker.page().url()).contains("/casefile/accesshistory/");
        worker.page().keyboard().press("Shift+?");
        assertThat(worker.page().locator("#dh-sheet")).containsText("Alt Shift 1…" + WITH_SHIFT);
    }

    private static void opens(SignedInUser worker, String keys, Locator tab) {
        String address = tab.getAttribute("href");
        worker.page().keyboard().press(keys);
        worker.page().waitForURL("**" + address);
    }

    private static Object edge(Locator chip) {
        return chip.evaluate(
                "chip => { const style = getComputedStyle(chip); return style.outlineStyle + style.borderColor; }");
    }

    private static Object ground(Locator step) {
        return step.evaluate("step => getComputedStyle(step).backgroundColor");
    }
}
