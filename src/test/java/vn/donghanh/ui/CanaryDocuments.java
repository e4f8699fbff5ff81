package vn.donghanh.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Visitor;

/** Types canaries into the forms of documents, and hides some inside files: in the text of a PDF and a DOCX, in the data of a picture, in a file name. */
final class CanaryDocuments {
    private static final int AFTER_START = 2;

    private final CanaryRun run;

    CanaryDocuments(CanaryRun run) {
        this.run = run;
    }

    void file(String number) throws IOException {
        Visitor worker = run.as("worker1");
        String name = run.canaries.hiddenMark("document/add.xhtml#files").mark();
        String refs = String.join(
                ",",
                worker.uploads(number, name + ".pdf", pdf(run.canaries.hiddenMark("document/add.xhtml#files"))),
                worker.uploads(number, "giay.docx", docx(run.hidden("document/add.xhtml#files"))),
                worker.uploads(number, "anh.jpg", picture(run.canaries.hiddenMark("document/add.xhtml#files"))));
        worker.opens("/document/add/" + number)
                .in("form")
                .picks("type", "ID_SCAN")
                .types(run.hidden("document/add.xhtml#identityReason"))
                .types(run.hidden("document/add.xhtml#title"))
                .types(run.canaries.openDay("document/add.xhtml#day"))
                .chooses("depicts", "PAPER")
                .carries("uploads", refs)
                .presses("save");
        worker.opens("/document/list/" + number)
                .in("finding")
                .types(run.hidden("document/list.xhtml#words"))
                .click("find");
        String ref = Records.text("select ref from document order by id desc limit 1");
        worker.opens("/document/view/" + number + "/" + ref)
                .in("withdrawing")
                .types(run.hidden("document/view.xhtml#reason"))
                .presses("withdraw");
        worker.opens("/document/view/" + number + "/" + ref);
    }

    void letters() throws IOException {
        Visitor officer = run.as("report1");
        String record =
                Records.text("select ref from target_return where superseded_at is null order by id desc limit 1");
        String ref = officer.uploadsLetter(
                "RETURN", record, "cong-van.jpg", picture(run.canaries.hiddenMark("document/letters.xhtml#files")));
        officer.opens("/document/letters/" + record + "?of=RETURN")
                .in("form")
                .types(run.hidden("document/letters.xhtml#title"))
                .types(run.canaries.openDay("document/letters.xhtml#day"))
                .carries("uploads", ref)
                .presses("save");
        officer.opens("/document/letter/" + Records.text("select ref from document order by id desc limit 1"))
                .in("withdrawing")
                .types(run.hidden("document/letter.xhtml#reason"))
                .presses("withdraw");
    }

    private static byte[] pdf(Canary canary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(50, 700);
                text.showText(canary.mark());
                text.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] docx(Canary canary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(canary.text());
            document.write(out);
        }
        return out.toByteArray();
    }

    /** A JPEG with the canary in a comment, where cameras and programmes write about a picture. */
    private static byte[] picture(Canary canary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
            byte[] plain = out.toByteArray();
            byte[] comment = canary.mark().getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream commented = new ByteArrayOutputStream();
            commented.write(plain, 0, AFTER_START);
            commented.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
            commented.write(comment);
            commented.write(Arrays.copyOfRange(plain, AFTER_START, plain.length));
            return commented.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
