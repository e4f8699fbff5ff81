package vn.donghanh.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium, started once for all tests that share a thread: Playwright answers only to the one that started it. Its
 * headless shell draws the same pages with two thirds of the work; where only the whole browser is installed, that one serves.
 */
final class Chromium implements AutoCloseable {
    /** On a machine that other work shares, what a person sees at once may take a while; what never comes costs no more than this; milliseconds. */
    private static final double PATIENCE = 20_000;

    static final int WIDTH = 1440;
    static final int HEIGHT = 900;

    /** A page without scripts, of the product itself: to one of anybody else's the browser would change processes. */
    private static final String NOTHING = "/jakarta.faces.resource/icon.svg?ln=dh";

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PLACES.stream()
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** Windows that nobody uses at the moment, by the address that they are for. */
    private final Map<String, Deque<Page>> idle = new HashMap<>();

    private Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Chromium of(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Thread.currentThread(), thread -> new Chromium(), Chromium.class);
    }

    /**
     * A window of somebody without cookies, who reads Vietnamese; empty, or at a picture of the product. It may have been another's before: a new
     * window begins a process and reads all scripts again, which is two thirds of what its first page costs.
     */
    Page window(String address) {
        Page used = idle.computeIfAbsent(address, none -> new ArrayDeque<>()).poll();
        return used == null
                ? browser.newContext(new Browser.NewContextOptions()
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                .setBaseURL(address)
                                .setViewportSize(WIDTH, HEIGHT)
                                .setReducedMotion(ReducedMotion.REDUCE))
                        .newPage()
                : used;
    }

    /** Empties a window for the next who needs one. Its clock, network, permissions and listeners must be as they were. */
    void giveBack(String address, Page window) {
        Consumer<Dialog> leave = Dialog::accept;
        window.onDialog(leave);
        window.navigate(address + NOTHING);
        window.offDialog(leave);
        window.evaluate("localStorage.clear(), sessionStorage.clear()");
        window.context().clearCookies();
        window.setViewportSize(WIDTH, HEIGHT);
        window.emulateMedia(new Page.EmulateMediaOptions().setMedia(null).setColorScheme(null));
        idle.get(address).add(window);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
