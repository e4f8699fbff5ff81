package vn.donghanh.document.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Shows the pages of a cleaned copy as pictures, with a text across them. */
@ApplicationScoped
public class PageRenderer {
    /** The longer side of a picture in pixels: A4 at 170 dots per inch. */
    private static final int LONGER_SIDE = 2_000;

    private static final float LARGEST_SCALE = 170f / 72;

    /**
     * Returns one page as a JPEG.
     *
     * @param page from 1
     * @param watermark who looks at the page, and when; repeated across it
     * @throws NotFoundException when there is no such page
     */
    public byte[] render(FileFormat format, StoredContent content, int page, String watermark) throws IOException {
        return HeavyWork.run(() -> {
            BufferedImage picture = picture(format, content, page);
            WatermarkPainter.paint(picture, watermark);
            return jpeg(picture);
        });
    }

    /**
     * Returns one page as a JPEG in which areas are black. What lies under them is not in the picture any more.
     *
     * @param page from 1
     * @throws NotFoundException when there is no such page
     */
    public byte[] redact(FileFormat format, StoredContent content, int page, List<RedactionBox> boxes)
            throws IOException {
        return HeavyWork.run(() -> {
            BufferedImage picture = picture(format, content, page);
            Graphics2D graphics = picture.createGraphics();
            try {
                graphics.setColor(Color.BLACK);
                for (RedactionBox box : boxes) {
                    graphics.fill(box.on(picture.getWidth(), picture.getHeight()));
                }
            } finally {
                graphics.dispose();
            }
            return jpeg(picture);
        });
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PictureWriter.jpeg(picture, PictureWriter.SHOWN, bytes);
        return bytes.toByteArray();
    }

    /** Returns a page as it is. */
    private static BufferedImage picture(FileFormat format, StoredContent content, int page) throws IOException {
        return switch (format) {
            case PDF -> ofPdf(content, page);
            case JPEG, PNG -> ofPicture(format, content, page);
            case DOCX, XLSX, M4A, OGG -> throw new IllegalArgumentException("No pages in " + format);
        };
    }

    private static BufferedImage ofPdf(StoredContent content, int page) throws IOException {
        ImageIO.setUseCache(false);
        try (PdfSource source = new PdfSource(content.open());
                PDDocument document = PdfCleaner.open(source)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new NotFoundException();
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float side = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, Math.min(LARGEST_SCALE, LONGER_SIDE / side), ImageType.RGB);
        } catch (RuleViolationException | NotFoundException refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    private static BufferedImage ofPicture(FileFormat format, StoredContent content, int page) throws IOException {
        if (page != 1) {
            throw new NotFoundException();
        }
        PictureStructure structure = PictureDecoder.structure(format, content);
        int step = Math.max(1, (Math.max(structure.width(), structure.height()) + LONGER_SIDE - 1) / LONGER_SIDE);
        BufferedImage decoded = PictureDecoder.decode(format, structure, content, step, null);
        BufferedImage shown = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = shown.createGraphics();
        try {
            graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return shown;
    }
}
