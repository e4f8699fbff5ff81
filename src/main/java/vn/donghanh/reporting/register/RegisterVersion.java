package vn.donghanh.reporting.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/**
 * Which version of a record this is, and who recorded it when. The newest version counts.
 *
 * @param ref the same for all versions
 * @param withdrawalReason null as long as the record counts
 */
@Embeddable
record RegisterVersion(
        @Column(columnDefinition = "char(26)") String ref,
        int versionNumber,
        @Nullable @Enumerated(EnumType.STRING) RegisterWithdrawalReason withdrawalReason,
        Instant recordedAt,
        StaffId staffId) {

    static RegisterVersion first(StaffId staff, Instant now) {
        return new RegisterVersion(RandomReference.random(), 1, null, now, staff);
    }

    /**
     * Returns the version that replaces this one.
     *
     * @throws RuleViolationException when the record was withdrawn: then nothing about it changes any more
     */
    RegisterVersion next(@Nullable RegisterWithdrawalReason reason, StaffId staff, Instant now) {
        requireOpen();
        return new RegisterVersion(ref, versionNumber + 1, reason, now, staff);
    }

    /** @throws RuleViolationException when the record was withdrawn */
    void requireOpen() {
        if (isWithdrawn()) {
            throw new RuleViolationException(RegisterRule.WITHDRAWN);
        }
    }

    /** @throws StalePageException when this is not the version that the user saw */
    void requireSeen(int seen) {
        StalePageException.require(seen, versionNumber);
    }

    boolean isWithdrawn() {
        return withdrawalReason != null;
    }
}
