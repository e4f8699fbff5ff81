package vn.donghanh.staff;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.ProofNeeded;

/** Setting up a second factor, as events of the log. Called by {@link Enrolment} only. */
@UseCases
class EnrolmentService {
    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    @Inject
    NewSheet sheets;

    @Inject
    SignInAttempts attempts;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @PublicUseCase
    public BegunApp begin(String token) {
        Instant now = clock.instant();
        StaffAccount account = accounts.get(entitled(token).accountId());
        AuthenticatorApp begun = factors.apps(account.id()).stream()
                .filter(app -> app.offeredAt(now))
                .findFirst()
                .orElseGet(() -> fresh(account, now));
        return new BegunApp(account.username(), begun.secret(vault));
    }

    private AuthenticatorApp fresh(StaffAccount account, Instant now) {
        AuthenticatorApp app = new AuthenticatorApp(account.id(), Totp.newSecret(), vault, now);
        factors.add(app);
        return app;
    }

    @PublicUseCase
    public void confirm(Proof proof, NewSheet.Made sheet, String token) {
        StaffSession session = entitled(token);
        proof.check().orRefuse("code");
        Instant now = clock.instant();
        StaffAccount account = accounts.get(session.accountId());
        factors.apps(account.id()).stream()
                .filter(app -> app.id() != proof.id())
                .forEach(app -> app.end(now));
        // one app counts at a time: the older one must be over before the new one counts
        em.flush();
        AuthenticatorApp app = em.find(AuthenticatorApp.class, proof.id());
        if (app == null || !app.offeredAt(now)) {
            throw new NotFound();
        }
        app.confirm(proof.step(), now);
        account.secondFactor(true);
        session.prove(true, now);
        if (!sheet.codes().isEmpty()) {
            sheets.keep(sheet, account.id(), now);
        }
        attempts.succeeded(proof.key());
    }

    /** A session of someone who has just shown who she is, with all that her account can show. */
    private StaffSession entitled(String token) {
        StaffSession session = sessions.living(token);
        StaffAccount account = accounts.get(session.accountId());
        trail.about("account", account.username());
        Standing standing = sessions.standing(token);
        SignedIn who = standing.who();
        boolean present = standing.state() == Standing.State.OPEN || standing.state() == Standing.State.HALF;
        if (who == null || !present) {
            throw new NotFound();
        }
        boolean owes = account.hasSecondFactor() && !session.provedTwice();
        if (owes || !who.provedLately(clock.instant())) {
            throw new ProofNeeded();
        }
        return session;
    }
}
