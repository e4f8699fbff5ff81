package vn.donghanh.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.shared.Precondition;

/**
 * What a client says: satisfaction by area, words, and a complaint, each optional.
 *
 * @param complaint null when the client does not complain
 */
public record SubmitFeedbackCommand(
        Map<FeedbackArea, FeedbackRating> ratings,
        @Nullable @Size(max = 2000) String words,
        @Nullable @Valid ComplaintContent complaint) {
    public SubmitFeedbackCommand {
        ratings = Map.copyOf(ratings);
    }

    boolean hasFeedback() {
        return !ratings.isEmpty() || words != null;
    }

    /** Returns what a recorder's command needs: something was said, and a complaint is complete. */
    List<Precondition> preconditions() {
        return complaint == null
                ? List.of(Precondition.of(FeedbackRule.NOTHING_TO_RECORD, hasFeedback())
                        .at("words"))
                : complaint.preconditions();
    }
}
