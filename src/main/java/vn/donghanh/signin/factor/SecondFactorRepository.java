package vn.donghanh.signin.factor;

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
import java.util.stream.Stream;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.StaffAccount;

/** What accounts prove themselves with beside their passphrases, and who must. */
@ApplicationScoped
public class SecondFactorRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether an account with these roles, confirmed or not, signs in with a second factor only. In a trial everybody may do without. */
    public boolean isRequiredFor(Set<Role> granted) {
        return !settings.isDemo() && granted.stream().anyMatch(Role::needsSecondFactor);
    }

    /** Whether the account has a second factor or must have one; what its passphrase must be follows from that. */
    public boolean isExpected(StaffAccount account) {
        return account.hasSecondFactor() || isRequiredFor(grantedRoles(account.id()));
    }

    Set<Role> grantedRoles(StaffId account) {
        return accounts.findRoles(account).stream().map(AccountRole::role).collect(Collectors.toSet());
    }

    public void add(AuthenticatorApp app) {
        em.persist(app);
    }

    void add(RecoveryCode code) {
        em.persist(code);
    }

    /** Confirmed or just begun; newest first. */
    public List<AuthenticatorApp> apps(StaffId account) {
        return em.createQuery(
                        "select a from AuthenticatorApp a where a.accountId = :account and a.endedAt is null order by a.id desc",
                        AuthenticatorApp.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The one that counts. */
    public Optional<AuthenticatorApp> app(StaffId account) {
        return apps(account).stream().filter(AuthenticatorApp::isConfirmed).findFirst();
    }

    public List<RecoveryCode> recoveryCodes(StaffId account) {
        return em.createQuery(
                        "select c from RecoveryCode c where c.accountId = :account and c.endedAt is null",
                        RecoveryCode.class)
                .setParameter("account", account)
                .getResultList();
    }

    public void add(Passkey passkey) {
        em.persist(passkey);
    }

    public List<Passkey> passkeys(StaffId account) {
        return em.createQuery(
                        "select p from Passkey p where p.accountId = :account and p.endedAt is null order by p.id",
                        Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The one that a device answered with, if it counts. */
    public Optional<Passkey> passkey(byte[] credentialId) {
        return em
                .createQuery(
                        "select p from Passkey p where p.credentialId = :credential and p.endedAt is null",
                        Passkey.class)
                .setParameter("credential", credentialId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public List<SecondFactorRow> rows(StaffId account) {
        return Stream.concat(
                        app(account).stream().map(AuthenticatorApp::row),
                        passkeys(account).stream().map(Passkey::row))
                .toList();
    }

    /** The account says itself what it has, so that no request needs to ask for it. */
    public void updateAccount(StaffAccount account) {
        em.flush();
        account.updateSecondFactors(
                app(account.id()).isPresent(), !passkeys(account.id()).isEmpty());
    }

    public void end(StaffAccount account, String ref) {
        Instant now = clock.instant();
        apps(account.id()).stream().filter(app -> app.ref().equals(ref)).forEach(app -> app.end(now));
        passkeys(account.id()).stream().filter(key -> key.ref().equals(ref)).forEach(key -> key.end(now));
        updateAccount(account);
    }

    /** Everything the account proved itself with is worth nothing from now on. */
    public void endAll(StaffAccount account) {
        Instant now = clock.instant();
        apps(account.id()).forEach(app -> app.end(now));
        passkeys(account.id()).forEach(key -> key.end(now));
        recoveryCodes(account.id()).forEach(code -> code.end(now));
        account.updateSecondFactors(false, false);
    }
}
