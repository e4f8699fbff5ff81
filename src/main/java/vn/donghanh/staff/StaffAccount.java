package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * An account of the Centre's staff or of a partner user: invited by an administrator, active once its owner has set a passphrase that nobody else
 * ever sees, disabled when the owner leaves. It belongs either to a unit of the Centre or to a partner organisation, and this never changes. Its
 * permissions follow from {@link AccountRole}.
 */
@Entity
public class StaffAccount {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private String username;
    private String displayName;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private Salutation address;

    private @Nullable Long unitId;
    private @Nullable OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private AccountStatus state;

    private @Nullable String passphraseHash;
    private boolean shortPassphrase;
    private boolean secondFactor;
    private boolean passkey;
    private @Nullable String language;
    private @Nullable String theme;
    private Instant createdAt;
    private @Nullable Instant disabledAt;

    @Version
    private int version;

    protected StaffAccount() {}

    public StaffAccount(Username username, StaffDetails details, Instant at) {
        this.ref = RandomReference.random();
        this.username = username.value();
        this.state = AccountStatus.INVITED;
        this.createdAt = at;
        updateDetails(details);
    }

    public StaffAccount(Username username, PartnerDetails details, OrganisationId organisation, Instant at) {
        this.ref = RandomReference.random();
        this.username = username.value();
        this.state = AccountStatus.INVITED;
        this.createdAt = at;
        this.organisationId = organisation;
        this.displayName = VietnameseText.clean(details.displayName());
        this.shortName = VietnameseText.clean(details.shortName());
        this.address = details.address();
    }

    /** @return whether the unit changed, which affects what supervisors may see */
    public final boolean updateDetails(StaffDetails details) {
        boolean moved = unitId == null || unitId != details.unitId();
        displayName = VietnameseText.clean(details.displayName());
        shortName = VietnameseText.clean(details.shortName());
        address = details.address();
        unitId = details.unitId();
        return moved;
    }

    /** @param shortPassphrase whether it is too short to stand without a second factor */
    public void choosePassphrase(String hash, boolean shortPassphrase) {
        if (state == AccountStatus.INVITED) {
            transitionTo(AccountStatus.ACTIVE);
        } else if (state != AccountStatus.ACTIVE) {
            throw new RuleViolationException(StaffRule.ACCOUNT_DISABLED);
        }
        passphraseHash = hash;
        this.shortPassphrase = shortPassphrase;
    }

    /** Records what was found when the owner typed the passphrase, which may have been chosen before this was remembered. */
    public void recordPassphraseLength(boolean shortPassphrase) {
        this.shortPassphrase = shortPassphrase;
    }

    /** Whether the passphrase is too short to stand without a second factor. */
    public boolean hasShortPassphrase() {
        return shortPassphrase;
    }

    /** Replaces the hash of the same passphrase by one with newer parameters. */
    public void updatePassphraseHash(String hash) {
        passphraseHash = hash;
    }

    public void disable(Instant at) {
        transitionTo(AccountStatus.DISABLED);
        passphraseHash = null;
        disabledAt = at;
    }

    public void reinvite() {
        transitionTo(AccountStatus.INVITED);
        disabledAt = null;
    }

    /**
     * Updates which second factors the account has.
     * @param app whether it has a confirmed authenticator app
     * @param key whether it has a passkey
     */
    public void updateSecondFactors(boolean app, boolean key) {
        secondFactor = app || key;
        passkey = key;
    }

    public boolean hasSecondFactor() {
        return secondFactor;
    }

    public void updatePreferences(@Nullable String language, @Nullable String theme) {
        this.language = language;
        this.theme = theme;
    }

    private void transitionTo(AccountStatus target) {
        if (!state.next().contains(target)) {
            throw new RuleViolationException(StaffRule.STATE_NOT_REACHABLE, state, target);
        }
        state = target;
    }

    /**
     * Returns the account as the user of code that runs without a browser.
     * @param membership the partner organisation; null for the Centre's staff
     * @param standingIn false if the user stands in for nobody today
     */
    public AuthenticatedUser toAuthenticatedUser(
            Set<Role> roles, @Nullable PartnerMembership membership, boolean standingIn) {
        return new AuthenticatedUser(
                id(),
                username,
                displayName,
                shortName,
                address,
                unitId,
                membership,
                roles,
                null,
                secondFactor,
                passkey,
                null,
                standingIn);
    }

    public PartnerAccountRow partnerRow(
            @Nullable Instant lastActive, @Nullable Instant codeUntil, List<RoleRow> roles, boolean own) {
        return new PartnerAccountRow(
                ref, username, displayName, state, lastActive, codeUntil, roles, own, secondFactor);
    }

    public NewSession toNewSession(String token) {
        return new NewSession(token, username, language, theme);
    }

    public AccountRow row(String unit, @Nullable Instant lastActive, List<RoleRow> roles) {
        return new AccountRow(ref, username, displayName, unit, state, lastActive, roles);
    }

    public StaffDetails details() {
        return new StaffDetails(displayName, shortName, address, unit());
    }

    public ProfileView profile(String unit, Set<Role> roles, List<SessionRow> sessions, int factors, int shortest) {
        return new ProfileView(
                username, displayName, shortName, address, unit, roles, language, theme, sessions, factors, shortest);
    }

    StaffMember member(Set<Role> roles) {
        return new StaffMember(id(), username, displayName, shortName, roles, unit());
    }

    private long unit() {
        if (unitId == null) {
            throw new IllegalStateException("A partner's account works in no unit");
        }
        return unitId;
    }

    public boolean worksIn(long unit) {
        return unitId != null && unitId == unit;
    }

    public boolean isStaff() {
        return organisationId == null;
    }

    @Nullable
    public OrganisationId organisationId() {
        return organisationId;
    }

    public StaffId id() {
        return new StaffId(id);
    }

    public String ref() {
        return ref;
    }

    public String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    public AccountStatus state() {
        return state;
    }

    @Nullable
    public String passphraseHash() {
        return passphraseHash;
    }
}
