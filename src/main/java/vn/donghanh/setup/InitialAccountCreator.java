package vn.donghanh.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.CentreDetails;
import vn.donghanh.staff.LetterheadRepository;
import vn.donghanh.staff.OrgUnit;
import vn.donghanh.staff.OrgUnitKind;
import vn.donghanh.staff.OrgUnitRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.Username;

/** Creates the first rows of an installation, when no account exists yet that could grant or confirm anything. */
@ApplicationScoped
class InitialAccountCreator {
    @Inject
    AccountRepository accounts;

    @Inject
    OrgUnitRepository units;

    @Inject
    LetterheadRepository letterheads;

    @Inject
    Clock clock;

    /** Creates the Centre with the history of its letterhead, and its root organisational unit; returns the id of the unit. */
    long createCentre(String name, List<CentreDetails> history) {
        history.forEach(letterheads::add);
        return createUnit(name, OrgUnitKind.CENTRE, null);
    }

    long createUnit(String name, OrgUnitKind kind, @Nullable Long parent) {
        OrgUnit unit = new OrgUnit(name, kind, parent, CentreTime.today(clock));
        units.add(unit);
        return unit.id();
    }

    StaffAccount createAccount(Username username, StaffDetails details) {
        StaffAccount account = new StaffAccount(username, details, clock.instant());
        accounts.add(account);
        return account;
    }

    /** Grants a role that is effective immediately. */
    void grantInitialRole(StaffAccount account, Role role) {
        Instant now = clock.instant();
        AccountRole first = new AccountRole(account.id(), role, null, now);
        first.confirmBySetup(now);
        accounts.add(first);
    }
}
