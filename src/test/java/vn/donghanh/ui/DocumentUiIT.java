package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A photograph taken on a phone is uploaded from the page, loses where it was taken, and is found by its readers alone. */
@SharedDemonstration
class DocumentUiIT {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int AFTER_START = 2;

    @RegisterExtension
    final Browser browser = Browser.withOwnPages();

    @Test
    void photographFromAPhoneArrivesWithoutItsPlace() throws IOException {
        browser.expectComplaint("404");
        browser.expectComplaint("409");
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Thử Giấy Tờ");
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
            SignedInUser stranger = browser.signedIn(other);
            stranger.go("/document/list/" + number);
            stranger.seesNotFound();
            stranger.go(address);
            stranger.seesNotFound();
            APIResponse answer = stranger.page()
                    .context()
                    .request()
                    .get(worker.page().url().replaceAll("/document/.*", "") + picture, RequestOptions.create());
            assertThat(answer.status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void formIsDownloadedAndNotSigned() throws IOException {
        SignedInUser worker = browser.signedIn("worker1");
        String number = worker.receive("Chị Thử In Giấy");
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
