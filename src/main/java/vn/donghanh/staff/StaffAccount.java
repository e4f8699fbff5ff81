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
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/**
 * An account of the Centre's staff or of a partner's: invited by an administrator, active once its owner has set a passphrase nobody
 * else ever sees, disabled when she leaves. It belongs to a unit of the Centre or to one partner organisation, never to both, and
 * does not change sides. What it may do is in {@link AccountRole}.
 */
@Entity
class StaffAccount {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private String username;
    private String displayName;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private FormOfAddress address;

    private @Nullable Long unitId;
    private @Nullable OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private @Nullable String passphraseHash;
    private boolean secondFactor;
    private boolean passkey;
    private @Nullable String language;
    private @Nullable String theme;
    private Instant createdAt;

    @Version
    private int version;

    protected StaffAccount() {}

    StaffAccount(Username username, StaffDetails details, Instant at) {
        this.ref = Refs.random();
        this.username = username.value();
        this.state = AccountState.INVITED;
        this.createdAt = at;
        describe(details);
    }

    StaffAccount(Username username, PartnerDetails details, OrganisationId organisation, Instant at) {
        this.ref = Refs.random();
        this.username = username.value();
        this.state = AccountState.INVITED;
        this.createdAt = at;
        this.organisationId = organisation;
        this.displayName = VietnameseText.clean(details.displayName());
        this.shortName = VietnameseText.clean(details.shortName());
        this.address = details.address();
    }

    /** @return whether the unit changed, which changes what supervisors see */
    final boolean describe(StaffDetails details) {
        boolean moved = unitId == null || unitId != details.unitId();
        displayName = VietnameseText.clean(details.displayName());
        shortName = VietnameseText.clean(details.shortName());
        address = details.address();
        unitId = details.unitId();
        return moved;
    }

    void choosePassphrase(String hash) {
        if (state == AccountState.INVITED) {
            moveTo(AccountState.ACTIVE);
        } else if (state != AccountState.ACTIVE) {
            throw new RuleViolation(StaffRule.ACCOUNT_DISABLED);
        }
        passphraseHash = hash;
    }

    /** The same passphrase under newer parameters. */
    void rehash(String hash) {
        passphraseHash = hash;
    }

    void disable() {
        moveTo(AccountState.DISABLED);
        passphraseHash = null;
    }

    void inviteAgain() {
        moveTo(AccountState.INVITED);
    }

    /**
     * What it has beside its passphrase to prove itself with.
     *
     * @param app whether an authenticator app counts
     * @param key whether it has a passkey
     */
    void provesItselfWith(boolean app, boolean key) {
        secondFactor = app || key;
        passkey = key;
    }

    boolean hasSecondFactor() {
        return secondFactor;
    }

    void prefer(@Nullable String language, @Nullable String theme) {
        this.language = language;
        this.theme = theme;
    }

    private void moveTo(AccountState target) {
        if (!state.next().contains(target)) {
            throw new RuleViolation(StaffRule.STATE_NOT_REACHABLE, state, target);
        }
        state = target;
    }

    /**
     * @param seat her organisation; null for the Centre's staff
     * @param session the one she acts in; null in work without a browser
     */
    SignedIn signedIn(Set<Role> roles, @Nullable PartnerSeat seat, @Nullable StaffSession session) {
        return new SignedIn(
                id(),
                username,
                displayName,
                shortName,
                address,
                unitId,
                seat,
                roles,
                session == null ? null : session.ref(),
                secondFactor,
                passkey,
                session == null ? null : session.provedAt());
    }

    PartnerAccountRow partnerRow(
            @Nullable Instant lastActive, @Nullable Instant codeUntil, List<Role> roles, boolean own) {
        return new PartnerAccountRow(
                ref, username, displayName, state, lastActive, codeUntil, roles, own, secondFactor);
    }

    OpenedSession opened(String token) {
        return new OpenedSession(token, username, language, theme);
    }

    AccountRow row(String unit, @Nullable Instant lastActive, List<RoleRow> roles) {
        return new AccountRow(ref, username, displayName, unit, state, lastActive, roles);
    }

    StaffDetails details() {
        return new StaffDetails(displayName, shortName, address, unit());
    }

    Profile profile(String unit, Set<Role> roles, List<SessionRow> sessions, int factors, int shortest) {
        return new Profile(
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

    boolean worksIn(long unit) {
        return unitId != null && unitId == unit;
    }

    boolean isStaff() {
        return organisationId == null;
    }

    @Nullable
    OrganisationId organisationId() {
        return organisationId;
    }

    StaffId id() {
        return new StaffId(id);
    }

    String ref() {
        return ref;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    AccountState state() {
        return state;
    }

    @Nullable
    String passphraseHash() {
        return passphraseHash;
    }
}
