package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.factor.AuthenticatorApp;
import vn.donghanh.signin.factor.AuthenticatorAppSetup;
import vn.donghanh.signin.factor.PasskeyRegistration;
import vn.donghanh.signin.factor.PasskeyRequestOptions;
import vn.donghanh.signin.factor.PasskeyVerifier;
import vn.donghanh.signin.factor.RecoveryCodeGenerator;
import vn.donghanh.signin.factor.RecoveryCodes;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;

/**
 * Sets up a second factor, at the first sign-in or later. Uses the session token, since at the first sign-in there is no signed-in user yet: it
 * requires that the passphrase was given within the last fifteen minutes, and the second factor if the account already has one.
 */
@ApplicationScoped
public class SecondFactorEnrolment {
    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SecondFactorRepository factors;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    PassphraseHash hashes;

    @Inject
    RecoveryCodeGenerator codeGenerator;

    @Inject
    PasskeyVerifier passkeys;

    @Inject
    SecondFactorEnrolmentService service;

    @Inject
    Clock clock;

    /**
     * Begins the set-up of an authenticator app, or returns the pending one when called again within its validity.
     * @throws vn.donghanh.shared.ReauthenticationException when the last reauthentication is too old
     * @throws NotFoundException when the session is over or locked
     */
    public AuthenticatorAppSetup beginAppSetup(String token) {
        return service.beginAppSetup(token);
    }

    /**
     * Completes the set-up with the app's first code; the new app replaces an older one.
     * @return new recovery codes; null when the account already has some
     */
    public @Nullable RecoveryCodes completeAppSetup(String token, String typed) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        AuthenticatorApp pendingApp = factors.apps(account.id()).stream()
                .filter(app -> app.isPendingAt(clock.instant()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        SignInAttemptKey key = SignInAttemptKey.forCodes(account.username());
        AuthenticationProof proof = hashes.runInTurn(() -> verifyCode(account, pendingApp, typed, key));
        boolean needsCodes =
                proof.check().isCorrect() && factors.recoveryCodes(account.id()).isEmpty();
        RecoveryCodeGenerator.GeneratedCodes generatedCodes =
                needsCodes ? codeGenerator.generate() : RecoveryCodeGenerator.GeneratedCodes.NONE;
        service.completeAppSetup(proof, generatedCodes, token);
        return needsCodes ? generatedCodes.toRecoveryCodes(account.username()) : null;
    }

    /** @see #beginAppSetup */
    public PasskeyRequestOptions beginPasskeySetup(String token) {
        return service.beginPasskeySetup(token);
    }

    /**
     * Completes the registration of a passkey, which is added to the existing factors.
     * @param answer the response of the device, as the browser's JSON
     * @param challenge the challenge that the device had to sign
     * @param name label by which the owner distinguishes devices
     * @return new recovery codes; null when the account already has some
     */
    public @Nullable RecoveryCodes completePasskeySetup(
            String token, String answer, byte[] challenge, RelyingParty relyingParty, String name) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        PasskeyRegistration registration =
                passkeys.verifyRegistration(answer, challenge, relyingParty).orElse(null);
        boolean needsCodes =
                registration != null && factors.recoveryCodes(account.id()).isEmpty();
        RecoveryCodeGenerator.GeneratedCodes generatedCodes =
                needsCodes ? codeGenerator.generate() : RecoveryCodeGenerator.GeneratedCodes.NONE;
        service.completePasskeySetup(registration, name, generatedCodes, token);
        return needsCodes ? generatedCodes.toRecoveryCodes(account.username()) : null;
    }

    private AuthenticationProof verifyCode(
            StaffAccount account, AuthenticatorApp pendingApp, String typed, SignInAttemptKey key) {
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            CredentialCheck tooSoon = CredentialCheck.tooSoon(account.username(), StaffRule.FACTOR_WRONG, seconds);
            return new AuthenticationProof(AuthenticationProof.Kind.APP, tooSoon, key, pendingApp.id(), 0);
        }
        OptionalLong step = factors.findStep(pendingApp, typed);
        if (step.isEmpty()) {
            attempts.recordFailure(key);
        }
        CredentialCheck check = CredentialCheck.of(account.username(), step.isPresent(), StaffRule.FACTOR_WRONG);
        return new AuthenticationProof(AuthenticationProof.Kind.APP, check, key, pendingApp.id(), step.orElse(0));
    }
}
