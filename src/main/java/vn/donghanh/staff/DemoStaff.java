package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import vn.donghanh.security.Role;

/**
 * The people of a trial installation. They share one passphrase, which the installation made up for itself; what they may do
 * is granted and confirmed as everywhere else.
 */
@ApplicationScoped
class DemoStaff {
    private static final Set<Role> FIRST = Set.of(Role.SYSADMIN, Role.DIRECTOR);

    @Inject
    Founding founding;

    @Inject
    Accounts accounts;

    @Inject
    PassphraseHash hashes;

    @Inject
    ActingAs actingAs;

    @Inject
    AccountService service;

    @Inject
    ConfirmationService confirmations;

    @Inject
    DemoPartners partners;

    @Transactional
    public void load(String passphrase) {
        String hash = hashes.of(passphrase);
        long centre = founding.centre("Trung tâm Công tác xã hội tỉnh Quảng Nam", "Sở Y tế tỉnh Quảng Nam");
        Map<String, Long> units = Map.of(
                DemoPerson.CARE, founding.unit(DemoPerson.CARE, UnitKind.UNIT, centre),
                DemoPerson.COMMUNITY, founding.unit(DemoPerson.COMMUNITY, UnitKind.UNIT, centre));
        for (DemoPerson person : DemoPerson.ALL) {
            long unit = units.getOrDefault(person.unit(), centre);
            StaffAccount account = founding.account(
                    new Username(person.username()),
                    new StaffDetails(person.name(), person.shortName(), person.address(), unit));
            account.choosePassphrase(hash);
            give(account, person.role());
        }
        partners.load(hash);
    }

    private void give(StaffAccount account, Role role) {
        if (FIRST.contains(role)) {
            founding.firstRole(account, role);
            return;
        }
        actingAs.run("admin1", () -> service.grant(account.ref(), role));
        actingAs.run("director1", () -> confirm(account));
    }

    private void confirm(StaffAccount account) {
        accounts.rolesOf(account.id()).stream()
                .filter(role -> !role.counts())
                .forEach(role -> confirmations.confirm(role.ref()));
    }
}
