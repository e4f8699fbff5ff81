package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;

/**
 * A case in a list.
 *
 * @param alias null if there is none or the reader may not see names
 * @param whole whether the reader may see the whole case, and so what is to be done next and when
 * @param nextTask null if there is none or the reader may see a section of the case only
 * @param nextTitle the title of the next task, if it was entered by hand and the reader may read it
 * @param manager the case manager's name; null while none is assigned
 */
public record CaseRow(
        String number,
        @Nullable String alias,
        TriageLevel level,
        boolean provisional,
        CaseStatus status,
        boolean whole,
        @Nullable TaskKind nextTask,
        @Nullable String nextTitle,
        @Nullable Instant nextDue,
        Instant updatedAt,
        @Nullable String manager)
        implements Serializable {}
