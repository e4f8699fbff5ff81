package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
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
 * Setting up a second factor, at the first sign-in or later. Works on the session's token, since at the first sign-in nobody is
 * signed in yet: whoever has given the passphrase within the last fifteen minutes, and the second factor if there is one already.
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
    FieldEncryption vault;

    @Inject
    Clock clock;

    /**
     * The app that is being set up; the same one when asked again soon.
     *
     * @throws vn.donghanh.shared.ReauthenticationException when the proof of who she is grew too old
     * @throws NotFoundException when the session is over or locked
     */
    public AuthenticatorAppSetup beginAppSetup(String token) {
        return service.beginAppSetup(token);
    }

    /**
     * The app showed its first code: it counts from now on, in the place of an older app.
     *
     * @return new recovery codes; null when she has a sheet already
     */
    public @Nullable RecoveryCodes completeAppSetup(String token, String typed) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        AuthenticatorApp begun = factors.apps(account.id()).stream()
                .filter(app -> app.isPendingAt(clock.instant()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        SignInAttemptKey key = SignInAttemptKey.forCodes(account.username());
        AuthenticationProof proof = hashes.runInTurn(() -> verifyCode(account, begun, typed, key));
        boolean first =
                proof.check().isCorrect() && factors.recoveryCodes(account.id()).isEmpty();
        RecoveryCodeGenerator.GeneratedCodes generatedCodes =
                first ? codeGenerator.generate() : RecoveryCodeGenerator.GeneratedCodes.NONE;
        service.completeAppSetup(proof, generatedCodes, token);
        return first ? generatedCodes.toRecoveryCodes(account.username()) : null;
    }

    /** @see #beginAppSetup */
    public PasskeyRequestOptions beginPasskeySetup(String token) {
        return service.beginPasskeySetup(token);
    }

    /**
     * The device made a passkey: it counts from now on, beside what she has.
     *
     * @param answer the device's, as the browser's JSON
     * @param challenge what it had to sign
     * @param name how she tells her devices apart
     * @return new recovery codes; null when she has a sheet already
     */
    public @Nullable RecoveryCodes completePasskeySetup(
            String token, String answer, byte[] challenge, RelyingParty relyingParty, String name) {
        StaffAccount account = accounts.get(sessions.getLive(token).accountId());
        PasskeyRegistration made =
                passkeys.verifyRegistration(answer, challenge, relyingParty).orElse(null);
        boolean first = made != null && factors.recoveryCodes(account.id()).isEmpty();
        RecoveryCodeGenerator.GeneratedCodes generatedCodes =
                first ? codeGenerator.generate() : RecoveryCodeGenerator.GeneratedCodes.NONE;
        service.completePasskeySetup(made, name, generatedCodes, token);
        return first ? generatedCodes.toRecoveryCodes(account.username()) : null;
    }

    private AuthenticationProof verifyCode(
            StaffAccount account, AuthenticatorApp begun, String typed, SignInAttemptKey key) {
        long seconds = attempts.secondsLeft(key);
        if (seconds > 0) {
            CredentialCheck tooSoon = CredentialCheck.tooSoon(account.username(), StaffRule.FACTOR_WRONG, seconds);
            return new AuthenticationProof(AuthenticationProof.Kind.APP, tooSoon, key, begun.id(), 0);
        }
        OptionalLong step = begun.findStep(typed, vault, clock.instant());
        if (step.isEmpty()) {
            attempts.recordFailure(key);
        }
        CredentialCheck check = CredentialCheck.of(account.username(), step.isPresent(), StaffRule.FACTOR_WRONG);
        return new AuthenticationProof(AuthenticationProof.Kind.APP, check, key, begun.id(), step.orElse(0));
    }
}
