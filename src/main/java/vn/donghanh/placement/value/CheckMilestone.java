package vn.donghanh.placement.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.DeadlineCode;

/** The checks after the first day of work; their distances are configured as deadlines. */
public enum CheckMilestone {
    MONTH_1(DeadlineCode.PLACEMENT_CHECK_1, null),
    MONTH_3(DeadlineCode.PLACEMENT_CHECK_3, PlacementStep.RETAIN_3M),
    MONTH_6(DeadlineCode.PLACEMENT_CHECK_6, PlacementStep.RETAIN_6M),
    MONTH_12(DeadlineCode.PLACEMENT_CHECK_12, PlacementStep.RETAIN_12M);

    private final DeadlineCode deadline;
    private final @Nullable PlacementStep retention;

    CheckMilestone(DeadlineCode deadline, @Nullable PlacementStep retention) {
        this.deadline = deadline;
        this.retention = retention;
    }

    public DeadlineCode deadline() {
        return deadline;
    }

    /** Returns the step that follows when the client still works there; empty for the first month. */
    public Optional<PlacementStep> retention() {
        return Optional.ofNullable(retention);
    }

    /** Returns the milestones after this one, earliest first. */
    public List<CheckMilestone> later() {
        return Arrays.stream(values())
                .filter(milestone -> milestone.compareTo(this) > 0)
                .toList();
    }
}
