package vn.donghanh.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Command to file uploaded files as documents; several files of one paper get the same title with a number.
 *
 * @param uploads references of uploads
 * @param type a code of the list {@code document_type}
 * @param attachedTo what they belong to besides the case; null when to the case alone
 * @param form the printed form whose signed copy this is; null for other documents
 * @param identityReason why a copy of an identity paper is kept
 */
public record FileDocumentsCommand(
        @Nullable String number,
        @NotNull List<String> uploads,
        @Nullable @Size(max = 40) String type,
        @Nullable DocumentSection section,
        @Nullable LocalDate day,
        @Nullable @Size(max = 200) String title,
        @Nullable DepictedSubject depicts,
        @Nullable AttachmentKind attachedTo,
        @Nullable @Size(max = 40) String attachedRef,
        @Nullable @Size(max = 26) String form,
        @Nullable @Size(max = 500) String identityReason) {
    /** The type that is not needed by default. */
    static final String ID_SCAN = "ID_SCAN";

    public FileDocumentsCommand {
        uploads = List.copyOf(uploads);
    }

    /**
     * Returns what is stated about the documents.
     *
     * @param consented whether the client's consent to pictures and recordings is in force
     * @throws RuleViolationException listing everything that is missing or contradictory
     */
    Document.DocumentFacts requireComplete(LocalDate today, boolean consented) {
        boolean reasoned = identityReason != null && identityReason.strip().length() >= Document.MINIMUM_REASON_LENGTH;
        Precondition.requireAll(List.of(
                Precondition.of(DocumentRule.FILE_MISSING, !uploads.isEmpty()).at("files"),
                Precondition.of(DocumentRule.TYPE_MISSING, type != null && !type.isBlank())
                        .at("type"),
                Precondition.of(DocumentRule.TITLE_MISSING, title != null && !title.isBlank())
                        .at("title"),
                Precondition.of(DocumentRule.DAY_MISSING, day != null).at("day"),
                Precondition.of(DocumentRule.DAY_IN_FUTURE, day == null || !day.isAfter(today))
                        .at("day"),
                Precondition.of(DocumentRule.DEPICTS_MISSING, depicts != null).at("depicts"),
                Precondition.of(DocumentRule.CONSENT_MISSING, depicts != DepictedSubject.CLIENT || consented)
                        .at("depicts"),
                Precondition.of(DocumentRule.ID_SCAN_REASON_MISSING, !ID_SCAN.equals(type) || reasoned)
                        .at("identityReason")));
        String kind = Objects.requireNonNull(type);
        return new Document.DocumentFacts(
                DocumentSection.of(kind, section == null ? DocumentSection.GENERAL : section),
                kind,
                Objects.requireNonNull(day),
                Objects.requireNonNull(depicts),
                attachedTo,
                attachedRef);
    }

    /** Returns the title of one of the documents. */
    String titleOf(int index) {
        String written = title == null ? "" : title.strip();
        return uploads.size() == 1 ? written : written + " (" + (index + 1) + "/" + uploads.size() + ")";
    }
}
