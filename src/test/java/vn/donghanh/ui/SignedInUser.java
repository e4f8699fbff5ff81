package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone signed in, at her screen: she reads, presses and fills in by the words she sees. {@link Browser#signedIn} makes one.
 *
 * <pre>{@code
 * Desk worker = browser.signedIn("worker1");
 * worker.place("Hồ sơ");
 * worker.follow("Chị Bhơ");
 * worker.fill("Nội dung", "Chị muốn gặp vào thứ Năm.");
 * worker.press("Lưu ghi chép");
 * worker.sees("Đã lưu lúc");
 * worker.looksAt("note-saved");
 * }</pre>
 */
final class SignedInUser {
    private static final Set<MonthDay> FEASTS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 1), MonthDay.of(9, 2));
    private static final Pattern NUMBER = Pattern.compile("DH-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Browser browser;
    private final Page page;

    SignedInUser(Browser browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.locator("main");
    }

    /** Chooses a language or a theme, as the form in the menu of one's account does. */
    void setAppearance(String choice) {
        setAppearance(page, choice);
    }

    static void setAppearance(Page page, String choice) {
        page.context()
                .request()
                .post(
                        "/session/look",
                        RequestOptions.create()
                                .setForm(FormData.create().set("look", choice).set("to", "/login"))
                                .setMaxRedirects(0))
                .dispose();
    }

    /** Types an address of the product. */
    void go(String path) {
        page.navigate(path);
    }

    /** Follows the first entry of the menu that begins so. */
    void openMenuItem(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }

    /**
     * Presses the first button of exactly this name and waits for the answer. Whoever saves is not asked whether to leave, and on a
     * page that stays the focus stays in it.
     */
    void press(String button) {
        pressAndWait(button(button)::click);
    }

    /** As {@link #press}, by the keyboard alone. */
    void pressByKey(String button) {
        Locator pressed = button(button);
        pressed.focus();
        pressAndWait(() -> pressed.press("Enter"));
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private void pressAndWait(Runnable press) {
        int asked = browser.leaveQuestions();
        page.evaluate("window.dhSamePage = true");
        press.run();
        page.waitForFunction("() => !document.documentElement.classList.contains('dh-busy')");
        page.waitForFunction("() => !window.dhSamePage || document.activeElement !== document.body");
        org.assertj.core.api.Assertions.assertThat(browser.leaveQuestions())
                .as("asked whether to leave what was saved")
                .isEqualTo(asked);
    }

    /** What the keyboard goes on with. */
    Locator focused() {
        return page.locator(":focus");
    }

    /** Follows the first link of the page's content whose name holds these words. */
    void follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Takes the first tile of a choice that holds these words. */
    void chooseTile(String words) {
        page.locator(".dh-choice")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** Ticks the first box whose label begins with these words. */
    void tick(String label) {
        page.getByLabel(Pattern.compile("^" + label)).first().check();
    }

    /** Answers a question with one of its answers, word for word. */
    void answer(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** Types into a field that searches, and takes the offer that says this. */
    void pickSuggestion(String label, String typed, String offer) {
        Locator input = field(label);
        // what is offered closes when the page scrolls
        input.evaluate("input => input.scrollIntoView({block: 'center'})");
        input.fill("");
        input.pressSequentially(typed);
        page.locator(".ui-autocomplete-panel:visible").getByText(offer).first().click();
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

    /** The summary of what is wrong says this. */
    void seesError(String words) {
        assertThat(page.locator(".dh-errorsummary")).containsText(words);
    }

    /** What this page is about is missing for her. */
    void seesNotFound() {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Không có gì ở địa chỉ này")))
                .isVisible();
    }

    /** axe finds nothing here, and the page is drawn on a desk and a phone, light and dark. */
    void capture(String picture) {
        isAccessible();
        browser.capture(page, picture);
    }

    void isAccessible() {
        browser.assertAccessible(page);
    }

    /** The case that the page's address names, or its text. */
    String caseNumber() {
        Matcher number = NUMBER.matcher(page.url() + " " + main().innerText());
        if (!number.find()) {
            throw new AssertionError("no case is named on " + page.url());
        }
        return number.group();
    }

    /** Takes up what My work names for this case. */
    void openTask(String number, String verb) {
        page.locator(".dh-tasks > li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + verb)))
                .first()
                .click();
    }

    /** Follows the link of this name beside what waits for a decision on this case. */
    void openDecision(String number, String link) {
        openMenuItem("Phê duyệt");
        main().locator("tr, li")
                .filter(new Locator.FilterOptions().setHasText(number))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Takes in a grown-up client on paper, in the ordinary way; the screening is what she sees next. */
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
        press("Tiếp nhận, sang sàng lọc");
        assertThat(page.getByText("Chờ bàn giao")).isVisible();
        return caseNumber();
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /** A working day as people write it, a week from today or the next after it; Tết moves, and is not thought of. */
    static String workingDayInAWeek() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusWeeks(1);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() || FEASTS.contains(MonthDay.from(day))) {
            day = day.plusDays(1);
        }
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
