package vn.donghanh.signin.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRepository.AccountWithRole;
import vn.donghanh.staff.AuthenticatedUser;

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
        AuthenticatedUser user = find(username);
        AuthenticatedUser before = CURRENT.get();
        CURRENT.set(user);
        try {
            task.run();
        } finally {
            CURRENT.set(before);
        }
    }

    private AuthenticatedUser find(String username) {
        List<AccountWithRole> rows = accounts.findWithRoles(username);
        if (rows.isEmpty()) {
            throw new NotFoundException();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.stream()
                .map(AccountWithRole::role)
                .filter(role -> role != null && role.isEffective())
                .forEach(role -> roles.add(role.role()));
        return rows.get(0).toUser(roles);
    }

    static @Nullable AuthenticatedUser current() {
        return CURRENT.get();
    }
}
