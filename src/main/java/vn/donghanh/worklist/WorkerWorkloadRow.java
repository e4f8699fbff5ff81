package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/**
 * A worker's workload, counting the cases that the reader may see.
 *
 * @param late the number of overdue tasks
 * @param latest the kind of the longest overdue task; null if none is overdue
 */
public record WorkerWorkloadRow(
        String username, String name, long cases, int late, @Nullable TaskKind latest, @Nullable Instant latestDue)
        implements Serializable {}
