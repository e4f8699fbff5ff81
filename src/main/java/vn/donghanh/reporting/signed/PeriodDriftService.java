package vn.donghanh.reporting.signed;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;

/** Compares closed periods with the records of today. Runs as the system user; changes nothing of what was computed. */
@UseCases
public class PeriodDriftService {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodComparer comparer;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @PublicUseCase
    @AuditAction("period-snapshot.compare")
    public void compare(String ref) {
        PeriodSnapshot snapshot = snapshots.get(ref);
        auditContext.about("periodSnapshot", snapshot.ref());
        List<FigureDifference> differences = comparer.compare(snapshots.getContent(ref), clock.instant());
        PeriodDrift drift = snapshots.findDrift(ref).orElseGet(() -> new PeriodDrift(RandomReference.random(), ref));
        drift.replace(
                differences,
                cipher.sealDifferences(drift.ref(), SnapshotJson.differences(differences)),
                clock.instant());
        snapshots.add(drift);
    }
}
