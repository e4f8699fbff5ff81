package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RuleViolation;

/** Puts what a stay took on file and names it in the log, for every side alike. */
@ApplicationScoped
class StaySteps {
    @Inject
    Stays stays;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    Stay.Say say() {
        return new Stay.Say(user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void file(Stay stay, StayMove move) {
        stays.add(move);
        about(stay, move.step().name());
    }

    void about(Stay stay, String what) {
        trail.about("stay", stay.ref(), what);
    }

    /** What was chosen in a form. */
    static <E> E chosen(@Nullable E choice, String field, StayRule missing) {
        if (choice == null) {
            throw RuleViolation.at(field, missing);
        }
        return choice;
    }
}
