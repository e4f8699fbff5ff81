package vn.donghanh.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * Tells whether the client's own page is open: only on the device of the member of staff who handed it over, while their session is locked. Reads
 * nothing of a client and is no event, so that anybody may ask without a trace.
 */
@ApplicationScoped
public class OpenHandoverQueries {
    @Inject
    FeedbackRepository feedbacks;

    @Inject
    Clock clock;

    /** @param lockedBy whose locked session the device holds; null when it holds none */
    public boolean isOpen(@Nullable String handoverRef, @Nullable StaffId lockedBy) {
        return handoverRef != null
                && lockedBy != null
                && feedbacks.findHandover(handoverRef).stream()
                        .anyMatch(handover -> handover.isOpen(clock.instant())
                                && handover.staff().equals(lockedBy));
    }
}
