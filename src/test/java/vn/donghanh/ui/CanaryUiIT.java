package vn.donghanh.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Words that stand nowhere else are typed wherever something of a client is written down, and then looked for in everything that
 * the installation keeps or says about itself: its logs, its database down to the files, addresses, titles, headers.
 */
@Isolated
class CanaryUiIT {
    private static final int PIECE = 1 << 22;
    private static final String ALIAS = "Qzalias";
    private static final String CONCERN = "Qzconcern";
    private static final String ADDRESS = "Qzaddress";
    private static final String PHONE = "605917283";
    private static final String REASON = "Qzreason";
    private static final String NOTE = "Qznote";
    private static final String TASK = "Qztask";
    private static final String FAILURE = "Qzfailure";
    private static final String PLAN = "Qzplan";
    private static final Set<String> CANARIES =
            Set.of(ALIAS, CONCERN, ADDRESS, PHONE, REASON, NOTE, TASK, FAILURE, PLAN);

    /** Planted by the test itself, to show that the search sees. */
    private static final String CONTROL = "Qzcontrol";

    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whatIsWrittenOfAClientStandsInNoLogAndOpenInNoTable() throws IOException {
        Desk worker = browser.signedIn("worker1");
        worker.page().context().onResponse(this::listen);
        String number = receive(worker);
        List<Runnable> steps = List.of(
                () -> identity(worker, number),
                () -> notes(worker, number),
                () -> plan(worker),
                () -> search(worker),
                () -> address(worker),
                () -> failure(worker));
        for (Runnable step : steps) {
            said.add(worker.page().title());
            step.run();
        }
        said.add(worker.page().title());
        assertThat(said).as("addresses, titles and headers").noneMatch(CanaryUiIT::isCanary);
        assertThat(said).as("what was listened to").anyMatch(line -> line.contains(number));
        assertThat(Path.of(System.getProperty("ui.data"), "log", "server.log"))
                .content()
                .contains("broken by a test");

        Records.update(
                "insert into donghanh_log.audit_subject (event_ref, kind, ref) values ('of a test', 'canary', ?)",
                CONTROL);
        Set<String> found = new TreeSet<>();
        List<String> where = new ArrayList<>();
        for (Path file : everything()) {
            Set<String> here = new TreeSet<>();
            look(file, here);
            found.addAll(here);
            if (!here.isEmpty()) {
                where.add(file + " " + here);
            }
        }
        assertThat(found)
                .as("canaries in the folder of the installation: %s", where)
                .containsExactly(CONTROL);
    }

    private static String receive(Desk worker) {
        worker.go("/intake/new");
        worker.fill("Muốn được gọi là", "Chị " + ALIAS);
        worker.tile("25–34");
        worker.tile("Văn bản ký");
        worker.fill("Điều đưa thân chủ đến", "Bị đe dọa, " + CONCERN);
        worker.press("Để sau");
        worker.sees(Pattern.compile("Đã để sau lúc"));
        worker.go("/intake/new");
        worker.follow("Viết tiếp");
        worker.press("Tiếp nhận, sang sàng lọc");
        worker.sees("Chờ bàn giao");
        return worker.caseNumber();
    }

    private static void identity(Desk worker, String number) {
        worker.go("/casefile/identity/" + number);
        Locator row = worker.main().locator("tr").filter(new Locator.FilterOptions().setHasText("Số điện thoại"));
        button(row, "Ghi").click();
        worker.page().locator("[id='editForm:text']").fill("0" + PHONE);
        button(worker.main(), "Lưu mục này").click();
        button(row, "Mở").click();
        worker.fill("Vì sao cần mở?", "gọi nhắc lịch hẹn " + REASON);
        button(worker.page().locator("#ask"), "Mở 30 giây").click();
        assertThat(row).containsText(PHONE);
    }

