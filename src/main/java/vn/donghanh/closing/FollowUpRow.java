package vn.donghanh.closing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One milestone: due on a day, and what was found if it is behind. */
public record FollowUpRow(Milestone milestone, LocalDate dueOn, boolean next, @Nullable Finding finding)
        implements Serializable {
    /** @param words null when nothing was written, or the reader does not read what workers write */
    public record Finding(
            FollowUpResult result,
            LocalDate heldOn,
            String staff,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes,
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
