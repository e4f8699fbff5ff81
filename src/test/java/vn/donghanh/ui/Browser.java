package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.WebError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;

/**
 * Playwright browser for one test: every page opened with {@link #newPage} has its own cookies. A page that a test has left is used by the next one of
 * the same thread, because a new page costs three times the work of a visit; cookies and what scripts stored are cleared. The test fails when a page logs an error on its
 * console, throws, or violates its content security policy, even if everything else passes. For a failed test the open pages are saved, with a
 * trace of each user's actions: {@code npx playwright show-trace target/screenshots/failed-….zip}.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browser browser = new Browser();
 *
 * @Test
 * void signInPageIsAccessible() {
 *     Page page = browser.open("/login");
 *     browser.assertAccessible(page);
 * }
 * }</pre>
 */
class Browser implements BeforeEachCallback, AfterEachCallback {
    static final int DESKTOP = 1440;
    static final int PHONE = 390;
    static final int HEIGHT = 900;
    /** A static file of the product: a page that is left there has no script, and keeps its process for the next test. */
    private static final String RESTING_PLACE = "/jakarta.faces.resource/icon.svg.xhtml?ln=dh";

    private final String address;
    private final boolean reusing;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    /** Each of these is kept, because only the same listener can be taken off again. */
    private final Consumer<ConsoleMessage> console = this::noteConsole;

    private final Consumer<WebError> error = this::noteError;
    private final Consumer<Dialog> dialog = this::accept;
    private int leaveQuestions;
    private boolean staying;
    private Chromium chromium;

    /** Uses the product with the demonstration data that all these tests share. */
    Browser() {
        this(Demonstration.address(), true);
    }

    /** Uses another installation. */
    Browser(String address) {
        this(address, false);
    }

    private Browser(String address, boolean reusing) {
        this.address = address;
        this.reusing = reusing;
    }

