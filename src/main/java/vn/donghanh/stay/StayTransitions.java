package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.CurrentUser;

/** Stores the transitions of stays and records them in the audit log. */
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
        return new StayTransitionStamp(user.idOrNull(), clock.instant());
    }

    void append(Stay stay, StayTransition transition) {
        stays.add(transition);
        audit(stay, transition.step().name());
    }

    /** Stores the transition with its words, encrypted. */
    void append(Stay stay, StayTransition transition, String words) {
        append(stay, transition.withWords(cipher.rowCipher(stay, transition).seal("words", words)));
    }

    void audit(Stay stay, String detail) {
        auditContext.about("stay", stay.ref(), detail);
    }
}
