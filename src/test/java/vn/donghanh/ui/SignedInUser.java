package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import vn.donghanh.testing.Markup;

/**
 * A signed-in user in a browser: reads, clicks and fills in by the visible text. Created by {@link Browser#signedIn}.
 *
 * <pre>{@code
 * SignedInUser worker = browser.signedIn("worker1");
 * worker.openMenuItem("Hồ sơ");
 * worker.follow("Chị Bhơ");
 * worker.fill("Nội dung", "Chị muốn gặp vào thứ Năm.");
 * worker.press("Lưu ghi chép");
 * worker.sees("Đã lưu lúc");
 * worker.capture("note-saved");
 * }</pre>
 */
final class SignedInUser {
    private static final Set<MonthDay> FEASTS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 1), MonthDay.of(9, 2));
    /** Milliseconds. */
    private static final int PATIENCE = 20_000;

    /** A button leads to one document, which may lead to another one. */
    private static final int MOST_DOCUMENTS = 5;

    /** Waits until the page is there with its scripts, no request is under way and, after a button was pressed, the focus is in the page or the page is another one; then true, or false if that takes too long. */
    private static final String SETTLED =
            """
            ([pressed, patience]) => {
                const settled = () => document.readyState !== 'loading'
                    && !document.documentElement?.classList.contains('dh-busy')
                    && !(pressed && window.dhSamePage && document.activeElement === document.body);
                return settled() || new Promise(resolve => {
                    const answer = () => {
                        if (settled()) end(true);
                    };
                    const end = found => {
                        watch.disconnect();
                        document.removeEventListener('focusin', answer);
                        document.removeEventListener('readystatechange', answer);
                        clearTimeout(late);
                        resolve(found);
                    };
                    const watch = new MutationObserver(answer), late = setTimeout(() => end(false), patience);
                    // a document that has just begun has no element yet
                    watch.observe(document, { subtree: true, attributeFilter: ['class'] });
                    document.addEventListener('focusin', answer);
                    document.addEventListener('readystatechange', answer);
                });
            }""";

    private static final Pattern NUMBER = Pattern.compile("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Browser browser;
    private final Page page;
    private String unopened;

    SignedInUser(Browser browser, Page page) {
        this(browser, page, "");
    }

    /** @param unopened the page to which the sign-in led; it is opened when something of it is asked for, and never by who goes elsewhere first */
    SignedInUser(Browser browser, Page page, String unopened) {
        this.browser = browser;
        this.page = page;
        this.unopened = unopened;
    }

    Page page() {
        if (!unopened.isEmpty()) {
            go(unopened);
        }
        return page;
    }

    Locator main() {
        return page().locator("main");
    }

    /** Returns the text of the printed page, with whatever the browser adds to it (address, title). */
    String printedText() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] sheet =
                page().pdf(new Page.PdfOptions().setDisplayHeaderFooter(true).setPreferCSSPageSize(true));
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        try (PDDocument document = Loader.loadPDF(sheet)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the language or the theme, as the form of the account menu does. */
    void setAppearance(String choice) {
        setAppearance(page, choice);
    }

    static void setAppearance(Page page, String choice) {
        page.context()
                .request()
                .post(
                        "/session/display",
                        RequestOptions.create()
                                .setForm(
                                        FormData.create().set("display", choice).set("to", "/login"))
                                .setMaxRedirects(0))
                .dispose();
    }

    /** Opens an address of the product. */
    void go(String path) {
        unopened = "";
        page.navigate(path);
    }

    /** Follows the first menu entry that starts with this text. */
    void openMenuItem(String name) {
        page().getByRole(AriaRole.NAVIGATION)
                .first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
        waitUntilParsed();
    }

    /**
     * Presses the first button with exactly this name and waits for the answer. Asserts that saving opens no leave dialog, and that the focus stays in
     * the page if the page stays.
     */
    void press(String button) {
        pressAndWait(button(button)::click);
    }

    /** Presses the button and returns the request by which its form was sent. */
    Request pressesAndSends(String button) {
        return page().waitForRequest(request -> request.method().equals("POST"), () -> press(button));
    }

    /** Sends the form again, as if its answer had been lost: leads to where the first request has led. */
    void sendsAgain(Request sent) {
        APIResponse again = page().context()
                .request()
                .post(
                        sent.url(),
                        RequestOptions.create()
                                .setHeader("Content-Type", sent.headerValue("content-type"))
                                .setData(sent.postDataBuffer())
                                .setMaxRedirects(0));
        Assertions.assertThat(again.status()).isEqualTo(302);
        Assertions.assertThat(page().url())
                .endsWith(again.headers().get("location").replaceFirst("^https?://[^/]+", ""));
    }

    /** Like {@link #press}, with the keyboard only. */
    void pressByKey(String button) {
        Locator pressed = button(button);
        pressed.focus();
        pressAndWait(() -> pressed.press("Enter"));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private void pressAndWait(Runnable press) {
        int asked = browser.leaveQuestions();
        page().evaluate("window.dhSamePage = true");
        press.run();
        waitUntilSettled(true);
        org.assertj.core.api.Assertions.assertThat(browser.leaveQuestions())
                .as("leave dialogs after saving")
                .isEqualTo(asked);
    }

    /** Waits for the answer to what was chosen or typed. */
    void waitUntilIdle() {
        waitUntilSettled(false);
    }

    /** The page itself says when, also the next one: for Playwright's own way of waiting its half a megabyte of scripts is compiled in each document first. */
    private void waitUntilSettled(boolean pressed) {
        for (int documents = 1; ; documents++) {
            try {
                org.assertj.core.api.Assertions.assertThat(page().evaluate(SETTLED, List.of(pressed, PATIENCE)))
                        .as("the answer came, and the focus is in the page " + page().url())
                        .isEqualTo(true);
                return;
            } catch (PlaywrightException leftThePage) {
                if (documents == MOST_DOCUMENTS || !leftThePage.getMessage().contains("context was destroyed")) {
                    throw leftThePage;
                }
            }
        }
    }

    /** The element with the keyboard focus. */
    Locator focused() {
        return page().locator(":focus");
    }

    /** Waits until the focus is on a heading with this text, as after a step whose outcome stands there. */
    void isAtHeading(String words) {
        page().locator("h1:focus, h2:focus, h3:focus, legend:focus")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    /** Follows the first link of the content whose name contains this text. */
    void follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
        waitUntilParsed();
    }

    /** What is pressed or pasted before that finds the fields, and no script. */
    private void waitUntilParsed() {
        page().waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Chooses the first tile that contains this text. */
    void chooseTile(String words) {
        page().locator(".dh-choice")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Ticks the first checkbox whose label starts with this text. */
    void tick(String label) {
        page().getByLabel(Pattern.compile("^" + label)).first().check();
    }

    /** Answers a question with the answer of exactly this text. */
    void answer(String question, String answer) {
        page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator field(String label) {
        return page().getByLabel(label);
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** Types into an autocomplete field and chooses the suggestion with this text. */
    void pickSuggestion(String label, String typed, String offer) {
        Locator input = field(label);
        // the suggestions close when the page scrolls
        input.evaluate("input => input.scrollIntoView({block: 'center'})");
        input.fill("");
        input.pressSequentially(typed);
        page().locator(".ui-autocomplete-panel:visible")
                .getByText(offer)
                .first()
                .click();
    }

    void sees(String words) {
        assertThat(seen(main().getByText(words)).first()).isVisible();
    }

    void sees(Pattern words) {
        assertThat(seen(main().getByText(words)).first()).isVisible();
    }

    void doesNotSee(String words) {
        assertThat(seen(main().getByText(words))).hasCount(0);
    }

    private static Locator seen(Locator found) {
        return found.locator("visible=true");
    }

    /** Asserts that the error summary contains this text. */
    void seesError(String words) {
        assertThat(page().locator(".dh-errorsummary")).containsText(words);
    }

    /** Asserts that the page names an error and leads to the field with this id. */
    void seesErrorAt(String field, String words) {
        assertThat(page().locator(".dh-errorsummary a[href='#" + field + "']")).containsText(words);
    }

    /** Asserts that the answer is the "not found" page, which is asked for in the session of this user and not rendered. */
    void findsNothingAt(String path) {
        APIResponse answer = page.context().request().get(path);
        Stranger.assertNotFound(path, answer.status(), answer.text());
    }

    /** Asserts that axe reports no violation, and saves pictures at desktop and phone width, light and dark. */
    void capture(String picture) {
        isAccessible();
        browser.capture(page(), picture);
    }

    void isAccessible() {
        browser.assertAccessible(page());
    }

    /** The case number in the page's address, or in its text. */
    String caseNumber() {
        Matcher number = NUMBER.matcher(page().url() + " " + main().innerText());
        if (!number.find()) {
            throw new AssertionError("no case is named on " + page().url());
        }
        return number.group();
    }

    /** Opens the task of this case under My work. */
    void openTask(String number, String verb) {
        page().locator(".dh-tasks > li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + verb)))
                .first()
                .click();
    }

    /** Opens the pending decision on this case by the link with this name. */
    void openDecision(String number, String link) {
        openMenuItem("Phê duyệt");
        main().locator("tr, li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Receives an adult client in an ordinary intake; the screening page follows. */
    String receive(String alias) {
        return receive(alias, "25–34");
    }

    String receiveMinor(String alias) {
        return receive(alias, "16–17");
    }

    private String receive(String alias, String age) {
        go("/intake/ordinary");
        fill("Muốn được gọi là", alias);
        chooseTile(age);
        chooseTile("Văn bản ký");
        fill("Điều đưa thân chủ đến", "Muốn học nghề.");
        press("Lập hồ sơ, sang sàng lọc");
        assertThat(page().getByText("Chờ bàn giao")).isVisible();
        return caseNumber();
    }

    /** Receives an adult client as {@link #receive} does, in the session of this user and without rendering the form, which has its own tests. */
    String hasReceived(String alias) {
        return hasReceived(alias, "FROM_25_TO_34");
    }

    String hasReceivedMinor(String alias) {
        return hasReceived(alias, "FROM_16_TO_17");
    }

    private String hasReceived(String alias, String age) {
        String address = "/intake/ordinary";
        APIRequestContext requests = page.context().request();
        Markup intake = new Markup(requests.get(address).text());
        FormData values = FormData.create();
        intake.submitted(intake.byId("intake").orElseThrow())
                .forEach(value -> values.set(value.getKey(), value.getValue()));
        values.set("intake:name", alias);
        values.set("intake:age", age);
        values.set("intake:form", "WRITTEN");
        values.set("intake:concern", "Muốn học nghề.");
        values.set("intake:receive", "intake:receive");
        APIResponse answer =
                requests.post(address, RequestOptions.create().setForm(values).setMaxRedirects(0));
        Matcher number = NUMBER.matcher(answer.headers().getOrDefault("location", ""));
        if (!number.find()) {
            throw new AssertionError("not received, answered with " + answer.status());
        }
        return number.group();
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /** This minute, in HH:mm. */
    static String now() {
        return LocalTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** A first day of a setting that does not begin while the tests run, in dd/MM/yyyy. */
    static String inTenMonths() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusMonths(10)
                .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /** A working day in dd/MM/yyyy, in a week or the next one after that; Tết, whose date changes, is not considered. */
    static String workingDayInAWeek() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusWeeks(1);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() || FEASTS.contains(MonthDay.from(day))) {
            day = day.plusDays(1);
        }
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
