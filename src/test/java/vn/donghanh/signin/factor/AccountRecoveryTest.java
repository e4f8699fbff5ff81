package vn.donghanh.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.testing.Stored;

/** A lost device takes three people, and a code that counts for a day and once. */
class AccountRecoveryTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant LAST = NOW.plus(AccountRecovery.VALID).minusSeconds(1);
    private static final StaffId OWNER = new StaffId(1);
    private static final StaffId ADMINISTRATOR = new StaffId(2);
    private static final StaffId LEAD = new StaffId(3);

    private final AccountRecovery loss = new AccountRecovery(OWNER, "hash", ADMINISTRATOR, NOW);

    @Test
    void nobodyIssuesACodeForThemselves() {
        refused(StaffRule.LOSS_BY_ANOTHER, () -> new AccountRecovery(OWNER, "hash", OWNER, NOW));
    }

    @Test
    void neitherWhoIssuedItNorWhoLostItConfirmsIt() {
        refused(StaffRule.LOSS_BY_ANOTHER, () -> loss.confirm(ADMINISTRATOR, NOW));
        refused(StaffRule.LOSS_BY_ANOTHER, () -> loss.confirm(OWNER, NOW));
        refused(StaffRule.LOSS_NOT_CONFIRMED, () -> loss.use(NOW));
        loss.confirm(LEAD, NOW);
        loss.use(NOW);
    }

    @Test
    void theCodeCountsForADayAndOnce() {
        loss.confirm(LEAD, NOW);
        assertThat(loss.openAt(LAST)).isTrue();
        assertThat(loss.openAt(LAST.plusSeconds(1))).isFalse();
        refused(StaffRule.CODE_NOT_VALID, () -> loss.use(LAST.plusSeconds(1)));
        loss.use(LAST);
        assertThat(loss.openAt(LAST)).isFalse();
        refused(StaffRule.CODE_NOT_VALID, () -> loss.use(LAST));
    }

    @Test
    void whatWasRefusedOpensNothing() {
        loss.confirm(LEAD, NOW);
        loss.end(NOW);
        assertThat(loss.openAt(NOW)).isFalse();
        refused(StaffRule.CODE_NOT_VALID, () -> loss.use(NOW));
    }

    @Test
    void itBelongsToTheAccountAndKnowsTheCodeByItsHash() {
        assertThat(Stored.as(8, loss).id()).isEqualTo(8);
        assertThat(loss.accountId()).isEqualTo(OWNER);
        assertThat(loss.codeHash()).isEqualTo("hash");
    }
}
