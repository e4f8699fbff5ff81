package vn.donghanh.staff;

import static vn.donghanh.security.Permission.OWN_ACCOUNT;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;

/** What everybody does with her own account. Changing the passphrase begins in {@link OwnPassphrase}, which checks the present one. */
@UseCases
public class ProfileService {
    @Inject
    Accounts accounts;

    @Inject
    Units units;

    @Inject
    Sessions sessions;

    @Inject
    Factors factors;

    @Inject
    StaffCurrentUser user;

    @Inject
    SignInAttempts attempts;

    @Inject
    Clock clock;

    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.view")
    public Profile own() {
        SignedIn who = user.present();
        Instant now = clock.instant();
        StaffAccount account = accounts.get(who.id());
        return account.profile(
                workplace(who),
                who.roles(),
                sessions.openOf(who.id()).stream()
                        .filter(session -> session.stateAt(now) != Standing.State.ENDED)
                        .map(session -> session.row(who.session()))
                        .toList(),
                factors.rows(who.id()).size(),
                PassphraseRules.shortest(factors.expected(account)));
    }

    private String workplace(SignedIn who) {
        PartnerSeat seat = who.seat();
        return seat == null ? units.name(user.unitId()) : seat.name();
    }

    /** Language {@code vi} or {@code en}; theme {@code system}, {@code light} or {@code dark}; null: no wish. */
    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.change-display")
    public void prefer(@Nullable String language, @Nullable String theme) {
        accounts.get(user.id()).prefer(language, theme);
    }

    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.end-session")
    public void endSession(String ref) {
        sessions.openOf(user.id()).stream()
                .filter(session -> session.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFound::new)
                .end(StaffSession.End.ENDED_BY_OWNER, clock.instant());
    }

    /** Ends the other sessions: whoever knew the old passphrase is out. */
    @StepUp
    @Requires(OWN_ACCOUNT)
    @AuditAction("profile.change-passphrase")
    public void changePassphrase(Check check, AttemptKey key, String hash) {
        check.orRefuse("current");
        accounts.get(user.id()).choosePassphrase(hash);
        attempts.succeeded(key);
        sessions.endAll(
                user.id(), StaffSession.End.PASSPHRASE_CHANGED, user.present().session());
    }
}
