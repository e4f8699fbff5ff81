package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * A case that someone else assigned to the reader and that the reader has not opened since.
 *
 * @param assignedBy the colleague's name; null if it was assigned automatically
 */
public record NewAssignmentRow(
        String number,
        @Nullable String alias,
        TriageLevel level,
        Instant assignedAt,
        @Nullable String assignedBy,
        @Nullable TaskKind next,
        @Nullable Instant due)
        implements Serializable {}
