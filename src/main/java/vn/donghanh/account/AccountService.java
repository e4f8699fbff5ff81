package vn.donghanh.account;

import static vn.donghanh.security.Permission.ACCOUNT_ADMIN;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.signin.passphrase.OneTimeCodeIssuer;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.RolePolicy;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffDetails;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.StaffSession;
import vn.donghanh.staff.Username;

/**
 * Account administration. An administrator never sets or sees a passphrase, and a granted role that reads cases has no effect until a director
 * confirms it.
 */
@UseCases
public class AccountService {
    @Inject
    AccountRepository accounts;

    @Inject
    OrgUnitQueries units;

    @Inject
    SessionRepository sessions;

    @Inject
    AccountEnding ending;

    @Inject
    OneTimeCodeIssuer codes;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    @Any
    Instance<RoleGrantBlocker> blockers;

    @Inject
    Event<RolesChanged> changed;

    @Inject
    Clock clock;

    /**
     * Creates an account and returns its one-time code, which is given to the owner orally. Roles are granted as by
     * {@link #grant}: all of them, or no account is made.
     */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.invite")
    public IssuedCode invite(Username username, StaffDetails details, Set<Role> roles) {
        units.requireCurrent(details.unitId());
        if (accounts.findByUsername(username.value()).isPresent()) {
            throw RuleViolationException.at("username", StaffRule.USERNAME_TAKEN);
        }
        StaffAccount account = new StaffAccount(username, details, clock.instant());
        accounts.add(account);
        auditContext.about("account", account.username());
        roles.stream().sorted().forEach(role -> grant(account, role));
        return codes.issue(account, user.id());
    }

    /**
     * @param seen what the page showed before
     * @throws StalePageException when another user changed it meanwhile
     */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.update")
    public void updateDetails(String ref, StaffDetails seen, StaffDetails details) {
        StaffAccount account = getAudited(ref);
        StalePageException.require(seen, account.details());
        units.requireCurrent(details.unitId());
        if (account.updateDetails(details)) {
            changed.fire(new RolesChanged(account.id()));
        }
    }

    /** Grants a role. One that reads cases waits for a director's confirmation; the others are effective immediately. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.grant-role")
    public void grant(String ref, Role role) {
        grant(getAudited(ref), role);
    }

    private void grant(StaffAccount account, Role role) {
        auditContext.about("role", role.name());
        RolePolicy.requireGrantable(account, role, accounts.findRoles(account.id()), user.id());
        Precondition.requireAll(blockers.stream()
                .map(blocker -> blocker.precondition(account.id(), role))
                .toList());
        AccountRole granted = new AccountRole(account.id(), role, user.id(), clock.instant());
        accounts.add(granted);
        if (granted.isEffective()) {
            changed.fire(new RolesChanged(account.id()));
        }
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.revoke-role")
    public void revoke(String roleRef) {
        AccountRole role = accounts.getRole(roleRef);
        StaffAccount account = accounts.get(role.accountId());
        if (!account.isStaff()) {
            throw new NotFoundException();
        }
        auditContext.about("account", account.username());
        auditContext.about("role", role.role().name());
        if (role.role() == Role.SYSADMIN) {
            requireAnotherAdministrator(account);
        }
        role.revoke(user.id(), clock.instant());
        changed.fire(new RolesChanged(account.id()));
    }

    /** Disables the account and ends its sessions with their next request. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.disable")
    public void disable(String ref) {
        StaffAccount account = getAudited(ref);
        requireAnotherAdministrator(account);
        ending.end(account);
    }

    /** Enables the account with a new one-time code. Its roles are unchanged. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.enable")
    public IssuedCode enable(String ref) {
        StaffAccount account = getAudited(ref);
        account.reinvite();
        return codes.issue(account, user.id());
    }

    /** Issues a one-time code, for a forgotten passphrase or an expired first code. The old passphrase remains valid until a new one is set. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.issue-code")
    public IssuedCode issueCode(String ref) {
        StaffAccount account = getAudited(ref);
        if (account.state() == AccountStatus.DISABLED) {
            throw new RuleViolationException(StaffRule.ACCOUNT_DISABLED);
        }
        return codes.issue(account, user.id());
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.end-all-sessions")
    public void endSessions(String ref) {
        sessions.endAll(getAudited(ref).id(), StaffSession.EndReason.ENDED_BY_ADMINISTRATOR, null);
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.end-session")
    public void endSession(String ref, String session) {
        StaffAccount account = getAudited(ref);
        sessions.findOpen(account.id()).stream()
                .filter(open -> open.ref().equals(session))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .end(StaffSession.EndReason.ENDED_BY_ADMINISTRATOR, clock.instant());
    }

    private StaffAccount getAudited(String ref) {
        StaffAccount account = accounts.getByRef(ref);
        auditContext.about("account", account.username());
        return account;
    }

    private void requireAnotherAdministrator(StaffAccount account) {
        boolean administrator =
                accounts.findRoles(account.id()).stream().anyMatch(role -> role.role() == Role.SYSADMIN);
        if (!administrator) {
            return;
        }
        accounts.lockHolders(Role.SYSADMIN);
        if (accounts.countOthersWithRole(Role.SYSADMIN, account.id()) == 0) {
            throw new RuleViolationException(StaffRule.LAST_ADMINISTRATOR);
        }
    }
}
