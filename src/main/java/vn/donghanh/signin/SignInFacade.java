package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.factor.Passkey;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.passphrase.PassphrasePolicy;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.NewSession;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;

/**
 * Entry point of signing in. Verifies credentials outside any transaction, since this takes time, and then calls {@link SignInService} for the
 * audited use case. Unknown, disabled and known accounts, and those of an ended organisation, get the same response after the same work.
 */
@ApplicationScoped
public class SignInFacade {
    @Inject
    AccountRepository accounts;

    @Inject
    ReauthenticationVerifier reauthentication;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    SignInQueue queue;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    /**
     * @param address the client address, as seen by the server
     * @param device short label of the browser
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_FAILED}, {@link StaffRule#SIGN_IN_WAIT} or {@link StaffRule#SIGN_IN_BUSY}
     */
    public NewSession authenticate(String username, String passphrase, String address, String device) {
        SignInAttemptKey key = SignInAttemptKey.of(username, address);
        StaffRule failure = StaffRule.SIGN_IN_FAILED;
        CredentialCheck check = queue.runInTurn(
                key,
                delay -> CredentialCheck.tooSoon(username, failure, delay),
                () -> checkPassphraseInTurn(username, passphrase, key, failure));
        String hash = check.isCorrect() ? check.hash() : null;
        String newHash = hash != null && hashes.isOutdated(hash) ? hashes.create(passphrase) : null;
        return service.openSession(check, key, device, PassphrasePolicy.length(passphrase), newHash);
    }

    /**
     * Signs in with a passkey alone: the device is one factor, and the finger, face or PIN that it required another. No input identifies the account
     * before verification. Unless the owner recently signed in from the address, attempts are limited by address as for passphrases.
     * @throws RuleViolationException with {@link StaffRule#PASSKEY_REFUSED}, whatever was wrong, or {@link StaffRule#SIGN_IN_WAIT} above the limit
     * of the address
     */
    public NewSession authenticateWithPasskey(
            String answer, byte[] challenge, RelyingParty relyingParty, String address, String device) {
        Optional<Passkey> key = reauthentication.findPasskey(answer);
        String username = key.map(passkey -> accounts.get(passkey.accountId()))
                .filter(account -> account.state() == AccountStatus.ACTIVE && accounts.isOrganisationValid(account))
                .map(StaffAccount::username)
                .orElse("");
        Optional<Passkey> admitted = username.isEmpty() ? Optional.empty() : key;
        SignInAttemptKey ownKey = SignInAttemptKey.of(username, address);
        boolean isKnown = !username.isEmpty() && attempts.isKnown(ownKey);
        SignInAttemptKey strangerKey = SignInAttemptKey.forPasskeys(address);
        if (!isKnown) {
            queue.requireBelowAddressLimit(strangerKey);
        }
        AuthenticationProof proof = reauthentication.verifyPasskey(username, admitted, answer, challenge, relyingParty);
        if (!isKnown && !proof.check().isCorrect()) {
            attempts.recordFailure(strangerKey);
        }
        return service.openSessionWithPasskey(proof, ownKey, device);
    }

    /** Unlocks a session. The token identifies the session; the passphrase or a code authenticates its owner. */
    public void unlock(String token, String typed, String address) {
        reauthentication.unlock(token, typed, address);
    }

    /** Locks the session until its owner unlocks it. */
    public void lock(String token) {
        service.lock(token);
    }

    public void signOut(String token) {
        service.signOut(token);
    }

    /** Verifies the passphrase of the owner of a session. */
    public CredentialCheck checkPassphrase(
            String username, String passphrase, SignInAttemptKey key, StaffRule failure) {
        return queue.runKnownInTurn(
                key,
                seconds -> CredentialCheck.tooSoon(username, failure, seconds),
                () -> checkPassphraseInTurn(username, passphrase, key, failure));
    }

    private CredentialCheck checkPassphraseInTurn(
            String username, String passphrase, SignInAttemptKey key, StaffRule failure) {
        Optional<StaffAccount> account =
                accounts.findByUsername(SignInService.normalize(username)).filter(accounts::isOrganisationValid);
        String hash = account.map(StaffAccount::passphraseHash).orElse(null);
        boolean right = hashes.matches(passphrase, hash);
        if (!right) {
            attempts.recordFailure(key);
        }
        return CredentialCheck.of(username, right, failure, hash);
    }
}
