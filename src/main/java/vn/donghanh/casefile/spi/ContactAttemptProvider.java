package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;

/** Whether a client was reached safely, and how often in vain; implemented by the notes. */
public interface ContactAttemptProvider {
    /** In the present episode. */
    boolean isReached(CaseView caseView);

    AttemptSummary summary(CaseView caseView);

    /** Attempts since she was last reached, on how many channels, from the first day to the last. */
    record AttemptSummary(int attempts, int channels, @Nullable LocalDate first, @Nullable LocalDate last)
            implements Serializable {
        public static final AttemptSummary NEVER = new AttemptSummary(0, 0, null, null);

        public long days() {
            return first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last);
        }
    }
}
