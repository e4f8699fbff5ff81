package vn.donghanh.account;

import static vn.donghanh.security.Permission.ACCOUNT_ADMIN;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
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

/** What an administrator does with accounts. She never sets or sees a passphrase, and what she grants reads no case until a director confirms it. */
@UseCases
public class AccountService {
    @Inject
    AccountRepository accounts;

    @Inject
    OrgUnitQueries units;

    @Inject
    SessionRepository sessions;

    @Inject
    OneTimeCodeIssuer codes;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    @Inject
    Event<RolesChanged> changed;

    @Inject
    Clock clock;

    /** Makes an account; the code is to be told to its owner by mouth. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.invite")
    public IssuedCode invite(Username username, StaffDetails details) {
        units.mustExist(details.unitId());
        if (accounts.byUsername(username.value()).isPresent()) {
            throw RuleViolationException.at("username", StaffRule.USERNAME_TAKEN);
        }
        StaffAccount account = new StaffAccount(username, details, clock.instant());
        accounts.add(account);
        trail.about("account", account.username());
        return codes.issue(account, user.id());
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.update")
    public void describe(String ref, StaffDetails details) {
        StaffAccount account = named(ref);
        units.mustExist(details.unitId());
        if (account.describe(details)) {
            changed.fire(new RolesChanged(account.id()));
        }
    }

    /** A role that reads cases waits for a director; the others count at once. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.grant-role")
    public void grant(String ref, Role role) {
        StaffAccount account = named(ref);
        trail.about("role", role.name());
        RolePolicy.mayGrant(account, role, accounts.rolesOf(account.id()), user.id());
        AccountRole granted = new AccountRole(account.id(), role, user.id(), clock.instant());
        accounts.add(granted);
        if (granted.counts()) {
            changed.fire(new RolesChanged(account.id()));
        }
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.revoke-role")
    public void revoke(String roleRef) {
        AccountRole role = accounts.role(roleRef);
        StaffAccount account = accounts.get(role.accountId());
        if (!account.isStaff()) {
            throw new NotFoundException();
        }
        trail.about("account", account.username());
        trail.about("role", role.role().name());
        if (role.role() == Role.SYSADMIN) {
            keepAnAdministrator(account);
        }
        role.revoke(user.id(), clock.instant());
        changed.fire(new RolesChanged(account.id()));
    }

    /** Ends its sessions too, at their next request. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.disable")
    public void disable(String ref) {
        StaffAccount account = named(ref);
        keepAnAdministrator(account);
        account.disable();
        accounts.openCodes(account.id()).forEach(code -> code.end(clock.instant()));
        sessions.endAll(account.id(), StaffSession.EndReason.ACCOUNT_DISABLED, null);
        changed.fire(new RolesChanged(account.id()));
    }

    /** Back with a new code. The roles are as they were. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.enable")
    public IssuedCode enable(String ref) {
        StaffAccount account = named(ref);
        account.inviteAgain();
        return codes.issue(account, user.id());
    }

    /** For one who forgot her passphrase, or whose first code grew too old. The old passphrase counts until she sets a new one. */
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.issue-code")
    public IssuedCode newCode(String ref) {
        StaffAccount account = named(ref);
        if (account.state() == AccountStatus.DISABLED) {
            throw new RuleViolationException(StaffRule.ACCOUNT_DISABLED);
        }
        return codes.issue(account, user.id());
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.end-all-sessions")
    public void endSessions(String ref) {
        sessions.endAll(named(ref).id(), StaffSession.EndReason.ENDED_BY_ADMINISTRATOR, null);
    }

    @Requires(ACCOUNT_ADMIN)
    @AuditAction("account.end-session")
    public void endSession(String ref, String session) {
        StaffAccount account = named(ref);
        sessions.openOf(account.id()).stream()
                .filter(open -> open.ref().equals(session))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .end(StaffSession.EndReason.ENDED_BY_ADMINISTRATOR, clock.instant());
    }

    private StaffAccount named(String ref) {
        StaffAccount account = accounts.byRef(ref);
        trail.about("account", account.username());
        return account;
    }

    private void keepAnAdministrator(StaffAccount account) {
        boolean administrator = accounts.rolesOf(account.id()).stream().anyMatch(r -> r.role() == Role.SYSADMIN);
        if (administrator && accounts.othersWith(Role.SYSADMIN, account.id()) == 0) {
            throw new RuleViolationException(StaffRule.LAST_ADMINISTRATOR);
        }
    }
}
