package vn.donghanh.account;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffSession;

/** Ends an account at once: nobody signs in with it any more, and its sessions end with their next request. */
@ApplicationScoped
@Transactional(MANDATORY)
public class AccountEnding {
    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    Event<RolesChanged> changed;

    @Inject
    Clock clock;

    public void end(StaffAccount account) {
        account.disable(clock.instant());
        accounts.findOpenCodes(account.id()).forEach(code -> code.end(clock.instant()));
        sessions.endAll(account.id(), StaffSession.EndReason.ACCOUNT_DISABLED, null);
        changed.fire(new RolesChanged(account.id()));
    }
}
