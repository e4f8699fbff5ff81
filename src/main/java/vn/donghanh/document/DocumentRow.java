package vn.donghanh.document;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileFormat;

/**
 * A document in a list. Of a document outside the reader's sections only that it exists, when and by whom it was added.
 *
 * @param readable whether the reader may know more; otherwise everything nullable is null
 * @param typeKey the message key of the type
 * @param attached what it belongs to; null when to the case alone, or when the reader may not know it
 * @param cleaned what was taken out of the file
 */
public record DocumentRow(
        String ref,
        boolean readable,
        @Nullable String title,
        @Nullable String type,
        @Nullable String typeKey,
        DocumentSection section,
        @Nullable LocalDate day,
        @Nullable DepictedSubject depicts,
        AttachmentProvider.@Nullable Attachable attached,
        DocumentStatus status,
        String addedBy,
        Instant addedAt,
        @Nullable FileFormat format,
        int pages,
        long size,
        List<CleanedPart> cleaned)
        implements Serializable {}
