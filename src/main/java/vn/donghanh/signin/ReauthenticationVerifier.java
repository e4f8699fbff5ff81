package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.signin.factor.AccountRecovery;
import vn.donghanh.signin.factor.AccountRecoveryRepository;
import vn.donghanh.signin.factor.AuthenticatorApp;
import vn.donghanh.signin.factor.Passkey;
import vn.donghanh.signin.factor.PasskeyVerifier;
import vn.donghanh.signin.factor.RecoveryCode;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.factor.Totp;
import vn.donghanh.signin.passphrase.OneTimeCodeFormat;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.Sha256;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;

/**
 * Proving who one is inside a session: the second step of signing in, and once more before what asks for it. Whoever has a second
 * factor proves herself with it, everybody else with her passphrase. Looks at what was typed outside any transaction, as {@link SignInFacade} does.
 */
@ApplicationScoped
public class ReauthenticationVerifier {
    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SecondFactorRepository factors;

    @Inject
    AccountRecoveryRepository losses;

    @Inject
    SignInFacade signIn;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    PassphraseHash hashes;

    @Inject
    PasskeyVerifier passkeys;

    @Inject
    ReauthenticationService service;

    @Inject
    FieldEncryption vault;

    @Inject
    Clock clock;

    /**
     * @param typed a code of her app, a recovery code, or the passphrase of an account that has neither
     * @throws vn.donghanh.shared.NotFoundException when the session is over
     * @throws vn.donghanh.shared.RuleViolationException when it was wrong, or not heard because of too many tries
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
     * @throws vn.donghanh.shared.RuleViolationException also as long as no supervisor confirmed it
     */
    public void beginAnew(String token, String code) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        SignInAttemptKey key = SignInAttemptKey.ofCodes(account.username());
        AuthenticationProof proof = hashes.inTurn(() -> lossNow(account, OneTimeCodeFormat.plain(code), key));
        service.beginAnew(proof, token);
    }

    /** As {@link #prove}, with a device's answer instead of something typed. */
    public void proveByPasskey(String token, String answer, byte[] challenge, RelyingParty site) {
        service.prove(own(token, answer, challenge, site), token);
    }

    /** As {@link #unlock}, with a device's answer instead of something typed. */
    public void unlockByPasskey(String token, String answer, byte[] challenge, RelyingParty site) {
        service.unlock(own(token, answer, challenge, site), token);
    }

    /** The passkeys of the session's owner, in base64url, for the browser to ask her device with. */
    public List<String> passkeys(String token) {
        return factors.passkeys(sessions.living(token).accountId()).stream()
                .map(key -> SecondFactorEnrolmentService.base64(key.credentialId()))
                .toList();
    }

    private AuthenticationProof own(String token, String answer, byte[] challenge, RelyingParty site) {
        StaffAccount account = accounts.get(sessions.living(token).accountId());
        Optional<Passkey> key = answering(answer).filter(it -> it.accountId().equals(account.id()));
        return byPasskey(account.username(), key, answer, challenge, site);
    }

    Optional<Passkey> answering(String answer) {
        return Optional.ofNullable(passkeys.credentialId(answer)).flatMap(factors::passkey);
    }

    AuthenticationProof byPasskey(
            String username, Optional<Passkey> key, String answer, byte[] challenge, RelyingParty site) {
        Optional<Long> count = key.flatMap(it -> passkeys.signed(it, answer, challenge, site));
        CredentialCheck check = CredentialCheck.of(username, count.isPresent(), StaffRule.PASSKEY_REFUSED);
        long id = key.map(Passkey::id).orElse(0L);
        return new AuthenticationProof(
                AuthenticationProof.Kind.PASSKEY, check, SignInAttemptKey.ofCodes(username), id, count.orElse(0L));
    }

    private AuthenticationProof lossNow(StaffAccount account, String code, SignInAttemptKey key) {
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            CredentialCheck tooSoon = CredentialCheck.tooSoon(account.username(), StaffRule.CODE_NOT_VALID, seconds);
            return new AuthenticationProof(AuthenticationProof.Kind.LOSS, tooSoon, key, 0, 0);
        }
        Optional<AccountRecovery> open = losses.open(account.id()).stream().findFirst();
        boolean right = hashes.matches(code, open.map(AccountRecovery::codeHash).orElse(null));
        if (!right) {
            attempts.failed(key);
        }
        CredentialCheck check = CredentialCheck.of(account.username(), right, StaffRule.CODE_NOT_VALID);
        return new AuthenticationProof(
                AuthenticationProof.Kind.LOSS,
                check,
                key,
                open.map(AccountRecovery::id).orElse(0L),
                0);
    }

    private AuthenticationProof passphrase(StaffAccount account, String typed, String address) {
        SignInAttemptKey key = SignInAttemptKey.of(account.username(), address);
        return AuthenticationProof.passphrase(
                signIn.check(account.username(), typed, key, StaffRule.SIGN_IN_FAILED), key);
    }

    private AuthenticationProof second(StaffAccount account, String typed) {
        return hashes.inTurn(() -> secondNow(account, typed, SignInAttemptKey.ofCodes(account.username())));
    }

    private AuthenticationProof secondNow(StaffAccount account, String typed, SignInAttemptKey key) {
        AuthenticationProof.Kind kind =
                Totp.looksLikeCode(typed) ? AuthenticationProof.Kind.APP : AuthenticationProof.Kind.RECOVERY;
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            return new AuthenticationProof(
                    kind, CredentialCheck.tooSoon(account.username(), StaffRule.FACTOR_WRONG, seconds), key, 0, 0);
        }
        AuthenticationProof proof =
                kind == AuthenticationProof.Kind.APP ? app(account, typed, key) : recovery(account, typed, key);
        if (!proof.check().right()) {
            attempts.failed(key);
        }
        return proof;
    }

    private AuthenticationProof app(StaffAccount account, String typed, SignInAttemptKey key) {
        Optional<AuthenticatorApp> app = factors.app(account.id());
        OptionalLong step =
                app.map(it -> it.step(typed, vault, clock.instant())).orElse(OptionalLong.empty());
        CredentialCheck check = CredentialCheck.of(account.username(), step.isPresent(), StaffRule.FACTOR_WRONG);
        return new AuthenticationProof(
                AuthenticationProof.Kind.APP,
                check,
                key,
                app.map(AuthenticatorApp::id).orElse(0L),
                step.orElse(0));
    }

    private AuthenticationProof recovery(StaffAccount account, String typed, SignInAttemptKey key) {
        List<RecoveryCode> sheet = factors.recoveryCodes(account.id());
        String hash = sheet.isEmpty()
                ? hashes.wasted(typed)
                : hashes.withSaltOf(sheet.get(0).codeHash(), OneTimeCodeFormat.plain(typed));
        Optional<RecoveryCode> code = sheet.stream()
                .filter(each -> Sha256.same(each.codeHash(), hash))
                .findFirst();
        CredentialCheck check = CredentialCheck.of(account.username(), code.isPresent(), StaffRule.FACTOR_WRONG);
        return new AuthenticationProof(
                AuthenticationProof.Kind.RECOVERY,
                check,
                key,
                code.map(RecoveryCode::id).orElse(0L),
                0);
    }
}
