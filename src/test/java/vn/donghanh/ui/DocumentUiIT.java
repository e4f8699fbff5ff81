package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.document.inspection.PdfFixture;
import vn.donghanh.document.inspection.RecordingFixture;
import vn.donghanh.testing.DocumentHttpClient;
import vn.donghanh.testing.HttpVisitor;

/** A photograph taken on a phone is uploaded from the page, loses where it was taken, and is found by its readers alone. */
@SharedDemonstration
class DocumentUiIT {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int AFTER_START = 2;

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void aFileThatDidNotArriveHoldsTheForm() throws IOException {
        browser.expectComplaint("503");
        SignedInUser worker = browser.signedIn("worker1");
        worker.go("/document/add/" + worker.hasReceived("Chị Ba Ảnh"));
        choose(worker.page(), "một.jpg", "image/jpeg", photograph());
        worker.sees("Đã nhận và kiểm tra");
        worker.page().route("**/document/begin", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        choose(worker.page(), "hai.jpg", "image/jpeg", photograph());
        worker.sees("Chưa gửi xong.");
        worker.fill("Tên gọi", "Ảnh vết thương");
        worker.choose("Loại", "Giấy xác nhận nạn nhân");
        worker.chooseTile("Giấy tờ, đồ vật");
        worker.press("Xếp vào hồ sơ");
        Locator held = worker.page().locator("#dh-held");
        held.getByText("hai.jpg chưa gửi xong").waitFor();
        worker.capture("document-held");
        worker.page().unrouteAll();
        held.locator("[data-dh-send-on]").click();
        held.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        worker.press("Xếp vào hồ sơ");
        worker.page().waitForURL("**/document/list/**");
        assertThat(Records.number(
                        "select count(*) from document d join case_file f on f.id = d.case_id where f.number = ?",
                        worker.caseNumber()))
                .isEqualTo(2);
    }

    @Test
    void photographFromAPhoneArrivesWithoutItsPlace() throws IOException {
        browser.expectComplaint("409");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thử Giấy Tờ");
        worker.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        worker.go("/document/list/" + number);
        worker.sees("Chưa có tài liệu nào");
        worker.follow("Thêm tài liệu");
        worker.press("Xếp vào hồ sơ");
        worker.seesError("Chưa có tệp nào tải lên xong. Chọn tệp và chờ báo đã nhận.");
        worker.seesError("Chưa đặt tên gọi.");
        worker.fill("Tên gọi", "Giấy hẹn khám lại");
        byte[] photograph = photograph();
        assertThat(text(photograph)).contains("Exif");
        choose(worker.page(), "IMG_2041.jpg", "image/jpeg", photograph);
        choose(
                worker.page(),
                "macro.docx",
                "application/octet-stream",
                "không phải DOCX".getBytes(StandardCharsets.UTF_8));
        Locator files = worker.page().locator(".dh-file");
        files.filter(new Locator.FilterOptions().setHasText("Đã nhận và kiểm tra"))
                .waitFor();
        files.filter(new Locator.FilterOptions().setHasText("macro.docx"))
                .locator("xpath=self::*[contains(@class, 'is-refused')]")
                .waitFor();
        worker.sees("nơi chụp");
        worker.press("Xếp vào hồ sơ");
        worker.seesError("Chưa chọn loại tài liệu.");
        assertThat(worker.field("Tên gọi").inputValue()).isEqualTo("Giấy hẹn khám lại");
        worker.sees("IMG_2041.jpg");
        worker.choose("Loại", "Giấy xác nhận nạn nhân");
        worker.chooseTile("Giấy tờ, đồ vật");
        worker.capture("document-add");
        worker.press("Xếp vào hồ sơ");
        worker.page().waitForURL("**/document/view/**");
        worker.capture("document-view");
        Locator page = worker.page().locator(".dh-pages img");
        page.scrollIntoViewIfNeeded();
        worker.page().waitForFunction("() => document.querySelector('.dh-pages img').naturalWidth > 0");
        String picture = page.getAttribute("src");

        String address = worker.page().url().replaceAll("^https?://[^/]+", "");
        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/document/list/" + number);
        lead.sees("Giấy hẹn khám lại");
        lead.capture("document-list");
        lead.go(address);
        lead.sees("Thông tin");
        byte[] stored = lead.page()
                .context()
                .request()
                .get(lead.page()
                        .locator("a[href*='/document/download/']")
                        .evaluate("a => a.href")
                        .toString())
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getWidth()).isEqualTo(160);
        assertThat(text(stored)).doesNotContain("Exif").doesNotContain("GPSTEST");

        for (String other :
                new String[] {"worker3", "counsellor1", "director1", "auditor1", "dpo1", "admin1", "health1"}) {
            Stranger stranger = browser.stranger(other);
            stranger.findsNothingAt("/document/list/" + number);
            stranger.findsNothingAt(address);
            assertThat(stranger.statusOf(picture)).as(other).isEqualTo(404);
        }
    }

