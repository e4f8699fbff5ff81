package vn.donghanh.document.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that are accepted, each with its media type and the endings of file names that fit it. */
public enum FileFormat {
    PDF("application/pdf", "pdf", ""),
    JPEG("image/jpeg", "jpg", "jpeg jpe jfif"),
    PNG("image/png", "png", ""),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", ""),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", ""),
    M4A("audio/mp4", "m4a", "mp4"),
    OGG("audio/ogg", "ogg", "oga opus");

    private final String mediaType;
    private final String extension;
    private final String otherExtensions;

    FileFormat(String mediaType, String extension, String otherExtensions) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.otherExtensions = otherExtensions;
    }

    /** Returns the format whose file names end like this, without the dot. */
    public static Optional<FileFormat> ofExtension(String ending) {
        return Arrays.stream(values()).filter(format -> format.fits(ending)).findFirst();
    }

    /** Returns the ending that the names of files of this format get. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean fits(String ending) {
        String plain = ending.toLowerCase(Locale.ROOT);
        return plain.equals(extension) || (" " + otherExtensions + " ").contains(" " + plain + " ");
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    public boolean isRecording() {
        return this == M4A || this == OGG;
    }

    /** Returns whether {@link PageRenderer} can show pages; other files are downloaded or listened to. */
    public boolean hasPages() {
        return Set.of(PDF, JPEG, PNG).contains(this);
    }
}
