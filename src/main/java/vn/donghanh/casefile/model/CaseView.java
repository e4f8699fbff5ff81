package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** A case as features and screens read it. Holding one means that the access predicate has let its reader in. */
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
