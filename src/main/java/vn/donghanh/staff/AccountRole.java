package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * A role granted to an account. A role that reads cases is effective only after confirmation by a director who did not grant it, and so is one with which
 * the Centre gives somebody access to what a partner sees.
 */
@Entity
public class AccountRole {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private StaffId accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable StaffId grantedBy;
    private Instant grantedAt;
    private @Nullable StaffId confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable StaffId revokedBy;
    private @Nullable Instant revokedAt;

    @Version
    private int version;

    protected AccountRole() {}

    public AccountRole(StaffId accountId, Role role, @Nullable StaffId grantedBy, Instant at) {
        this.ref = RandomReference.random();
        this.accountId = accountId;
        this.role = role;
        this.grantedBy = grantedBy;
        this.grantedAt = at;
        if (!role.needsConfirmation()) {
            this.confirmedAt = at;
        }
    }

    /** Returns a role of a partner's account that the Centre grants: whatever the role, a director confirms it. */
    public static AccountRole grantedToPartner(StaffId accountId, Role role, StaffId grantedBy, Instant at) {
        AccountRole granted = new AccountRole(accountId, role, grantedBy, at);
        granted.confirmedAt = null;
        return granted;
    }

    /** Revokes the role of a partner's account and returns it as granted anew by the Centre, so that it waits for a director. */
    public AccountRole grantAgain(StaffId grantedBy, Instant at) {
        revoke(grantedBy, at);
        return grantedToPartner(accountId, role, grantedBy, at);
    }

    public void confirm(StaffId staffId, Instant at) {
        requirePending();
        if (staffId.equals(grantedBy) || staffId.equals(accountId)) {
            throw new RuleViolationException(StaffRule.CONFIRMED_BY_ANOTHER);
        }
        confirmedBy = staffId;
        confirmedAt = at;
    }

    /** Confirms a first role of an installation without a confirming person: the set-up replaces the confirmation by a director. */
    public void confirmBySetup(Instant at) {
        confirmedAt = at;
    }

    /** Refuses a pending role; a role that is already effective can only be revoked. */
    public void refuse(StaffId staffId, Instant at) {
        requirePending();
        revoke(staffId, at);
    }

    public void revoke(StaffId staffId, Instant at) {
        if (revokedAt != null) {
            throw new RuleViolationException(StaffRule.ROLE_DECIDED);
        }
        revokedBy = staffId;
        revokedAt = at;
    }

    private void requirePending() {
        if (confirmedAt != null || revokedAt != null) {
            throw new RuleViolationException(StaffRule.ROLE_DECIDED);
        }
    }

    public RoleRow row() {
        return new RoleRow(ref, role, confirmedAt != null);
    }

    public boolean isEffective() {
        return confirmedAt != null && revokedAt == null;
    }

    public String ref() {
        return ref;
    }

    public StaffId accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }
}
