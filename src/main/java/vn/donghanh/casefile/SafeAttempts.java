package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether a client was reached safely, and how often in vain; implemented by the notes. */
public interface SafeAttempts {
    /** In the present episode. */
    boolean reached(CaseView file);

    Tried tried(CaseView file);

    /** Attempts since she was last reached, on how many channels, from the first day to the last. */
    record Tried(int attempts, int channels, @Nullable LocalDate first, @Nullable LocalDate last)
            implements Serializable {
        public static final Tried NEVER = new Tried(0, 0, null, null);

        public long days() {
            return first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last);
        }
    }
}
