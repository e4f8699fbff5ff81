package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.TaskLink;

/**
 * Something that waits for a decision.
 *
 * @param alias null when there is none, or the reader does not see names
 * @param link where it is decided
 * @param submittedBy who laid it before the reader; null when the product did by itself
 */
public record DecisionRow(
        TaskKind kind,
        String number,
        @Nullable String alias,
        TriageLevel level,
        @Nullable String submittedBy,
        Instant submittedAt,
        Instant dueAt,
        TaskLink link)
        implements Serializable {}
