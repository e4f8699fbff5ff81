package vn.donghanh.document.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.donghanh.document.inspection.office.OfficeCleaner;
import vn.donghanh.shared.RuleViolationException;

/** Recognises an uploaded file by its content, refuses what is not accepted and writes a cleaned copy. */
@ApplicationScoped
public class FileInspector {
    private static final Set<String> HEIC =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");
    private static final Set<String> MPEG_4 =
            Set.of("audio/mp4", "video/mp4", "application/mp4", "video/x-m4v", "video/3gpp", "video/3gpp2");
    private static final Set<String> OLD_OFFICE_ENDINGS = Set.of("docx", "xlsx", "doc", "xls");

    /**
     * Inspects a file and writes its cleaned copy. At most two files are inspected or shown at once; others wait.
     *
     * @param fileName as the browser sent it; only its ending is used
     * @param cleanedCopy receives the copy; to be discarded when this method throws
     * @throws RuleViolationException with a {@link FileRule} when the file is refused
     * @throws IOException when the content cannot be read or the copy cannot be written
     */
    public InspectedFile inspect(StoredContent upload, String fileName, OutputStream cleanedCopy) throws IOException {
        UploadedName name = UploadedName.of(fileName);
        if (upload.size() == 0) {
            throw new RuleViolationException(FileRule.EMPTY);
        }
        if (upload.size() > InspectionLimits.FILE_BYTES) {
            throw new RuleViolationException(FileRule.TOO_LARGE, InspectionLimits.FILE_MEGABYTES);
        }
        return HeavyWork.run(() -> inspect(upload, name, cleanedCopy));
    }

    private static InspectedFile inspect(StoredContent upload, UploadedName name, OutputStream copy)
            throws IOException {
        try {
            FileFormat format = recognise(upload, name);
            if (!format.fits(name.extension())) {
                throw new RuleViolationException(FileRule.EXTENSION_DOES_NOT_FIT, name.extension(), format);
            }
            return switch (format) {
                case PDF -> PdfCleaner.clean(upload, copy);
                case JPEG, PNG -> PictureCleaner.clean(format, upload, copy);
                case DOCX, XLSX -> OfficeCleaner.clean(upload, copy);
                case M4A -> M4aCleaner.clean(upload, copy);
                case OGG -> OggCleaner.clean(upload, copy);
            };
        } catch (EOFException | ZipException damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    private static FileFormat recognise(StoredContent upload, UploadedName name) throws IOException {
        String type = mediaType(upload);
        if (HEIC.contains(type)) {
            throw new RuleViolationException(FileRule.HEIC_NOT_ACCEPTED);
        }
        if (MPEG_4.contains(type)) {
            return FileFormat.M4A;
        }
        if (type.endsWith("/ogg") || type.equals("audio/vorbis") || type.equals("audio/opus")) {
            return FileFormat.OGG;
        }
        return switch (type) {
            case "application/pdf" -> FileFormat.PDF;
            case "image/jpeg" -> FileFormat.JPEG;
            case "image/png" -> FileFormat.PNG;
            case "application/zip", "application/x-tika-ooxml" -> OfficeCleaner.format(upload);
            case "application/x-tika-msoffice",
                    "application/x-tika-msoffice-embedded" -> throw new RuleViolationException(
                    OLD_OFFICE_ENDINGS.contains(name.extension().toLowerCase(Locale.ROOT))
                            ? FileRule.OFFICE_ENCRYPTED
                            : FileRule.TYPE_NOT_ACCEPTED);
            default -> throw new RuleViolationException(FileRule.TYPE_NOT_ACCEPTED);
        };
    }

    /** By content alone: neither the name nor what the browser says is asked. */
    private static String mediaType(StoredContent upload) throws IOException {
        try (InputStream content = new BufferedInputStream(Channels.newInputStream(upload.open()), 1 << 16)) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }
}
