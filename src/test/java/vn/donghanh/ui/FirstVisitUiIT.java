package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.testing.Demonstration;

/** How much a browser asks for that has nothing of the product, and how much afterwards. */
@SharedDemonstration
class FirstVisitUiIT {
    private static final int MOST_REQUESTS = 15;
    private static final int MOST_BYTES = 200_000;

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    private final List<Request> answered = new ArrayList<>();

    @Test
    void firstVisitIsSmallAndWhatFollowsIsPages() {
        Page page = browser.newPage();
        page.onRequestFinished(this::note);
        page.navigate("/login");
        settle(page);
        assertThat(answered).as(this::sizes).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(answered.stream().mapToInt(FirstVisitUiIT::bytes).sum())
                .as(this::sizes)
                .isLessThanOrEqualTo(MOST_BYTES);

        answered.clear();
        Browser.signIn(page, "worker1", Demonstration.passphrase());
        page.waitForURL("**/home/work");
        settle(page);
        assertThat(answered).extracting(Request::resourceType).as(this::sizes).containsOnly("document");

        answered.clear();
        page.locator("nav a[href$='/worklist/list']").first().click();
        page.waitForURL("**/worklist/list");
        settle(page);
        assertThat(answered).as(this::sizes).hasSize(1);
    }

    /** What comes from the browser's own store has no size. */
    private void note(Request request) {
        if (bytes(request) > 0) {
            answered.add(request);
        }
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready");
    }

    private static int bytes(Request request) {
        Sizes sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    private String sizes() {
        return String.join(
                "\n",
                answered.stream()
                        .map(request -> bytes(request) + " " + request.url())
                        .toList());
    }
}
