package vn.donghanh.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;

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
        Depicts depicts,
        @Nullable AttachmentKind attachedTo,
        @Nullable String attachedRef) {}
