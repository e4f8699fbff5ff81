package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** What waits in the register for the reader, and whether it is open to her at all because she decides in the director's place today. */
@ApplicationScoped
public class LawfulRequestCounter {
    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    CurrentUser user;

    /** What she is to decide, or to advise on. */
    public int countForReader() {
        if (policy.mayDecide()) {
            return (int) requests.countWaiting(EnumSet.of(LawfulStatus.RECEIVED, LawfulStatus.ADVISED));
        }
        return user.may(Permission.LAWFUL_ADVISE) ? (int) requests.countWaiting(EnumSet.of(LawfulStatus.RECEIVED)) : 0;
    }

    public boolean mayDecide() {
        return policy.mayDecide();
    }
}
