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
 * @param step where it is decided
 * @param presentedBy who laid it before the reader; null when the product did by itself
 */
public record DecisionRow(
        TaskKind kind,
        String number,
        @Nullable String alias,
        TriageLevel level,
        @Nullable String presentedBy,
        Instant presentedAt,
        Instant dueAt,
        TaskLink step)
        implements Serializable {}
