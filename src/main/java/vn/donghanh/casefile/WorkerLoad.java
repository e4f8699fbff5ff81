package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one worker carries, of the cases that the reader sees.
 *
 * @param late tasks that are overdue now
 * @param latest what has been due for the longest; null when nothing is late
 */
public record WorkerLoad(
        String username, String name, long cases, int late, @Nullable TaskKind latest, @Nullable Instant latestDue)
        implements Serializable {}
