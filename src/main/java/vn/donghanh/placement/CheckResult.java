package vn.donghanh.placement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.WorkEndCause;

/** What is known of one milestone of a placement. What was not asked never reads as an answer. */
public enum CheckResult {
    /** The days of the check have not begun. */
    AHEAD,
    /** The client can be asked now. */
    OPEN,
    STILL_THERE,
    CHANGED_WORK,
    NO_LONGER,
    NOT_SAID,
    NOT_REACHED,
    NOT_ASKED;

    /**
     * @param answers the answers recorded for the milestone, earliest first
     * @param end the end of the work as the client told it; null if none is recorded
     */
    static CheckResult of(CheckWindow window, List<CheckAnswer> answers, @Nullable WorkEnd end, LocalDate today) {
        return answers.stream()
                .filter(CheckAnswer::isFinal)
                .findFirst()
                .map(CheckResult::of)
                .orElseGet(() -> withoutAnswer(window, answers, end, today));
    }

    private static CheckResult of(CheckAnswer answer) {
        return switch (answer) {
            case STILL_THERE -> STILL_THERE;
            case CHANGED_WORK -> CHANGED_WORK;
            case NO_LONGER -> NO_LONGER;
            case NOT_SAID -> NOT_SAID;
            case NOT_REACHED -> NOT_REACHED;
        };
    }

    private static CheckResult withoutAnswer(
            CheckWindow window, List<CheckAnswer> attempts, @Nullable WorkEnd end, LocalDate today) {
        if (end != null && end.on() != null && !end.on().isAfter(window.until())) {
            return end.cause() == WorkEndCause.OTHER_WORK ? CHANGED_WORK : NO_LONGER;
        }
        if (today.isBefore(window.from())) {
            return AHEAD;
        }
        if (!window.isOverOn(today)) {
            return OPEN;
        }
        return attempts.isEmpty() ? NOT_ASKED : NOT_REACHED;
    }

    /** Returns whether the milestone is settled, so that it counts. */
    public boolean isSettled() {
        return this != AHEAD && this != OPEN;
    }
}
