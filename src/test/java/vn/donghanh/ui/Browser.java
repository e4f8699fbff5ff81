package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;

/**
 * A browser for one test: every person in it has cookies of their own. The test fails when a page complains on its console,
 * throws, or breaks its content security policy, even if everything else went well. Beside the pictures of a test that failed
 * lies what each person did, step by step: {@code npx playwright show-trace target/screenshots/failed-….zip}.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browser browser = new Browser();
 *
 * @Test
 * void someoneLooks() {
 *     Page page = browser.open("/login");
 *     browser.assertAccessible(page);
 * }
 * }</pre>
 */
class Browser implements BeforeEachCallback, AfterEachCallback {
    static final int DESK = 1440;
    static final int PHONE = 390;
    private static final int HEIGHT = 900;
    /** Of what the contrast was measured in this run. */
    private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();

    private final String address;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private int leaveQuestions;
    private com.microsoft.playwright.Browser chromium;

    /** At the product with demonstration data that all these tests share. */
    Browser() {
        this(Demonstration.address());
    }

    /** At another installation. */
    Browser(String address) {
        this.address = address;
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
                takeScreenshot(open.get(at), "failed-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-") + (at + 1));
            }
            for (int at = 0; at < people.size(); at++) {
                people.get(at)
                        .tracing()
                        .stop(new Tracing.StopOptions()
                                .setPath(screenshot(
                                        "failed-" + name.replaceAll("[^\\p{L}\\p{N}]+", "-") + (at + 1) + ".zip")));
            }
        }
        people.forEach(BrowserContext::close);
        complaints.addAll(lostNotices());
        complaints.removeIf(complaint ->
                expected.stream().anyMatch(it -> it.matcher(complaint).find()));
        assertThat(complaints).as("complaints of the pages").isEmpty();
    }

    /** What the server says when a notice could not go along with a redirect; it says so of all tests of this run. */
    private static List<String> lostNotices() {
        try (Stream<String> log = Files.lines(Path.of(System.getProperty("ui.data"), "log", "server.log"))) {
            return log.filter(line -> line.contains("JSF1095")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh person's first page at this path of the product; wide as a desk. */
    Page open(String path) {
        Page page = newPage();
        page.navigate(address + path);
        return page;
    }

    /** An empty page of a person with no cookies, who reads Vietnamese. */
    Page newPage() {
        BrowserContext person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setBaseURL(address)
                .setViewportSize(DESK, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        people.add(person);
        // what the page held at each step costs as much time again: it is kept when pictures are asked for
        person.tracing().start(new Tracing.StartOptions().setSnapshots(Boolean.getBoolean("ui.pictures")));
        person.onPage(this::listen);
        return person.newPage();
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(dialog -> {
            leaveQuestions++;
            dialog.accept();
        });
    }

    /** How often somebody was asked whether to leave a page; the answer was yes. */
    int leaveQuestions() {
        return leaveQuestions;
    }

    /** Someone of the demonstration who has signed in, at their own screen. The session is begun without drawing the sign-in page, which has tests of its own. */
    SignedInUser signedIn(String username) {
        HttpVisitor visitor = new HttpVisitor(address);
        String first = visitor.signInUnfollowed(username, passphrase());
        Page page = pageOf(visitor);
        page.navigate(first);
        return new SignedInUser(this, page);
    }

    /** An empty page of somebody who has signed in already, in the same session. */
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

    /** A person of the demonstration without a browser. */
    HttpVisitor visitor(String username) {
        return HttpVisitor.signedIn(address, username, passphrase());
    }

    /** Someone who was given a code: she chooses a passphrase with it and signs in. */
    SignedInUser signInFirstTime(String username, String code, String passphrase) {
        Page page = open("/first");
        choosePassphrase(page, username, code, passphrase);
        signIn(page, username, passphrase);
        page.waitForURL(url -> !url.contains("/login"));
        return new SignedInUser(this, page);
    }

    /** Fills in the page of the first passphrase; the sign-in comes next. */
    static void choosePassphrase(Page page, String username, String code, String passphrase) {
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mã dùng một lần").fill(code);
        page.getByLabel("Mật khẩu mới").fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đặt mật khẩu"))
                .click();
        page.waitForURL("**/login");
    }

    /** Fills in the sign-in that is on this page and sends it. */
    static void signIn(Page page, String username, String passphrase) {
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(passphrase);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
    }

    /** Complaints that this test means to cause, such as the console's note of a 404. */
    void expectComplaint(String complaint) {
        expected.add(Pattern.compile(complaint));
    }

    /** The passphrase of every demonstration account. */
    String passphrase() {
        try {
            return Files.readString(Path.of(System.getProperty("ui.data"), "demo-passphrase"))
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException("the tests' server has no demonstration data", e);
        }
    }

    /**
     * axe finds nothing at all. Its legacy mode needs no second page to put results of frames together: there are no frames; what is right it need
     * not list. Contrast, which is two thirds of its work, is measured where the page has something within something that no page had before.
     */
    void assertAccessible(Page page) {
        List<String> shown = visibleElementKinds(page);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        if (MEASURED.containsAll(shown)) {
            axe.disableRules(List.of("color-contrast"));
        }
        List<String> found = axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getHelp() + ": "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList())
                .toList();
        assertThat(found).as("what axe finds on " + page.url()).isEmpty();
        MEASURED.addAll(shown);
    }

    /** Each kind of element that is seen, in its state and with the one around it, on the background of this theme. */
    private static List<String> visibleElementKinds(Page page) {
        Object kinds = page.evaluate(
                """
                () => {
                    const theme = getComputedStyle(document.body).backgroundColor;
                    const states = ['class', 'aria-invalid', 'aria-current', 'aria-selected', 'aria-pressed', 'disabled'];
                    const kind = one => one.localName + states.map(name => '.' + one.getAttribute(name)).join('');
                    const all = [...document.querySelectorAll('body *')].filter(one => one.getClientRects().length);
                    return [...new Set(all.map(one => theme + ' ' + kind(one.parentElement) + ' > ' + kind(one)))];
                }""");
        return ((List<?>) kinds).stream().map(String::valueOf).toList();
    }

    /** With {@code -Dui.pictures}, the page as it is seen, in {@code target/screenshots}: on a desk and on a phone, light and dark. */
    void capture(Page page, String name) {
        if (!Boolean.getBoolean("ui.pictures")) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(DESK, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                page.setViewportSize(
                        width, Math.max(HEIGHT, (int) page.evaluate("document.documentElement.scrollHeight")));
                takeScreenshot(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
        page.setViewportSize(DESK, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void takeScreenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(screenshot(name + ".png")));
    }

    private static Path screenshot(String name) {
        return Path.of(System.getProperty("ui.screenshots"), name);
    }
}
