package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/**
 * What one worker carries, of the cases that the reader sees.
 *
 * @param late tasks that are overdue now
 * @param latest what has been due for the longest; null when nothing is late
 */
public record WorkerWorkloadRow(
        String username, String name, long cases, int late, @Nullable TaskKind latest, @Nullable Instant latestDue)
        implements Serializable {}
