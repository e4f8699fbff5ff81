package vn.donghanh.supportreferral;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.StepHistory;

/**
 * A transition in the history.
 *
 * @param valid whether it has not been reverted
 * @param actor null if a partner or the calendar recorded it
 */
public record SupportStepRow(
        SupportStep step,
        @Nullable SupportStatus from,
        SupportStatus to,
        BusinessSource source,
        @Nullable String reasonKey,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {
    static SupportStepRow of(
            SupportTransition transition, StepHistory<SupportTransition> history, @Nullable String actor) {
        return new SupportStepRow(
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
