package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Deciders;
import vn.donghanh.testing.Deciders.Decider;

/** Who may decide on a stay: each kind of actor, with a stay that they began and one of somebody else. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class StayDecisionPolicyTest {
    private static final StaffId WORKER = new StaffId(9);

    @Test
    void onlyDirectorOrDelegateDecidesAndNeverAlone() {
        for (Decider decider : Deciders.all()) {
            for (StaffId requester : List.of(WORKER, Deciders.SOMEBODY)) {
                StayDecisionPolicy policy = new StayDecisionPolicy();
                policy.user = decider.user();
                policy.delegations = decider.delegations();
                Stay stay = StayTest.requestedBy(requester);
                boolean own = requester.equals(Deciders.SOMEBODY);
                assertThat(policy.mayDecide(stay))
                        .as("%s, own %s", decider, own)
                        .isEqualTo(decider.permitted() && decider.actsAsDirector() && !own);
                if (!decider.actsAsDirector()) {
                    assertRefused(StayRule.NOT_DELEGATED, () -> policy.requireDecider(stay));
                } else if (own) {
                    assertRefused(StayRule.OWN_STAY, () -> policy.requireDecider(stay));
                } else {
                    assertThatCode(() -> policy.requireDecider(stay)).doesNotThrowAnyException();
                }
            }
        }
    }
}
