package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.passphrase.HashedPassphrase;
import vn.donghanh.signin.passphrase.OneTimeCodeFormat;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.passphrase.PassphrasePolicy;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.OneTimeCode;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.Username;

/**
 * Sets a passphrase with a one-time code: the first one, or a new one when the old was forgotten. Reveals as little and is throttled in the same way
 * as {@link SignInFacade}.
 */
@ApplicationScoped
public class PassphraseActivation {
    @Inject
    AccountRepository accounts;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    SignInQueue queue;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    @Inject
    Clock clock;

    /**
     * @param code the one-time code, in any grouping and case
     * @throws RuleViolationException when the passphrase violates the policy (checked first, since it reveals nothing), or with {@link
     * StaffRule#CODE_NOT_VALID}
     */
    public void activate(String username, String code, String passphrase, String address) {
        PassphrasePolicy.check(passphrase, new Username(username), PassphrasePolicy.MIN_LENGTH_WITH_SECOND_FACTOR);
        SignInAttemptKey key = SignInAttemptKey.of(username, address);
        ActivationCheck result = queue.runInTurn(
                key,
                delay -> new ActivationCheck(CredentialCheck.tooSoon(username, StaffRule.CODE_NOT_VALID, delay), 0),
                () -> checkCode(username, OneTimeCodeFormat.normalize(code), key));
        String hash = result.check().isCorrect() ? hashes.create(passphrase) : "";
        HashedPassphrase hashed = new HashedPassphrase(hash, PassphrasePolicy.length(passphrase));
        service.choosePassphrase(result.check(), key, result.code(), hashed);
    }

    private ActivationCheck checkCode(String username, String code, SignInAttemptKey key) {
        Instant now = clock.instant();
        Optional<OneTimeCode> open = accounts
                .findByUsername(SignInService.normalize(username))
                .filter(accounts::isOrganisationValid)
                .map(account -> accounts.findOpenCodes(account.id()))
                .orElse(List.of())
                .stream()
                .filter(candidate -> candidate.isValidAt(now))
                .findFirst();
        String hash = open.map(OneTimeCode::codeHash).orElse(null);
        boolean right = hashes.matches(code, hash);
        if (!right) {
            attempts.recordFailure(key);
        }
        CredentialCheck check = CredentialCheck.of(username, right, StaffRule.CODE_NOT_VALID, hash);
        return new ActivationCheck(check, open.map(OneTimeCode::id).orElse(0L));
    }

    private record ActivationCheck(CredentialCheck check, long code) {}
}
