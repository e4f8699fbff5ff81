package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.RandomReference;

/** A client is found with the keyboard only, and the search text is in no address, no browser history and no log. */
@SharedDemonstration
class FindUiIT {
    /** Unique per test and run, so that no client of an earlier run is found too. */
    private final String syllable = RandomReference.random().replaceAll("[0-9]", "");

    private final String name = "Chị Zưk" + syllable + " Nhưng";
    private final String folded = "zuk" + syllable;

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void clientIsFoundByKeyboardAndTheSearchLeavesNoTrace() throws IOException {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived(name);
        worker.go("/home/work");
        List<String> addresses = new ArrayList<>();
        worker.page().onRequest(request -> addresses.add(request.method() + ' ' + request.url()));
        worker.page().onFrameNavigated(frame -> addresses.add("VISIT " + frame.url()));

        worker.page().keyboard().press("Control+k");
        Locator input = worker.page().locator("#dh-palette input");
        assertThat(input).isFocused();
        input.pressSequentially("nguyen");
        Locator results = worker.page().locator("#dh-search-results");
        assertThat(results).containsText("gõ thêm tên");
        worker.capture("find-one-more-word");
        input.fill("chuyen gui");
        assertThat(results).containsText("Hồ sơ");
        input.fill(number.replace("-", ""));
        assertThat(results.locator("[aria-selected=true]")).containsText(number);
        input.fill("nhung " + folded);
        assertThat(results.getByText(number)).isVisible();
        assertThat(results.locator("[aria-selected=true]")).containsText(number);
        worker.capture("find-palette");
        worker.page().keyboard().press("Enter");
        worker.page().waitForURL(Pattern.compile(".*/casefile/overview/" + number));

        worker.go("/worklist/list");
        Locator text = worker.field("Mã, tên hoặc số");
        text.fill("NHƯNG " + folded);
        text.press("Tab");
        worker.press("Áp dụng");
        worker.sees(number);
        worker.sees("1 hồ sơ tìm thấy");
        worker.capture("find-list");
        text.fill("Nguyễn");
        worker.press("Áp dụng");
        worker.sees("gõ thêm tên");

        assertThat(addresses).anyMatch(address -> address.startsWith("POST") && address.endsWith("/find"));
        assertThat(addresses).noneMatch(address -> spells(address, folded));
        assertThat(worker.page().title()).doesNotContainIgnoringCase(folded);
        assertThat(worker.page()
                        .evaluate("JSON.stringify([history.state, location.href, {...localStorage},"
                                + " {...sessionStorage}])")
                        .toString())
                .doesNotContainIgnoringCase(folded);
        assertThat(Files.readString(Path.of(System.getProperty("ui.data"), "log", "server.log")))
                .doesNotContainIgnoringCase(folded);
    }

    @Test
    void workerOfAnotherUnitFindsNothing() {
        browser.signedIn("worker1").hasReceived(name + " Hai");
        SignedInUser other = browser.signedIn("worker3");
        other.page().keyboard().press("Control+k");
        other.page().locator("#dh-palette input").fill(folded + " hai");
        assertThat(other.page().locator("#dh-search-results")).containsText("Không tìm thấy");
        other.page().keyboard().press("Escape");
        assertThat(other.page().locator("#dh-palette")).isHidden();
    }

    /** Enter counts for what was typed, not for the answer to what was typed before. */
    @Test
    void enterWaitsForTheAnswerToWhatWasTyped() {
        SignedInUser worker = browser.signedIn("worker1");
        String first = worker.hasReceived(name + " Một");
        String second = worker.hasReceived(name + " Hai");
        worker.go("/home/help");
        worker.page().keyboard().press("Control+k");
        Locator input = worker.page().locator("#dh-palette input");
        Locator chosen = worker.page().locator("#dh-search-results [aria-selected=true]");
        input.fill(folded + " mot");
        assertThat(chosen).containsText(first);
        assertThat(worker.page().locator("#dh-palette [role=status]")).hasText("Kết quả: 1.");
        List<Route> held = new ArrayList<>();
        worker.page().route("**/find", held::add);
        input.fill(folded + " hai");
        assertThat(chosen).hasCount(0);
        input.press("Enter");
        worker.page().waitForCondition(() -> !held.isEmpty());
        assertThat(worker.page()).hasURL(Pattern.compile("/home/help$"));
        held.get(0).resume();
        worker.page().waitForURL(Pattern.compile(".*/casefile/overview/" + second));
    }

    @Test
    void aSearchThatFailedDoesNotSayThatNobodyIsThere() {
        browser.expectComplaint("503");
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/home/help");
        worker.page().route("**/find", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        worker.page().keyboard().press("Control+k");
        worker.page().locator("#dh-palette input").fill(folded);
        assertThat(worker.page().locator("#dh-search-results")).containsText("Chưa tìm được");
        assertThat(worker.page().locator("#dh-palette [role=status]")).containsText("Chưa tìm được");
        worker.isAccessible();
        browser.capture(worker.page(), "find-failed");
    }

    @Test
    void partnerUserFindsCodesButNobodyByName() {
        SignedInUser nurse = browser.signedIn("health1");
        assertThat(nurse.page().locator(".dh-search")).containsText("Tìm theo mã chuyển gửi");
        String code = nurse.main().locator("a .dh-code").first().textContent();
        nurse.page().keyboard().press("Control+k");
        Locator input = nurse.page().locator("#dh-palette input");
        Locator results = nurse.page().locator("#dh-search-results");
        input.fill("nguyen lan");
        assertThat(results).containsText("Không tìm thấy");
        input.fill(code.substring(3, 7).toLowerCase(java.util.Locale.ROOT));
        assertThat(results.locator("[aria-selected=true]")).containsText("mở phiếu");
        input.fill(code);
        assertThat(results.locator("[aria-selected=true]")).containsText(code);
        nurse.page().keyboard().press("Enter");
        nurse.page().waitForURL(Pattern.compile(".*/partnerbusiness/slip/" + code));
    }

    private static boolean spells(String address, String word) {
        return java.net.URLDecoder.decode(address, java.nio.charset.StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(word);
    }
}
