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

/** What follows a proof of who one is, as events of the log. Called by {@link ReauthenticationVerifier} only; a session's token stands for its owner. */
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
    AuditContext trail;

    @Inject
    Clock clock;

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.reauthenticate")
    public void reauthenticate(AuthenticationProof proof, String token) {
        StaffSession session = acceptProof(proof, token);
        session.recordProof(proof.isSecondFactor(), clock.instant());
    }

    /** Whoever opens it with the strongest thing she has, has proved with it who she is. */
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

    /** What she had is worth nothing any more, and neither are her other sessions; the administrator's code and the passphrase stand for her until she has set up something new. */
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
        trail.about("account", proof.check().username(), proof.kind().name());
        proof.check().requireCorrect();
        StaffSession session = sessions.getLive(token);
        spentCredentials.markUsed(proof);
        attempts.recordSuccess(proof.key());
        return session;
    }
}
