package vn.donghanh.printing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;

/** What a PDF file says about itself: the same for the same document, whenever it is made. */
record PdfMetadata(String title, @Nullable LocalDate dated) {
    private static final long SAME_IDENTIFIER = 1;

    static PdfMetadata of(PrintedDocument printed) {
        return new PdfMetadata(printed.name(), printed.dated());
    }

    void describe(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(title);
        information.setProducer(OfficialLayout.PRODUCER);
        if (dated != null) {
            information.setCreationDate(GregorianCalendar.from(startOf(dated)));
            information.setModificationDate(GregorianCalendar.from(startOf(dated)));
        }
        document.setDocumentInformation(information);
        document.setDocumentId(SAME_IDENTIFIER);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet().getBytes(UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static ZonedDateTime startOf(LocalDate day) {
        return day.atStartOfDay(CentreTime.ZONE);
    }

    private String packet() throws IOException {
        try (InputStream template = PdfMetadata.class.getResourceAsStream("metadata.xmp")) {
            if (template == null) {
                throw new IOException("Not in the WAR: metadata.xmp");
            }
            return new String(template.readAllBytes(), UTF_8)
                    .replace("{dates}", dated == null ? "" : dates(dated))
                    .replace("{producer}", escaped(OfficialLayout.PRODUCER))
                    .replace("{title}", escaped(title));
        }
    }

    private static String dates(LocalDate day) {
        String moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startOf(day));
        return "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>".formatted(moment, moment);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
