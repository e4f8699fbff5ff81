package vn.donghanh.signin;

import static vn.donghanh.security.Permission.OWN_ACCOUNT;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.factor.RecoveryCodeGenerator;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.factor.SecondFactorRow;
import vn.donghanh.signin.session.StaffCurrentUser;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffRule;

/** The user's own second factors. New ones are set up through {@link SecondFactorEnrolment}. */
@UseCases
public class SecondFactorService {
    @Inject
    AccountRepository accounts;

    @Inject
    SecondFactorRepository factors;

    @Inject
    RecoveryCodeGenerator codeGenerator;

    @Inject
    StaffCurrentUser user;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @param recoveryCodes number of unused recovery codes */
    public record PageView(List<SecondFactorRow> factors, int recoveryCodes, boolean mayRemoveLast)
            implements Serializable {
        public PageView {
            factors = List.copyOf(factors);
        }

        public boolean mayRemove() {
            return factors.size() > 1 || mayRemoveLast;
        }
    }

    @Requires(OWN_ACCOUNT)
    @AuditAction("second-factor.view-own")
    public PageView getOwn() {
        return new PageView(
                factors.rows(user.id()), factors.recoveryCodes(user.id()).size(), settings.isDemo());
    }

    /** Stores recovery codes made by {@link RecoveryCodeRenewal}; they replace the earlier ones. */
    @StepUp
    @Requires(OWN_ACCOUNT)
    @AuditAction("second-factor.renew-recovery-codes")
    public void storeRecoveryCodes(RecoveryCodeGenerator.GeneratedCodes generatedCodes) {
        if (!user.requireUser().secondFactor()) {
            throw new RuleViolationException(StaffRule.FACTOR_NONE);
        }
        codeGenerator.store(generatedCodes, user.id(), clock.instant());
    }

    /** Removes a second factor. The last one cannot be removed, except in a demo: the passphrase may be too short to be the only factor. */
    @StepUp
    @Requires(OWN_ACCOUNT)
    @AuditAction("second-factor.remove")
    public void remove(String ref) {
        List<SecondFactorRow> own = factors.rows(user.id());
        if (own.stream().noneMatch(factor -> factor.ref().equals(ref))) {
            throw new NotFoundException();
        }
        if (own.size() > 1) {
            factors.end(accounts.get(user.id()), ref);
        } else if (settings.isDemo()) {
            factors.endAll(accounts.get(user.id()));
        } else {
            throw new RuleViolationException(StaffRule.LAST_FACTOR);
        }
    }
}
