package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.VietNam;

/** The first rows of an installation, when nobody is there yet to grant or to confirm anything. */
@ApplicationScoped
class Founding {
    @Inject
    Accounts accounts;

    @Inject
    Units units;

    @Inject
    Clock clock;

    /** The Centre and its own place at the root of the units. */
    long centre(String name, String parentBody) {
        LocalDate today = VietNam.day(clock.instant());
        units.add(new Centre(name, parentBody, today));
        return unit(name, UnitKind.CENTRE, null);
    }

    long unit(String name, UnitKind kind, @Nullable Long parent) {
        OrgUnit unit = new OrgUnit(name, kind, parent, VietNam.day(clock.instant()));
        units.add(unit);
        return unit.id();
    }

    StaffAccount account(Username username, StaffDetails details) {
        StaffAccount account = new StaffAccount(username, details, clock.instant());
        accounts.add(account);
        return account;
    }

    /** Counts at once. */
    void firstRole(StaffAccount account, Role role) {
        Instant now = clock.instant();
        AccountRole first = new AccountRole(account.id(), role, null, now);
        first.confirmBySetup(now);
        accounts.add(first);
    }
}
