package vn.donghanh.partnerbusiness;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step recorded in the history of a business, as {@link StepHistory} reads it. */
public interface RecordedStep {
    BusinessSource source();

    /** The message key of the reason; null if the step has none. */
    @Nullable
    String reasonKey();

    /** Whether it reverts the last entry. */
    boolean isReversal();

    /** The day on which it happened. */
    LocalDate happenedOn();

    /** When it was recorded. */
    Instant at();
}
