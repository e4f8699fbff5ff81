package vn.donghanh.document;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.document.attachment.AttachmentKind;

/**
 * One document with what the reader may do.
 *
 * @param header null for a document of the Centre
 * @param record the record of the Centre to which it belongs; null for a document of a case
 * @param opening the reference under which the content is given to this reader in this session; null when it cannot be opened
 * @param identityReason why a copy of an identity paper is kept
 */
public record DocumentView(
        @Nullable CaseHeader header,
        @Nullable CentreRecord record,
        DocumentRow row,
        @Nullable String opening,
        boolean mayDownload,
        boolean mayWithdraw,
        @Nullable String identityReason,
        @Nullable Withdrawal withdrawal)
        implements Serializable {
    public record CentreRecord(AttachmentKind kind, String ref) implements Serializable {}

    /** @param removed when the content was removed; null while it is stored */
    public record Withdrawal(String by, Instant at, @Nullable String reason, @Nullable Instant removed)
            implements Serializable {}
}
