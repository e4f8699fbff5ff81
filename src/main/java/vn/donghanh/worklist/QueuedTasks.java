package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.shared.InList;

/** Where the open tasks of queues on the reader's cases are read from: what waits on the cases of others costs nothing. */
@ApplicationScoped
class QueuedTasks {
    /** Beyond so many grants to cases with tasks in queues, the queues hold mostly tasks of the reader's cases. */
    private static final int FEW_GRANTS = 300;

    private static final String FROM_QUEUES =
            " from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and %s and "
                    + CaseTask.IN_EFFECT + " and " + CaseAccess.forEachRow(CaseAccess.COUNTED);

    private static final String FROM_GRANTS = CaseAccess.FROM_QUEUED + " and " + CaseTask.IN_EFFECT + " and "
            + CaseAccess.forEachRow("%s and " + CaseAccess.COUNTED_ONCE);

    @Inject
    CaseAccess access;

    /** Returns JPQL for the open tasks {@code t} in these queues, on the cases {@code c} that count for the reader, to be followed by conditions. */
    String from(InList queues) {
        return (access.hasQueuedBeyond(FEW_GRANTS) ? FROM_QUEUES : FROM_GRANTS).formatted(queues.includes("t.queue"));
    }
}
