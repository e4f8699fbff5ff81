package vn.donghanh.account;

import static vn.donghanh.security.Permission.OWN_ACCOUNT;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.factor.SecondFactorRepository;
import vn.donghanh.signin.passphrase.HashedPassphrase;
import vn.donghanh.signin.passphrase.PassphrasePolicy;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.signin.session.StaffCurrentUser;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.PartnerMembership;
import vn.donghanh.staff.ProfileView;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffSession;

/** The user's own account. Changing the passphrase starts in {@link PassphraseChange}, which verifies the current one. */
@UseCases
public class ProfileService {
    @Inject
    AccountRepository accounts;

    @Inject
    OrgUnitQueries units;

    @Inject
    SessionRepository sessions;

    @Inject
    SecondFactorRepository factors;

    @Inject
    StaffCurrentUser user;

    @Inject
    SignInAttemptRepository attempts;

    @Inject
    Clock clock;

    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.view")
    public ProfileView getProfile() {
        AuthenticatedUser authenticatedUser = user.requireUser();
        Instant now = clock.instant();
        StaffAccount account = accounts.get(authenticatedUser.id());
        return account.profile(
                workplace(authenticatedUser),
                authenticatedUser.roles(),
                sessions.findOpen(authenticatedUser.id()).stream()
                        .filter(session -> session.statusAt(now) != SessionStatus.SessionPhase.ENDED)
                        .map(session -> session.row(authenticatedUser.session()))
                        .toList(),
                factors.rows(authenticatedUser.id()).size(),
                PassphrasePolicy.minLength(factors.isExpected(account)));
    }

    private String workplace(AuthenticatedUser authenticatedUser) {
        PartnerMembership membership = authenticatedUser.membership();
        return membership == null ? units.getName(user.unitId()) : membership.name();
    }

    /**
     * Saves the display preferences.
     * @param language {@code vi} or {@code en}; null for no preference
     * @param theme {@code system}, {@code light} or {@code dark}; null for no preference
     */
    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.change-display")
    public void updatePreferences(@Nullable String language, @Nullable String theme) {
        accounts.get(user.id()).updatePreferences(language, theme);
    }

    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.end-session")
    public void endSession(String ref) {
        sessions.findOpen(user.id()).stream()
                .filter(session -> session.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .end(StaffSession.EndReason.ENDED_BY_OWNER, clock.instant());
    }

    /** Locks the user's session while somebody else uses the device; its owner unlocks it as usual. */
    @EssentialUseCase
    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.lock-session")
    public void lockSession(Duration longest) {
        Instant now = clock.instant();
        String own = user.requireUser().session();
        sessions.findOpen(user.id()).stream()
                .filter(session -> session.ref().equals(own))
                .forEach(session -> session.lockUntil(now, now.plus(longest)));
    }

    /** Changes the passphrase and ends the other sessions, which may belong to someone who knew the old one. */
    @StepUp
    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.change-passphrase")
    public void changePassphrase(CredentialCheck check, SignInAttemptKey key, HashedPassphrase hashed) {
        check.requireCorrect("current");
        accounts.get(user.id()).choosePassphrase(hashed.hash(), hashed.isTooShortAlone());
        attempts.recordSuccess(key);
        sessions.endAll(
                user.id(),
                StaffSession.EndReason.PASSPHRASE_CHANGED,
                user.requireUser().session());
    }
}
