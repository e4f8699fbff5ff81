package vn.donghanh.signin;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.passphrase.HashedPassphrase;
import vn.donghanh.signin.passphrase.PassphrasePolicy;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.Sha256;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.NewSession;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.StaffSession;

/** What follows a check at the door, as events of the log. Called by {@link SignInFacade}, {@link SignInQueue} and {@link PassphraseActivation} only. */
@UseCases
class SignInService {
    @Inject
    SpentCredentialRepository used;

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    SecondFactorRepository factors;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    Event<RolesChanged> changed;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.sign-in")
    public NewSession open(CredentialCheck check, SignInAttemptKey key, String device, @Nullable String newHash) {
        trail.about("network", key.place());
        hear(check);
        StaffAccount account = accounts.byUsername(plain(check.username())).orElseThrow(NotFoundException::new);
        trail.by(account.id(), account.username());
        if (newHash != null) {
            account.rehash(newHash);
        }
        attempts.succeeded(key);
        String token = RandomReference.random() + RandomReference.random();
        StaffSession session = new StaffSession(account.id(), Sha256.sha256(token), device, clock.instant());
        if (!account.hasSecondFactor()) {
            session.prove(false, clock.instant());
        }
        sessions.start(session);
        return account.opened(token);
    }

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.sign-in-by-passkey")
    public NewSession openByPasskey(AuthenticationProof proof, SignInAttemptKey key, String device) {
        trail.about("network", key.place());
        hear(proof.check());
        StaffAccount account = accounts.byUsername(proof.check().username()).orElseThrow(NotFoundException::new);
        trail.by(account.id(), account.username());
        used.up(proof);
        attempts.succeeded(key);
        String token = RandomReference.random() + RandomReference.random();
        StaffSession session = new StaffSession(account.id(), Sha256.sha256(token), device, clock.instant());
        session.prove(true, clock.instant());
        sessions.start(session);
        return account.opened(token);
    }

    /** A person of her own accord chooses to be away, or to be gone. */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.lock")
    public void cover(String token) {
        known(token).cover(clock.instant());
    }

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.sign-out")
    public void signOut(String token) {
        known(token).end(StaffSession.EndReason.SIGNED_OUT, clock.instant());
    }

    /** The owner of a one-time code sets her passphrase; that ends the sessions which began with an older one. */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.choose-passphrase")
    public void choosePassphrase(CredentialCheck check, SignInAttemptKey key, long code, HashedPassphrase chosen) {
        trail.about("network", key.place());
        hear(check);
        Instant now = clock.instant();
        StaffAccount account = accounts.byUsername(plain(check.username())).orElseThrow(NotFoundException::new);
        trail.by(account.id(), account.username());
        PassphrasePolicy.longEnough(chosen.length(), factors.expected(account));
        accounts.openCodes(account.id()).stream()
                .filter(open -> open.id() == code && open.validAt(now))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(StaffRule.CODE_NOT_VALID))
                .use(now);
        account.choosePassphrase(chosen.hash());
        sessions.endAll(account.id(), StaffSession.EndReason.PASSPHRASE_CHANGED, null);
        attempts.succeeded(key);
        changed.fire(new RolesChanged(account.id()));
    }

    /** Strangers at one address have failed too often. The address is named by a part of its hash. */
    @PublicUseCase
    @AuditAction("session.limit-address")
    public void refuseCrowd(SignInAttemptKey key, long seconds) {
        trail.about("network", key.place());
        throw new RuleViolationException(StaffRule.SIGN_IN_WAIT, seconds);
    }

    private StaffSession known(String token) {
        StaffSession session = sessions.living(token);
        trail.about("account", accounts.get(session.accountId()).username());
        return session;
    }

    /** A name that is no account is not written down: people type passphrases into the wrong field. */
    private void hear(CredentialCheck check) {
        accounts.byUsername(plain(check.username())).ifPresent(account -> trail.about("account", account.username()));
        check.orRefuse();
    }

    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
