package vn.donghanh.placement;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;

/**
 * A transition in the history.
 *
 * @param valid whether it has not been reverted
 * @param actor null if a partner or the calendar recorded it
 */
public record PlacementStepRow(
        PlacementStep step,
        @Nullable PlacementStatus from,
        PlacementStatus to,
        BusinessSource source,
        @Nullable String reasonKey,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {
    static PlacementStepRow of(
            PlacementTransition transition, StepHistory<PlacementTransition> history, @Nullable String actor) {
        return new PlacementStepRow(
                transition.step(),
                transition.from(),
                transition.to(),
                transition.source(),
                transition.reasonKey(),
                history.isValid(transition),
                transition.at(),
                actor);
    }
}
