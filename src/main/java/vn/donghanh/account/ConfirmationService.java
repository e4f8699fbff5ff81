package vn.donghanh.account;

import static vn.donghanh.security.Permission.ROLE_CONFIRM;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.RolesChanged;

/**
 * The director's confirmation of roles that read cases, and of those that the Centre gives to a partner's account: an administrator alone cannot give anybody
 * access to a case, or to what was disclosed to a partner.
 */
@UseCases
public class ConfirmationService {
    @Inject
    PendingRoleQueries roles;

    @Inject
    AccountRepository accounts;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Event<RolesChanged> changed;

    @Inject
    Clock clock;

    /**
     * Roles waiting for confirmation, oldest first.
     *
     * @param anotherDirector whether somebody else could confirm the reader's own
     */
    public record PendingRoles(List<PendingRole> rows, boolean anotherDirector) implements Serializable {
        public PendingRoles {
            rows = List.copyOf(rows);
        }
    }

    @Requires(ROLE_CONFIRM)
    @AuditAction("account.list-pending-roles")
    public PendingRoles findPending() {
        return new PendingRoles(
                roles.findPending(user.id()), accounts.countOthersWithRole(Role.DIRECTOR, user.id()) > 0);
    }

    @Requires(ROLE_CONFIRM)
    @AuditAction("account.confirm-role")
    public void confirm(String roleRef) {
        AccountRole role = getAudited(roleRef);
        role.confirm(user.id(), clock.instant());
        changed.fire(new RolesChanged(role.accountId()));
    }

    /** Refuses a role, which revokes it: the administrator would have to grant it again. */
    @Requires(ROLE_CONFIRM)
    @AuditAction("account.refuse-role")
    public void refuse(String roleRef) {
        getAudited(roleRef).refuse(user.id(), clock.instant());
    }

    private AccountRole getAudited(String ref) {
        AccountRole role = accounts.getRole(ref);
        auditContext.about("account", accounts.get(role.accountId()).username());
        auditContext.about("role", role.role().name());
        return role;
    }
}
