package vn.donghanh.staff;

import static vn.donghanh.security.Permission.OWN_ACCOUNT;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.Settings;

/** What everybody does with what she proves herself with, once she is signed in. New ones are set up through {@link Enrolment}. */
@UseCases
public class FactorService {
    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    NewSheet sheets;

    @Inject
    StaffCurrentUser user;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @param recoveryCodes how many of her sheet are left */
    public record Page(List<FactorRow> factors, int recoveryCodes, boolean lastMayEnd) implements Serializable {
        public Page {
            factors = List.copyOf(factors);
        }

        public boolean mayEnd() {
            return factors.size() > 1 || lastMayEnd;
        }
    }

    @Requires(OWN_ACCOUNT)
    @AuditAction("second-factor.view-own")
    public Page own() {
        return new Page(
                factors.rows(user.id()), factors.recoveryCodes(user.id()).size(), settings.demo());
    }

    /** Made by {@link FreshSheet}; the sheet before is worth nothing any more. */
    @StepUp
    @Requires(OWN_ACCOUNT)
    @AuditAction("second-factor.renew-recovery-codes")
    public void keepSheet(NewSheet.Made sheet) {
        if (!user.present().secondFactor()) {
            throw new RuleViolation(StaffRule.FACTOR_NONE);
        }
        sheets.keep(sheet, user.id(), clock.instant());
    }

    /** The last one stays, except in a trial: the passphrase may be too short to stand alone. */
    @StepUp
    @Requires(OWN_ACCOUNT)
    @AuditAction("second-factor.remove")
    public void end(String ref) {
        List<FactorRow> own = factors.rows(user.id());
        if (own.stream().noneMatch(factor -> factor.ref().equals(ref))) {
            throw new NotFound();
        }
        if (own.size() > 1) {
            factors.end(accounts.get(user.id()), ref);
        } else if (settings.demo()) {
            factors.endAll(accounts.get(user.id()));
        } else {
            throw new RuleViolation(StaffRule.LAST_FACTOR);
        }
    }
}
