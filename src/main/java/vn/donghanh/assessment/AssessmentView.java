package vn.donghanh.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.Requirement;

/**
 * An assessment as a screen shows it, opened for its reader.
 *
 * @param number which assessment of this episode, from 1
 * @param income in đồng a month
 * @param requirements what a submission asks for, each met or not
 */
public record AssessmentView(
        int number,
        AssessmentState state,
        int version,
        boolean clientRanked,
        List<NeedLine> needs,
        @Nullable String strengths,
        @Nullable String trusted,
        @Nullable String family,
        Set<ClientGroup> groups,
        @Nullable Missing groupsMissing,
        @Nullable Integer selfRating,
        @Nullable Missing selfRatingMissing,
        @Nullable EmploymentType employment,
        @Nullable Missing employmentMissing,
        @Nullable Long income,
        @Nullable Missing incomeMissing,
        List<Requirement> requirements,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        @Nullable String completedBy,
        @Nullable Instant completedAt)
        implements Serializable {

    /** Something of it has been saved. */
    public boolean saved() {
        return version != AssessmentDraft.NEW;
    }

    public boolean completed() {
        return state == AssessmentState.COMPLETED;
    }
}
