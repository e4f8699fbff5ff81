package vn.donghanh.legalaid.note;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A privileged note.
 *
 * @param text null if this reader may only know that it exists
 * @param since since when it has its status
 * @param shown whether the lawyer sees it now: it is shared, and so is the slip of the matter
 */
public record LegalAidNoteRow(
        String ref,
        String author,
        Instant at,
        @Nullable String text,
        LegalAidNoteStatus status,
        Instant since,
        boolean shown)
        implements Serializable {
    /** Returns whether the reader wrote it. */
    public boolean isOwn() {
        return text != null;
    }

    /** Returns the message key of who may read it now beside its author. */
    public String stateKey() {
        return status.isShared() && !shown ? "legalaid.note.hidden" : "LegalAidNoteStatus." + status;
    }
}
