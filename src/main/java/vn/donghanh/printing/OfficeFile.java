package vn.donghanh.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import vn.donghanh.shared.CentreTime;

/** Saves Word and Excel files such that the same document always gives the same bytes: nothing in them says when they were made. */
final class OfficeFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OfficeFile() {}

    /** Writes the file; its properties name the form, where the account of the server would stand otherwise. */
    static byte[] save(POIXMLDocument file, PrintedDocument printed) throws IOException {
        var core = file.getProperties().getCoreProperties();
        core.setTitle(printed.name());
        core.setCreator(OfficialLayout.PRODUCER);
        core.setLastModifiedByUser(OfficialLayout.PRODUCER);
        Optional<Date> dated = Optional.ofNullable(printed.dated())
                .map(day -> Date.from(day.atStartOfDay(CentreTime.ZONE).toInstant()));
        core.setCreated(dated);
        core.setModified(dated);
        file.getProperties().getExtendedProperties().setApplication(OfficialLayout.PRODUCER);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        file.write(written);
        return withoutTimes(written.toByteArray());
    }

    private static byte[] withoutTimes(byte[] file) throws IOException {
        ByteArrayOutputStream same = new ByteArrayOutputStream(file.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(same)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                to.putNextEntry(entry);
                from.transferTo(to);
            }
        }
        return same.toByteArray();
    }
}
