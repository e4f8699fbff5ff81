package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** Read-only view of a case for features and pages. Obtaining one means that the access predicate was applied for its reader. */
public record CaseView(
        CaseId id,
        CaseNumber number,
        PersonRef person,
        long unitId,
        int episode,
        IntakeMode mode,
        AgeBand ageBand,
        boolean childPath,
        CaseStatus status,
        Instant statusSince,
        TriageLevel level,
        boolean levelProvisional,
        @Nullable StaffId manager,
        StaffId receivedBy,
        Instant openedAt,
        @Nullable LocalDate reviewOn,
        int version)
        implements Serializable {

    public boolean isManagedBy(StaffId staff) {
        return staff.equals(manager);
    }
}
