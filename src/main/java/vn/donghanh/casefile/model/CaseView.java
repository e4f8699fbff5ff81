package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

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

    /** Returns who looks after the case: its manager, or whoever received the client as long as it has none. */
    public StaffId responsible() {
        return manager == null ? receivedBy : manager;
    }

    /** Whether the episode is open, also in its follow-up, so that something new may be begun. */
    public boolean isOpen() {
        return status.isOpen();
    }

    /** Whether what was begun goes on: the case is open, or was merged into another one. */
    public boolean isRunning() {
        return status.isRunning();
    }

    /**
     * Returns this case, for beginning something in it.
     *
     * @throws RuleViolationException unless it {@linkplain #isOpen() is open}
     */
    public CaseView requireOpen() {
        return requireOpen(CaseRule.CASE_ENDED);
    }

    /**
     * Returns this case, for beginning something in it.
     *
     * @param ended the refusal, where users are told more than that the case has ended
     * @throws RuleViolationException unless it {@linkplain #isOpen() is open}
     */
    public CaseView requireOpen(BusinessRule ended) {
        if (!isOpen()) {
            throw new RuleViolationException(ended);
        }
        return this;
    }

    /**
     * Returns this case, for recording how something goes on that was begun in it.
     *
     * @throws RuleViolationException unless it {@linkplain #isRunning() is running}
     */
    public CaseView requireRunning() {
        if (!isRunning()) {
            throw new RuleViolationException(CaseRule.CASE_ENDED);
        }
        return this;
    }
}
