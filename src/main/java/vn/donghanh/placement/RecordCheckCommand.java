package vn.donghanh.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.shared.Precondition;

/**
 * What the client answered at a check.
 *
 * @param endedOn the last day of work, {@code cause} why it ended; only for an answer that says that the client has left
 */
public record RecordCheckCommand(
        @Nullable CheckAnswer answer,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate endedOn,
        @Nullable WorkEndCause cause) {
    /** Returns all that is missing, in the order of the form. */
    List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(
                Precondition.of(PlacementRule.ANSWER_MISSING, answer != null).at("answer"));
        preconditions.add(
                Precondition.of(PlacementRule.CHECK_DAY_MISSING, heldOn != null).at("heldOn"));
        if (answer != null && answer.hasLeft()) {
            preconditions.add(
                    Precondition.of(PlacementRule.DAY_MISSING, endedOn != null).at("day"));
        }
        if (answer == CheckAnswer.NO_LONGER) {
            preconditions.add(
                    Precondition.of(PlacementRule.CAUSE_MISSING, cause != null).at("cause"));
        }
        return preconditions;
    }

    /** Returns the end of the work; other work is its own cause. */
    WorkEnd end() {
        return new WorkEnd(endedOn, answer == CheckAnswer.CHANGED_WORK ? WorkEndCause.OTHER_WORK : cause);
    }
}
