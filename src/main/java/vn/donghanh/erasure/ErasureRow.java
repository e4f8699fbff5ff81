package vn.donghanh.erasure;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.security.StaffId;

/**
 * A request in the list of the data protection officer: number and dates, nothing of who it is about.
 *
 * @param decision null while it waits
 */
public record ErasureRow(
        String ref,
        CaseNumber number,
        CaseStatus status,
        ErasureGround ground,
        IdentificationMethod identified,
        LocalDate askedOn,
        StaffId recordedBy,
        Instant dueAt,
        @Nullable ErasureDecision decision,
        @Nullable Instant decidedAt)
        implements Serializable {
    /** The case has to be closed before she can be erased. */
    public boolean grantable() {
        return !status.isOpen();
    }
}
