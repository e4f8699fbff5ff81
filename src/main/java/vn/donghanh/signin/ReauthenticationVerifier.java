package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.donghanh.shared.Sha256;
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
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;

/**
 * Verifies credentials within a session: the second step of signing in, and reauthentication before sensitive use cases. An owner with a second
 * factor uses it, any other the passphrase. Verification runs outside any transaction, as in {@link SignInFacade}.
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
    AccountRecoveryRepository recoveries;

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
    Clock clock;

    /**
     * @param typed a code of the authenticator app, a recovery code, or the passphrase of an account without second factor
     * @throws vn.donghanh.shared.NotFoundException when the session is over
     * @throws vn.donghanh.shared.RuleViolationException when it was wrong, or was not verified because of too many attempts
     */
    public void reauthenticate(String token, String typed, String address) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        service.reauthenticate(
                account.hasSecondFactor()
                        ? verifySecondFactor(account, typed)
                        : verifyPassphrase(account, typed, address),
                token);
    }

    /** Unlocks a locked session with one factor: the passphrase, or a code of the app. */
    public void unlock(String token, String typed, String address) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        boolean code = account.hasSecondFactor() && Totp.looksLikeCode(typed);
        service.unlock(code ? verifySecondFactor(account, typed) : verifyPassphrase(account, typed, address), token);
    }

    /**
     * Removes the second factors of an owner who lost device and recovery codes, so that new ones can be set up.
     * @param code the administrator's recovery code, in any grouping and case
     * @throws vn.donghanh.shared.RuleViolationException also as long as no supervisor has confirmed it
     */
    public void resetSecondFactors(String token, String code) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        SignInAttemptKey key = SignInAttemptKey.forCodes(account.username());
        AuthenticationProof proof =
                hashes.runInTurn(() -> verifyRecovery(account, OneTimeCodeFormat.normalize(code), key));
        service.resetSecondFactors(proof, token);
    }

    /** As {@link #reauthenticate}, with the response of a passkey device instead of typed input. */
    public void reauthenticateWithPasskey(String token, String answer, byte[] challenge, RelyingParty relyingParty) {
        service.reauthenticate(verifyOwnPasskey(token, answer, challenge, relyingParty), token);
    }

    /** As {@link #unlock}, with the response of a passkey device instead of typed input. */
    public void unlockWithPasskey(String token, String answer, byte[] challenge, RelyingParty relyingParty) {
        service.unlock(verifyOwnPasskey(token, answer, challenge, relyingParty), token);
    }

    /** Returns the credential ids of the session owner's passkeys in base64url, for the browser's request to the device. */
    public List<String> passkeys(String token) {
        return factors.passkeys(sessions.getLive(token).accountId()).stream()
                .map(key -> SecondFactorEnrolmentService.base64(key.credentialId()))
                .toList();
    }

    private AuthenticationProof verifyOwnPasskey(
            String token, String answer, byte[] challenge, RelyingParty relyingParty) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        Optional<Passkey> key =
                findPasskey(answer).filter(passkey -> passkey.accountId().equals(account.id()));
        return verifyPasskey(account.username(), key, answer, challenge, relyingParty);
    }

    Optional<Passkey> findPasskey(String answer) {
        return Optional.ofNullable(passkeys.credentialId(answer)).flatMap(factors::passkey);
    }

    AuthenticationProof verifyPasskey(
            String username, Optional<Passkey> key, String answer, byte[] challenge, RelyingParty relyingParty) {
        Optional<Long> count =
                key.flatMap(passkey -> passkeys.verifyAssertion(passkey, answer, challenge, relyingParty));
        CredentialCheck check = CredentialCheck.of(username, count.isPresent(), StaffRule.PASSKEY_REFUSED);
        long id = key.map(Passkey::id).orElse(0L);
        return new AuthenticationProof(
                AuthenticationProof.Kind.PASSKEY, check, SignInAttemptKey.forCodes(username), id, count.orElse(0L));
    }

    private AuthenticationProof verifyRecovery(StaffAccount account, String code, SignInAttemptKey key) {
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            CredentialCheck tooSoon = CredentialCheck.tooSoon(account.username(), StaffRule.CODE_NOT_VALID, seconds);
            return new AuthenticationProof(AuthenticationProof.Kind.LOSS, tooSoon, key, 0, 0);
        }
        Optional<AccountRecovery> open =
                recoveries.findOpen(account.id()).stream().findFirst();
        boolean right = hashes.matches(code, open.map(AccountRecovery::codeHash).orElse(null));
        if (!right) {
            attempts.recordFailure(key);
        }
        CredentialCheck check = CredentialCheck.of(account.username(), right, StaffRule.CODE_NOT_VALID);
        return new AuthenticationProof(
                AuthenticationProof.Kind.LOSS,
                check,
                key,
                open.map(AccountRecovery::id).orElse(0L),
                0);
    }

    private AuthenticationProof verifyPassphrase(StaffAccount account, String typed, String address) {
        SignInAttemptKey key = SignInAttemptKey.of(account.username(), address);
        return AuthenticationProof.passphrase(
                signIn.checkPassphrase(account.username(), typed, key, StaffRule.SIGN_IN_FAILED), key);
    }

    private AuthenticationProof verifySecondFactor(StaffAccount account, String typed) {
        return hashes.runInTurn(
                () -> verifySecondFactorInTurn(account, typed, SignInAttemptKey.forCodes(account.username())));
    }

    private AuthenticationProof verifySecondFactorInTurn(StaffAccount account, String typed, SignInAttemptKey key) {
        AuthenticationProof.Kind kind =
                Totp.looksLikeCode(typed) ? AuthenticationProof.Kind.APP : AuthenticationProof.Kind.RECOVERY;
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            return new AuthenticationProof(
                    kind, CredentialCheck.tooSoon(account.username(), StaffRule.FACTOR_WRONG, seconds), key, 0, 0);
        }
        AuthenticationProof proof = kind == AuthenticationProof.Kind.APP
                ? verifyAppCode(account, typed, key)
                : verifyRecoveryCode(account, typed, key);
        if (!proof.check().isCorrect()) {
            attempts.recordFailure(key);
        }
        return proof;
    }

    private AuthenticationProof verifyAppCode(StaffAccount account, String typed, SignInAttemptKey key) {
        Optional<AuthenticatorApp> app = factors.app(account.id());
        OptionalLong step =
                app.map(confirmed -> factors.findStep(confirmed, typed)).orElse(OptionalLong.empty());
        CredentialCheck check = CredentialCheck.of(account.username(), step.isPresent(), StaffRule.FACTOR_WRONG);
        return new AuthenticationProof(
                AuthenticationProof.Kind.APP,
                check,
                key,
                app.map(AuthenticatorApp::id).orElse(0L),
                step.orElse(0));
    }

    private AuthenticationProof verifyRecoveryCode(StaffAccount account, String typed, SignInAttemptKey key) {
        List<RecoveryCode> codes = factors.recoveryCodes(account.id());
        String hash = codes.isEmpty()
                ? hashes.hashWithDummySalt(typed)
                : hashes.hashWithSaltOf(codes.get(0).codeHash(), OneTimeCodeFormat.normalize(typed));
        Optional<RecoveryCode> code = codes.stream()
                .filter(candidate -> Sha256.same(candidate.codeHash(), hash))
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
