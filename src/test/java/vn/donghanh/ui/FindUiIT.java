package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
    final Browser browser = new Browser();

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
