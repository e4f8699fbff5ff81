package vn.donghanh.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;

/**
 * An assessment as shown on the page, decrypted for the user.
 *
 * @param number number of the assessment within the episode, from 1
 * @param requirements the preconditions of a submission, each met or unmet
 */
public record AssessmentView(
        int number,
        AssessmentStatus state,
        int version,
        boolean clientRanked,
        List<NeedView> needs,
        Map<AssessmentText, String> texts,
        Set<ClientGroup> groups,
        @Nullable MissingReason groupsMissing,
        LifeSituation situation,
        List<Precondition> requirements,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        @Nullable String completedBy,
        @Nullable Instant completedAt)
        implements Serializable {

    public @Nullable String text(AssessmentText text) {
        return texts.get(text);
    }

    /** Whether the assessment has been saved at least once. */
    public boolean isSaved() {
        return version != AssessmentDraft.NEW;
    }

    public boolean isCompleted() {
        return state == AssessmentStatus.COMPLETED;
    }
}
