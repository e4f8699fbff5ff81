package vn.donghanh.signin.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.StaffAccount;

/**
 * Runs code as a member of staff with their roles: demo data is created through the real use cases, and tests act as any user. Not reachable from
 * the web.
 */
@ApplicationScoped
public class RunAs {
    private static final ThreadLocal<@Nullable AuthenticatedUser> CURRENT = new ThreadLocal<>();

    @Inject
    AccountRepository accounts;

    /** @throws NotFoundException when no account has this username */
    public void run(String username, Runnable task) {
        StaffAccount account = accounts.findByUsername(username).orElseThrow(NotFoundException::new);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        accounts.findRoles(account.id()).stream()
                .filter(AccountRole::isEffective)
                .forEach(role -> roles.add(role.role()));
        AuthenticatedUser before = CURRENT.get();
        CURRENT.set(account.toAuthenticatedUser(roles, accounts.findMembership(account), null, true));
        try {
            task.run();
        } finally {
            CURRENT.set(before);
        }
    }

    static @Nullable AuthenticatedUser current() {
        return CURRENT.get();
    }
}
