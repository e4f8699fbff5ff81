package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.donghanh.shared.RuleViolation;

/**
 * The door. Checks what was typed, outside any transaction since that takes a while, and then lets {@link SignInService} do
 * and log what follows. Unknown, disabled and known accounts, and those of an organisation that is over, get the same words after the same work.
 */
@ApplicationScoped
public class SignIn {
    @Inject
    Accounts accounts;

    @Inject
    Proofs proofs;

    @Inject
    SignInAttempts attempts;

    @Inject
    SignInQueue queue;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    /**
     * @param address where the try comes from, as the server sees it
     * @param device what the browser says it is, shortened
     * @throws RuleViolation with {@link StaffRule#SIGN_IN_FAILED}, {@link StaffRule#SIGN_IN_WAIT} or {@link StaffRule#SIGN_IN_BUSY}
     */
    public OpenedSession enter(String username, String passphrase, String address, String device) {
        AttemptKey key = AttemptKey.of(username, address);
        StaffRule failure = StaffRule.SIGN_IN_FAILED;
        Check check = queue.turn(
                key,
                seconds -> Check.tooSoon(username, failure, seconds),
                () -> checkNow(username, passphrase, key, failure));
        String hash = check.right() ? check.hash() : null;
        String newHash = hash != null && hashes.outdated(hash) ? hashes.of(passphrase) : null;
        return service.open(check, key, device, newHash);
    }

    /**
     * A passkey alone: the device is one thing, the finger, face or PIN that it asked for another. Nothing typed says whose it is. Where its
     * owner did not sign in lately it is limited by the address, as a passphrase is.
     *
     * @throws RuleViolation with {@link StaffRule#PASSKEY_REFUSED}, whatever was wrong, or {@link StaffRule#SIGN_IN_WAIT} beyond the limit of
     *     the address
     */
    public OpenedSession enterByPasskey(String answer, byte[] challenge, Site site, String address, String device) {
        Optional<Passkey> key = proofs.answering(answer);
        String username = key.map(it -> accounts.get(it.accountId()))
                .filter(account -> account.state() == AccountState.ACTIVE && accounts.admitted(account))
                .map(StaffAccount::username)
                .orElse("");
        Optional<Passkey> admitted = username.isEmpty() ? Optional.empty() : key;
        AttemptKey here = AttemptKey.of(username, address);
        boolean known = !username.isEmpty() && attempts.known(here);
        AttemptKey strangers = AttemptKey.ofPasskeys(address);
        if (!known) {
            queue.unlessCrowded(strangers);
        }
        Proof proof = proofs.byPasskey(username, admitted, answer, challenge, site);
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
    Check check(String username, String passphrase, AttemptKey key, StaffRule failure) {
        return queue.turnOfKnown(
                key,
                seconds -> Check.tooSoon(username, failure, seconds),
                () -> checkNow(username, passphrase, key, failure));
    }

    private Check checkNow(String username, String passphrase, AttemptKey key, StaffRule failure) {
        Optional<StaffAccount> account =
                accounts.byUsername(SignInService.plain(username)).filter(accounts::admitted);
        String hash = account.map(StaffAccount::passphraseHash).orElse(null);
        boolean right = hashes.matches(passphrase, hash);
        if (!right) {
            attempts.failed(key);
        }
        return new Check(username, right, failure, 0, hash);
    }
}
