package vn.donghanh.closing;

import java.util.Arrays;
import java.util.Optional;
import vn.donghanh.reference.DeadlineCode;

/** The milestones of follow-up, counted from closing; their lengths are configured as deadlines. */
public enum Milestone {
    MONTH_1(DeadlineCode.FOLLOW_UP_1),
    MONTH_3(DeadlineCode.FOLLOW_UP_3),
    MONTH_6(DeadlineCode.FOLLOW_UP_6),
    MONTH_12(DeadlineCode.FOLLOW_UP_12);

    private final DeadlineCode deadline;

    Milestone(DeadlineCode deadline) {
        this.deadline = deadline;
    }

    DeadlineCode deadline() {
        return deadline;
    }

    /** Returns the milestone that must be past before this one; empty for the first. */
    Optional<Milestone> previous() {
        return switch (this) {
            case MONTH_1 -> Optional.empty();
            case MONTH_3 -> Optional.of(MONTH_1);
            case MONTH_6 -> Optional.of(MONTH_3);
            case MONTH_12 -> Optional.of(MONTH_6);
        };
    }

    /** Returns the milestone after this one; empty for the last. */
    Optional<Milestone> next() {
        return Arrays.stream(values())
                .filter(other -> other.previous().filter(this::equals).isPresent())
                .findFirst();
    }
}
