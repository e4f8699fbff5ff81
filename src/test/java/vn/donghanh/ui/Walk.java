package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Somebody's way through the product: she follows every link she sees, each kind of page once. A case that is well under way comes first, since there is most to see in it. */
final class Walk {
    /** One account of each role of the demonstration. */
    static final String[] EVERYBODY = {
        "duty1",
        "worker1",
        "counsellor1",
        "nurse1",
        "lead1",
        "director1",
        "health1",
        "partner1",
        "training1",
        "auditor1",
        "report1",
        "programme1",
        "dpo1",
        "admin1"
    };

    private static final Pattern CODE = Pattern.compile("/(?=[^/]*[0-9-])[^/]+");
    private static final String CASES = "/casefile/list";

    private final Page page;
    private final Set<String> known = new HashSet<>(Set.of("/"));
    private final Deque<String> ahead = new ArrayDeque<>();

    private boolean throughEveryState;

    private Walk(Page page) {
        this.page = page;
    }

    /** Of someone who has just signed in. */
    static Walk of(Page page) {
        return new Walk(page);
    }

    /** Also to pages that lie only behind cases in another state than the first one. */
    Walk throughEveryState() {
        throughEveryState = true;
        return this;
    }

    /**
     * Goes everywhere.
     *
     * @param look is told the kind of each page while it is open, its address without what names one thing
     */
    void everywhere(BiConsumer<Page, String> look) {
        String first = page.url();
        boolean withCases = page.locator("nav a[href='" + CASES + "']").count() > 0;
        if (withCases) {
            page.navigate(CASES);
            ahead.addAll(addresses(page.locator("tr:has-text('Đang thực hiện') a[href^='/']")));
        }
        ahead.add(java.net.URI.create(first).getPath());
        follow(look);
        if (withCases && throughEveryState) {
            addCasesOfEveryState();
            follow(look);
        }
        assertThat(known).as("kinds of pages").hasSizeGreaterThan(2);
    }

    private void follow(BiConsumer<Page, String> look) {
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (!known.add(kind(address))) {
                continue;
            }
            Response response = page.navigate(address);
            assertThat(response.status()).as("a link that is shown: " + address).isLessThan(400);
            look.accept(page, kind(address));
            ahead.addAll(addresses(page.locator("a[href^='/']")));
        }
    }

    /** Some pages are linked only where a case stands in a certain state: what the plan and the closing of one case of each state lead to. */
    private void addCasesOfEveryState() {
        page.navigate(CASES + "?stage=ANY");
        Map<String, String> numbers = new HashMap<>();
        for (Locator row : page.locator("tbody tr").all()) {
            String address = Objects.requireNonNull(row.locator("a").first().getAttribute("href"));
            numbers.putIfAbsent(row.locator("td").nth(1).innerText(), address.substring(address.lastIndexOf('/')));
        }
        for (String number : numbers.values()) {
            page.navigate("/casefile/overview" + number);
            List<String> parts =
                    addresses(page.locator(".dh-tabs a[href^='/plan/view'], .dh-tabs a[href^='/closing/closing']"));
            for (String part : parts) {
                page.navigate(part);
                ahead.addAll(addresses(page.locator("main a[href^='/']")));
            }
        }
    }

    /** Links to pages; not those to files. */
    private static List<String> addresses(Locator links) {
        List<String> addresses = new ArrayList<>();
        for (Object href : (List<?>) links.evaluateAll("all => all.map(one => one.getAttribute('href'))")) {
            String address = (String) href;
            if (!address.contains("jakarta.faces.resource")) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    /** The address without what names one thing: every case's overview is one kind of page. */
    static String kind(String address) {
        return CODE.matcher(address.replaceFirst("[?#].*", "")).replaceAll("");
    }
}
