package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.factor.Passkey;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.NewSession;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;

/**
 * The door. Checks what was typed, outside any transaction since that takes a while, and then lets {@link SignInService} do
 * and log what follows. Unknown, disabled and known accounts, and those of an organisation that is over, get the same words after the same work.
 */
@ApplicationScoped
public class SignInFacade {
    @Inject
    AccountRepository accounts;

    @Inject
    ReauthenticationVerifier proofs;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    SignInQueue queue;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    /**
     * @param address where the try comes from, as the server sees it
     * @param device what the browser says it is, shortened
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_FAILED}, {@link StaffRule#SIGN_IN_WAIT} or {@link StaffRule#SIGN_IN_BUSY}
     */
    public NewSession enter(String username, String passphrase, String address, String device) {
        SignInAttemptKey key = SignInAttemptKey.of(username, address);
        StaffRule failure = StaffRule.SIGN_IN_FAILED;
        CredentialCheck check = queue.turn(
                key,
                seconds -> CredentialCheck.tooSoon(username, failure, seconds),
                () -> checkNow(username, passphrase, key, failure));
        String hash = check.right() ? check.hash() : null;
        String newHash = hash != null && hashes.outdated(hash) ? hashes.of(passphrase) : null;
        return service.open(check, key, device, newHash);
    }

    /**
     * A passkey alone: the device is one thing, the finger, face or PIN that it asked for another. Nothing typed says whose it is. Where its
     * owner did not sign in lately it is limited by the address, as a passphrase is.
     *
     * @throws RuleViolationException with {@link StaffRule#PASSKEY_REFUSED}, whatever was wrong, or {@link StaffRule#SIGN_IN_WAIT} beyond the limit of
     *     the address
     */
    public NewSession enterByPasskey(
            String answer, byte[] challenge, RelyingParty site, String address, String device) {
        Optional<Passkey> key = proofs.answering(answer);
        String username = key.map(it -> accounts.get(it.accountId()))
                .filter(account -> account.state() == AccountStatus.ACTIVE && accounts.admitted(account))
                .map(StaffAccount::username)
                .orElse("");
        Optional<Passkey> admitted = username.isEmpty() ? Optional.empty() : key;
        SignInAttemptKey here = SignInAttemptKey.of(username, address);
        boolean known = !username.isEmpty() && attempts.known(here);
        SignInAttemptKey strangers = SignInAttemptKey.ofPasskeys(address);
        if (!known) {
            queue.unlessCrowded(strangers);
        }
        AuthenticationProof proof = proofs.byPasskey(username, admitted, answer, challenge, site);
        if (!known && !proof.check().right()) {
            attempts.failed(strangers);
        }
        return service.openByPasskey(proof, here, device);
    }

    /** Opens a locked session again. The token shows the session, the passphrase or a code its owner. */
    public void unlock(String token, String typed, String address) {
        proofs.unlock(token, typed, address);
    }

    /** Covers the screen: the session waits for its owner. */
    public void cover(String token) {
        service.cover(token);
    }

    public void leave(String token) {
        service.signOut(token);
    }

    /** The passphrase of somebody who has a session. */
    public CredentialCheck check(String username, String passphrase, SignInAttemptKey key, StaffRule failure) {
        return queue.turnOfKnown(
                key,
                seconds -> CredentialCheck.tooSoon(username, failure, seconds),
                () -> checkNow(username, passphrase, key, failure));
    }

    private CredentialCheck checkNow(String username, String passphrase, SignInAttemptKey key, StaffRule failure) {
        Optional<StaffAccount> account =
                accounts.byUsername(SignInService.plain(username)).filter(accounts::admitted);
        String hash = account.map(StaffAccount::passphraseHash).orElse(null);
        boolean right = hashes.matches(passphrase, hash);
        if (!right) {
            attempts.failed(key);
        }
        return new CredentialCheck(username, right, failure, 0, hash);
    }
}
