package vn.donghanh.printing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
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

    /** @param made written into the file as the time at which it was made: the same document of the same time gives the same bytes */
    public byte[] toPdf(PrintedDocument document, Instant made) {
        return make(document, printed -> FixedDates.inPdf(PdfFile.of(printed), made));
    }

    /** As {@link #toPdf(PrintedDocument, Instant)}. */
    public byte[] toDocx(PrintedDocument document, Instant made) {
        return make(document, printed -> {
            try {
                return FixedDates.inArchive(DocxFile.of(printed), made);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
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
