package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;

/** Provides successful and failed contact attempts with a client; implemented by the notes. */
public interface ContactAttemptProvider {
    /** Whether the client was reached safely in the current episode. */
    boolean isReached(CaseView caseView);

    AttemptSummary summary(CaseView caseView);

    /** Number of attempts and channels since the client was last reached, with the first and last day. */
    record AttemptSummary(int attempts, int channels, @Nullable LocalDate first, @Nullable LocalDate last)
            implements Serializable {
        public static final AttemptSummary NEVER = new AttemptSummary(0, 0, null, null);

        public long days() {
            return first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last);
        }
    }
}
