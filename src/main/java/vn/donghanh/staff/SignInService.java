package vn.donghanh.staff;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.security.InAnyCase;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** What follows a check at the door, as events of the log. Called by {@link SignIn}, {@link SignInQueue} and {@link FirstPassphrase} only. */
@UseCases
class SignInService {
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
    Event<RolesChanged> changed;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @InAnyCase
    @PublicUseCase
    @AuditAction("session.sign-in")
    public OpenedSession open(Check check, AttemptKey key, String device, @Nullable String newHash) {
        trail.about("network", key.place());
        hear(check);
        StaffAccount account = accounts.byUsername(plain(check.username())).orElseThrow(NotFound::new);
        trail.by(account.id(), account.username());
        if (newHash != null) {
            account.rehash(newHash);
        }
        attempts.succeeded(key);
        String token = Refs.random() + Refs.random();
        StaffSession session = new StaffSession(account.id(), Hashes.sha256(token), device, clock.instant());
        if (!account.hasSecondFactor()) {
            session.prove(false, clock.instant());
        }
        sessions.start(session);
        return account.opened(token);
    }

    @InAnyCase
    @PublicUseCase
    @AuditAction("session.sign-in-by-passkey")
    public OpenedSession openByPasskey(Proof proof, AttemptKey key, String device) {
        trail.about("network", key.place());
        hear(proof.check());
        StaffAccount account = accounts.byUsername(proof.check().username()).orElseThrow(NotFound::new);
        trail.by(account.id(), account.username());
        used.up(proof);
        attempts.succeeded(key);
        String token = Refs.random() + Refs.random();
        StaffSession session = new StaffSession(account.id(), Hashes.sha256(token), device, clock.instant());
        session.prove(true, clock.instant());
        sessions.start(session);
        return account.opened(token);
    }

    /** A person of her own accord chooses to be away, or to be gone. */
    @InAnyCase
    @PublicUseCase
    @AuditAction("session.lock")
    public void cover(String token) {
        known(token).cover(clock.instant());
    }

    @InAnyCase
    @PublicUseCase
    @AuditAction("session.sign-out")
    public void signOut(String token) {
        known(token).end(StaffSession.End.SIGNED_OUT, clock.instant());
    }

    /** The owner of a one-time code sets her passphrase; that ends the sessions which began with an older one. */
    @InAnyCase
    @PublicUseCase
    @AuditAction("session.choose-passphrase")
    public void choosePassphrase(Check check, AttemptKey key, long code, NewPassphrase chosen) {
        trail.about("network", key.place());
        hear(check);
        Instant now = clock.instant();
        StaffAccount account = accounts.byUsername(plain(check.username())).orElseThrow(NotFound::new);
        trail.by(account.id(), account.username());
        PassphraseRules.longEnough(chosen.length(), factors.expected(account));
        accounts.openCodes(account.id()).stream()
                .filter(open -> open.id() == code && open.validAt(now))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(StaffRule.CODE_NOT_VALID))
                .use(now);
        account.choosePassphrase(chosen.hash());
        sessions.endAll(account.id(), StaffSession.End.PASSPHRASE_CHANGED, null);
        attempts.succeeded(key);
        changed.fire(new RolesChanged(account.id()));
    }

    /** Strangers at one address have failed too often. The address is named by a part of its hash. */
    @PublicUseCase
    @AuditAction("session.limit-address")
    public void refuseCrowd(AttemptKey key, long seconds) {
        trail.about("network", key.place());
        throw new RuleViolation(StaffRule.SIGN_IN_WAIT, seconds);
    }

    private StaffSession known(String token) {
        StaffSession session = sessions.living(token);
        trail.about("account", accounts.get(session.accountId()).username());
        return session;
    }

    /** A name that is no account is not written down: people type passphrases into the wrong field. */
    private void hear(Check check) {
        accounts.byUsername(plain(check.username())).ifPresent(account -> trail.about("account", account.username()));
        check.orRefuse();
    }

    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
