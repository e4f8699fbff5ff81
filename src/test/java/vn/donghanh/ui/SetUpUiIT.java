package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.donghanh.canary.Canaries;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.TextFields;
import vn.donghanh.canary.Visitor;
import vn.donghanh.installation.Installation;
import vn.donghanh.signin.factor.PhoneApp;

/** A new installation of a Centre, from the first visit to the first social worker's first case. Only visible controls are used. */
@Execution(ExecutionMode.CONCURRENT)
@Order(Integer.MAX_VALUE)
class SetUpUiIT {
    private static final String CEREMONY = "setup.xhtml#";
    private static final String WORKER = "lan.bui";
    private static final String OWN = "mười con vịt trên cánh đồng";

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Canaries CANARIES = new Canaries();
    private static final Exchanges EXCHANGES = new Exchanges();
    private static final Map<String, Canary> TOLD = new LinkedHashMap<>();

    private static Installation centre;
    private static Instant since;

    @RegisterExtension
    final Browser browser = new Browser(centre.address());

    @BeforeAll
    static void startAnEmptyInstallation() throws Exception {
        since = CLOCK.instant();
        centre = Installation.createWithLogs("set-up", false);
        String refusal = centre.startServerExpectingFailure(
                Map.of("DH_KEYS_DIR", "/nowhere", "DH_DB_USER", "", "DH_MASTER_KEY_FILE", "/nowhere/master.key"));
        assertThat(refusal)
                .contains("The setting DH_KEYS_DIR is wrong: it names the folder of the keys")
                .contains("The setting DH_MASTER_KEY_FILE is wrong: it names the file of the master key")
                .contains("The setting DH_DB_USER is missing: it is the application's account of the database");
        centre.startServer();
    }

    /** If open sessions were stored, they would be on disk after the server stops, with the typed text. */
    @AfterAll
    static void setUpEndsWithoutWarningsAndLeaksNothingTyped() throws Exception {
        CanarySinks sinks = new CanarySinks(CANARIES, CanaryPlace.of(centre), since);
        try {
            assertThat(warnings(centre.log())).isEmpty();
            sinks.plant(centre.address(), EXCHANGES);
            int planted = centre.log().length();
            centre.endServer();
            assertThat(warnings(centre.log().substring(planted))).isEmpty();
            SoftAssertions softly = new SoftAssertions();
            sinks.judge(sinks.look(EXCHANGES), softly);
            softly.assertAll();
        } finally {
            sinks.tidyUp();
            centre.close();
        }
    }

    private static Stream<String> warnings(String log) {
        return log.lines().filter(line -> line.matches(".*\\b(WARN|ERROR|FATAL)\\b.*"));
    }

