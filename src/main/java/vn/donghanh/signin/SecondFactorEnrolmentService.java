package vn.donghanh.signin;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.factor.AuthenticatorApp;
import vn.donghanh.signin.factor.AuthenticatorAppSetup;
import vn.donghanh.signin.factor.Passkey;
import vn.donghanh.signin.factor.PasskeyRegistration;
import vn.donghanh.signin.factor.PasskeyRequestOptions;
import vn.donghanh.signin.factor.RecoveryCodeGenerator;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.StaffSession;

/** Use cases of setting up a second factor, with their audit events. Called by {@link SecondFactorEnrolment} only. */
@UseCases
class SecondFactorEnrolmentService {
    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SecondFactorRepository factors;

    @Inject
    RecoveryCodeGenerator codeGenerator;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("second-factor.begin-app-setup")
    public AuthenticatorAppSetup beginAppSetup(String token) {
        Instant now = clock.instant();
        StaffAccount account = accounts.get(requireRecentProof(token).accountId());
        AuthenticatorApp pendingApp = factors.apps(account.id()).stream()
                .filter(app -> app.isPendingAt(now))
                .findFirst()
                .orElseGet(() -> factors.addApp(account.id(), now));
        return new AuthenticatorAppSetup(account.username(), factors.openSecret(pendingApp));
    }

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("second-factor.complete-app-setup")
    public void completeAppSetup(
            AuthenticationProof proof, RecoveryCodeGenerator.GeneratedCodes generatedCodes, String token) {
        StaffSession session = requireRecentProof(token);
        proof.check().requireCorrect("code");
        Instant now = clock.instant();
        StaffAccount account = accounts.get(session.accountId());
        factors.replaceApps(account.id(), proof.id(), now).confirm(proof.step(), now);
        activate(account, session, generatedCodes);
        attempts.recordSuccess(proof.key());
    }

    /** Returns the request options for the device. The account's ref is the user handle of the passkey; one device keeps one passkey for it. */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("second-factor.begin-passkey-setup")
    public PasskeyRequestOptions beginPasskeySetup(String token) {
        StaffAccount account = accounts.get(requireRecentProof(token).accountId());
        return new PasskeyRequestOptions(
                base64(account.ref().getBytes(StandardCharsets.US_ASCII)),
                account.username(),
                factors.passkeys(account.id()).stream()
                        .map(key -> base64(key.credentialId()))
                        .toList());
    }

    /** @param registration null when the response of the device was not valid */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("second-factor.complete-passkey-setup")
    public void completePasskeySetup(
            @Nullable PasskeyRegistration registration,
            String name,
            RecoveryCodeGenerator.GeneratedCodes generatedCodes,
            String token) {
        StaffSession session = requireRecentProof(token);
        if (registration == null) {
            throw new RuleViolationException(StaffRule.PASSKEY_REFUSED);
        }
        StaffAccount account = accounts.get(session.accountId());
        factors.add(new Passkey(account.id(), name, registration, clock.instant()));
        activate(account, session, generatedCodes);
    }

    private void activate(
            StaffAccount account, StaffSession session, RecoveryCodeGenerator.GeneratedCodes generatedCodes) {
        Instant now = clock.instant();
        factors.updateAccount(account);
        session.recordProof(true, now);
        if (!generatedCodes.codes().isEmpty()) {
            codeGenerator.store(generatedCodes, account.id(), now);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the session if its owner has reauthenticated recently, with the second factor if the account has one. */
    private StaffSession requireRecentProof(String token) {
        StaffSession session = sessions.getLive(token);
        StaffAccount account = accounts.get(session.accountId());
        auditContext.about("account", account.username());
        SessionStatus sessionStatus = sessions.status(token);
        AuthenticatedUser authenticatedUser = sessionStatus.user();
        boolean present = sessionStatus.state() == SessionStatus.SessionPhase.OPEN
                || sessionStatus.state() == SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR;
        if (authenticatedUser == null || !present) {
            throw new NotFoundException();
        }
        boolean awaitsSecondFactor = account.hasSecondFactor() && !session.hasSecondFactorProof();
        if (awaitsSecondFactor || !authenticatedUser.isRecentlyAuthenticated(clock.instant())) {
            throw new ReauthenticationException();
        }
        return session;
    }
}
