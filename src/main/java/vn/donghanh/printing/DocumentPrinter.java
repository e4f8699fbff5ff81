package vn.donghanh.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Makes files of documents, at most two at a time, so that printing needs little memory whoever prints. */
@ApplicationScoped
public class DocumentPrinter {
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public byte[] toPdf(PrintedDocument document) {
        return make(document, PdfFile::of);
    }

    public byte[] toDocx(PrintedDocument document) {
        return make(document, DocxFile::of);
    }

    /** Makes the spreadsheet of the annexes, a sheet for each. */
    public byte[] toXlsx(PrintedDocument document) {
        return make(document, FigureWorkbook::of);
    }

    private byte[] make(PrintedDocument document, Function<PrintedDocument, byte[]> format) {
        places.acquireUninterruptibly();
        try {
            return format.apply(document);
        } finally {
            places.release();
        }
    }
}
