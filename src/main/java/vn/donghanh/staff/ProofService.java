package vn.donghanh.staff;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;

/** What follows a proof of who one is, as events of the log. Called by {@link Proofs} only; a session's token stands for its owner. */
@UseCases
class ProofService {
    @PersistenceContext
    EntityManager em;

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

    @PublicUseCase
    public void prove(Proof proof, String token) {
        StaffSession session = heard(proof, token);
        session.prove(proof.second(), clock.instant());
    }

    /** Whoever opens it with the strongest thing she has, has proved with it who she is. */
    @PublicUseCase
    public void unlock(Proof proof, String token) {
        StaffSession session = heard(proof, token);
        session.unlock(clock.instant());
        if (proof.second() || !accounts.get(session.accountId()).hasSecondFactor()) {
            session.prove(proof.second(), clock.instant());
        }
    }

    /** What she had is worth nothing any more, and neither are her other sessions; the administrator's code and the passphrase stand for her until she has set up something new. */
    @PublicUseCase
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
        consume(proof);
        attempts.succeeded(proof.key());
        return session;
    }

    private void consume(Proof proof) {
        switch (proof.kind()) {
            case APP -> Objects.requireNonNull(em.find(AuthenticatorApp.class, proof.id()))
                    .use(proof.step());
            case RECOVERY -> {
                RecoveryCode code = Objects.requireNonNull(em.find(RecoveryCode.class, proof.id()));
                if (code.isOver()) {
                    throw new RuleViolation(StaffRule.FACTOR_WRONG);
                }
                code.use(clock.instant());
            }
            case LOSS -> Objects.requireNonNull(em.find(DeviceLoss.class, proof.id()))
                    .use(clock.instant());
            case PASSPHRASE -> {
                // it is not used up
            }
        }
    }
}
