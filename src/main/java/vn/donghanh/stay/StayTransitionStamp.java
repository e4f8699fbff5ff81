package vn.donghanh.stay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * The author of a transition, null for the system, and its times.
 *
 * @param at when it is recorded
 * @param eventAt when it happened; null for what happens as it is recorded
 */
record StayTransitionStamp(@Nullable StaffId staff, Instant at, @Nullable Instant eventAt) {
    StayTransitionStamp(@Nullable StaffId staff, Instant at) {
        this(staff, at, null);
    }

    /** Returns the stamp of something that happened then. */
    StayTransitionStamp withEventAt(Instant happenedAt) {
        return new StayTransitionStamp(staff, at, happenedAt);
    }

    Instant happenedAt() {
        return eventAt == null ? at : eventAt;
    }

    /**
     * Requires that it has happened, and not before something else. Hours are told to the minute, so that what was recorded in the same minute is not before.
     *
     * @throws RuleViolationException at the field of the day
     */
    void requireSince(Instant earliest, String field, StayRule tooEarly) {
        if (happenedAt().isAfter(at)) {
            throw RuleViolationException.at(field, StayRule.DAY_IN_FUTURE);
        }
        if (happenedAt().isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            throw RuleViolationException.at(field, tooEarly, earliest);
        }
    }
}
