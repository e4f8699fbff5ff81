package vn.donghanh.document.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.DocumentOwner;
import vn.donghanh.document.DocumentRule;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.InspectedFile;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** A file that is being uploaded, or was checked and is not filed yet. Belongs to one member of staff, who alone sees it. */
@Entity
public class Upload {
    private static final int PIECE = ContentRepository.PIECE;

    static final long MAX_SIZE = 30L << 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private @Nullable Long caseId;

    @Column(columnDefinition = "char(26)")
    private @Nullable PersonRef personRef;

    @Enumerated(EnumType.STRING)
    private @Nullable AttachmentKind attachedTo;

    private @Nullable String attachedRef;

    @Enumerated(EnumType.STRING)
    private UploadStatus status;

    private long size;
    private int pieces;
    private Instant begunAt;
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable FileFormat format;

    private @Nullable Integer pages;
    private @Nullable String cleaned;
    private @Nullable Long contentSize;
    private byte[] contentKeySealed;
    private byte[] fileNameSealed;

    @Version
    private int version;

    protected Upload() {}

    private Upload(String ref, StaffId staff, DocumentOwner owner, long size, Instant at) {
        this.ref = ref;
        this.staffId = staff;
        this.caseId = owner.caseId();
        this.personRef = owner.person();
        this.attachedTo = owner.centreKind();
        this.attachedRef = owner.centreRef();
        this.status = UploadStatus.RECEIVING;
        this.size = size;
        this.pieces = (int) ((size + PIECE - 1) / PIECE);
        this.begunAt = at;
        this.changedAt = at;
    }

    /** @throws RuleViolationException when the file is empty or too large */
    static Upload begin(String ref, StaffId staff, DocumentOwner owner, long size, Instant at, SealedUpload sealed) {
        if (size <= 0) {
            throw RuleViolationException.at("files", FileRule.EMPTY);
        }
        if (size > MAX_SIZE) {
            throw RuleViolationException.at("files", FileRule.TOO_LARGE, MAX_SIZE >> 20);
        }
        Upload upload = new Upload(ref, staff, owner, size, at);
        upload.contentKeySealed = sealed.contentKey();
        upload.fileNameSealed = sealed.fileName();
        return upload;
    }

    /** The encrypted key of its content and the encrypted name of the file. */
    @SuppressWarnings("ArrayRecordComponent") // ciphertext is never compared
    public record SealedUpload(byte[] contentKey, byte[] fileName) {}

    /**
     * Accepts a piece; one that was received before may be sent again.
     *
     * @throws RuleViolationException when there is no such piece, or it does not have its length
     */
    void receive(int number, int length, Instant at) {
        if (status != UploadStatus.RECEIVING || number < 0 || number >= pieces || length != lengthOf(number)) {
            throw new RuleViolationException(DocumentRule.UPLOAD_INCOMPLETE);
        }
        changedAt = at;
    }

    private long lengthOf(int number) {
        return number == pieces - 1 ? size - (long) number * PIECE : PIECE;
    }

    /** @throws RuleViolationException when a piece is missing */
    void requireComplete(long received) {
        if (status != UploadStatus.RECEIVING || received != pieces) {
            throw new RuleViolationException(DocumentRule.UPLOAD_INCOMPLETE);
        }
    }

    /** Records the result of the inspection. */
    void check(InspectedFile file, long cleanedSize, boolean scanned, Instant at) {
        UploadStatus to = scanned ? UploadStatus.CHECKED : UploadStatus.QUARANTINED;
        if (!status.next().contains(to)) {
            throw new RuleViolationException(DocumentRule.UPLOAD_INCOMPLETE);
        }
        status = to;
        format = file.format();
        pages = file.pages();
        cleaned = CleanedParts.text(file.cleaned());
        contentSize = cleanedSize;
        changedAt = at;
    }

    /** Returns the facts of a checked file; refused while it is being received. */
    public CheckedContent checkedContent() {
        if (status == UploadStatus.RECEIVING
                || format == null
                || pages == null
                || cleaned == null
                || contentSize == null) {
            throw RuleViolationException.at("files", DocumentRule.FILE_MISSING);
        }
        return new CheckedContent(ref, format, pages, contentSize, cleaned, status == UploadStatus.CHECKED);
    }

    public boolean belongsTo(DocumentOwner owner) {
        return owner.equals(owner());
    }

    public DocumentOwner owner() {
        return new DocumentOwner(caseId, personRef, attachedTo, attachedRef);
    }

    public String ref() {
        return ref;
    }

    public UploadStatus status() {
        return status;
    }

    int pieces() {
        return pieces;
    }

    long size() {
        return size;
    }

    @Nullable
    FileFormat format() {
        return format;
    }

    @Nullable
    String cleaned() {
        return cleaned;
    }

    public byte[] contentKeySealed() {
        return contentKeySealed;
    }

    public byte[] fileNameSealed() {
        return fileNameSealed;
    }

    /**
     * A content that was checked and cleaned.
     *
     * @param ref the reference under which it is stored
     * @param cleaned what was taken out, as {@link CleanedParts} writes it
     * @param scanned whether the virus scanner has found nothing, or none is configured
     */
    public record CheckedContent(
            String ref, FileFormat format, int pages, long size, String cleaned, boolean scanned) {}
}
