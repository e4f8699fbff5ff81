package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.OutcomeAnswer;

/**
 * A follow-up milestone with its due date and, once recorded, its finding.
 *
 * @param missed whether it was not recorded and cannot be any more
 */
public record FollowUpRow(Milestone milestone, LocalDate dueOn, boolean next, boolean missed, @Nullable Finding finding)
        implements Serializable {
    /**
     * @param healthKey message key of the contact with health care, as far as the reader may see it; null when none was recorded
     * @param words the worker's note; null when none was written or the reader has no access
     */
    public record Finding(
            FollowUpResult result,
            LocalDate heldOn,
            String staff,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
            @Nullable String healthKey,
            @Nullable String words)
            implements Serializable {
        public List<ReintegrationOutcome> answered() {
            return outcomes.keySet().stream().sorted().toList();
        }

        public List<String> paragraphs() {
            return words == null ? List.of() : words.lines().toList();
        }
    }
}
