package vn.donghanh.staff;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.InAnyCase;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.ProofNeeded;
import vn.donghanh.shared.RuleViolation;

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

    @InAnyCase
    @PublicUseCase
    @AuditAction("second-factor.begin-app-setup")
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

    @InAnyCase
    @PublicUseCase
    @AuditAction("second-factor.complete-app-setup")
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
        begin(account, session, sheet);
        attempts.succeeded(proof.key());
    }

    /** What a device is asked with: under the account's ref it keeps her passkey, and one device keeps one. */
    @InAnyCase
    @PublicUseCase
    @AuditAction("second-factor.begin-passkey-setup")
    public PasskeyAsk beginPasskey(String token) {
        StaffAccount account = accounts.get(entitled(token).accountId());
        return new PasskeyAsk(
                base64(account.ref().getBytes(StandardCharsets.US_ASCII)),
                account.username(),
                factors.passkeys(account.id()).stream()
                        .map(key -> base64(key.credentialId()))
                        .toList());
    }

    /** @param made null when the device's answer was not right */
    @InAnyCase
    @PublicUseCase
    @AuditAction("second-factor.complete-passkey-setup")
    public void keepPasskey(@Nullable NewPasskey made, String name, NewSheet.Made sheet, String token) {
        StaffSession session = entitled(token);
        if (made == null) {
            throw new RuleViolation(StaffRule.PASSKEY_REFUSED);
        }
        StaffAccount account = accounts.get(session.accountId());
        factors.add(new Passkey(account.id(), name, made, clock.instant()));
        begin(account, session, sheet);
    }

    private void begin(StaffAccount account, StaffSession session, NewSheet.Made sheet) {
        Instant now = clock.instant();
        factors.remember(account);
        session.prove(true, now);
        if (!sheet.codes().isEmpty()) {
            sheets.keep(sheet, account.id(), now);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
