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
    StayCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    StayTransitionStamp stamp() {
        return new StayTransitionStamp(user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void append(Stay stay, StayTransition transition) {
        stays.add(transition);
        audit(stay, transition.step().name());
    }

    /** The move with what is told of it, sealed. */
    void append(Stay stay, StayTransition transition, String told) {
        append(stay, transition.withWords(cipher.rowCipher(stay, transition).seal("words", told)));
    }

    void audit(Stay stay, String what) {
        auditContext.about("stay", stay.ref(), what);
    }
}
