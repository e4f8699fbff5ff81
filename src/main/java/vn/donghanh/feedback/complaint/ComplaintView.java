package vn.donghanh.feedback.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint for its addressee.
 *
 * @param number of the case; null when it belongs to no case
 * @param ownWords whether the client wrote it alone
 * @param dueBasis basis of the deadline that runs; null when none runs
 * @param parties names of those whom it concerns
 * @param colleagues members of staff who can be added as parties
 */
public record ComplaintView(
        ComplaintRow row,
        @Nullable String number,
        boolean ownWords,
        ComplaintAddressee addressee,
        AnswerWish answerWish,
        @Nullable String account,
        @Nullable String wish,
        @Nullable ComplaintFinding finding,
        @Nullable String answer,
        @Nullable String dueBasis,
        Set<ComplaintStep> steps,
        List<String> parties,
        List<Colleague> colleagues,
        List<TransitionRow> transitions)
        implements Serializable {
    /** A member of staff who can be named. */
    public record Colleague(String username, String name) implements Serializable {}

    /** @param by null when the client wrote alone */
    public record TransitionRow(ComplaintStep step, Instant at, @Nullable String by) implements Serializable {}

    public boolean may(String step) {
        return steps.contains(ComplaintStep.valueOf(step));
    }
}
