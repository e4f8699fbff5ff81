package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.donghanh.document.form.SigningCapacity;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.DelegationQueries;

/** Determines who signs periods and reports, and as what: the director, or the holder of a delegation valid today, as a deputy by that office. */
@ApplicationScoped
public class PeriodSigningPolicy {
    /** A deputy signs on behalf of the director ("KT."), everybody else by delegation ("TUQ."). */
    private static final String DEPUTY = VietnameseText.fold("Phó Giám đốc");

    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    public boolean maySign() {
        return user.may(Permission.PERIOD_SIGN) && delegations.mayActAsDirector();
    }

    /** @throws RuleViolationException when the user is not the director and holds no delegation */
    public PeriodSigner signer(Instant at) {
        if (!delegations.mayActAsDirector()) {
            throw new RuleViolationException(PeriodSnapshotRule.NOT_DELEGATED);
        }
        if (user.roles().contains(Role.DIRECTOR)) {
            return PeriodSigner.DIRECTOR;
        }
        String office = delegations.findOffice(user.id(), at).orElse("");
        return new PeriodSigner(
                VietnameseText.fold(office).startsWith(DEPUTY) ? SigningCapacity.DEPUTY : SigningCapacity.DELEGATE,
                office);
    }
}
