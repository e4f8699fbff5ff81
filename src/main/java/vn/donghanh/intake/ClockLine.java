package vn.donghanh.intake;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of an emergency, running or ended.
 *
 * @param basis the law or rule it rests on; null when it is the Centre's own rule, because the law does not reach that far
 * @param maySettle whether the reader may say that it is done
 */
public record ClockLine(
        ReceptionClock clock,
        Instant due,
        @Nullable String basis,
        boolean late,
        @Nullable Instant endedAt,
        ReceptionClock.@Nullable Ending ending,
        boolean maySettle)
        implements Serializable {

    public boolean isRunning() {
        return endedAt == null;
    }

    /** Whether it was done, but after its deadline; what became needless is never late. */
    public boolean isDoneLate() {
        return endedAt != null && (ending == null || ending == ReceptionClock.Ending.DONE) && endedAt.isAfter(due);
    }
}