    /** For tests that change a page beyond its visit, by a clock, a script, a route or a device: no other test uses their pages. */
    static Browser withOwnPages() {
        return new Browser(Demonstration.address(), false);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        chromium = Chromium.of(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName();
            List<Page> open =
                    people.stream().flatMap(person -> person.pages().stream()).toList();
            for (int at = 0; at < open.size(); at++) {
                takePicture(open.get(at), "failed-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-") + (at + 1));
            }
            for (int at = 0; at < people.size(); at++) {
                people.get(at)
                        .tracing()
                        .stop(new Tracing.StopOptions()
                                .setPath(screenshot(
                                        "failed-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-") + (at + 1) + ".zip")));
            }
        }
        people.forEach(test.getExecutionException().isEmpty() ? this::leave : BrowserContext::close);
        complaints.addAll(lostNotices());
        complaints.removeIf(complaint ->
                expected.stream().anyMatch(pattern -> pattern.matcher(complaint).find()));
        assertThat(complaints).as("console errors and violations").isEmpty();
    }

    /** Warnings in the server's log that a message was lost at a redirect; the log covers all tests of this run. */
    private static List<String> lostNotices() {
        try (Stream<String> log = Files.lines(Path.of(System.getProperty("ui.data"), "log", "server.log"))) {
            return log.filter(line -> line.contains("JSF1095")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens this path of the product for a new visitor, at desktop width. */
    Page open(String path) {
        Page page = newPage();
        page.navigate(address + path);
        return page;
    }

    /** Provides a page for a visitor without cookies whose browser is set to Vietnamese. */
    Page newPage() {
        Page used = reusing ? chromium.takeLeftPage() : null;
        BrowserContext person = used == null ? newContext() : used.context();
        people.add(person);
        // snapshots of each step double the time: recorded only when pictures are asked for
        person.tracing().start(new Tracing.StartOptions().setSnapshots(Boolean.getBoolean("ui.pictures")));
        person.onConsoleMessage(console);
        person.onWebError(error);
        person.onDialog(dialog);
        return used == null ? person.newPage() : used;
    }

    private BrowserContext newContext() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setBaseURL(address)
                .setViewportSize(DESKTOP, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Leaves the first page of this visitor to the next test, without cookies and without what scripts stored; closes the others. */
    private void leave(BrowserContext person) {
        List<Page> pages = person.pages();
        if (!reusing || pages.isEmpty()) {
            person.close();
            return;
        }
        pages.stream().skip(1).forEach(Page::close);
        Page page = pages.get(0);
        person.offConsoleMessage(console);
        person.offWebError(error);
        page.navigate(address + RESTING_PLACE);
        person.offDialog(dialog);
        person.tracing().stop();
        person.clearCookies();
        page.evaluate("localStorage.clear(); sessionStorage.clear()");
        page.setViewportSize(DESKTOP, HEIGHT);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.SCREEN));
        chromium.leavePage(page);
    }

    private void noteConsole(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.page().url() + ": " + message.text());
        }
    }

    private void noteError(WebError thrown) {
        complaints.add(thrown.page().url() + ": " + thrown.error());
    }

    private void accept(Dialog question) {
        leaveQuestions++;
        if (staying) {
            question.dismiss();
        } else {
            question.accept();
        }
        staying = false;
    }

    /** Answers the next question whether to leave a page with no. */
    void stayNextTime() {
        staying = true;
    }

    /** How many dialogs asked whether to leave a page; each was answered with yes, except after {@link #stayNextTime}. */
    int leaveQuestions() {
        return leaveQuestions;
    }

    /** Signs in a demonstration user. The session is started without rendering the sign-in page, which has its own tests. */
    SignedInUser signedIn(String username) {
        HttpVisitor visitor = new HttpVisitor(address);
        String first = visitor.signInUnfollowed(username, Demonstration.passphrase());
        return new SignedInUser(this, pageOf(visitor), first);
    }

    /** Creates an empty page in the session of a visitor who has already signed in. */
    Page pageOf(HttpVisitor visitor) {
        Page page = newPage();
        page.context()
                .addCookies(visitor.cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                                .setUrl(address)
                                .setHttpOnly(true)
                                .setSameSite(SameSiteAttribute.STRICT))
                        .toList());
        return page;
    }

    /** Signs in a demonstration user over HTTP, without a browser. */
    HttpVisitor visitor(String username) {
        return HttpVisitor.signedIn(address, username, Demonstration.passphrase());
    }

    /** Signs in a demonstration user who fills in and sends the real forms without a browser: for what a test only needs to be done before its own story. */
    Visitor actor(String username) {
        return actor(username, Demonstration.passphrase());
    }

    Visitor actor(String username, String ownPassphrase) {
        return unknown().signsIn(username, ownPassphrase);
    }

    /** Somebody who has not signed in and sends forms without a browser. */
    Visitor unknown() {
        return new Visitor(address, new Exchanges());
    }

    /** Signs in a demonstration user of whom a test asks only what an address does not show. */
    Stranger stranger(String username) {
        return new Stranger(visitor(username));
    }

    /** Signs in a user who was given a one-time code: chooses a passphrase with it first. */
    SignedInUser signInFirstTime(String username, String code, String passphrase) {
        Page page = open("/first");
        choosePassphrase(page, username, code, passphrase);
        signIn(page, username, passphrase);
        page.waitForURL(url -> !url.contains("/login"));
        return new SignedInUser(this, page);
    }

    /** Fills in the page that sets the first passphrase; sign-in follows. */
    static void choosePassphrase(Page page, String username, String code, String passphrase) {
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mã dùng một lần").fill(code);
        page.getByLabel("Mật khẩu mới").fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đặt mật khẩu"))
                .click();
        page.waitForURL("**/login");
    }

    /** Fills in and submits the sign-in form of this page. */
    static void signIn(Page page, String username, String passphrase) {
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(passphrase);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
    }

    /** Declares an error that this test causes on purpose, such as the console's message about a 404. */
    void expectComplaint(String complaint) {
        expected.add(Pattern.compile(complaint));
    }

    /** Asserts that axe reports no violation. */
    void assertAccessible(Page page) {
        assertThat(Accessibility.faults(page))
                .as("axe violations on " + page.url())
                .isEmpty();
    }

    /** With {@code -Dui.pictures}, saves the page in {@code target/screenshots}: desktop and phone width, light and dark. */
    void capture(Page page, String name) {
        if (!Boolean.getBoolean("ui.pictures")) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(DESKTOP, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                page.setViewportSize(
                        width, Math.max(HEIGHT, (int) page.evaluate("document.documentElement.scrollHeight")));
                takeScreenshot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
        page.setViewportSize(DESKTOP, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** As it is on the screen, at its width: a page that is not painted can still be printed. */
    private static void takePicture(Page page, String name) {
        if (Chromium.paints()) {
            takeScreenshot(page, name);
            return;
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.pdf(new Page.PdfOptions()
                .setWidth(page.viewportSize().width + "px")
                .setHeight(page.evaluate("document.documentElement.scrollHeight") + "px")
                .setPrintBackground(true)
                .setPath(screenshot(name + ".pdf")));
    }

    private static void takeScreenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(screenshot(name + ".png")));
    }

    private static Path screenshot(String name) {
        return Path.of(System.getProperty("ui.screenshots"), name);
    }
}
