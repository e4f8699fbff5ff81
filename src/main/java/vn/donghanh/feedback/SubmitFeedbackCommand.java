package vn.donghanh.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.shared.RuleViolationException;

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

    /** Returns why a recorder's command is refused: nothing was said, or the complaint is incomplete. */
    List<RuleViolationException> refusals() {
        List<RuleViolationException> refusals = new ArrayList<>();
        if (complaint != null) {
            refusals.addAll(complaint.refusals());
        } else if (!hasFeedback()) {
            refusals.add(RuleViolationException.at("words", FeedbackRule.NOTHING_TO_RECORD));
        }
        return refusals;
    }
}
