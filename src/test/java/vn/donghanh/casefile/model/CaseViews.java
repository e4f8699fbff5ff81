package vn.donghanh.casefile.model;

import java.time.Instant;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** Creates case views for tests without a database: a case of the given worker in the given status. */
public final class CaseViews {
    private CaseViews() {}

    public static CaseView at(CaseStatus status, StaffId worker, Instant since) {
        return of(status, TriageLevel.MEDIUM, AgeBand.FROM_25_TO_34, worker, since);
    }

    /** Returns a case of a client in this age band, at this triage level. */
    public static CaseView of(CaseStatus status, TriageLevel level, AgeBand age, StaffId worker, Instant since) {
        return new CaseView(
                new CaseId(1),
                CaseNumber.random(),
                PersonRef.random(),
                1,
                1,
                IntakeMode.EMERGENCY,
                age,
                age.requiresChildPath(),
                status,
                since,
                level,
                false,
                worker,
                worker,
                since,
                null,
                0);
    }
}