    @Test
    void firstVisitIsTheSetUpThenTwoPeopleSignIn() throws Exception {
        Page page = browser.open("/");
        page.waitForURL("**/setup");
        browser.assertAccessible(page);
        browser.capture(page, "set-up");
        inEnglish(page);
        page.navigate("/worklist/list");
        assertThat(page.url()).as("every address redirects to the set-up").endsWith("/setup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(centre.file("setup-code"))))
                .isEqualTo("rw-------");

        press(page, "Hoàn tất thiết lập");
        assertThat(page.locator(".dh-errorsummary")).isVisible();
        browser.assertAccessible(page);
        browser.capture(page, "set-up-errors");

        everyFieldIsRefusedOnce();
        fill(page);
        assertThat(page.getByLabel("1405/KH-UBND")).hasCount(1);
        page.getByLabel("Chưa có, nhập sau").check();
        page.locator("[id='form:code']").fill(typedText(CANARIES.hidden(CEREMONY + "code")));
        press(page, "Hoàn tất thiết lập");
        assertThat(page.locator(".dh-errorsummary")).containsText("Mã");
        assertThat(accounts()).as("accounts after a wrong code").isZero();
        assertThat(page.locator("[id='form:centre']")).hasValue(typedText("centre"));

        page.locator("[id='form:code']").fill(centre.read("setup-code"));
        press(page, "Hoàn tất thiết lập");
        assertThat(page.getByText("Đã thiết lập xong")).isVisible();
        browser.assertAccessible(page);
        browser.capture(page, "set-up-done");
        List<String> codes = page.locator(".dh-code").allTextContents();
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        assertThat(centre.file("setup-code")).doesNotExist();
        assertThat(plansInForce()).as("plans, since none was chosen").isZero();
        theCeremonyIsOver();

        Page administrator = signedIn(typedText("administratorUsername"), codes.get(0));
        Page director = signedIn(typedText("directorUsername"), codes.get(1));
        Page worker = aRoleThatReadsCasesWaitsForTheDirector(administrator, director);
        whatIsTypedStaysInTheSession(worker);
    }

    /** Input of a visitor without the code is not stored. */
    private static void everyFieldIsRefusedOnce() {
        Visitor visitor = new Visitor(centre.address(), EXCHANGES);
        visitor.opens("/setup").in("form");
        Set<String> fields = new TreeSet<>(TextFields.all());
        fields.removeIf(field -> !field.startsWith(CEREMONY));
        fields.forEach(field ->
                visitor.types(field.endsWith("Username") ? CANARIES.hiddenMark(field) : CANARIES.hidden(field)));
        visitor.isRefused("perform");
        assertThat(visitor.sent().stream().map(Canary::field)).containsExactlyInAnyOrderElementsOf(fields);
    }

    /** A partly filled form is kept only in the session on the server. */
    private static void whatIsTypedStaysInTheSession(Page worker) {
        worker.navigate("/intake/ordinary");
        worker.getByLabel("Muốn được gọi là").fill(typedText(CANARIES.hidden("intake/ordinary.xhtml#name")));
        worker.getByLabel("Điều đưa thân chủ đến").fill(typedText(CANARIES.hidden("intake/ordinary.xhtml#concern")));
        press(worker, "Lập hồ sơ, sang sàng lọc");
        assertThat(worker.locator(".dh-errorsummary")).isVisible();
    }

    private void inEnglish(Page page) {
        press(page, "English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        browser.assertAccessible(page);
        browser.capture(page, "set-up-en");
        press(page, "Tiếng Việt");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
    }

    private void theCeremonyIsOver() {
        browser.expectComplaint("404");
        Page late = browser.open("/setup");
        assertThat(late.getByText("Không có gì ở địa chỉ này").first()).isVisible();
        late.navigate("/");
        late.waitForURL("**/login**");
        browser.assertAccessible(late);
        assertThat(late.locator("[id='demo']")).hasCount(0);
    }

    /** The check list says what a new installation lacks, and leads there. */
    private void theCheckListLeadsToTheInvitation(Page administrator) {
        administrator.navigate("/operations/status");
        Locator people = administrator.locator("[data-dh-finding='ROLES_MISSING']");
        assertThat(people).containsText("Trực ban tiếp nhận khẩn cấp, ");
        assertThat(administrator.locator("[data-dh-finding='PARTNERS_MISSING']"))
                .containsText("Chưa xong");
        assertThat(administrator.locator("[data-dh-finding='KEYS_OPEN']")).containsText("Tốt");
        browser.assertAccessible(administrator);
        browser.capture(administrator, "system-status-empty");
        people.getByRole(AriaRole.LINK).click();
        administrator.waitForURL("**/account/invite");
    }

    private Page aRoleThatReadsCasesWaitsForTheDirector(Page administrator, Page director) {
        theCheckListLeadsToTheInvitation(administrator);
        administrator.getByLabel("Họ và tên").fill("Bùi Thị Lan");
        administrator.getByLabel("Tên để chào").fill("Lan");
        administrator.getByLabel("Tên đăng nhập").fill(WORKER);
        administrator.getByLabel("Đơn vị").selectOption(typedText("unit"));
        administrator.getByLabel("Nhân viên công tác xã hội").check();
        press(administrator, "Tạo tài khoản");
        String code = administrator.locator(".dh-code").textContent();
        assertThat(administrator.locator("main")).containsText("chờ giám đốc xác nhận");

        Page worker = signedIn(WORKER, code);
        Locator cases = worker.locator(".dh-nav").getByText("Hồ sơ");
        assertThat(cases).hasCount(0);
        assertThat(worker.getByText("chưa có vai trò nào có hiệu lực")).isVisible();
        director.navigate("/account/confirmations");
        director.locator("tr", new Page.LocatorOptions().setHasText(WORKER))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Xác nhận").setExact(true))
                .click();
        assertThat(director.getByText("Vai trò có hiệu lực ngay").first()).isVisible();
        worker.reload();
        assertThat(cases.first()).isVisible();
        return worker;
    }

    private Page signedIn(String username, String code) {
        Page page = browser.open("/first");
        Browser.choosePassphrase(page, username, code, OWN);
        Browser.signIn(page, username, OWN);
        enrol(page, username);
        assertThat(page.locator(".dh-user")).isVisible();
        browser.assertAccessible(page);
        return page;
    }

    /** Users who read cases, or decide who does, must set up a second factor; the recovery codes are shown once. */
    private void enrol(Page page, String username) {
        page.waitForURL("**/enrol");
        page.navigate("/worklist/list");
        page.waitForURL("**/enrol?to=%2Fworklist%2Flist");
        page.navigate("/enrol");
        browser.assertAccessible(page);
        browser.capture(page, "enrol-" + username);
        PhoneApp phone = new PhoneApp(page.locator(".dh-secret").textContent());
        page.getByLabel("Gõ mã 6 số").fill(phone.codeAt(CLOCK.instant()));
        press(page, "Xác nhận và dùng từ bây giờ");
        assertThat(page.locator(".dh-sheet li")).hasCount(8);
        browser.assertAccessible(page);
        browser.capture(page, "enrolled-" + username);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đã cất tờ mã"))
                .click();
    }

    private static void fill(Page page) {
        for (String field : List.of("centre", "parentBody", "place", "unit", "administratorName", "directorName")) {
            fill(page, CANARIES.open(CEREMONY + field));
        }
        for (String field :
                List.of("sign", "administratorShort", "administratorUsername", "directorShort", "directorUsername")) {
            fill(page, CANARIES.openMark(CEREMONY + field));
        }
        Canary feast = CANARIES.open(CEREMONY + "holidays");
        page.locator("[id='form:holidays']")
                .fill(page.locator("[id='form:holidays']").inputValue() + "\n28/11/2031 " + typedText(feast));
    }

    private static void fill(Page page, Canary canary) {
        page.locator("[id='form:" + canary.control() + "']").fill(typedText(canary));
    }

    private static String typedText(Canary canary) {
        TOLD.put(canary.control(), canary);
        return canary.text();
    }

    private static String typedText(String control) {
        return Objects.requireNonNull(TOLD.get(control)).text();
    }

    private static long accounts() throws Exception {
        return count("select count(*) from staff_account");
    }

    private static long plansInForce() throws Exception {
        return count("select count(*) from programme_plan where status = 'IN_FORCE'");
    }

    private static long count(String select) throws Exception {
        try (Connection connection = centre.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
