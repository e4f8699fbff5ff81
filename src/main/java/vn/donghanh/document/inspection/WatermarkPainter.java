package vn.donghanh.document.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a text across a page, again and again, light enough to read the page through it. The letters are drawn as
 * outlines of the font that PDFBox brings along (Liberation Sans, with all Vietnamese letters): a server without a
 * display and without fonts draws the same.
 */
final class WatermarkPainter {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Color INK = new Color(90, 90, 90, 70);
    private static final double ANGLE = Math.toRadians(-30);
    private static final double LETTERS_PER_SIDE = 42;
    private static final double LINES_APART = 7;
    private static final double GAP = 3;

    private WatermarkPainter() {}

    static void paint(BufferedImage page, String text) throws IOException {
        double size = Math.max(page.getWidth(), page.getHeight()) / LETTERS_PER_SIDE;
        Outline outline = outline(text, size);
        Graphics2D graphics = page.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(INK);
            graphics.translate(page.getWidth() / 2.0, page.getHeight() / 2.0);
            graphics.rotate(ANGLE);
            double reach = Math.hypot(page.getWidth(), page.getHeight()) / 2;
            double step = outline.width() + GAP * size;
            int line = 0;
            for (double y = -reach; y < reach; y += LINES_APART * size) {
                double shift = line++ % 2 == 0 ? 0 : step / 2;
                for (double x = -reach - shift; x < reach; x += step) {
                    graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline.path()));
                }
            }
        } finally {
            graphics.dispose();
        }
    }

    private record Outline(Path2D path, double width) {}

    private static Outline outline(String text, double size) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            Path2D path = new GeneralPath();
            double x = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = letters.getGlyphId(letter);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                    place.scale(scale, -scale);
                    path.append(data.getPath().getPathIterator(place), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
            return new Outline(path, x);
        }
    }
}
