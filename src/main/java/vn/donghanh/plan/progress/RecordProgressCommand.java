package vn.donghanh.plan.progress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.plan.PlanActionStatus;

/**
 * The command to record the progress of an action.
 *
 * @param actionKey key of the action, the same in all versions of the plan
 * @param seenAt when the progress that the page showed was recorded; null when it showed none
 * @param reason why the action is dropped
 * @param ground on what ground the action counts as done; required for DONE
 * @param evidenceKind kind of the record that proves it
 * @param evidenceRef reference of that record
 * @param words what was done, when no record proves it
 */
public record RecordProgressCommand(
        String actionKey,
        @Nullable Instant seenAt,
        @NotNull PlanActionStatus state,
        @Nullable @Size(max = 1000) String reason,
        @Nullable CompletionGround ground,
        @Nullable EvidenceKind evidenceKind,
        @Nullable @Size(max = 26) String evidenceRef,
        @Nullable @Size(max = RecordProgressCommand.MAX_WORDS) String words) {
    public static final int MAX_WORDS = 1000;

    /** Creates the command for a status that needs no evidence, of an action without progress. */
    public static RecordProgressCommand of(String actionKey, PlanActionStatus state, @Nullable String reason) {
        return new RecordProgressCommand(actionKey, null, state, reason, null, null, null, null);
    }

    public static RecordProgressCommand doneByRecord(String actionKey, EvidenceKind kind, String ref) {
        return new RecordProgressCommand(
                actionKey, null, PlanActionStatus.DONE, null, CompletionGround.RECORD, kind, ref, null);
    }

    /** Creates the command for an action that was done without a record. */
    public static RecordProgressCommand done(String actionKey, CompletionGround ground, String words) {
        return new RecordProgressCommand(actionKey, null, PlanActionStatus.DONE, null, ground, null, null, words);
    }

    /** Returns the command of a page that showed progress recorded at this time. */
    public RecordProgressCommand seen(@Nullable Instant at) {
        return new RecordProgressCommand(actionKey, at, state, reason, ground, evidenceKind, evidenceRef, words);
    }

    public ActionCompletion completion() {
        return new ActionCompletion(ground, evidenceKind, evidenceRef, words);
    }
}
