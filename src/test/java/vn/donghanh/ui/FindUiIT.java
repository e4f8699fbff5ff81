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

/** A client is found by the keyboard alone, and what was typed stands in no address, no history and no log. */
class FindUiIT {
    private static final String NAME = "Chị Zưkbrâm Nhưng";
    private static final String FOLDED = "zukbram";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aClientIsFoundByTheKeyboardAndTheWordsLeaveNoTrace() throws IOException {
        Desk worker = browser.signedIn("worker1");
        String number = worker.receive(NAME);
        worker.go("/home/work");
        List<String> addresses = new ArrayList<>();
        worker.page().onRequest(request -> addresses.add(request.method() + ' ' + request.url()));
        worker.page().onFrameNavigated(frame -> addresses.add("VISIT " + frame.url()));

        worker.page().keyboard().press("Control+k");
        Locator input = worker.page().locator("#dh-palette input");
        assertThat(input).isFocused();
        input.pressSequentially("nguyen");
        Locator results = worker.page().locator("#dh-found");
        assertThat(results).containsText("gõ thêm một từ");
        worker.looksAt("find-one-more-word");
        input.fill("nhung " + FOLDED);
        assertThat(results.getByText(number)).isVisible();
        assertThat(results.locator("[aria-selected=true]")).containsText(number);
        worker.looksAt("find-palette");
        worker.page().keyboard().press("Enter");
        worker.page().waitForURL(Pattern.compile(".*/casefile/overview/" + number));

        worker.go("/casefile/list");
        Locator text = worker.field("Mã, tên hoặc số");
        text.fill("NHƯNG " + FOLDED);
        text.press("Tab");
        worker.press("Áp dụng");
        worker.sees(number);
        worker.sees("1 hồ sơ tìm thấy");
        worker.looksAt("find-list");
        text.fill("Nguyễn");
        worker.press("Áp dụng");
        worker.sees("gõ thêm một từ");

        assertThat(addresses).anyMatch(one -> one.startsWith("POST") && one.endsWith("/find"));
        assertThat(addresses).noneMatch(one -> spells(one, FOLDED));
        assertThat(worker.page().title()).doesNotContainIgnoringCase(FOLDED);
        assertThat(worker.page()
                        .evaluate(
                                "JSON.stringify([history.state, location.href, {...localStorage}, {...sessionStorage}])")
                        .toString())
                .doesNotContainIgnoringCase(FOLDED);
        assertThat(Files.readString(Path.of(System.getProperty("ui.data"), "log", "server.log")))
                .doesNotContainIgnoringCase(FOLDED);
    }

    @Test
    void whatAnotherUnitsWorkerTypesFindsNothing() {
        browser.signedIn("worker1").receive(NAME + " Hai");
        Desk other = browser.signedIn("worker3");
        other.page().keyboard().press("Control+k");
        other.page().locator("#dh-palette input").fill(FOLDED + " hai");
        assertThat(other.page().locator("#dh-found")).containsText("Không có gì khớp");
        other.page().keyboard().press("Escape");
        assertThat(other.page().locator("#dh-palette")).isHidden();
    }

    private static boolean spells(String address, String word) {
        return java.net.URLDecoder.decode(address, java.nio.charset.StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(word);
    }
}
