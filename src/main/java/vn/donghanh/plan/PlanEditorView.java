package vn.donghanh.plan;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/**
 * The plan as the editor needs it.
 *
 * @param draft what the form is filled with
 * @param nextNumber the number that this version has, or will have at the first saving
 * @param requirements what a submission asks for, one line per rule; empty before the first saving
 * @param missing what is not there, field by field
 * @param returnedBecause why the version before came back, in the words of who returned it
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
