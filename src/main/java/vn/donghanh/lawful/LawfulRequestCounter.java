package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Counts the requests that wait for the reader, and tells whether the reader decides on requests today. */
@ApplicationScoped
public class LawfulRequestCounter {
    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    CurrentUser user;

    /** Counts the requests that the reader has to decide or to advise on. */
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
