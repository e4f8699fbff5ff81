package vn.donghanh.plan;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * The view of the plan editor.
 *
 * @param draft the content of the form
 * @param nextNumber number of this version, assigned at the first save
 * @param requirements the preconditions of a submission, one line per rule
 * @param missing unmet preconditions, one per field
 * @param returnedBecause reason for which the previous version was returned
 */
public record PlanEditorView(
        PlanDraft draft,
        int nextNumber,
        List<Precondition> requirements,
        List<Precondition> missing,
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        @Nullable String returnedBecause,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt)
        implements Serializable {}
