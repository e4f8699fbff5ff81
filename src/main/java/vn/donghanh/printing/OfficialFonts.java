package vn.donghanh.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typefaces of official documents: Liberation Serif, which has the widths of Times New Roman, embedded in every PDF file. */
final class OfficialFonts {
    static final String FAMILY = "Liberation Serif";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private OfficialFonts() {}

    static void embedIn(PdfRendererBuilder builder) {
        builder.useFont(() -> open("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> open("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useFont(() -> open("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true)
                .useFont(() -> open("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
    }

    private static InputStream open(String style) {
        String file = "LiberationSerif-" + style + ".ttf";
        InputStream font = OfficialFonts.class.getResourceAsStream(file);
        if (font == null) {
            throw new UncheckedIOException(new IOException("Not in the WAR: " + file));
        }
        return font;
    }
}
