package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.CurrentUser;

/** Puts what a stay took on file and names it in the log, for every side alike. */
@ApplicationScoped
class StaySteps {
    @Inject
    Stays stays;

    @Inject
    StayWords words;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    Say say() {
        return new Say(user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void file(Stay stay, StayMove move) {
        stays.add(move);
        about(stay, move.step().name());
    }

    /** The move with what is told of it, sealed. */
    void file(Stay stay, StayMove move, String told) {
        file(stay, move.worded(words.of(stay, move).seal("words", told)));
    }

    void about(Stay stay, String what) {
        trail.about("stay", stay.ref(), what);
    }
}
