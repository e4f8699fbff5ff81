package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tour of {@code mvn verify -Ptour}: everybody follows every link she sees, each kind of page once, and a picture is taken of it.
 * {@code target/tour/index.html} shows them all beside each other.
 */
@EnabledIfSystemProperty(named = "ui.tour", matches = ".*tour")
class TourUiIT {
    private static final Path FOLDER = Path.of(System.getProperty("ui.tour", "."));
    private static final Pattern CODE = Pattern.compile("/(?=[^/]*[0-9-])[^/]+$");
    private static final int HEIGHT = 900;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duty1",
                "worker1",
                "counsellor1",
                "nurse1",
                "lead1",
                "director1",
                "health1",
                "training1",
                "auditor1",
                "report1",
                "programme1",
                "dpo1",
                "admin1"
            })
    void everybodyIsPicturedOnEveryPageSheCanReach(String who) {
        Page page = browser.signedIn(who).page();
        List<String> reached = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        Deque<String> ahead = new ArrayDeque<>(List.of(path(page.url())));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (!known.add(kind(path))) {
                continue;
            }
            Response response = page.navigate(path);
            assertThat(response.status())
                    .as("a link that " + who + " sees: " + path)
                    .isLessThan(400);
            shoot(page, who + kind(path).replace('/', '-'), Browser.DESK);
            reached.add(path);
            ahead.addAll(links(page));
        }
        assertThat(reached).as("pages of " + who).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker1 /home/work",
                "worker1 /casefile/list",
                "worker1 /casefile/overview",
                "worker1 /assessment/needs",
                "worker1 /plan/view",
                "worker1 /note/notes",
                "duty1 /intake/emergency",
                "lead1 /oversight/approvals",
                "lead1 /oversight/outcomes",
                "health1 /inbox/list"
            })
    void theMainPagesArePicturedInEveryVariant(String whoAndWhere) {
        String who = whoAndWhere.substring(0, whoAndWhere.indexOf(' '));
        String where = whoAndWhere.substring(whoAndWhere.indexOf(' ') + 1);
        Page page = browser.signedIn(who).page();
        browser.expect("404");
        page.navigate(firstOf(page, where));
        String path = path(page.url());
        for (String language : List.of("vi", "en")) {
            page.navigate(path + "?look=" + language);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(Browser.DESK, Browser.PHONE)) {
                    shoot(
                            page,
                            "main" + where.replace('/', '-') + "-" + width + "-"
                                    + scheme.name().toLowerCase(Locale.ROOT) + "-" + language,
                            width);
                }
            }
        }
    }

    @AfterAll
    static void layOutTheContactSheet() throws IOException {
        String pictures;
        try (Stream<Path> files = Files.list(FOLDER)) {
            pictures = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .map(name -> "<figure><a href=\"" + name + "\"><img loading=\"lazy\" src=\"" + name
                            + "\" alt=\"\"></a><figcaption>" + name.replace(".png", "") + "</figcaption></figure>")
                    .collect(Collectors.joining("\n"));
        }
        Files.writeString(
                FOLDER.resolve("index.html"),
                "<!doctype html><meta charset=\"utf-8\"><title>Tour</title><style>body{font:13px sans-serif;display:grid;"
                        + "grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:16px;margin:16px}figure{margin:0}"
                        + "img{width:100%;height:360px;object-fit:cover;object-position:top;border:1px solid #999}</style>\n"
                        + pictures);
    }

    /** The page itself, or the first one of its kind that is linked from the list of cases. */
    private static String firstOf(Page page, String where) {
        Response direct = page.navigate(where);
        if (direct.status() < 400) {
            return where;
        }
        page.navigate("/casefile/list");
        String overview = links(page).stream()
                .filter(link -> link.startsWith("/casefile/overview/"))
                .findFirst()
                .orElseThrow();
        return where + overview.substring(overview.lastIndexOf('/'));
    }

    /** Where this page leads; a case that is being worked on comes first, since there is most to see in it. */
    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        List<Locator> all = new ArrayList<>(
                page.locator("tr:has-text('Đang thực hiện') a[href^='/']").all());
        all.addAll(page.locator("a[href^='/']").all());
        for (Locator link : all) {
            String href = link.getAttribute("href");
            int end = href.indexOf('?') < 0 ? href.length() : href.indexOf('?');
            if (!href.contains("jakarta.faces.resource")
                    && !href.substring(0, end).isEmpty()) {
                links.add(href.substring(0, end));
            }
        }
        return links;
    }

    private static String path(String url) {
        return java.net.URI.create(url).getPath();
    }

    /** The address without what names one thing: every case's overview is one kind of page. */
    private static String kind(String path) {
        return CODE.matcher(path).replaceFirst("");
    }

    private static void shoot(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.setViewportSize(width, Math.max(HEIGHT, (int) page.evaluate("document.documentElement.scrollHeight")));
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
