package vn.donghanh.plan.progress;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.plan.PlanRule;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * How an action was completed.
 *
 * @param kind kind of the record that proves it; null without a record
 * @param ref reference of that record; null without one
 * @param words the sentence that says what was done
 */
public record ActionCompletion(
        @Nullable CompletionGround ground, @Nullable EvidenceKind kind, @Nullable String ref, @Nullable String words)
        implements Serializable {
    public static final ActionCompletion NONE = new ActionCompletion(null, null, null, null);

    /** Drops what belongs to another ground than the one chosen. */
    public ActionCompletion {
        boolean record = ground == CompletionGround.RECORD;
        kind = record ? kind : null;
        ref = record ? ref : null;
        words = record ? null : VietnameseText.cleanParagraphsOrNull(words);
    }

    public List<Precondition> requirements() {
        return List.of(
                Precondition.of(PlanRule.COMPLETION_MISSING, ground != null).at("ground"),
                Precondition.of(
                                PlanRule.EVIDENCE_MISSING,
                                ground != CompletionGround.RECORD || (kind != null && ref != null))
                        .at("evidence"),
                Precondition.of(
                                PlanRule.COMPLETION_WORDS_MISSING,
                                ground == null || !ground.needsWords() || words != null)
                        .at("completionWords"));
    }
}
