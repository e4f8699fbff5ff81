package vn.donghanh.training;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.StepHistory;

/**
 * A transition in the history.
 *
 * @param valid whether it has not been reverted
 * @param actor null if the school or the system recorded it
 */
public record EnrolmentStepRow(
        EnrolmentStep step,
        @Nullable EnrolmentStatus from,
        EnrolmentStatus to,
        BusinessSource source,
        @Nullable String reasonKey,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {
    static EnrolmentStepRow of(
            EnrolmentTransition transition, StepHistory<EnrolmentTransition> history, @Nullable String actor) {
        return new EnrolmentStepRow(
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
