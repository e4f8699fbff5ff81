package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Settings;

/** What accounts prove themselves with beside their passphrases, and who must. */
@ApplicationScoped
class Factors {
    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether an account with these roles, confirmed or not, signs in with a second factor only. In a trial everybody may do without. */
    boolean asked(Set<Role> granted) {
        return !settings.demo() && granted.stream().anyMatch(Role::needsSecondFactor);
    }

    /** Whether the account has a second factor or must have one; what its passphrase must be follows from that. */
    boolean expected(StaffAccount account) {
        return account.hasSecondFactor() || asked(granted(account.id()));
    }

    Set<Role> granted(StaffId account) {
        return accounts.rolesOf(account).stream().map(AccountRole::role).collect(Collectors.toSet());
    }

    void add(AuthenticatorApp app) {
        em.persist(app);
    }

    void add(RecoveryCode code) {
        em.persist(code);
    }

    /** Confirmed or just begun; newest first. */
    List<AuthenticatorApp> apps(StaffId account) {
        return em.createQuery(
                        "select a from AuthenticatorApp a where a.accountId = :account and a.endedAt is null order by a.id desc",
                        AuthenticatorApp.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The one that counts. */
    Optional<AuthenticatorApp> app(StaffId account) {
        return apps(account).stream().filter(AuthenticatorApp::isConfirmed).findFirst();
    }

    List<RecoveryCode> recoveryCodes(StaffId account) {
        return em.createQuery(
                        "select c from RecoveryCode c where c.accountId = :account and c.endedAt is null",
                        RecoveryCode.class)
                .setParameter("account", account)
                .getResultList();
    }

    List<FactorRow> rows(StaffId account) {
        return app(account).stream().map(AuthenticatorApp::row).toList();
    }

    void end(StaffId account, String ref) {
        apps(account).stream().filter(app -> app.ref().equals(ref)).forEach(app -> app.end(clock.instant()));
    }

    /** Everything the account proved itself with is worth nothing from now on. */
    void endAll(StaffAccount account) {
        Instant now = clock.instant();
        apps(account.id()).forEach(app -> app.end(now));
        recoveryCodes(account.id()).forEach(code -> code.end(now));
        account.secondFactor(false);
    }
}
