package vn.donghanh.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** A document of a case, or of the Centre. Its content never changes; a wrong document is withdrawn. */
@Entity
class Document {
    static final int MINIMUM_REASON_LENGTH = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private @Nullable Long caseId;
    private @Nullable Integer episode;

    @Column(columnDefinition = "char(26)")
    private @Nullable PersonRef personRef;

    @Enumerated(EnumType.STRING)
    private DocumentSection section;

    private String type;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private DepictedSubject depicts;

    @Enumerated(EnumType.STRING)
    private @Nullable AttachmentKind attachedTo;

    private @Nullable String attachedRef;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    private StaffId addedBy;
    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private int pages;
    private long size;
    private String cleaned;

    @Column(columnDefinition = "char(26)")
    private String contentRef;

    private byte[] contentKeySealed;
    private byte[] titleSealed;
    private byte[] fileNameSealed;
    private byte @Nullable [] reasonSealed;
    private @Nullable StaffId withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private byte @Nullable [] withdrawalSealed;
    private @Nullable Instant removedAt;

    @Version
    private int version;

    protected Document() {}

    /** @param episode the episode of the case; null for a document of the Centre */
    Document(
            String ref,
            DocumentOwner owner,
            @Nullable Integer episode,
            DocumentFacts facts,
            Upload.CheckedContent content,
            StaffId staff,
            Instant at) {
        this.ref = ref;
        this.caseId = owner.caseId();
        this.personRef = owner.person();
        this.episode = episode;
        this.section = facts.section();
        this.type = facts.type();
        this.day = facts.day();
        this.depicts = facts.depicts();
        this.attachedTo = facts.attachedTo();
        this.attachedRef = facts.attachedRef();
        this.status = content.scanned() ? DocumentStatus.FILED : DocumentStatus.QUARANTINED;
        this.addedBy = staff;
        this.addedAt = at;
        this.format = content.format();
        this.pages = content.pages();
        this.size = content.size();
        this.cleaned = content.cleaned();
        this.contentRef = content.ref();
    }

    /** Adds the encrypted texts. */
    Document with(SealedTexts sealed) {
        contentKeySealed = sealed.contentKey();
        titleSealed = sealed.title();
        fileNameSealed = sealed.fileName();
        reasonSealed = sealed.reason();
        return this;
    }

    @SuppressWarnings("ArrayRecordComponent") // ciphertext is never compared
    record SealedTexts(byte[] contentKey, byte[] title, byte[] fileName, byte @Nullable [] reason) {}

    /** The scanner has found nothing: the document can be opened. */
    void release() {
        moveTo(DocumentStatus.FILED);
    }

    /** The scanner has found a virus; the caller removes the content. */
    void refuseInfected(Instant at) {
        moveTo(DocumentStatus.INFECTED);
        removedAt = at;
    }

    /**
     * Withdraws a document that was filed by mistake.
     *
     * @throws RuleViolationException when it is not the user's to withdraw, or was withdrawn before
     */
    void withdraw(StaffId by, boolean responsible, Instant at, byte[] reason) {
        if (!responsible && !by.equals(addedBy)) {
            throw new RuleViolationException(DocumentRule.WITHDRAWAL_NOT_YOURS);
        }
        moveTo(DocumentStatus.WITHDRAWN);
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawalSealed = reason;
    }

    /** Records that the content of a withdrawn document was removed. */
    void recordRemoval(Instant at) {
        if (status != DocumentStatus.WITHDRAWN) {
            throw new IllegalStateException("the content of a document in use is not removed");
        }
        removedAt = at;
    }

    private void moveTo(DocumentStatus to) {
        if (!status.next().contains(to)) {
            throw new RuleViolationException(DocumentRule.WITHDRAWN_ALREADY);
        }
        status = to;
    }

    DocumentOwner owner() {
        return section == DocumentSection.CENTRE
                ? new DocumentOwner(null, null, attachedTo, attachedRef)
                : new DocumentOwner(caseId, personRef, null, null);
    }

    String ref() {
        return ref;
    }

    PersonRef person() {
        return Objects.requireNonNull(personRef);
    }

    @Nullable
    PersonRef personOrNull() {
        return personRef;
    }

    DocumentSection section() {
        return section;
    }

    String type() {
        return type;
    }

    LocalDate day() {
        return day;
    }

    DepictedSubject depicts() {
        return depicts;
    }

    @Nullable
    AttachmentKind attachedTo() {
        return attachedTo;
    }

    @Nullable
    String attachedRef() {
        return attachedRef;
    }

    DocumentStatus status() {
        return status;
    }

    StaffId addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    FileFormat format() {
        return format;
    }

    int pages() {
        return pages;
    }

    long size() {
        return size;
    }

    String cleaned() {
        return cleaned;
    }

    String contentRef() {
        return contentRef;
    }

    byte[] contentKeySealed() {
        return contentKeySealed;
    }

    byte[] titleSealed() {
        return titleSealed;
    }

    byte[] fileNameSealed() {
        return fileNameSealed;
    }

    byte @Nullable [] reasonSealed() {
        return reasonSealed;
    }

    @Nullable
    StaffId withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    byte @Nullable [] withdrawalSealed() {
        return withdrawalSealed;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    /**
     * What is stated about a document when it is filed.
     *
     * @param type a code of the list {@code document_type}
     * @param day the day that the document bears, or on which it was received
     * @param attachedRef the reference of the record it belongs to; null when it belongs to the case alone
     */
    record DocumentFacts(
            DocumentSection section,
            String type,
            LocalDate day,
            DepictedSubject depicts,
            @Nullable AttachmentKind attachedTo,
            @Nullable String attachedRef) {}
}
