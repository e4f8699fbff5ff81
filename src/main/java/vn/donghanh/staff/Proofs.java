package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.donghanh.crypto.Vault;

/**
 * Proving who one is inside a session: the second step of signing in, and once more before what asks for it. Whoever has a second
 * factor proves herself with it, everybody else with her passphrase. Looks at what was typed outside any transaction, as {@link SignIn} does.
 */
@ApplicationScoped
public class Proofs {
    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    @Inject
    Losses losses;

    @Inject
    SignIn signIn;

    @Inject
    SignInAttempts attempts;

    @Inject
    PassphraseHash hashes;

    @Inject
    PasskeyCheck passkeys;

    @Inject
    ProofService service;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * @param typed a code of her app, a recovery code, or the passphrase of an account that has neither
     * @throws vn.donghanh.shared.NotFound when the session is over
     * @throws vn.donghanh.shared.RuleViolation when it was wrong, or not heard because of too many tries
     */
    public void prove(String token, String typed, String address) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        service.prove(account.hasSecondFactor() ? second(account, typed) : passphrase(account, typed, address), token);
    }

    /** One factor opens a locked session again: the passphrase, or a code of the app. */
    public void unlock(String token, String typed, String address) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        boolean code = account.hasSecondFactor() && Totp.looksLikeCode(typed);
        service.unlock(code ? second(account, typed) : passphrase(account, typed, address), token);
    }

    /**
     * For one who lost her device and her recovery codes: what she had counts no more, and she sets up something new.
     *
     * @param code the administrator's, in any writing
     * @throws vn.donghanh.shared.RuleViolation also as long as no supervisor confirmed it
     */
    public void beginAnew(String token, String code) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        AttemptKey key = AttemptKey.ofCodes(account.username());
        Proof proof = hashes.inTurn(() -> lossNow(account, CodeSigns.plain(code), key));
        service.beginAnew(proof, token);
    }

    /** As {@link #prove}, with a device's answer instead of something typed. */
    public void proveByPasskey(String token, String answer, byte[] challenge, Site site) {
        service.prove(own(token, answer, challenge, site), token);
    }

    /** As {@link #unlock}, with a device's answer instead of something typed. */
    public void unlockByPasskey(String token, String answer, byte[] challenge, Site site) {
        service.unlock(own(token, answer, challenge, site), token);
    }

    /** The passkeys of the session's owner, in base64url, for the browser to ask her device with. */
    public List<String> passkeys(String token) {
        return factors.passkeys(sessions.living(token).accountId()).stream()
                .map(key -> EnrolmentService.base64(key.credentialId()))
                .toList();
    }

    private Proof own(String token, String answer, byte[] challenge, Site site) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        Optional<Passkey> key = answering(answer).filter(it -> it.accountId().equals(account.id()));
        return byPasskey(account.username(), key, answer, challenge, site);
    }

    Optional<Passkey> answering(String answer) {
        return Optional.ofNullable(passkeys.credentialId(answer)).flatMap(factors::passkey);
    }

    Proof byPasskey(String username, Optional<Passkey> key, String answer, byte[] challenge, Site site) {
        Optional<Long> count = key.flatMap(it -> passkeys.signed(it, answer, challenge, site));
        Check check = Check.of(username, count.isPresent(), StaffRule.PASSKEY_REFUSED);
        long id = key.map(Passkey::id).orElse(0L);
        return new Proof(Proof.Kind.PASSKEY, check, AttemptKey.ofCodes(username), id, count.orElse(0L));
    }

    private Proof lossNow(StaffAccount account, String code, AttemptKey key) {
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            Check tooSoon = Check.tooSoon(account.username(), StaffRule.CODE_NOT_VALID, seconds);
            return new Proof(Proof.Kind.LOSS, tooSoon, key, 0, 0);
        }
        Optional<DeviceLoss> open = losses.open(account.id()).stream().findFirst();
        boolean right = hashes.matches(code, open.map(DeviceLoss::codeHash).orElse(null));
        if (!right) {
            attempts.failed(key);
        }
        Check check = Check.of(account.username(), right, StaffRule.CODE_NOT_VALID);
        return new Proof(Proof.Kind.LOSS, check, key, open.map(DeviceLoss::id).orElse(0L), 0);
    }

    private Proof passphrase(StaffAccount account, String typed, String address) {
        AttemptKey key = AttemptKey.of(account.username(), address);
        return Proof.passphrase(signIn.check(account.username(), typed, key, StaffRule.SIGN_IN_FAILED), key);
    }

    private Proof second(StaffAccount account, String typed) {
        return hashes.inTurn(() -> secondNow(account, typed, AttemptKey.ofCodes(account.username())));
    }

    private Proof secondNow(StaffAccount account, String typed, AttemptKey key) {
        Proof.Kind kind = Totp.looksLikeCode(typed) ? Proof.Kind.APP : Proof.Kind.RECOVERY;
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            return new Proof(kind, Check.tooSoon(account.username(), StaffRule.FACTOR_WRONG, seconds), key, 0, 0);
        }
        Proof proof = kind == Proof.Kind.APP ? app(account, typed, key) : recovery(account, typed, key);
        if (!proof.check().right()) {
            attempts.failed(key);
        }
        return proof;
    }

    private Proof app(StaffAccount account, String typed, AttemptKey key) {
        Optional<AuthenticatorApp> app = factors.app(account.id());
        OptionalLong step =
                app.map(it -> it.step(typed, vault, clock.instant())).orElse(OptionalLong.empty());
        Check check = Check.of(account.username(), step.isPresent(), StaffRule.FACTOR_WRONG);
        return new Proof(
                Proof.Kind.APP, check, key, app.map(AuthenticatorApp::id).orElse(0L), step.orElse(0));
    }

    private Proof recovery(StaffAccount account, String typed, AttemptKey key) {
        List<RecoveryCode> sheet = factors.recoveryCodes(account.id());
        String hash = sheet.isEmpty()
                ? hashes.wasted(typed)
                : hashes.withSaltOf(sheet.get(0).codeHash(), CodeSigns.plain(typed));
        Optional<RecoveryCode> code = sheet.stream()
                .filter(each -> Hashes.same(each.codeHash(), hash))
                .findFirst();
        Check check = Check.of(account.username(), code.isPresent(), StaffRule.FACTOR_WRONG);
        return new Proof(
                Proof.Kind.RECOVERY, check, key, code.map(RecoveryCode::id).orElse(0L), 0);
    }
}
