package vn.donghanh.training;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        EnrolmentStatementSource source,
        @Nullable String reasonKey,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {
    public static EnrolmentStepRow of(
            EnrolmentTransition transition, EnrolmentHistory history, @Nullable String actor) {
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
