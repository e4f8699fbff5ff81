package vn.donghanh.signin.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.StaffAccount;

/** Repository of second factors, and the rule which accounts must have one. */
@ApplicationScoped
public class SecondFactorRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    FieldEncryption encryption;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Whether the account with these roles, confirmed or not, must sign in with a second factor: for what the roles give, or because its passphrase would stand
     * alone and is too short for that. In a demo it is optional for everybody.
     */
    public boolean isRequired(boolean shortPassphrase, Set<Role> granted) {
        return isRequiredFor(granted) || (!settings.isDemo() && shortPassphrase);
    }

    private boolean isRequiredFor(Set<Role> granted) {
        return !settings.isDemo() && granted.stream().anyMatch(Role::needsSecondFactor);
    }

    /** Whether the account has or must have a second factor; the required passphrase length depends on it. */
    public boolean isExpected(StaffAccount account) {
        return account.hasSecondFactor() || isRequiredFor(grantedRoles(account.id()));
    }

    Set<Role> grantedRoles(StaffId account) {
        return accounts.findRoles(account).stream().map(AccountRole::role).collect(Collectors.toSet());
    }

    /** Adds an app with a new secret, which has to be confirmed. */
    public AuthenticatorApp addApp(StaffId account, Instant at) {
        AuthenticatorApp app = new AuthenticatorApp(account, Totp.newSecret(), encryption, at);
        em.persist(app);
        return app;
    }

    public String openSecret(AuthenticatorApp app) {
        return app.decryptSecret(encryption);
    }

    /** Returns the time step of the code if it may still be used. */
    public OptionalLong findStep(AuthenticatorApp app, String typed) {
        return app.findStep(typed, encryption, clock.instant());
    }

    /**
     * Ends the account's other apps and returns this one, which may be confirmed.
     *
     * @throws NotFoundException when it is no app or was not confirmed in time
     */
    public AuthenticatorApp replaceApps(StaffId account, long id, Instant at) {
        apps(account).stream().filter(app -> app.id() != id).forEach(app -> app.end(at));
        // one app is valid at a time: the older one must be ended before the new one is confirmed
        em.flush();
        AuthenticatorApp app = em.find(AuthenticatorApp.class, id);
        if (app == null || !app.isPendingAt(at)) {
            throw new NotFoundException();
        }
        return app;
    }

    void add(RecoveryCode code) {
        em.persist(code);
    }

    /** Returns confirmed and pending apps, newest first. */
    public List<AuthenticatorApp> apps(StaffId account) {
        return em.createQuery(
                        "select a from AuthenticatorApp a where a.accountId = :account and a.endedAt is null order by a.id desc",
                        AuthenticatorApp.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Returns the confirmed app. */
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

    /** Returns the passkey with this credential id, if it is valid. */
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

    /** Copies to the account which second factors it has, so that requests need no query for it. */
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

    /** Ends all second factors and recovery codes of the account. */
    public void endAll(StaffAccount account) {
        Instant now = clock.instant();
        apps(account.id()).forEach(app -> app.end(now));
        passkeys(account.id()).forEach(key -> key.end(now));
        recoveryCodes(account.id()).forEach(code -> code.end(now));
        account.updateSecondFactors(false, false);
    }
}
