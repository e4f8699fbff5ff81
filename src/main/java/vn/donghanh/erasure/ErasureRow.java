package vn.donghanh.erasure;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.security.StaffId;

/**
 * An erasure request in the data protection officer's list: case number and dates, nothing about the client.
 *
 * @param decision null while it is pending
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
    /** Returns whether the request can be granted; the case has to be closed first. */
    public boolean grantable() {
        return !status.isOpen();
    }
}
