package vn.donghanh.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.passphrase.HashedPassphrase;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.passphrase.PassphrasePolicy;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/** Changes the user's own passphrase. The current passphrase is verified again, since the session may be unattended. */
@ApplicationScoped
public class PassphraseChange {
    @Inject
    CurrentUser user;

    @Inject
    AccountRepository accounts;

    @Inject
    SecondFactorRepository factors;

    @Inject
    SignInFacade signIn;

    @Inject
    PassphraseHash hashes;

    @Inject
    ProfileService service;

    /**
     * @throws RuleViolationException at {@code passphrase} when the new passphrase violates the policy, at {@code current} when the current one is
     * wrong
     */
    public void change(String current, String passphrase, String address) {
        boolean secondFactor = factors.isExpected(accounts.get(user.id()));
        PassphrasePolicy.check(passphrase, new Username(user.username()), PassphrasePolicy.minLength(secondFactor));
        if (passphrase.equals(current)) {
            throw RuleViolationException.at("passphrase", StaffRule.PASSPHRASE_SAME);
        }
        SignInAttemptKey key = SignInAttemptKey.of(user.username(), address);
        CredentialCheck check = signIn.checkPassphrase(user.username(), current, key, StaffRule.PASSPHRASE_WRONG);
        String hash = check.isCorrect() ? hashes.create(passphrase) : "";
        service.changePassphrase(check, key, new HashedPassphrase(hash, PassphrasePolicy.length(passphrase)));
    }
}
