package vn.donghanh.casefile.model;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended, or that it was merged into another one.
 *
 * @param continuing number of the case that goes on; null for a case that was not merged, and for readers who may not see that one
 */
public record CaseEnding(Kind kind, Instant at, @Nullable String continuing) implements Serializable {
    /** How the work ended. */
    public enum Kind {
        DECLINED,
        WITHDRAWN,
        GIVEN_UP,
        CLOSED,
        MERGED;

        /** @param step the step by which the case came to the status in which it is */
        public static Kind of(CaseStep step) {
            if (step == CaseStep.MERGE) {
                return MERGED;
            }
            return switch (step.ending()) {
                case DECLINED -> DECLINED;
                case WITHDRAWN -> WITHDRAWN;
                case GIVEN_UP -> GIVEN_UP;
                case CONCLUDED, NONE -> CLOSED;
            };
        }
    }
}
