package vn.donghanh.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Puts one instant in the place of every date that a file bears, so that the same document of the same instant gives the same bytes. */
final class FixedDates {
    private static final String PROPERTIES = "docProps/core.xml";

    /** The oldest time that an archive can name; readers look at the properties. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern CORE_DATE =
            Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\\2>)");
    private static final Pattern XMP_DATE =
            Pattern.compile("(<xmp:(CreateDate|ModifyDate|MetadataDate)[^>]*>)[^<]*(</xmp:\\2>)");
    private static final int ID_BYTES = 16;

    private FixedDates() {}

    /** Returns the Word file or spreadsheet with this instant. */
    static byte[] inArchive(byte[] file, Instant made) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(file.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(fixed)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ENTRY_TIME);
                to.putNextEntry(entry);
                byte[] content = from.readAllBytes();
                to.write(part.getName().equals(PROPERTIES) ? dated(content, CORE_DATE, made) : content);
                to.closeEntry();
            }
        }
        return fixed.toByteArray();
    }

    /** Returns the PDF file with this instant, and with an identifier that follows from it. */
    static byte[] inPdf(byte[] file, Instant made) {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(file.length);
        try (PDDocument document = Loader.loadPDF(file)) {
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            date.setTimeInMillis(made.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
            document.getDocumentInformation().setCreationDate(date);
            document.getDocumentInformation().setModificationDate(date);
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                byte[] dated = dated(metadata.toByteArray(), XMP_DATE, made);
                document.getDocumentCatalog()
                        .setMetadata(new PDMetadata(document, new ByteArrayInputStream(dated)));
            }
            COSString id = new COSString(id(document.getDocumentInformation().getTitle(), made));
            document.getDocument().getTrailer().setItem(COSName.ID, new COSArray(Arrays.asList(id, id)));
            // as the file was written: its kind of archive may know no compressed objects
            document.save(fixed, CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return fixed.toByteArray();
    }

    private static byte[] dated(byte[] properties, Pattern date, Instant made) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return date.matcher(text)
                .replaceAll("$1" + made.truncatedTo(ChronoUnit.SECONDS) + "$3")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] id(String title, Instant made) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256")
                            .digest((title + made).getBytes(StandardCharsets.UTF_8)),
                    ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