    @Test
    void formIsDownloadedAndNotSigned() throws IOException {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.hasReceived("Chị Thử In Giấy");
        worker.go("/intake/screening/" + number);
        worker.follow("In để ký");
        worker.isAccessible();
        Download file = worker.page()
                .waitForDownload(
                        () -> worker.page().locator("[id$=':pdf']").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("phieu-tiep-nhan.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.createReadStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("PHIẾU TIẾP NHẬN", number)
                    .doesNotContain("Chị Thử In Giấy");
        }
        worker.follow("Tải lại trang");
        worker.sees("Chờ bản đã ký");
        worker.isAccessible();
        worker.press("Không ký: Phiếu tiếp nhận");
        worker.press("Lưu");
        worker.seesError("Chọn lý do không ký.");
        worker.chooseTile("Thân chủ không ký");
        worker.press("Lưu");
        worker.sees("Không ký: Thân chủ không ký");
        worker.capture("document-forms");
    }

    @Test
    void recordingIsPlayedInRangesToItsReaderAlone() {
        HttpVisitor worker = browser.visitor("worker1");
        String number = received(worker);
        DocumentHttpClient files = new DocumentHttpClient(worker, number);
        Map<String, HttpVisitor> others = Map.of(
                "the reader in another session", browser.visitor("worker1"), "a colleague", browser.visitor("worker3"));
        for (String name : List.of("voice.m4a", "voice.ogg")) {
            byte[] recording = RecordingFixture.recorded(name);
            HttpVisitor.Answer view = files.file("Lời kể " + name, files.upload(name, recording));
            String player = view.markup()
                    .all(element -> element.name().equals("audio"))
                    .findFirst()
                    .orElseThrow()
                    .attribute("src");
            HttpResponse<byte[]> whole = sound(worker, player, null);
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(whole.body()).hasSameSizeAs(recording);
            assertThat(text(whole.body())).doesNotContain("CANARY");
            assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(header(whole, "Content-Type")).isEqualTo(name.endsWith("ogg") ? "audio/ogg" : "audio/mp4");
            assertThat(header(whole, "Cache-Control")).isEqualTo("no-store");
            assertRanges(worker, player, whole.body());
            others.forEach((username, other) -> assertThat(
                            sound(other, player, "bytes=0-1").statusCode())
                    .as(username)
                    .isEqualTo(404));
            assertThat(others.get("a colleague").get(view.address()).status()).isEqualTo(404);
        }
    }

    /** Receives a client and returns the case number. */
    private static String received(HttpVisitor worker) {
        String page = "/intake/emergency";
        HttpVisitor.Answer taken = worker.submit(
                page,
                worker.get(page).markup(),
                "intake:receive",
                Map.of(
                        "intake:name",
                        "Chị Thử Ghi Âm",
                        "intake:age",
                        "FROM_25_TO_34",
                        "intake:form",
                        "VITAL_INTEREST",
                        "intake:flags",
                        "C_INJURY"));
        return taken.address().substring(taken.address().lastIndexOf('/') + 1);
    }

    private static void assertRanges(HttpVisitor worker, String player, byte[] whole) {
        int size = whole.length;
        Map<String, int[]> ranges = Map.of(
                "bytes=0-1", new int[] {0, 2},
                "bytes=0-", new int[] {0, size},
                "bytes=1000-1999", new int[] {1000, 2000},
                "bytes=2000-99999999", new int[] {2000, size},
                "bytes=-100", new int[] {size - 100, size},
                "bytes=-99999999", new int[] {0, size});
        ranges.forEach((range, part) -> {
            HttpResponse<byte[]> answer = sound(worker, player, range);
            assertThat(answer.statusCode()).as(range).isEqualTo(206);
            assertThat(answer.body()).as(range).isEqualTo(Arrays.copyOfRange(whole, part[0], part[1]));
            assertThat(header(answer, "Content-Range"))
                    .isEqualTo("bytes " + part[0] + "-" + (part[1] - 1) + "/" + size);
            assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(part[1] - part[0]));
            assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        });
        for (String outside : List.of("bytes=" + size + "-", "bytes=9-3", "bytes=-0", "bytes=abc", "bytes=-")) {
            HttpResponse<byte[]> answer = sound(worker, player, outside);
            assertThat(answer.statusCode()).as(outside).isEqualTo(416);
            assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + size);
        }
        for (String served : List.of("bytes=0-1,5-6", "lines=1-2")) {
            HttpResponse<byte[]> answer = sound(worker, player, served);
            assertThat(answer.statusCode()).as(served).isEqualTo(200);
            assertThat(answer.body()).as(served).isEqualTo(whole);
        }
    }

    private static HttpResponse<byte[]> sound(HttpVisitor visitor, String player, @Nullable String range) {
        HttpRequest.Builder request = visitor.request(player).GET();
        return visitor.sendForBytes(range == null ? request : request.header("Range", range));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void planIsSignedFiledAndFoundByItsReadersAlone() throws IOException {
        SignedInUser worker = browser.signedIn("worker1");
        String number = Records.text(
                """
                select c.number from case_file c join staff_account m on m.id = c.manager_id
                join case_grant a on a.case_id = c.id join staff_account s on s.id = a.staff_id
                join printed_form f on f.case_id = c.id
                where m.username = 'worker1' and s.username = 'counsellor1' and f.kind = 'CARE_PLAN' limit 1""");
        worker.go("/plan/view/" + number);
        worker.follow("In để ký");
        Download plan = worker.page().waitForDownload(() -> worker.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tải Kế hoạch chăm sóc, trợ giúp để sửa (Word)"))
                .first()
                .click());
        assertThat(plan.suggestedFilename()).isEqualTo("ke-hoach.docx");
        try (XWPFDocument word = new XWPFDocument(plan.createReadStream());
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("KẾ HOẠCH", number, "KIỂM HUẤN VIÊN");
        }
        assertThat(openSigning(number)).isEqualTo(1);

        worker.openMenuItem("Việc của tôi");
        worker.openTask(number, "Xem bản in");
        worker.follow("Lưu bản đã ký: Kế hoạch chăm sóc, trợ giúp");
        worker.fill("Tên gọi", "Kế hoạch có chữ ký");
        worker.chooseTile("Giấy tờ, đồ vật");
        choose(worker.page(), "scan.pdf", "application/pdf", PdfFixture.pdf());
        worker.page()
                .locator(".dh-file")
                .filter(new Locator.FilterOptions().setHasText("Đã nhận và kiểm tra"))
                .waitFor();
        worker.press("Xếp vào hồ sơ");
        worker.page().waitForURL("**/document/view/**");
        String copy = worker.page().url().replaceAll("^https?://[^/]+", "");
        assertThat(openSigning(number)).isZero();

        SignedInUser lead = browser.signedIn("lead1");
        lead.go("/document/list/" + number);
        lead.sees("Kế hoạch có chữ ký");
        lead.go("/document/forms/" + number);
        lead.sees("Đã lưu bản ký");
        lead.follow("Mở bản đã ký");
        lead.sees("Kế hoạch có chữ ký");
        lead.go("/casefile/overview/" + number);
        lead.sees("Lưu bản giấy đã ký");

        SignedInUser counsellor = browser.signedIn("counsellor1");
        counsellor.go("/document/forms/" + number);
        counsellor.sees("Hồ sơ chưa có gì để in.");
        counsellor.doesNotSee("Kế hoạch chăm sóc, trợ giúp");
        counsellor.go("/document/list/" + number);
        counsellor.doesNotSee("Kế hoạch có chữ ký");
        counsellor.findsNothingAt(copy);
        for (String other : new String[] {"worker3", "health1", "admin1"}) {
            Stranger stranger = browser.stranger(other);
            for (String address : new String[] {"/document/forms/" + number, "/document/list/" + number, copy}) {
                stranger.findsNothingAt(address);
            }
        }
    }

    private static long openSigning(String number) {
        return Records.number(
                """
                select count(*) from case_task t join case_file c on c.id = t.case_id
                where c.number = ? and t.kind = 'SIGN_PLAN' and t.ended_at is null""",
                number);
    }

    private static void choose(Page page, String name, String type, byte[] content) {
        page.locator("[id='form:files']").setInputFiles(new FilePayload(name, type, content));
    }

    /** A JPEG as a phone's camera writes it: with the place in its EXIF data. */
    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(20, 20, 120, 80);
        pen.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        byte[] jpeg = plain.toByteArray();
        byte[] exif = exif();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, AFTER_START);
        out.write(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)});
        out.write(exif);
        out.write(Arrays.copyOfRange(jpeg, AFTER_START, jpeg.length));
        return out.toByteArray();
    }

    /** A TIFF header, a directory that points to the place, and the place: 15°33' N with a name of the area. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("II".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        tiff.putShort((short) 3);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
        tiff.putShort((short) 0x1c).putShort((short) 7).putInt(8).putInt(92);
        tiff.putInt(0);
        tiff.putInt(15).putInt(1).putInt(33).putInt(1).putInt(0).putInt(1);
        tiff.put("GPSTEST\0".getBytes(StandardCharsets.US_ASCII));
        return Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
