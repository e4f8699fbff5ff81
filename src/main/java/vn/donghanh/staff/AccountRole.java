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
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** A role given to an account. One that reads cases counts only when a director, not the granter, has confirmed it. */
@Entity
class AccountRole {
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

    AccountRole(StaffId accountId, Role role, @Nullable StaffId grantedBy, Instant at) {
        this.ref = Refs.random();
        this.accountId = accountId;
        this.role = role;
        this.grantedBy = grantedBy;
        this.grantedAt = at;
        if (!role.needsConfirmation()) {
            this.confirmedAt = at;
        }
    }

    void confirm(StaffId by, Instant at) {
        mustWait();
        if (by.equals(grantedBy) || by.equals(accountId)) {
            throw new RuleViolation(StaffRule.CONFIRMED_BY_ANOTHER);
        }
        confirmedBy = by;
        confirmedAt = at;
    }

    /** The first roles of an installation: nobody is there yet to confirm them, the ceremony does. */
    void confirmBySetup(Instant at) {
        confirmedAt = at;
    }

    /** Whoever decides on a role that waits takes none away that counts. */
    void refuse(StaffId by, Instant at) {
        mustWait();
        revoke(by, at);
    }

    void revoke(StaffId by, Instant at) {
        if (revokedAt != null) {
            throw new RuleViolation(StaffRule.ROLE_DECIDED);
        }
        revokedBy = by;
        revokedAt = at;
    }

    private void mustWait() {
        if (confirmedAt != null || revokedAt != null) {
            throw new RuleViolation(StaffRule.ROLE_DECIDED);
        }
    }

    RoleRow row() {
        return new RoleRow(ref, role, confirmedAt != null);
    }

    boolean counts() {
        return confirmedAt != null && revokedAt == null;
    }

    String ref() {
        return ref;
    }

    StaffId accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }
}
