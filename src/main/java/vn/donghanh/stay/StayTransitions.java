package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.CurrentUser;

/** Puts what a stay took on file and names it in the log, for every side alike. */
@ApplicationScoped
class StayTransitions {
    @Inject
    StayRepository stays;

    @Inject
    StayCipher words;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    StayTransitionStamp stamp() {
        return new StayTransitionStamp(user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void append(Stay stay, StayTransition move) {
        stays.add(move);
        about(stay, move.step().name());
    }

    /** The move with what is told of it, sealed. */
    void append(Stay stay, StayTransition move, String told) {
        append(stay, move.worded(words.of(stay, move).seal("words", told)));
    }

    void about(Stay stay, String what) {
        trail.about("stay", stay.ref(), what);
    }
}
