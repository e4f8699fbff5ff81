package vn.donghanh.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.InAnyCase;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/** What follows a proof of who one is, as events of the log. Called by {@link Proofs} only; a session's token stands for its owner. */
@UseCases
class ProofService {
    @Inject
    UsedProofs used;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    @Inject
    SignInAttempts attempts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @InAnyCase
    @PublicUseCase
    @AuditAction("session.reauthenticate")
    public void prove(Proof proof, String token) {
        StaffSession session = heard(proof, token);
        session.prove(proof.second(), clock.instant());
    }

    /** Whoever opens it with the strongest thing she has, has proved with it who she is. */
    @InAnyCase
    @PublicUseCase
    @AuditAction("session.unlock")
    public void unlock(Proof proof, String token) {
        StaffSession session = heard(proof, token);
        session.unlock(clock.instant());
        if (proof.second() || !accounts.get(session.accountId()).hasSecondFactor()) {
            session.prove(proof.second(), clock.instant());
        }
    }

    /** What she had is worth nothing any more, and neither are her other sessions; the administrator's code and the passphrase stand for her until she has set up something new. */
    @InAnyCase
    @PublicUseCase
    @AuditAction("second-factor.reset-own")
    public void beginAnew(Proof proof, String token) {
        StaffSession session = heard(proof, token);
        StaffAccount account = accounts.get(session.accountId());
        factors.endAll(account);
        sessions.endAll(account.id(), StaffSession.End.DEVICE_LOST, session.ref());
        session.beginAnew(clock.instant());
    }

    private StaffSession heard(Proof proof, String token) {
        trail.about("account", proof.check().username(), proof.kind().name());
        proof.check().orRefuse();
        StaffSession session = sessions.living(token);
        used.up(proof);
        attempts.succeeded(proof.key());
        return session;
    }
}
