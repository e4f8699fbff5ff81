package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RuleViolation;

/** Changes one's own passphrase: the present one is asked again, since a screen may have been left open. */
@ApplicationScoped
public class OwnPassphrase {
    @Inject
    CurrentUser user;

    @Inject
    Accounts accounts;

    @Inject
    Factors factors;

    @Inject
    SignIn signIn;

    @Inject
    PassphraseHash hashes;

    @Inject
    ProfileService service;

    /** @throws RuleViolation at {@code passphrase} when the new one will not do, at {@code current} when the present one is wrong */
    public void change(String current, String passphrase, String address) {
        boolean secondFactor = factors.expected(accounts.get(user.id()));
        PassphraseRules.check(passphrase, new Username(user.username()), PassphraseRules.shortest(secondFactor));
        if (passphrase.equals(current)) {
            throw RuleViolation.at("passphrase", StaffRule.PASSPHRASE_SAME);
        }
        AttemptKey key = AttemptKey.of(user.username(), address);
        Check check = signIn.check(user.username(), current, key, StaffRule.PASSPHRASE_WRONG);
        service.changePassphrase(check, key, check.right() ? hashes.of(passphrase) : "");
    }
}
