package vn.donghanh.signin;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffSession;

/**
 * Use cases that follow a verified credential, with their audit events. Called by {@link ReauthenticationVerifier} only; the session token
 * identifies the owner.
 */
@UseCases
class ReauthenticationService {
    @Inject
    SpentCredentialRepository spentCredentials;

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SecondFactorRepository factors;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.reauthenticate")
    public void reauthenticate(AuthenticationProof proof, String token) {
        StaffSession session = acceptProof(proof, token);
        session.recordProof(proof.isSecondFactor(), clock.instant());
    }

    /** Unlocks the session. Unlocking with the strongest credential of the account also counts as reauthentication. */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.unlock")
    public void unlock(AuthenticationProof proof, String token) {
        StaffSession session = acceptProof(proof, token);
        session.unlock(clock.instant());
        if (proof.isSecondFactor() || !accounts.get(session.accountId()).hasSecondFactor()) {
            session.recordProof(proof.isSecondFactor(), clock.instant());
        }
    }

    /**
     * Removes all second factors of the account and ends its other sessions. Until a new factor is set up, the passphrase and the administrator's
     * code identify the owner.
     */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("second-factor.reset-own")
    public void resetSecondFactors(AuthenticationProof proof, String token) {
        StaffSession session = acceptProof(proof, token);
        StaffAccount account = accounts.get(session.accountId());
        factors.endAll(account);
        sessions.endAll(account.id(), StaffSession.EndReason.DEVICE_LOST, session.ref());
        session.resetSecondFactor(clock.instant());
    }

    private StaffSession acceptProof(AuthenticationProof proof, String token) {
        auditContext.about("account", proof.check().username(), proof.kind().name());
        proof.check().requireCorrect();
        StaffSession session = sessions.getLive(token);
        spentCredentials.markUsed(proof);
        attempts.recordSuccess(proof.key());
        return session;
    }
}
