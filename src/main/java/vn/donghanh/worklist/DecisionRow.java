package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.TaskLink;

/**
 * A pending decision, in a list.
 *
 * @param alias null if there is none or the reader may not see names
 * @param link the page on which it is decided
 * @param submittedBy the name of the person who submitted it; null for a scheduled job
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
