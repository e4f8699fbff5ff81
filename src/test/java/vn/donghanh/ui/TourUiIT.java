package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.web.CasePages;
import vn.donghanh.testing.HttpVisitor;

/**
 * Takes pictures for {@code mvn verify -Ptour}: follows every link of every account, one page of each kind.
 * {@code target/tour/index.html} shows all pictures side by side.
 */
@EnabledIfSystemProperty(named = "ui.tour", matches = ".*tour")
@SharedDemonstration
class TourUiIT {
    private static final Path FOLDER = Path.of(System.getProperty("ui.tour", "."));
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int HEIGHT = 900;
    /** The width of an A4 sheet between its margins. */
    private static final int PAPER = 700;

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SHEET =
            """
            <!doctype html><meta charset="utf-8"><title>Tour</title>
            <style>body{font:13px sans-serif;margin:16px}div{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:16px}
            figure{margin:0}img{width:100%;height:360px;object-fit:cover;object-position:top;border:1px solid #999}</style>
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @FieldSource("vn.donghanh.ui.LinkCrawl#EVERYBODY")
    void everyReachablePageIsPicturedForEveryAccount(String account) {
        HttpVisitor visitor = browser.visitor(account);
        Page page = browser.pageOf(visitor);
        LinkCrawl.of(visitor).throughEveryState().everywhere((address, markup) -> {
            page.navigate(address);
            shoot(page, account + LinkCrawl.kind(address).replace('/', '-'), Browser.DESKTOP);
        });
    }

    @Test
    void pagesWithoutSignInArePictured() {
        browser.expectComplaint("404");
        Page page = browser.open("/login");
        shoot(page, "nobody-login", Browser.DESKTOP);
        page.navigate("/first");
        shoot(page, "nobody-first", Browser.DESKTOP);
        page = browser.signedIn("worker1").page();
        page.navigate("/nothing");
        shoot(page, "nobody-missing", Browser.DESKTOP);
        page.navigate("/home/work");
        page.keyboard().press("F9");
        page.locator("#dh-cover").waitFor();
        shoot(page, "nobody-cover", Browser.DESKTOP);
        page.navigate("/home/work");
        shoot(page, "nobody-lock", Browser.DESKTOP);
    }

    /** The same page of the same client as in the mock-ups, if the demonstration has that client. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker1 /home/work",
                "worker1 /worklist/list",
                "worker1 /casefile/overview Chị Na",
                "duty1 /intake/emergency",
                "worker1 /assessment/assessment Bé Tư",
                "lead1 /plan/view Chị Mai",
                "worker1 /referral/send Chị Na",
                "health1 /partnerbusiness/inbox",
                "lead1 /worklist/approvals",
                "lead1 /reporting/outcomes"
            })
    void theMainPagesArePicturedInEveryVariant(String whoWhereAndWhose) {
        String[] parts = whoWhereAndWhose.split(" ", 3);
        Page page = browser.signedIn(parts[0]).page();
        String address = parts.length < 3 ? parts[1] : parts[1] + "/" + number(page, parts[2]);
        for (String language : List.of("vi", "en")) {
            for (int width : List.of(Browser.DESKTOP, Browser.PHONE)) {
                page.setViewportSize(width, HEIGHT);
                SignedInUser.setAppearance(page, language);
                page.navigate(address);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    String variant = width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
                    shoot(page, "main" + parts[1].replace('/', '-') + "-" + variant, width);
                }
            }
        }
    }

    /** The director's start page after an emergency at night, without a name; the break-glass reviews come first. */
    @Test
    void directorsNotificationsArePictured() {
        SignedInUser duty = browser.signedIn("duty1");
        duty.openMenuItem("Khẩn cấp");
        duty.chooseTile("25–34");
        duty.chooseTile("Bảo vệ tính mạng, sức khỏe");
        duty.fill("Lý do, vài chữ", "bị thương ở tay");
        duty.chooseTile("Đang bị thương, chảy máu, mất ý thức");
        duty.sees("Mức Khẩn cấp, 1 dấu hiệu.");
        duty.press("Lập hồ sơ");
        duty.sees(Pattern.compile("Đã lập hồ sơ lúc .* Mã hồ sơ"));
        SignedInUser director = browser.signedIn("director1");
        director.sees(Pattern.compile("\\d+ ca khẩn cấp chưa có người phụ trách, mức Khẩn cấp"));
        bothWidths(director, "step-director-told");
        SignedInUser reviewer = browser.signedIn("dpo1");
        bothWidths(reviewer, "step-reviewer-told");
    }

    /** For a minor, the page that sends a referral asks for the legal representative. */
    @Test
    void representativesConsentIsPictured() {
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/referral/send/" + worker.receiveMinor("Em Mận"));
        worker.choose("Dịch vụ", "Khám sức khỏe tổng quát");
        worker.waitUntilIdle();
        worker.page().locator("[id='form:recipients'] .dh-choice").last().click();
        worker.waitUntilIdle();
        worker.choose("Hình thức", "Người đại diện hợp pháp");
        worker.field("Người đại diện").waitFor();
        bothWidths(worker, "step-referral-representative");
    }

    @Test
    void theFormsOfTheDeadlinesArePictured() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.go("/reference/deadlines");
        bothWidths(admin, "step-deadlines");
        admin.page().reload();
        shoot(admin.page(), "step-deadlines-folded-" + Browser.PHONE, Browser.PHONE);
        List<String> sections = new ArrayList<>();
        Locator tables = admin.main().locator("table");
        int last = tables.count() - 1;
        for (Locator panel : List.of(tables.first(), tables.nth(last - 2), tables.nth(last - 1), tables.nth(last))) {
            sections.add(panel.locator("a[href*='change=']").first().getAttribute("href"));
        }
        for (int at = 0; at < sections.size(); at++) {
            admin.go(sections.get(at));
            bothWidths(admin, "step-deadlines-change-" + at);
        }
    }

    @Test
    void keyManagementAndErasureArePictured() {
        SignedInUser admin = browser.signedIn("admin1");
        admin.openMenuItem("Khóa mã hóa");
        admin.press("Kiểm tra tất cả");
        admin.page().getByText("Đã bắt đầu. Có thể rời trang này.").first().waitFor();
        bothWidths(admin, "step-keys-run");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Lặng");
        worker.go("/identity/identity/" + number);
        worker.follow("Thân chủ yêu cầu xóa dữ liệu của mình");
        bothWidths(worker, "step-erase-ask");
        worker.chooseTile("Thân chủ yêu cầu");
        worker.chooseTile("Nhân viên biết thân chủ");
        worker.fill("Ngày yêu cầu", LocalDate.now(VIET_NAM).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        worker.press("Gửi yêu cầu");
        worker.page().getByText("Đã ghi yêu cầu xóa dữ liệu.").first().waitFor();
        SignedInUser officer = browser.signedIn("dpo1");
        officer.openMenuItem("Yêu cầu xóa");
        bothWidths(officer, "step-erase-waiting");
        officer.follow("Quyết định về " + number);
        officer.sees("Hồ sơ còn mở");
        bothWidths(officer, "step-erase-decide");
        officer.chooseTile("Không xóa");
        officer.fill("Căn cứ", "hồ sơ còn mở, thân chủ còn cần giúp");
        officer.press("Ghi quyết định");
        officer.page().getByText("Đã ghi: không xóa.").first().waitFor();
    }

    /** A closed case whose client was erased on request: no content is readable any more. */
    @Test
    void erasedClientIsPictured() {
        browser.expectComplaint("410");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Quên");
        worker.go("/consent/consents/" + number);
        worker.press("Rút lại");
        bothWidths(worker, "step-consent-withdraw");
        worker.page().locator("[id='withdrawal:now']").click();
        worker.waitUntilIdle();
        SignedInUser officer = browser.signedIn("dpo1");
        officer.go("/consent/consents/" + number);
        bothWidths(officer, "step-consent-end");
        officer.fill("Thân chủ yêu cầu thế nào", "nói tại Trung tâm, muốn dừng");
        officer.press("Kết thúc hồ sơ");
        worker.go("/identity/identity/" + number);
        bothWidths(worker, "step-erase-ended");
        worker.go("/erasure/request/" + number);
        inBothLanguages(worker, "step-erase-record");
        worker.chooseTile("Thân chủ yêu cầu");
        worker.chooseTile("Nhân viên biết thân chủ");
        worker.fill("Ngày yêu cầu", SignedInUser.today());
        worker.press("Gửi yêu cầu");
        worker.page().getByText("Đã ghi yêu cầu xóa dữ liệu.").first().waitFor();
        officer.go("/erasure/erasures");
        officer.follow("Quyết định về " + number);
        inBothLanguages(officer, "step-erase-grant");
        officer.answer("Quyết định", "Xóa");
        officer.fill("Căn cứ", "thân chủ yêu cầu, hồ sơ đã đóng");
        officer.press("Ghi quyết định");
        officer.page().getByText("Đã xóa.").first().waitFor();
        inBothLanguages(officer, "step-erase-decided");
        worker.go("/casefile/overview/" + number);
        inBothLanguages(worker, "step-erased");
    }

    @Test
    void correctionRequestIsPictured() {
        String number = Records.text(
                "select max(c.number) from correction x join case_file c on c.id = x.case_id where x.answered_at is not null");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/correction/correction/" + number);
        lead.chooseTile("Ghi chép");
        lead.fill("Cần sửa gì", "Ghi rõ việc đã hẹn trong lần gặp vừa rồi.");
        lead.press("Gửi người phụ trách");
        lead.page().getByText("Đã gửi.").first().waitFor();
        lead.go("/correction/correction/" + number);
        inBothLanguages(lead, "step-corrections");
    }

    /** A partner's list with all closed referrals, and one referral in each state; withdrawn ones are not found. */
    @Test
    void everyStateOfASlipIsPicturedAtThePartners() {
        browser.expectComplaint("404");
        SignedInUser nurse = browser.signedIn("health1");
        nurse.go("/partnerbusiness/slip/" + slip("RECEIVED"));
        nurse.chooseTile("Từ chối");
        nurse.page().waitForFunction("() => !document.documentElement.classList.contains('dh-busy')");
        bothWidths(nurse, "step-slip-rejecting");
        nurse.choose("Lý do từ chối", "Hết chỗ");
        nurse.press("Ghi lại");
        nurse.go("/partnerbusiness/slip/" + slip("IN_SERVICE"));
        nurse.chooseTile("Ghi đã ngừng");
        nurse.page().waitForFunction("() => !document.documentElement.classList.contains('dh-busy')");
        nurse.press("Ghi lại");
        nurse.go("/partnerbusiness/inbox");
        bothWidths(nurse, "step-inbox-open");
        for (String status : List.of(
                "SENT",
                "RECEIVED",
                "ACCEPTED",
                "SCHEDULED",
                "NO_SHOW",
                "ATTENDED",
                "IN_SERVICE",
                "COMPLETED",
                "REJECTED",
                "DISCONTINUED",
                "EXPIRED",
                "CANCELLED")) {
            nurse.go("/partnerbusiness/slip/" + slip(status));
            inBothLanguages(nurse, "step-slip-" + status.toLowerCase(Locale.ROOT));
        }
    }

    /** The latest referral in this state at the clinic of health1. */
    private static String slip(String status) {
        return Records.text(
                """
                select r.code from referral r join staff_account a on a.organisation_id = r.organisation_id
                where a.username = 'health1' and r.status = ? order by r.status_since desc limit 1""",
                status);
    }

    /** The printed page, in the language of the user who prints it. */
    @Test
    void printedPagesArePictured() {
        SignedInUser worker = browser.signedIn("worker1");
        Page page = worker.page();
        String number = number(page, "Chị Na");
        String slip = Records.text(
                "select max(r.code) from referral r join case_file c on c.id = r.case_id where c.number = ? and r.status in ('SENT', 'RECEIVED', 'ACCEPTED', 'SCHEDULED')",
                number);
        onPaper(worker, "/plan/view/" + number, "step-paper-plan");
        onPaper(worker, "/referral/slip/" + number + "/" + slip, "step-paper-slip");
    }

    private static void onPaper(SignedInUser user, String address, String name) {
        Page page = user.page();
        for (String language : List.of("en", "vi")) {
            SignedInUser.setAppearance(page, language);
            page.navigate(address);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            shoot(page, name + "-" + language, PAPER);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** At desktop width in Vietnamese, at phone width in English; the page is reloaded. */
    private static void inBothLanguages(SignedInUser user, String name) {
        Page page = user.page();
        String address = page.url().replaceFirst("\\?.*", "");
        SignedInUser.setAppearance(page, "en");
        page.navigate(address);
        shoot(page, name + "-" + Browser.PHONE + "-en", Browser.PHONE);
        shoot(page, name + "-" + Browser.DESKTOP + "-en", Browser.DESKTOP);
        SignedInUser.setAppearance(page, "vi");
        page.navigate(address);
        shoot(page, name + "-" + Browser.DESKTOP, Browser.DESKTOP);
    }

    private static void bothWidths(SignedInUser user, String name) {
        shoot(user.page(), name + "-" + Browser.DESKTOP, Browser.DESKTOP);
        shoot(user.page(), name + "-" + Browser.PHONE, Browser.PHONE);
    }

    /** One section per account and one per main page; at the end, the pages without a link in this demonstration. */
    @AfterAll
    static void layOutTheContactSheet() throws IOException {
        SortedMap<String, String> sections = new TreeMap<>();
        for (String name : names(FOLDER, ".png")) {
            sections.merge(name.substring(0, name.indexOf('-')), figure(name), String::concat);
        }
        StringBuilder sheet = new StringBuilder(SHEET);
        sections.forEach((title, figures) -> sheet.append("<h2>")
                .append(title)
                .append("</h2><div>")
                .append(figures)
                .append("</div>\n"));
        sheet.append("<h2>no link leads to</h2><p>").append(String.join(", ", withoutPicture()));
        Files.writeString(FOLDER.resolve("index.html"), sheet);
        assertThat(withoutPicture())
                .as("pages of a case that no account's links lead to")
                .filteredOn(page -> CasePages.all().contains("/" + page + "/"))
                .isEmpty();
    }

    private static String figure(String name) {
        return "<figure><a href=\"" + name + ".png\"><img loading=\"lazy\" src=\"" + name
                + ".png\" alt=\"\"></a><figcaption>" + name + "</figcaption></figure>\n";
    }

    private static List<String> withoutPicture() throws IOException {
        List<String> pictures = names(FOLDER, ".png");
        return names(PAGES, ".xhtml").stream()
                .filter(page -> !page.startsWith("WEB-INF"))
                .filter(page -> pictures.stream().noneMatch(picture -> picture.endsWith("-" + page.replace('/', '-'))))
                .toList();
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The case number of this client, or of the first client in the list if there is no such client. */
    private static String number(Page page, String alias) {
        page.navigate("/worklist/list");
        Locator clientLinks = page.locator("tbody th a", new Page.LocatorOptions().setHasText(alias));
        String overview = (clientLinks.count() > 0 ? clientLinks : page.locator("tbody th a"))
                .first()
                .getAttribute("href");
        return overview.substring(overview.lastIndexOf('/') + 1);
    }

    private static void shoot(Page page, String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.setViewportSize(width, Math.max(HEIGHT, (int) page.evaluate("document.documentElement.scrollHeight")));
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(FOLDER.resolve(name + ".png")));
    }
}
