package vn.donghanh.printing;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes the PDF/A file of a document: tagged, with embedded fonts, made in memory and without reading anything from elsewhere. */
final class PdfFile {
    /** PDF/A-2 level A: kept readable for decades, and readable aloud. */
    static final PdfAConformance CONFORMANCE = PdfAConformance.PDFA_2_A;

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // the library would log parts of what it lays out
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    static byte[] of(PrintedDocument printed) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        OfficialFonts.embedIn(builder);
        builder.useUriResolver((base, address) -> address.startsWith(HtmlDocument.PICTURE) ? address : null);
        builder.useUnicodeLineBreaker(new OfficialLineBreaker());
        builder.usePdfAConformance(CONFORMANCE);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        builder.withProducer(OfficialLayout.PRODUCER);
        builder.withW3cDocument(HtmlDocument.of(printed), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                PdfMetadata.of(printed).describe(document);
                document.save(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }
}
