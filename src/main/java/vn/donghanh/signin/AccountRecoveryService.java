package vn.donghanh.signin;

import static vn.donghanh.security.Permission.ACCOUNT_ADMIN;
import static vn.donghanh.security.Permission.DEVICE_LOSS_CONFIRM;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.factor.AccountRecovery;
import vn.donghanh.signin.factor.AccountRecoveryRepository;
import vn.donghanh.signin.factor.AccountRecoveryRow;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.signin.session.StaffCurrentUser;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffAccount;

/**
 * Account recovery after the loss of the second factor: it takes the administrator's code and the confirmation of a supervisor who knows the person.
 * Neither is enough alone.
 */
@UseCases
public class AccountRecoveryService {
    @Inject
    AccountRepository accounts;

    @Inject
    AccountRecoveryRepository recoveries;

    @Inject
    StaffCurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Issues a recovery code, which is given to the owner orally and has no effect until a supervisor confirms it. */
    @StepUp
    @Requires(ACCOUNT_ADMIN)
    @AuditAction("device-loss.issue-code")
    public IssuedCode issue(String accountRef) {
        StaffAccount account = accounts.getByRef(accountRef);
        auditContext.about("account", account.username());
        return recoveries.issue(account);
    }

    /** Returns the pending recoveries that the user may confirm, oldest first, in one statement. */
    @Requires(DEVICE_LOSS_CONFIRM)
    @AuditAction("device-loss.list")
    public List<AccountRecoveryRow> findPending() {
        return recoveries.findPending(user.id(), user.unitId(), isDirector());
    }

    @StepUp
    @Requires(DEVICE_LOSS_CONFIRM)
    @AuditAction("device-loss.confirm")
    public void confirm(String ref) {
        getConfirmable(ref).confirm(user.id(), clock.instant());
    }

    /** Refuses a recovery, which invalidates its code; the administrator would have to issue another. */
    @Requires(DEVICE_LOSS_CONFIRM)
    @AuditAction("device-loss.refuse")
    public void refuse(String ref) {
        getConfirmable(ref).end(clock.instant());
    }

    private AccountRecovery getConfirmable(String ref) {
        AccountRecovery recovery = recoveries.getPending(ref);
        StaffAccount account = accounts.get(recovery.accountId());
        auditContext.about("account", account.username());
        if (!mayConfirmFor(account)) {
            throw new NotFoundException();
        }
        return recovery;
    }

    /**
     * Whether the user may confirm for the account: the director for every account; a supervisor for the own unit, and for the director, who has
     * nobody else.
     */
    private boolean mayConfirmFor(StaffAccount account) {
        return isDirector()
                || account.worksIn(user.unitId())
                || accounts.findRoles(account.id()).stream()
                        .anyMatch(role -> role.role() == Role.DIRECTOR && role.isEffective());
    }

    private boolean isDirector() {
        return user.roles().contains(Role.DIRECTOR);
    }
}
