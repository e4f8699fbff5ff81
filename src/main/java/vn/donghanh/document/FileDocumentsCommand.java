package vn.donghanh.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;
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
        List<RuleViolationException> refusals = new ArrayList<>();
        require(refusals, !uploads.isEmpty(), "files", DocumentRule.FILE_MISSING);
        require(refusals, type != null && !type.isBlank(), "type", DocumentRule.TYPE_MISSING);
        require(refusals, title != null && !title.isBlank(), "title", DocumentRule.TITLE_MISSING);
        require(refusals, day != null, "day", DocumentRule.DAY_MISSING);
        require(refusals, day == null || !day.isAfter(today), "day", DocumentRule.DAY_IN_FUTURE);
        require(refusals, depicts != null, "depicts", DocumentRule.DEPICTS_MISSING);
        require(refusals, depicts != DepictedSubject.CLIENT || consented, "depicts", DocumentRule.CONSENT_MISSING);
        require(
                refusals,
                !ID_SCAN.equals(type)
                        || (identityReason != null
                                && identityReason.strip().length() >= Document.MINIMUM_REASON_LENGTH),
                "identityReason",
                DocumentRule.ID_SCAN_REASON_MISSING);
        if (!refusals.isEmpty() || type == null || day == null || depicts == null) {
            throw RuleViolationException.combine(refusals);
        }
        return new Document.DocumentFacts(
                DocumentSection.of(type, section == null ? DocumentSection.GENERAL : section),
                type,
                day,
                depicts,
                attachedTo,
                attachedRef);
    }

    private static void require(
            List<RuleViolationException> refusals, boolean holds, String field, DocumentRule otherwise) {
        if (!holds) {
            refusals.add(RuleViolationException.at(field, otherwise));
        }
    }

    /** Returns the title of one of the documents. */
    String titleOf(int index) {
        String written = title == null ? "" : title.strip();
        return uploads.size() == 1 ? written : written + " (" + (index + 1) + "/" + uploads.size() + ")";
    }
}
