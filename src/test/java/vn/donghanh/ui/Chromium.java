package vn.donghanh.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, started once for all tests of one thread: Playwright may be used only from the thread that started it. The headless shell
 * renders the same pages with two thirds of the work; where only the full browser is installed, that one is used.
 */
final class Chromium implements AutoCloseable {
    /** Timeout in milliseconds: generous, because on a busy machine pages take longer; only failing tests wait that long. */
    private static final double PATIENCE = 20_000;

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /** A page lives for seconds: what optimises its scripts takes more time than it saves. */
    private static final String SHORT_LIVED_SCRIPTS = "--js-flags=--no-opt --no-maglev";

    /** A document is shown in the frame of the one before: a new frame for each document is a sixth of the work of a visit. The other feature is Playwright's own. */
    private static final String ONE_FRAME =
            "--enable-features=CDPScreenshotNewSurface,RenderDocument:level/crashed-frame";

    /**
     * Pages are laid out and never painted, which is a sixth of the work: one tile is as large as the window, and there is no memory for it. Whoever
     * asks for pictures gets painted pages.
     */
    private static final List<String> UNPAINTED = List.of(
            "--default-tile-width=" + vn.donghanh.ui.Browser.DESKTOP,
            "--default-tile-height=" + vn.donghanh.ui.Browser.HEIGHT,
            "--force-gpu-mem-available-mb=1");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PLACES.stream()
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow())
                    .setArgs(Stream.concat(
                                    Stream.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-background-networking",
                                            ONE_FRAME,
                                            SHORT_LIVED_SCRIPTS),
                                    paints() ? Stream.empty() : UNPAINTED.stream())
                            .toList()));

    private final Deque<Page> left = new ArrayDeque<>();

    /** Whether pictures can be taken; otherwise a page is saved as a document, for which it needs no painting. */
    static boolean paints() {
        return Boolean.getBoolean("ui.pictures")
                || !System.getProperty("ui.tour", "none").equals("none");
    }

    private Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Chromium of(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> new Chromium(), Chromium.class);
    }

    BrowserContext newContext(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Keeps the page of an earlier test for the next one. */
    void leavePage(Page page) {
        left.push(page);
    }

    /** The page that a test left last; null if there is none. */
    @Nullable
    Page takeLeftPage() {
        return left.poll();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
