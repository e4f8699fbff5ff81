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
import vn.donghanh.shared.Sha256;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.passphrase.HashedPassphrase;
import vn.donghanh.signin.passphrase.PassphrasePolicy;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.NewSession;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.StaffSession;

/**
 * Use cases that follow a verification at sign-in, with their audit events. Called by {@link SignInFacade}, {@link SignInQueue} and {@link
 * PassphraseActivation} only.
 */
@UseCases
class SignInService {
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
    Event<RolesChanged> changed;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param length of the passphrase that was typed */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.sign-in")
    public NewSession openSession(
            CredentialCheck check, SignInAttemptKey key, String device, int length, @Nullable String newHash) {
        auditContext.about("network", key.networkRef(), delayedAttempts(check));
        requireCorrect(check);
        StaffAccount account =
                accounts.findByUsername(normalize(check.username())).orElseThrow(NotFoundException::new);
        auditContext.setActor(account.id(), account.username());
        account.recordPassphraseLength(PassphrasePolicy.isTooShortAlone(length));
        if (newHash != null) {
            account.updatePassphraseHash(newHash);
        }
        attempts.recordSuccess(key);
        String token = RandomReference.random() + RandomReference.random();
        StaffSession session = new StaffSession(account.id(), Sha256.of(token), device, clock.instant());
        if (!account.hasSecondFactor()) {
            session.recordProof(false, clock.instant());
        }
        sessions.add(session);
        return account.toNewSession(token);
    }

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.sign-in-by-passkey")
    public NewSession openSessionWithPasskey(AuthenticationProof proof, SignInAttemptKey key, String device) {
        auditContext.about("network", key.networkRef());
        requireCorrect(proof.check());
        StaffAccount account = accounts.findByUsername(proof.check().username()).orElseThrow(NotFoundException::new);
        auditContext.setActor(account.id(), account.username());
        spentCredentials.markUsed(proof);
        attempts.recordSuccess(key);
        String token = RandomReference.random() + RandomReference.random();
        StaffSession session = new StaffSession(account.id(), Sha256.of(token), device, clock.instant());
        session.recordProof(true, clock.instant());
        sessions.add(session);
        return account.toNewSession(token);
    }

    /** Locks the session at the user's own request. */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.lock")
    public void lock(String token) {
        getAuditedSession(token).lock(clock.instant());
    }

    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.sign-out")
    public void signOut(String token) {
        getAuditedSession(token).end(StaffSession.EndReason.SIGNED_OUT, clock.instant());
    }

    /** Sets the passphrase for the owner of a one-time code and ends the sessions that began with an older one. */
    @EssentialUseCase
    @PublicUseCase
    @AuditAction("session.choose-passphrase")
    public void choosePassphrase(CredentialCheck check, SignInAttemptKey key, long code, HashedPassphrase hashed) {
        auditContext.about("network", key.networkRef(), delayedAttempts(check));
        requireCorrect(check);
        Instant now = clock.instant();
        StaffAccount account =
                accounts.findByUsername(normalize(check.username())).orElseThrow(NotFoundException::new);
        auditContext.setActor(account.id(), account.username());
        PassphrasePolicy.requireMinLength(hashed.length(), factors.isExpected(account));
        accounts.findOpenCodes(account.id()).stream()
                .filter(open -> open.id() == code && open.isValidAt(now))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(StaffRule.CODE_NOT_VALID))
                .use(now);
        account.choosePassphrase(hashed.hash(), hashed.isTooShortAlone());
        sessions.endAll(account.id(), StaffSession.EndReason.PASSPHRASE_CHANGED, null);
        attempts.recordSuccess(key);
        changed.fire(new RolesChanged(account.id()));
    }

    /** Records that strangers at one address failed too often. The address is identified by a part of its hash. */
    @PublicUseCase
    @AuditAction("session.limit-address")
    public void refuseAddress(SignInAttemptKey key, long seconds) {
        auditContext.about("network", key.networkRef());
        throw new RuleViolationException(StaffRule.SIGN_IN_WAIT, seconds);
    }

    private StaffSession getAuditedSession(String token) {
        StaffSession session = sessions.getLive(token);
        auditContext.about("account", accounts.get(session.accountId()).username());
        return session;
    }

    /**
     * Records the account and throws the failure of the check. A name without an account is not recorded, since people enter passphrases into the
     * wrong field.
     */
    private void requireCorrect(CredentialCheck check) {
        accounts.findByUsername(normalize(check.username()))
                .ifPresent(account -> auditContext.about("account", account.username()));
        check.requireCorrect();
    }

    private static @Nullable String delayedAttempts(CredentialCheck check) {
        return check.delayedAttempts() == 0 ? null : Integer.toString(check.delayedAttempts());
    }

    static String normalize(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
