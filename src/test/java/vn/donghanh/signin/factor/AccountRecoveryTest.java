package vn.donghanh.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.testing.Stored;

/** Tests that account recovery takes three people, and that its code is valid once within a day. */
class AccountRecoveryTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant LAST = NOW.plus(AccountRecovery.VALIDITY).minusSeconds(1);
    private static final StaffId OWNER = new StaffId(1);
    private static final StaffId ADMINISTRATOR = new StaffId(2);
    private static final StaffId LEAD = new StaffId(3);

    private final AccountRecovery recovery = new AccountRecovery(OWNER, "hash", ADMINISTRATOR, NOW);

    @Test
    void ownRecoveryCodeCannotBeIssued() {
        assertRefused(StaffRule.LOSS_BY_ANOTHER, () -> new AccountRecovery(OWNER, "hash", OWNER, NOW));
    }

    @Test
    void issuerAndOwnerCannotConfirmTheRecovery() {
        assertRefused(StaffRule.LOSS_BY_ANOTHER, () -> recovery.confirm(ADMINISTRATOR, NOW));
        assertRefused(StaffRule.LOSS_BY_ANOTHER, () -> recovery.confirm(OWNER, NOW));
        assertRefused(StaffRule.LOSS_NOT_CONFIRMED, () -> recovery.use(NOW));
        recovery.confirm(LEAD, NOW);
        recovery.use(NOW);
    }

    @Test
    void recoveryCodeIsValidOnceWithinADay() {
        recovery.confirm(LEAD, NOW);
        assertThat(recovery.isOpenAt(LAST)).isTrue();
        assertThat(recovery.isOpenAt(LAST.plusSeconds(1))).isFalse();
        assertRefused(StaffRule.CODE_NOT_VALID, () -> recovery.use(LAST.plusSeconds(1)));
        recovery.use(LAST);
        assertThat(recovery.isOpenAt(LAST)).isFalse();
        assertRefused(StaffRule.CODE_NOT_VALID, () -> recovery.use(LAST));
    }

    @Test
    void refusedRecoveryCodeIsInvalid() {
        recovery.confirm(LEAD, NOW);
        recovery.end(NOW);
        assertThat(recovery.isOpenAt(NOW)).isFalse();
        assertRefused(StaffRule.CODE_NOT_VALID, () -> recovery.use(NOW));
    }

    @Test
    void recoveryHoldsAccountAndCodeHash() {
        assertThat(Stored.as(8, recovery).id()).isEqualTo(8);
        assertThat(recovery.accountId()).isEqualTo(OWNER);
        assertThat(recovery.codeHash()).isEqualTo("hash");
    }
}