    private static void notes(Desk worker, String number) {
        worker.go("/note/notes/" + number);
        worker.tile("Trao đổi qua điện thoại");
        worker.fill("Nội dung", "Chị kể " + NOTE);
        worker.press("Lưu ghi chép");
        worker.sees(Pattern.compile("Chị kể " + NOTE));
        worker.page()
                .getByText("Thêm việc", new Page.GetByTextOptions().setExact(true))
                .click();
        worker.fill("Việc cần làm", "Gọi cho " + TASK);
        worker.fill("Hạn", Desk.inAWeek());
        worker.press("Thêm việc này");
        worker.sees("Gọi cho " + TASK);
    }

    /** The words of a plan that is being written: the demonstration has one that came back. */
    private static void plan(Desk worker) {
        worker.go(
                "/plan/view/"
                        + Records.text(
                                """
                        select max(c.number) from case_file c join care_plan p on p.case_id = c.id
                        join staff_account a on a.id = c.manager_id
                        where a.username = 'worker1' and c.status = 'PLANNING' and p.state in ('DRAFT', 'RETURNED')"""));
        worker.follow("Viết");
        worker.page().waitForURL("**/plan/edit/*");
        worker.main().locator("textarea").first().fill("Chị muốn " + PLAN);
        worker.press("Lưu nháp");
        worker.sees(Pattern.compile("Đã lưu nháp"));
    }

    private static void search(Desk worker) {
        worker.page().keyboard().press("Control+k");
        worker.page().waitForResponse("**/find", () -> worker.page()
                .locator("#dh-palette input")
                .pressSequentially(ALIAS));
        assertThat(worker.page().locator("#dh-found")).containsText(ALIAS);
        worker.page().keyboard().press("Escape");
    }

    /** People type names into the address line, too: the browser's own request is theirs, what is kept of it is ours. */
    private void address(Desk worker) {
        browser.expect("404");
        for (String page : List.of("/casefile/overview/", "/casefile/identity/", "/note/notes/", "/plan/view/", "/")) {
            worker.page().context().request().get(page + ADDRESS);
            worker.page()
                    .context()
                    .request()
                    .get("/casefile/list?sort=" + ADDRESS + "&level=" + ADDRESS + "&page=" + ADDRESS);
        }
    }

    /** The database refuses a row that holds the words, as it would when it is broken: the failure is told and logged, the words are not. */
    private static void failure(Desk worker) {
        worker.go("/intake/new");
        worker.fill("Muốn được gọi là", "Chị " + FAILURE);
        Records.update(
                """
                create trigger broken before insert on intake_draft for each row
                signal sqlstate '45000' set message_text = 'broken by a test'""");
        try {
            worker.press("Để sau");
            assertThat(worker.page().locator(".dh-errorsummary")).isVisible();
        } finally {
            Records.update("drop trigger broken");
        }
    }

    private void listen(Response response) {
        said.add(decoded(response.url()));
        response.headers().forEach((name, value) -> said.add(name + ": " + decoded(value)));
    }

    private static String decoded(String text) {
        return text.contains("%")
                ? URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8)
                : text;
    }

    private static boolean isCanary(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return CANARIES.stream().anyMatch(canary -> plain.contains(canary.toLowerCase(Locale.ROOT)));
    }

    /**
     * Logs, database files, what the server put aside: whatever lies in the installation's folder, and what it printed. Among them
     * is the database's log of every statement with its values, which these tests' database keeps: what is only compared, and
     * stored nowhere, is seen there.
     */
    private static List<Path> everything() throws IOException {
        Path folder = Path.of(System.getProperty("ui.data"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        assertThat(files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                .contains("server.log", "mariadb.log", "audit_subject.ibd", "ib_logfile0", "statements.log");
        Path printed = folder.resolveSibling("ui-server.log");
        if (Files.exists(printed)) {
            files.add(printed);
        }
        return files;
    }

    private static void look(Path file, Set<String> found) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                Stream.concat(CANARIES.stream(), Stream.of(CONTROL))
                        .filter(canary -> text.contains(canary.toLowerCase(Locale.ROOT)))
                        .forEach(found::add);
                before = text.substring(Math.max(0, text.length() - 40));
            }
        } catch (NoSuchFileException meanwhileGone) {
            // the database tidies up while we look
        }
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
