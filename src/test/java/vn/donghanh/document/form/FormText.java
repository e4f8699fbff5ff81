package vn.donghanh.document.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The text of printed files on one line, in the order in which it is read aloud: a cell of a table is read to its end before the next one. */
public final class FormText {
    private static final float SAME_LINE = 1f;

    private FormText() {}

    public static String of(PrintedFile file) {
        try {
            String text = file.format() == FormFormat.PDF ? ofPdf(file.content()) : ofWord(file.content());
            return text.replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String ofPdf(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            StringBuilder text = new StringBuilder();
            for (PDPage page : pdf.getPages()) {
                PDFMarkedContentExtractor marked = new PDFMarkedContentExtractor();
                marked.processPage(page);
                marked.getMarkedContents().forEach(part -> append(text, part));
            }
            return text.toString();
        }
    }

    private static void append(StringBuilder text, PDMarkedContent part) {
        float line = Float.NaN;
        for (Object piece : part.getContents()) {
            if (piece instanceof TextPosition letter) {
                if (!(Math.abs(letter.getYDirAdj() - line) < SAME_LINE)) {
                    text.append(' ');
                }
                line = letter.getYDirAdj();
                text.append(letter.getUnicode());
            } else if (piece instanceof PDMarkedContent inner) {
                append(text, inner);
            }
        }
    }

    private static String ofWord(byte[] content) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor words = new XWPFWordExtractor(word)) {
            return words.getText();
        }
    }
}
