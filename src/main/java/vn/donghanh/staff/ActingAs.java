package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.NotFound;

/**
 * Runs code in the name of a member of staff, with the roles she holds: demo data come to be through the real use cases, and
 * tests act as anyone. Nothing on the web reaches it.
 */
@ApplicationScoped
public class ActingAs {
    private static final ThreadLocal<@Nullable SignedIn> CURRENT = new ThreadLocal<>();

    @Inject
    Accounts accounts;

    /** @throws NotFound when no account has this username */
    public void run(String username, Runnable task) {
        StaffAccount account = accounts.byUsername(username).orElseThrow(NotFound::new);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        accounts.rolesOf(account.id()).stream().filter(AccountRole::counts).forEach(r -> roles.add(r.role()));
        SignedIn before = CURRENT.get();
        CURRENT.set(account.signedIn(roles, accounts.seatOf(account), null));
        try {
            task.run();
        } finally {
            CURRENT.set(before);
        }
    }

    static @Nullable SignedIn current() {
        return CURRENT.get();
    }
}
